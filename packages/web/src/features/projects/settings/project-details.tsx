// The form of a project's own details. A conflict shows both values and leaves what was typed.

import { Button, Select, Textarea, TextInput } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { LIMITS } from "@throughline/contract"
import { api } from "../../../app/api.ts"
import { chosen, projectKinds, projectStates } from "../../../app/fields/choices.ts"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { TimeZoneSelect } from "../../../app/fields/time-zone-select.tsx"
import { useFields } from "../../../app/fields/use-fields.ts"
import { fieldLabel, fieldProblems } from "../../../app/problem-words.ts"
import { toast } from "../../../app/toasts.ts"
import { t } from "../../../i18n/catalogue.ts"
import { projectQuery } from "../project-query.ts"
import type { Project } from "../project-query.ts"
import "../new/new.css"

export function ProjectDetails({ project, readOnly }: { readonly project: Project; readonly readOnly: boolean }) {
  const queries = useQueryClient()
  const { values, set } = useFields({ name: project.name, code: project.code, description: project.description, kind: String(project.kind), state: String(project.state), timeZone: project.timeZone })
  const save = useMutation({
    mutationFn: () => api.projectUpdate({ projectId: project.id, seenRevision: project.revision, ...changedOf(values, project) }),
    meta: { shown: true },
    onSuccess: (next) => {
      queries.setQueryData(projectQuery(project.id).queryKey, next)
      toast.done(t("state.saved"))
    },
  })
  const wrong = fieldProblems(save.error)
  return (
    <form className="tl-stack" onSubmit={(event) => { event.preventDefault(); save.mutate() }}>
      <TextInput label={fieldLabel("name")} value={values.name} onChange={(event) => set("name", event.currentTarget.value)} error={wrong["name"]} required maxLength={LIMITS.nameLength} readOnly={readOnly} />
      <div className="tl-form-pair">
        <TextInput label={fieldLabel("code")} value={values.code} onChange={(event) => set("code", event.currentTarget.value.toUpperCase())} error={wrong["code"]} required maxLength={12} pattern="[A-Z][A-Z0-9\-]{0,11}" readOnly={readOnly} />
        <Select label={fieldLabel("kind")} data={projectKinds()} value={values.kind} onChange={(kind) => kind !== null && set("kind", kind)} allowDeselect={false} readOnly={readOnly} />
      </div>
      <div className="tl-form-pair">
        <Select label={fieldLabel("state")} data={projectStates()} value={values.state} onChange={(state) => state !== null && set("state", state)} allowDeselect={false} readOnly={readOnly} />
        <TimeZoneSelect value={values.timeZone} onChange={(zone) => !readOnly && set("timeZone", zone)} />
      </div>
      <Textarea label={fieldLabel("description")} value={values.description} onChange={(event) => set("description", event.currentTarget.value)} autosize minRows={3} maxRows={16} readOnly={readOnly} />
      <FormProblem error={save.error} />
      {!readOnly && <div><Button type="submit" loading={save.isPending}>{t("action.save")}</Button></div>}
    </form>
  )
}

/** Only what was changed is sent, so that others' changes of other fields are not in the way. */
function changedOf(values: Readonly<Record<"name" | "code" | "description" | "kind" | "state" | "timeZone", string>>, project: Project) {
  const kind = chosen(projectKinds(), values.kind)
  const state = chosen(projectStates(), values.state)
  return {
    ...(values.name === project.name ? {} : { name: values.name }),
    ...(values.code === project.code ? {} : { code: values.code }),
    ...(values.description === project.description ? {} : { description: values.description }),
    ...(kind === null || kind === project.kind ? {} : { kind }),
    ...(state === null || state === project.state ? {} : { state }),
    ...(values.timeZone === project.timeZone ? {} : { timeZone: values.timeZone }),
  }
}
