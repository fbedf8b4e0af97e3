// A new project from a template (cards) or blank, with the few things that must be known at the beginning.

import { Button, Select, Textarea, TextInput } from "@mantine/core"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { LIMITS } from "@throughline/contract"
import { useState } from "react"
import { api } from "../../../app/api.ts"
import { chosen, currencies, projectKinds } from "../../../app/fields/choices.ts"
import type { ProjectKind } from "../../../app/fields/choices.ts"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { TimeZoneSelect } from "../../../app/fields/time-zone-select.tsx"
import { useFields } from "../../../app/fields/use-fields.ts"
import { useNow } from "../../../app/now.ts"
import { AnchorLink } from "../../../app/links.tsx"
import { fieldLabel, fieldProblems } from "../../../app/problem-words.ts"
import { useMay, useMe } from "../../../app/session.ts"
import { t } from "../../../i18n/catalogue.ts"
import { todayIn } from "../../../i18n/format-date.ts"
import { GovernanceChoice } from "../../gates/index.ts"
import { projectQuery } from "../project-query.ts"
import { DeleteTemplate } from "./delete-template.tsx"
import { TemplateCards } from "./template-cards.tsx"
import { isSample } from "./template-groups.ts"
import { templatesQuery } from "./templates-query.ts"
import type { Template } from "./templates-query.ts"

export function BeginFromTemplate({ begunWith }: { /** Id of the template that the address names. */ readonly begunWith?: string | undefined }) {
  const [chosenId, setChosenId] = useState(begunWith ?? null)
  const template = useQuery(templatesQuery).data?.items.find(({ id }) => id === chosenId) ?? null
  const mayDelete = useMay("organisation.manage")
  return (
    <div className="tl-stack">
      <TemplateCards chosen={template} onChoose={({ id }) => setChosenId(id)} />
      {template?.own === true && mayDelete && <DeleteTemplate template={template} onDeleted={() => setChosenId(null)} />}
      {template !== null && <ProjectForm key={template.id} template={template} />}
    </div>
  )
}

export function BeginBlank() {
  return (
    <div className="tl-stack">
      <p>{t("new.blankLead")}</p>
      <ProjectForm template={null} />
    </div>
  )
}

function ProjectForm({ template }: { readonly template: Template | null }) {
  const me = useMe()
  const now = useNow()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const organisation = useQuery({ queryKey: ["organisation"], queryFn: () => api.organisationRead({}) })
  const kinds = projectKinds()
  const initialKind: ProjectKind = template?.kind ?? "other"
  const { values, set, reset } = useFields(
    { name: "", code: "", description: "", kind: String(initialKind), start: todayIn(me.timeZone, now), timeZone: me.timeZone, currency: "", governance: template?.governance ?? "gov_light" },
    { draft: `project.${template?.id ?? "blank"}` },
  )
  const currency = values.currency === "" ? (organisation.data?.currency ?? "EUR") : values.currency
  const create = useMutation({
    mutationFn: () => api.projectCreate({
      name: values.name, description: values.description, kind: chosen(kinds, values.kind) ?? "other", start: values.start, timeZone: values.timeZone, currency, template: template?.id ?? null, governance: `gov_${values.governance.slice("gov_".length)}`,
      ...(values.code === "" ? {} : { code: values.code.toUpperCase() }),
    }),
    meta: { shown: true },
    onSuccess: (project) => {
      reset()
      queries.setQueryData(projectQuery(project.id).queryKey, project)
      void queries.invalidateQueries({ queryKey: ["projects"] })
      return navigate({ to: "/projects/$projectId/plan", params: { projectId: project.id } })
    },
  })
  const wrong = fieldProblems(create.error)
  return (
    <form className="tl-sheet tl-sheet--padded tl-stack" onSubmit={(event) => { event.preventDefault(); create.mutate() }}>
      {template !== null && <h2>{t("new.from", { template: template.name })}</h2>}
      {template !== null && !isSample(template) && <p><AnchorLink to="/library/templates/$templateId" params={{ templateId: template.id }} underline="always" className="tl-target">{t("learning.contents")}</AnchorLink></p>}
      <TextInput label={fieldLabel("name")} value={values.name} onChange={(event) => set("name", event.currentTarget.value)} error={wrong["name"]} required maxLength={LIMITS.nameLength} data-autofocus />
      <div className="tl-form-pair">
        <TextInput label={t("new.code")} description={t("new.codeHint")} value={values.code} onChange={(event) => set("code", event.currentTarget.value.toUpperCase())} error={wrong["code"]} maxLength={12} pattern="[A-Z][A-Z0-9\-]{0,11}" />
        <TextInput label={t("new.start")} description={t("new.startHint")} type="date" value={values.start} onChange={(event) => set("start", event.currentTarget.value)} error={wrong["start"]} required />
      </div>
      <div className="tl-form-pair">
        <Select label={fieldLabel("kind")} data={kinds} value={values.kind} onChange={(kind) => kind !== null && set("kind", kind)} allowDeselect={false} />
        <Select label={fieldLabel("currency")} data={currencies()} value={currency} onChange={(code) => code !== null && set("currency", code)} searchable limit={60} allowDeselect={false} />
      </div>
      <TimeZoneSelect value={values.timeZone} onChange={(zone) => set("timeZone", zone)} description={t("new.zoneHint")} />
      <Textarea label={fieldLabel("description")} value={values.description} onChange={(event) => set("description", event.currentTarget.value)} autosize minRows={2} maxRows={10} />
      <GovernanceChoice value={values.governance} onChange={({ id }) => set("governance", id)} />
      <FormProblem error={create.error} />
      <div><Button type="submit" loading={create.isPending}>{t("new.create")}</Button></div>
    </form>
  )
}
