// Asks for a link to set a new password. The answer is the same whether the address has an account or not.

import { Button, TextInput } from "@mantine/core"
import { useMutation } from "@tanstack/react-query"
import { useState } from "react"
import { api } from "../../../app/api.ts"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { AnchorLink } from "../../../app/links.tsx"
import { fieldLabel } from "../../../app/problem-words.ts"
import { t } from "../../../i18n/catalogue.ts"
import { SessionFrame } from "../session-frame.tsx"

export default function ForgotPasswordPage() {
  const [email, setEmail] = useState("")
  const ask = useMutation({ mutationFn: () => api.passwordRequestReset({ email }), meta: { shown: true } })
  return (
    <SessionFrame title={t("forgot.title")} lead={t("forgot.lead")}>
      {ask.isSuccess ? <output>{t("forgot.sent", { email })}</output> : (
        <form onSubmit={(event) => { event.preventDefault(); ask.mutate() }}>
          <TextInput label={fieldLabel("email")} type="email" value={email} onChange={(event) => setEmail(event.currentTarget.value)} required autoComplete="username" data-autofocus />
          <FormProblem error={ask.error} />
          <Button type="submit" loading={ask.isPending}>{t("forgot.action")}</Button>
        </form>
      )}
      <AnchorLink to="/sign-in" size="sm">{t("session.toSignIn")}</AnchorLink>
    </SessionFrame>
  )
}
