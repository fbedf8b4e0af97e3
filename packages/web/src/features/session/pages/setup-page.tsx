// First run: names the organisation, creates its first administrator, and offers the sample project to look around in.

import { Button, Checkbox, Select, TextInput } from "@mantine/core"
import { useMutation } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { LIMITS } from "@throughline/contract"
import { api } from "../../../app/api.ts"
import { currencies } from "../../../app/fields/choices.ts"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { TimeZoneSelect, zoneOfDevice } from "../../../app/fields/time-zone-select.tsx"
import { useFields } from "../../../app/fields/use-fields.ts"
import { AnchorLink } from "../../../app/links.tsx"
import { fieldLabel, fieldProblems } from "../../../app/problem-words.ts"
import { queryClient } from "../../../app/query-client.ts"
import { meQuery } from "../../../app/session.ts"
import { currentLocale, t } from "../../../i18n/catalogue.ts"
import { NewPassword } from "../new-password.tsx"
import { SessionFrame } from "../session-frame.tsx"

const EMPTY = { organisationName: "", name: "", email: "", password: "", timeZone: zoneOfDevice(), currency: "EUR", sample: true }

export default function SetupPage() {
  const navigate = useNavigate()
  const { values, set, reset } = useFields(EMPTY, { draft: "setup", secret: ["password"] })
  const run = useMutation({
    mutationFn: () => api.setupRun({ ...values, locale: currentLocale() }),
    meta: { shown: true },
    onSuccess: ({ me, sampleProjectId }) => {
      reset()
      queryClient.setQueryData(["setup"], { done: true })
      queryClient.setQueryData(meQuery.queryKey, me)
      return sampleProjectId === null ? navigate({ to: "/" }) : navigate({ to: `/projects/${sampleProjectId}` })
    },
  })
  const wrong = fieldProblems(run.error)
  return (
    <SessionFrame title={t("setup.title")} lead={t("setup.lead")}>
      <form onSubmit={(event) => { event.preventDefault(); run.mutate() }}>
        <TextInput label={fieldLabel("organisationName")} value={values.organisationName} onChange={(event) => set("organisationName", event.currentTarget.value)} error={wrong["organisationName"]} required maxLength={LIMITS.nameLength} autoComplete="organization" data-autofocus />
        <TextInput label={t("session.yourName")} value={values.name} onChange={(event) => set("name", event.currentTarget.value)} error={wrong["name"]} required maxLength={LIMITS.nameLength} autoComplete="name" />
        <TextInput label={fieldLabel("email")} type="email" value={values.email} onChange={(event) => set("email", event.currentTarget.value)} error={wrong["email"]} required maxLength={LIMITS.emailLength} autoComplete="username" />
        <NewPassword value={values.password} onChange={(password) => set("password", password)} error={wrong["password"]} />
        <div className="tl-session__pair">
          <TimeZoneSelect value={values.timeZone} onChange={(zone) => set("timeZone", zone)} />
          <Select label={fieldLabel("currency")} data={currencies()} value={values.currency} onChange={(currency) => currency !== null && set("currency", currency)} searchable limit={60} allowDeselect={false} />
        </div>
        <Checkbox label={t("setup.sample")} description={t("setup.sampleHint")} checked={values.sample} onChange={(event) => set("sample", event.currentTarget.checked)} />
        <FormProblem error={run.error} />
        {run.isError && <AnchorLink to="/sign-in">{t("session.toSignIn")}</AnchorLink>}
        <Button type="submit" loading={run.isPending}>{t("setup.action")}</Button>
      </form>
    </SessionFrame>
  )
}
