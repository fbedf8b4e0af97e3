// One condition being made or changed: question and, where the question needs it, what to compare with.

import { Button, NativeSelect } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { t } from "../../../i18n/catalogue.ts"
import { projectMembersQuery } from "../../projects/index.ts"
import type { ProjectId, ProjectMember } from "../../projects/index.ts"
import { FieldEditor } from "../values/field-editor.tsx"
import type { ValueWorld } from "../values/value-text.ts"
import type { ShownField } from "../words/shown-field.ts"
import { isComplete, needsValue, questionsOf } from "./filter.ts"
import type { Condition, Question } from "./filter.ts"

export interface ConditionFormProps {
  readonly projectId: ProjectId
  readonly shown: ShownField
  readonly initial: Condition | null
  readonly world: ValueWorld
  readonly onDone: (condition: Condition) => void
}

export function ConditionForm({ projectId, shown, initial, world, onDone }: ConditionFormProps) {
  const questions = questionsOf(shown.field)
  const [is, setIs] = useState<Question>(initial?.is ?? questions[0] ?? "notEmpty")
  const [value, setValue] = useState<Condition["value"]>(initial?.value ?? (shown.field.type === "boolean" ? true : null))
  const [problem, setProblem] = useState<string | undefined>()
  const condition: Condition = { field: shown.name, is, value: needsValue(is) ? value : null }
  const ready = isComplete(condition) && problem === undefined
  return (
    <form className="tl-stack tl-stack--tight tl-condition" onSubmit={(event) => { event.preventDefault(); event.stopPropagation(); if (ready) onDone(condition) }}>
      <NativeSelect size="xs" label={shown.label} value={is} data={questions.map((each) => ({ value: each, label: t(`artefact.question.${each}`) }))} onChange={(event) => setIs(questions.find((each) => each === event.currentTarget.value) ?? is)} />
      {needsValue(is) && <Comparand {...{ projectId, shown, is, value, world }} onChange={(next, trouble) => { setValue(next); setProblem(trouble) }} />}
      <div><Button type="submit" size="xs" disabled={!ready}>{t("artefact.filterApply")}</Button></div>
    </form>
  )
}

interface ComparandProps extends Pick<ConditionFormProps, "projectId" | "shown" | "world"> {
  readonly is: Question
  readonly value: Condition["value"]
  readonly onChange: (value: Condition["value"], problem?: string) => void
}

function Comparand({ projectId, shown, is, value, world, onChange }: ComparandProps) {
  const members = useQuery(projectMembersQuery(projectId)).data?.items ?? []
  const change = (next: unknown, problem?: string) => onChange(comparable(next), problem)
  // A list that opens by itself would lie over the form, or outside it: what is chosen from stands in the form.
  const asked = askedAs(shown, is, members)
  return <div className="tl-condition__choices"><FieldEditor projectId={projectId} shown={asked} value={value} onChange={change} world={world} compact={asked.field.type !== "choices"} /></div>
}

function askedAs(shown: ShownField, is: Question, members: readonly ProjectMember[]): ShownField {
  const { field } = shown
  if (isText(field.type)) return { ...shown, field: { type: "line" } }
  if (field.type === "person" || field.type === "people") {
    const of = members.map(({ userId }) => String(userId))
    return { ...shown, field: { type: is === "anyOf" ? "choices" : "choice", of }, choice: (id) => members.find(({ userId }) => userId === id)?.name ?? id }
  }
  return is === "anyOf" && field.type === "choice" ? { ...shown, field: { type: "choices", of: field.of } } : shown
}

const TEXTS = new Set(["line", "text", "lines", "link", "artefact", "artefacts", "task", "tasks"])
const isText = (type: string) => TEXTS.has(type)

function comparable(value: unknown): Condition["value"] {
  if (Array.isArray(value)) return value.filter((each) => typeof each === "string")
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null
}
