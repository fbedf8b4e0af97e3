// Changes one's own password; all other sessions end.

import { Button, PasswordInput } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { api } from "../../../app/api.ts"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { fieldLabel, fieldProblems } from "../../../app/problem-words.ts"
import { useMe } from "../../../app/session.ts"
import { toast } from "../../../app/toasts.ts"
import { t } from "../../../i18n/catalogue.ts"
import { NewPassword } from "../../session/new-password.tsx"

export function PasswordForm() {
  const me = useMe()
  const queries = useQueryClient()
  const [present, setPresent] = useState("")
  const [password, setPassword] = useState("")
  const change = useMutation({
    mutationFn: () => api.passwordChange({ present, password }),
    meta: { shown: true },
    onSuccess: () => {
      setPresent("")
      setPassword("")
      toast.done(t("account.passwordDone"))
      return queries.invalidateQueries({ queryKey: ["sessions"] })
    },
  })
  return (
    <form className="tl-stack" onSubmit={(event) => { event.preventDefault(); change.mutate() }}>
      <h2>{fieldLabel("password")}</h2>
      <p className="tl-soft">{t("account.passwordLead")}</p>
      <input type="text" className="tl-hidden" autoComplete="username" value={me.email} readOnly tabIndex={-1} aria-hidden="true" />
      <PasswordInput label={fieldLabel("present")} value={present} onChange={(event) => setPresent(event.currentTarget.value)} required autoComplete="current-password" visibilityToggleButtonProps={{ "aria-label": t("session.showPassword"), tabIndex: 0 }} />
      <NewPassword value={password} onChange={setPassword} label={t("session.newPassword")} error={fieldProblems(change.error)["password"]} />
      <FormProblem error={change.error} />
      <div><Button type="submit" loading={change.isPending}>{t("account.passwordAction")}</Button></div>
    </form>
  )
}
