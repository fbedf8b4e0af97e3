// The fields of a change, by what the lesson becomes in the template.

import { Select, Textarea, TextInput } from "@mantine/core"
import { LIMITS } from "@throughline/contract"
import { t, tOr } from "../../../i18n/catalogue.ts"
import { said } from "../../gates/index.ts"
import { daysOf } from "../additions/change-words.ts"
import type { TemplateRead } from "../learning-query.ts"
import { canBeCorrected, readLength, taskGroups } from "./push-draft.ts"
import type { PushDraft } from "./push-draft.ts"

interface ChangeFieldsProps {
  readonly draft: PushDraft
  readonly template: TemplateRead
  readonly onChange: (part: Partial<PushDraft>) => void
}

const LINE = 500

export function ChangeFields(props: ChangeFieldsProps) {
  const { draft: { kind, words }, onChange } = props
  switch (kind) {
    case "risk": return <TextInput label={t("learning.form.riskTitle")} description={t("learning.form.riskHint")} value={words} onChange={(event) => onChange({ words: event.currentTarget.value })} maxLength={LINE} required />
    case "check": return <CheckFields {...props} />
    case "duration": return <><TaskChoice {...props} /><LengthField {...props} label={t("learning.form.durationNew")} /></>
    case "task": return (
      <>
        <TextInput label={t("learning.form.taskName")} value={words} onChange={(event) => onChange({ words: event.currentTarget.value })} maxLength={LIMITS.taskNameLength} required />
        <TaskChoice {...props} />
        <LengthField {...props} label={t("learning.form.duration")} />
      </>
    )
  }
}

function CheckFields({ draft: { words, gate }, template: { gates }, onChange }: ChangeFieldsProps) {
  if (gates.length === 0) return <p className="tl-soft">{t("learning.form.noGates")}</p>
  return (
    <>
      <Select label={t("learning.form.gate")} data={gates.map(({ name }, at) => ({ value: String(at), label: said(name) }))} value={gate === null ? null : String(gate)} onChange={(value) => onChange({ gate: value === null ? null : Number(value) })} allowDeselect={false} required />
      <Textarea label={t("learning.form.checkText")} value={words} onChange={(event) => onChange({ words: event.currentTarget.value })} maxLength={LINE} autosize minRows={2} required />
    </>
  )
}

function TaskChoice({ draft: { kind, task }, template: { tasks, minutesPerDay }, onChange }: ChangeFieldsProps) {
  const its = tasks.find(({ key }) => key === task)
  const corrects = kind === "duration"
  const hint = corrects ? (its === undefined ? undefined : t("learning.form.durationNow", { duration: daysOf(its.duration, minutesPerDay) })) : t("learning.form.afterHint")
  return (
    <Select label={t(corrects ? "learning.form.ofTask" : "learning.form.after")} {...(hint === undefined ? {} : { description: hint })} placeholder={t("learning.form.search")} data={taskGroups(tasks, corrects ? canBeCorrected : () => true)} value={task} onChange={(value) => onChange({ task: value })} searchable allowDeselect={false} required />
  )
}

function LengthField({ draft: { kind, task, length }, template, onChange, label }: ChangeFieldsProps & { readonly label: string }) {
  const read = readLength(length, template)
  const its = kind === "duration" ? template.tasks.find(({ key }) => key === task) : undefined
  const problem = !read.ok ? (length.trim() === "" ? null : tOr(`plan.refused.${read.code}`, t("plan.refused.other"))) : read.value === 0 ? t("learning.form.zero") : its?.duration === read.value ? t("learning.form.already") : null
  return <TextInput label={label} description={t("learning.form.durationHint")} value={length} error={problem} onChange={(event) => onChange({ length: event.currentTarget.value })} maxLength={40} required />
}
