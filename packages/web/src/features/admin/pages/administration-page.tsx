// The organisation's own name and the defaults of new projects and people.

import { Button, Select, TextInput } from "@mantine/core"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { Client } from "@throughline/contract"
import { LIMITS } from "@throughline/contract"
import { useState } from "react"
import { api } from "../../../app/api.ts"
import { chosen, currencies, LOCALES } from "../../../app/fields/choices.ts"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { TimeZoneSelect } from "../../../app/fields/time-zone-select.tsx"
import { AnchorLink } from "../../../app/links.tsx"
import { PageLoading } from "../../../app/page-loading.tsx"
import { usePageTitle } from "../../../app/page-title.ts"
import { fieldProblems } from "../../../app/problem-words.ts"
import { useMay } from "../../../app/session.ts"
import { toast } from "../../../app/toasts.ts"
import { t } from "../../../i18n/catalogue.ts"

type Organisation = Awaited<ReturnType<Client["organisationRead"]>>

export default function AdministrationPage() {
  usePageTitle(t("nav.administration"))
  const may = useMay("organisation.manage")
  const organisation = useQuery({ queryKey: ["organisation"], queryFn: ({ signal }) => api.organisationRead({}, { signal }), throwOnError: true })
  return (
    <main id="content" className="tl-page tl-page--narrow tl-stack">
      <h1>{t("nav.administration")}</h1>
      {may ? <p className="tl-soft">{t("admin.lead")} <AnchorLink to="/people" underline="always">{t("admin.people")}</AnchorLink> · <AnchorLink to="/administration/fields" underline="always">{t("ownField.title")}</AnchorLink> · <AnchorLink to="/administration/governance" underline="always">{t("governance.templates")}</AnchorLink></p> : <p role="alert">{t("error.forbidden")}</p>}
      {organisation.data === undefined ? <PageLoading /> : may && <OrganisationForm key={organisation.data.revision} organisation={organisation.data} />}
    </main>
  )
}

function OrganisationForm({ organisation }: { readonly organisation: Organisation }) {
  const queries = useQueryClient()
  const [name, setName] = useState(organisation.name)
  const [locale, setLocale] = useState(organisation.locale)
  const [timeZone, setTimeZone] = useState(organisation.timeZone)
  const [currency, setCurrency] = useState(organisation.currency)
  const save = useMutation({
    mutationFn: () => api.organisationUpdate({ seenRevision: organisation.revision, name, locale, timeZone, currency }),
    meta: { shown: true },
    onSuccess: (next) => {
      queries.setQueryData(["organisation"], next)
      toast.done(t("state.saved"))
      return queries.invalidateQueries({ queryKey: ["me"] })
    },
  })
  return (
    <form className="tl-sheet tl-sheet--padded tl-stack" onSubmit={(event) => { event.preventDefault(); save.mutate() }}>
      <TextInput label={t("admin.name")} value={name} onChange={(event) => setName(event.currentTarget.value)} error={fieldProblems(save.error)["name"]} required maxLength={LIMITS.nameLength} />
      <Select label={t("admin.locale")} data={LOCALES} value={locale} onChange={(value) => { const next = chosen(LOCALES, value); if (next !== null) setLocale(next) }} allowDeselect={false} />
      <TimeZoneSelect value={timeZone} onChange={setTimeZone} description={t("admin.zoneHint")} />
      <Select label={t("admin.currency")} data={currencies()} value={currency} onChange={(value) => value !== null && setCurrency(value)} searchable limit={60} allowDeselect={false} />
      <FormProblem error={save.error} />
      <div><Button type="submit" loading={save.isPending}>{t("action.save")}</Button></div>
    </form>
  )
}
