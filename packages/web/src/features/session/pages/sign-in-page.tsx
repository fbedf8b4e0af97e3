// Signing in with e-mail address and password; afterwards people land where they wanted to go.

import { Button, PasswordInput, TextInput } from "@mantine/core"
import { useMutation } from "@tanstack/react-query"
import { getRouteApi, useRouter } from "@tanstack/react-router"
import { useState } from "react"
import { api } from "../../../app/api.ts"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { AnchorLink } from "../../../app/links.tsx"
import { fieldLabel } from "../../../app/problem-words.ts"
import { queryClient } from "../../../app/query-client.ts"
import { meQuery } from "../../../app/session.ts"
import { t } from "../../../i18n/catalogue.ts"
import { SessionFrame } from "../session-frame.tsx"

const route = getRouteApi("/sign-in")

export default function SignInPage() {
  const router = useRouter()
  const { to } = route.useSearch()
  const [email, setEmail] = useState("")
  const [password, setPassword] = useState("")
  const signIn = useMutation({
    mutationFn: () => api.sessionSignIn({ email, password }),
    meta: { shown: true },
    onSuccess: (me) => {
      queryClient.clear()
      queryClient.setQueryData(meQuery.queryKey, me)
      router.history.push(to ?? "/")
    },
  })
  return (
    <SessionFrame title={t("signIn.title")}>
      <form onSubmit={(event) => { event.preventDefault(); signIn.mutate() }}>
        <TextInput label={fieldLabel("email")} type="email" value={email} onChange={(event) => setEmail(event.currentTarget.value)} required autoComplete="username" data-autofocus />
        <PasswordInput label={fieldLabel("password")} value={password} onChange={(event) => setPassword(event.currentTarget.value)} required autoComplete="current-password" visibilityToggleButtonProps={{ "aria-label": t("session.showPassword"), tabIndex: 0 }} />
        <FormProblem error={signIn.error} />
        <Button type="submit" loading={signIn.isPending}>{t("signIn.action")}</Button>
      </form>
      <AnchorLink to="/forgot-password" size="sm">{t("signIn.forgot")}</AnchorLink>
    </SessionFrame>
  )
}
