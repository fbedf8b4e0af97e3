// Days that are different: holidays, shutdowns, extra working days; once, or again every year or week.

import { ActionIcon, Button, NativeSelect, TextInput } from "@mantine/core"
import { IconTrash } from "@tabler/icons-react"
import { civilOf, dayFromIso, dayOf, toIsoDay, weekdayOf } from "@throughline/plan"
import type { CalendarException, Recurrence } from "@throughline/plan"
import { t } from "../../../i18n/catalogue.ts"
import { useDesk } from "../view/use-desk.ts"
import { ShiftField } from "./shift-field.tsx"

interface ExceptionsProps {
  readonly exceptions: readonly CalendarException[]
  readonly onChange: (exceptions: readonly CalendarException[]) => void
}

const REPEATS = ["once", "yearly", "weekly"] as const
/** A yearly exception without an end holds for as long as anybody plans. */
const YEARS = 50

export function CalendarExceptions({ exceptions, onChange }: ExceptionsProps) {
  const desk = useDesk()
  const put = (index: number, change: Partial<CalendarException>) => onChange(exceptions.map((each, at) => (at === index ? { ...each, ...change } : each)))
  const add = () => {
    const day = dayOf(desk.today)
    onChange([...exceptions, { name: t("plan.calendars.holiday"), from: day, to: day, shifts: [], recurrence: null }])
  }
  return (
    <section className="tl-stack tl-stack--tight" aria-label={t("plan.calendars.exceptions")}>
      <h3>{t("plan.calendars.exceptions")}</h3>
      {exceptions.length === 0 ? <p className="tl-soft">{t("plan.calendars.noExceptions")}</p> : null}
      {exceptions.map((exception, index) => (
        <div key={index} className="tl-plan-exception">
          <TextInput size="xs" defaultValue={exception.name} aria-label={t("plan.calendars.exceptionName")} onBlur={(event) => event.currentTarget.value !== exception.name && put(index, { name: event.currentTarget.value })} />
          <DayInput label={t("plan.calendars.from")} value={exception.from} onChange={(from) => put(index, { from, to: Math.max(from, exception.to), recurrence: repeated(repeatOf(exception.recurrence), from) })} />
          <DayInput label={t("plan.calendars.to")} value={exception.to} onChange={(to) => put(index, { to: Math.max(to, exception.from) })} />
          <ShiftField label={t("plan.calendars.hoursOf", { day: exception.name })} value={exception.shifts} onChange={(shifts) => put(index, { shifts })} />
          <NativeSelect
            size="xs" aria-label={t("plan.calendars.repeat")} value={repeatOf(exception.recurrence)} data={REPEATS.map((value) => ({ value, label: t(`plan.calendars.repeat.${value}`) }))}
            onChange={(event) => put(index, { recurrence: repeated(event.currentTarget.value, exception.from) })}
          />
          <ActionIcon variant="subtle" color="red" aria-label={t("plan.calendars.removeException", { name: exception.name })} onClick={() => onChange(exceptions.filter((_, at) => at !== index))}><IconTrash size={16} /></ActionIcon>
        </div>
      ))}
      <Button variant="default" size="xs" style={{ alignSelf: "flex-start" }} onClick={add}>{t("plan.calendars.addException")}</Button>
    </section>
  )
}

function DayInput({ label, value, onChange }: { readonly label: string; readonly value: number; readonly onChange: (day: number) => void }) {
  return (
    <TextInput
      key={value} size="xs" type="date" aria-label={label} defaultValue={toIsoDay(value)}
      onBlur={(event) => {
        const day = dayFromIso(event.currentTarget.value)
        if (day !== null && day !== value) onChange(day)
      }}
    />
  )
}

function repeatOf(recurrence: Recurrence | null): string {
  if (recurrence === null) return "once"
  return recurrence.kind === "weekly" ? "weekly" : "yearly"
}

function repeated(kind: string, from: number): Recurrence | null {
  const { year, month, day } = civilOf(from)
  const until = dayFromIso(`${year + YEARS}-12-31`)
  const range = { from, until, count: null }
  if (kind === "yearly") return { kind: "yearlyByDay", month, day, ...range }
  return kind === "weekly" ? { kind: "weekly", every: 1, weekdays: [weekdayOf(from)], ...range } : null
}
