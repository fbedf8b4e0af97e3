// Sets a new password by the link from the mail.

import { Button } from "@mantine/core"
import { useMutation } from "@tanstack/react-query"
import { useState } from "react"
import { api } from "../../../app/api.ts"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { AnchorLink } from "../../../app/links.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { linkToken } from "../link-token.ts"
import { NewPassword } from "../new-password.tsx"
import { SessionFrame } from "../session-frame.tsx"

export default function ResetPasswordPage() {
  const [token] = useState(() => linkToken(location))
  const [password, setPassword] = useState("")
  const reset = useMutation({ mutationFn: () => api.passwordReset({ token, password }), meta: { shown: true } })
  if (token === "") return <SessionFrame title={t("reset.title")} lead={t("session.linkIncomplete")}><AnchorLink to="/forgot-password">{t("signIn.forgot")}</AnchorLink></SessionFrame>
  if (reset.isSuccess) return <SessionFrame title={t("reset.done")} lead={t("reset.doneLead")}><AnchorLink to="/sign-in">{t("session.toSignIn")}</AnchorLink></SessionFrame>
  return (
    <SessionFrame title={t("reset.title")} lead={t("reset.lead")}>
      <form onSubmit={(event) => { event.preventDefault(); reset.mutate() }}>
        <NewPassword value={password} onChange={setPassword} label={t("session.newPassword")} />
        <FormProblem error={reset.error} />
        {reset.isError && <AnchorLink to="/forgot-password">{t("reset.another")}</AnchorLink>}
        <Button type="submit" loading={reset.isPending}>{t("reset.action")}</Button>
      </form>
    </SessionFrame>
  )
}
