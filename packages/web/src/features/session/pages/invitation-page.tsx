// Accepts an invitation: says who invited whom to what, creates the account and signs in.

import { Button, TextInput } from "@mantine/core"
import { useMutation, useQuery } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { LIMITS } from "@throughline/contract"
import { useState } from "react"
import { api } from "../../../app/api.ts"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { TimeZoneSelect, zoneOfDevice } from "../../../app/fields/time-zone-select.tsx"
import { useFields } from "../../../app/fields/use-fields.ts"
import { AnchorLink } from "../../../app/links.tsx"
import { fieldLabel, fieldProblems } from "../../../app/problem-words.ts"
import { queryClient } from "../../../app/query-client.ts"
import { meQuery } from "../../../app/session.ts"
import { currentLocale, t } from "../../../i18n/catalogue.ts"
import { linkToken } from "../link-token.ts"
import { NewPassword } from "../new-password.tsx"
import { SessionFrame } from "../session-frame.tsx"

const EMPTY = { name: "", password: "", timeZone: zoneOfDevice() }

export default function InvitationPage() {
  const navigate = useNavigate()
  const [token] = useState(() => linkToken(location))
  const invitation = useQuery({ queryKey: ["invitation", token], queryFn: () => api.invitationRead({ token }), enabled: token !== "", retry: false, staleTime: Infinity })
  const { values, set } = useFields(EMPTY)
  const accept = useMutation({
    mutationFn: () => api.invitationAccept({ ...values, token, locale: currentLocale() }),
    meta: { shown: true },
    onSuccess: (me) => {
      queryClient.clear()
      queryClient.setQueryData(meQuery.queryKey, me)
      return navigate({ to: "/" })
    },
  })
  if (token === "") return <SessionFrame title={t("invitation.title")} lead={t("session.linkIncomplete")}><AnchorLink to="/sign-in">{t("session.toSignIn")}</AnchorLink></SessionFrame>
  if (invitation.isError) return <SessionFrame title={t("invitation.title")}><FormProblem error={invitation.error} /><p>{t("invitation.askAgain")}</p><AnchorLink to="/sign-in">{t("session.toSignIn")}</AnchorLink></SessionFrame>
  if (invitation.data === undefined) return <SessionFrame title={t("invitation.title")}><output>{t("app.loading")}</output></SessionFrame>
  const { organisationName, invitedBy, email } = invitation.data
  const wrong = fieldProblems(accept.error)
  return (
    <SessionFrame title={t("invitation.title")} lead={t("invitation.lead", { organisation: organisationName, who: invitedBy })}>
      <form onSubmit={(event) => { event.preventDefault(); accept.mutate() }}>
        <TextInput label={fieldLabel("email")} value={email} readOnly autoComplete="username" />
        <TextInput label={t("session.yourName")} value={values.name} onChange={(event) => set("name", event.currentTarget.value)} error={wrong["name"]} required maxLength={LIMITS.nameLength} autoComplete="name" data-autofocus />
        <NewPassword value={values.password} onChange={(password) => set("password", password)} error={wrong["password"]} />
        <TimeZoneSelect value={values.timeZone} onChange={(zone) => set("timeZone", zone)} />
        <FormProblem error={accept.error} />
        <Button type="submit" loading={accept.isPending}>{t("invitation.action")}</Button>
      </form>
    </SessionFrame>
  )
}
