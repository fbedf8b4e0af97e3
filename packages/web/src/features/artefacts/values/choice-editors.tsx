// Editors that choose: one of few, several of few, yes or no, people, roles.

import { Checkbox, MultiSelect, NativeSelect, Select } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { projectRoles } from "../../../app/fields/choices.ts"
import { t } from "../../../i18n/catalogue.ts"
import { projectMembersQuery } from "../../projects/index.ts"
import { naming } from "./editor-props.ts"
import type { EditorProps } from "./editor-props.ts"

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter((each) => typeof each === "string") : [])

export function ChoiceEditor(props: EditorProps) {
  const { value, onChange, compact, error } = props
  const data = [{ value: "", label: t("artefact.notSaid") }, ...choicesOf(props)]
  const numeric = props.shown.field.type === "score"
  return (
    <NativeSelect
      {...naming(props)} size={compact === true ? "xs" : "sm"} data={data} value={value === null || value === undefined ? "" : String(value)} error={error}
      onChange={(event) => { const next = event.currentTarget.value; onChange(next === "" ? null : numeric ? Number(next) : next) }}
    />
  )
}

function choicesOf({ shown: { field, choice } }: EditorProps): readonly { readonly value: string; readonly label: string }[] {
  switch (field.type) {
    case "choice": return field.of.map((value) => ({ value, label: choice(value) }))
    case "role": return projectRoles()
    case "score": return Array.from({ length: field.max - field.min + 1 }, (_, at) => ({ value: String(field.min + at), label: String(field.min + at) }))
    default: return []
  }
}

export function ChoicesEditor(props: EditorProps) {
  const { shown, value, onChange, compact, error } = props
  const { field, choice } = shown
  const data = field.type === "choices" ? field.of.map((each) => ({ value: each, label: choice(each) })) : []
  const chosen = listOf(value)
  if (compact === true) return <MultiSelect aria-label={shown.label} size="xs" data={data} value={chosen} onChange={onChange} error={error} comboboxProps={{ withinPortal: true }} />
  return (
    <Checkbox.Group {...naming(props)} value={chosen} onChange={onChange} error={error}>
      <div className="tl-field__choices">{data.map((each) => <Checkbox key={each.value} value={each.value} label={each.label} size="sm" />)}</div>
    </Checkbox.Group>
  )
}

export function BooleanEditor(props: EditorProps) {
  const { value, onChange } = props
  return <Checkbox {...naming(props)} checked={value === true} onChange={(event) => onChange(event.currentTarget.checked)} />
}

function usePeople({ projectId, value, world }: EditorProps) {
  const members = useQuery(projectMembersQuery(projectId)).data?.items ?? []
  const known = new Set(members.map(({ userId }) => String(userId)))
  // Somebody who has left the project stays shown where they are named.
  const others = [value].flat().filter((id): id is string => typeof id === "string" && !known.has(id))
  return [...members.filter(({ active }) => active).map(({ userId, name }) => ({ value: String(userId), label: name })), ...others.map((id) => ({ value: id, label: world.nameOf(id) ?? t("artefact.someone") }))]
}

export function PersonEditor(props: EditorProps) {
  const { value, onChange, compact, error } = props
  return <Select aria-label={props.shown.label} comboboxProps={{ withinPortal: compact === true }} size={compact === true ? "xs" : "sm"} data={usePeople(props)} value={typeof value === "string" ? value : null} onChange={(next) => onChange(next)} searchable clearable clearButtonProps={{ "aria-label": t("action.remove") }} nothingFoundMessage={t("state.nothing")} error={error} />
}

export function PeopleEditor(props: EditorProps) {
  const { value, onChange, compact, error } = props
  return <MultiSelect aria-label={props.shown.label} comboboxProps={{ withinPortal: compact === true }} size={compact === true ? "xs" : "sm"} data={usePeople(props)} value={listOf(value)} onChange={(next) => onChange(next)} searchable error={error} />
}
