// The form of a project's own details. A conflict shows both values and leaves what was typed.

import { Button, Select, Textarea, TextInput } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { ApiError, LIMITS } from "@throughline/contract"
import { useState } from "react"
import { api } from "../../../app/api.ts"
import { chosen, projectKinds, projectStates } from "../../../app/fields/choices.ts"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { TimeZoneSelect } from "../../../app/fields/time-zone-select.tsx"
import { fieldLabel, fieldProblems, isConflict } from "../../../app/problem-words.ts"
import { toast } from "../../../app/toasts.ts"
import { t } from "../../../i18n/catalogue.ts"
import { projectQuery } from "../project-query.ts"
import type { Project } from "../project-query.ts"
import "../new/new.css"

type Values = Readonly<Record<"name" | "code" | "description" | "kind" | "state" | "timeZone", string>>

/** What was typed lies over what the project says, so that others' changes arrive and nothing typed is lost. */
interface Edit {
  readonly typed: Partial<Values>
  /** The project as it was on the screen when typing began; after a conflict with the revision whose values were shown. */
  readonly seen: Project | null
}

const NOTHING: Edit = { typed: {}, seen: null }

export function ProjectDetails({ project, readOnly }: { readonly project: Project; readonly readOnly: boolean }) {
  const queries = useQueryClient()
  const [edit, setEdit] = useState<Edit>(NOTHING)
  const { name, code, description, kind, state, timeZone } = project
  const values: Values = { name, code, description, kind, state, timeZone, ...edit.typed }
  const set = (field: keyof Values, value: string) => setEdit({ typed: { ...edit.typed, [field]: value }, seen: edit.seen ?? project })
  const save = useMutation({
    mutationFn: () => update(edit.seen ?? project, edit.typed),
    meta: { shown: true },
    onSuccess: (next) => {
      queries.setQueryData(projectQuery(project.id).queryKey, next)
      setEdit(NOTHING)
      toast.done(t("state.saved"))
    },
    onError: (error) => {
      if (error instanceof ApiError && isConflict(error)) setEdit({ typed: edit.typed, seen: { ...project, revision: error.problem.revision ?? project.revision } })
    },
  })
  const wrong = fieldProblems(save.error)
  return (
    <form className={readOnly ? "tl-stack tl-readonly" : "tl-stack"} onSubmit={(event) => { event.preventDefault(); save.mutate() }}>
      <TextInput label={fieldLabel("name")} value={values.name} onChange={(event) => set("name", event.currentTarget.value)} error={wrong["name"]} required maxLength={LIMITS.nameLength} readOnly={readOnly} />
      <div className="tl-form-pair">
        <TextInput label={fieldLabel("code")} value={values.code} onChange={(event) => set("code", event.currentTarget.value.toUpperCase())} error={wrong["code"]} required maxLength={12} pattern="[A-Z][A-Z0-9\-]{0,11}" readOnly={readOnly} />
        <Select label={fieldLabel("kind")} data={projectKinds()} value={values.kind} onChange={(next) => next !== null && set("kind", next)} allowDeselect={false} readOnly={readOnly} />
      </div>
      <div className="tl-form-pair">
        <Select label={fieldLabel("state")} data={projectStates()} value={values.state} onChange={(next) => next !== null && set("state", next)} allowDeselect={false} readOnly={readOnly} />
        <TimeZoneSelect value={values.timeZone} onChange={(zone) => !readOnly && set("timeZone", zone)} />
      </div>
      <Textarea label={fieldLabel("description")} value={values.description} onChange={(event) => set("description", event.currentTarget.value)} autosize minRows={3} maxRows={16} readOnly={readOnly} />
      <FormProblem error={save.error} />
      {!readOnly && <div><Button type="submit" loading={save.isPending}>{t(isConflict(save.error) ? "conflict.overwrite" : "action.save")}</Button></div>}
    </form>
  )
}

/** Where others changed only other fields meanwhile, theirs and ours do not touch: it is sent once more with the revision of now. */
async function update(seen: Project, typed: Partial<Values>): Promise<Project> {
  const changed = changedOf(typed)
  try {
    return await api.projectUpdate({ projectId: seen.id, seenRevision: seen.revision, ...changed })
  } catch (error) {
    if (!(error instanceof ApiError) || !isConflict(error)) throw error
    const { conflicts = [], revision } = error.problem
    const apart = conflicts.every(({ field, actual }) => Reflect.get(seen, field) === actual)
    if (!apart || revision === undefined) throw error
    return api.projectUpdate({ projectId: seen.id, seenRevision: revision, ...changed })
  }
}

/** Only what was typed is sent, so that others' changes of other fields are not in the way. */
function changedOf({ kind, state, ...texts }: Partial<Values>) {
  const chosenKind = kind === undefined ? null : chosen(projectKinds(), kind)
  const chosenState = state === undefined ? null : chosen(projectStates(), state)
  return { ...texts, ...(chosenKind === null ? {} : { kind: chosenKind }), ...(chosenState === null ? {} : { state: chosenState }) }
}
