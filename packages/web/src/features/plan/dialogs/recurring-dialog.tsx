// A task that comes again: the rule, how long each takes, and until when.

import { Button, Checkbox, NativeSelect, NumberInput, TextInput } from "@mantine/core"
import { civilOf, dayOf, parseDuration } from "@throughline/plan"
import type { Recurrence } from "@throughline/plan"
import type { Instant } from "@throughline/engine"
import { useState } from "react"
import { t } from "../../../i18n/catalogue.ts"
import { textProblem } from "../columns/cell-edit.ts"
import { useDesk, usePlanNow } from "../view/use-desk.ts"
import { DateField } from "./date-field.tsx"
import { openDialog } from "./open-dialog.ts"

const KINDS = ["daily", "weekly", "monthlyByDay", "yearlyByDay"] as const
type Kind = (typeof KINDS)[number]
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 0] as const

export function RecurringDialog() {
  const desk = useDesk()
  const { plan, schedule } = usePlanNow()
  const [name, setName] = useState("")
  const [duration, setDuration] = useState("1h")
  const [kind, setKind] = useState<Kind>("weekly")
  const [every, setEvery] = useState(1)
  const [weekdays, setWeekdays] = useState<readonly number[]>([1])
  const [from, setFrom] = useState<Instant | null>(schedule.start)
  const [until, setUntil] = useState<Instant | null>(schedule.finish)
  const [problem, setProblem] = useState<string | null>(null)
  const add = () => {
    const length = parseDuration(duration, plan.settings)
    if (!length.ok) return setProblem(textProblem(length.code))
    if (from === null || until === null) return setProblem(t("plan.recurring.datesNeeded"))
    const { month, day } = civilOf(dayOf(from))
    const range = { from: dayOf(from), until: dayOf(until), count: null }
    const recurrence: Recurrence = kind === "daily" ? { kind, every, workdaysOnly: true, ...range }
      : kind === "weekly" ? { kind, every, weekdays: weekdays.length === 0 ? [1] : weekdays, ...range }
        : kind === "monthlyByDay" ? { kind, every, day, ...range } : { kind, month, day, ...range }
    const title = name.trim() === "" ? t("plan.recurring.unnamed") : name.trim()
    const taskId = desk.current?.id ?? null
    const place = taskId === null ? { where: "lastUnder" as const, taskId: null } : { where: "after" as const, taskId }
    if (desk.run([{ name: "addRecurringTask", args: { place, name: title, recurrence, duration: length.value.ticks } }], t("plan.label.recurring", { name: title }))) openDialog(null)
  }
  return (
    <form
      className="tl-plan-form"
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <TextInput label={t("plan.column.name")} value={name} data-autofocus onChange={(event) => setName(event.currentTarget.value)} />
      <TextInput label={t("plan.recurring.duration")} value={duration} error={problem} onChange={(event) => setDuration(event.currentTarget.value)} />
      <NativeSelect label={t("plan.recurring.kind")} value={kind} data={KINDS.map((value) => ({ value, label: t(`plan.recurring.${value}`) }))} onChange={(event) => setKind(KINDS.find((each) => each === event.currentTarget.value) ?? "weekly")} />
      {kind === "yearlyByDay" ? null : <NumberInput label={t(`plan.recurring.every.${kind}`)} value={every} min={1} max={99} onChange={(value) => setEvery(Math.max(1, Number(value) || 1))} />}
      {kind === "weekly" ? (
        <Checkbox.Group label={t("plan.recurring.weekdays")} value={weekdays.map(String)} onChange={(values) => setWeekdays(values.map(Number))} className="tl-plan-wide">
          <div className="tl-line">{WEEKDAYS.map((day) => <Checkbox key={day} value={String(day)} label={t(`plan.weekday.${day}`)} />)}</div>
        </Checkbox.Group>
      ) : null}
      <DateField label={t("plan.recurring.from")} edge="start" value={from} onChange={setFrom} />
      <DateField label={t("plan.recurring.until")} edge="finish" value={until} onChange={setUntil} />
      <div className="tl-plan-wide tl-line" style={{ justifyContent: "flex-end" }}><Button type="submit">{t("plan.recurring.add")}</Button></div>
    </form>
  )
}
