// Working time: the calendars of the plan, their week, and the days that are different.

import { Button, NativeSelect, TextInput } from "@mantine/core"
import type { Calendar, CalendarFields, CalendarId } from "@throughline/plan"
import { useState } from "react"
import { t } from "../../../i18n/catalogue.ts"
import { mayEdit } from "../commands/plan-user-command.ts"
import { useDesk, usePlanNow } from "../view/use-desk.ts"
import { useTextOf } from "../view/use-text-of.ts"
import { CalendarExceptions } from "./calendar-exceptions.tsx"
import { CalendarWeek } from "./calendar-week.tsx"

export function CalendarsDialog() {
  const desk = useDesk()
  const { plan } = usePlanNow()
  const [id, setId] = useState<CalendarId>(plan.settings.calendarId)
  const calendars = [...plan.calendar.values()]
  const calendar = plan.calendar.get(id) ?? calendars[0]
  const readOnly = !mayEdit(desk)
  const add = () => {
    const before = desk.now.plan.calendar
    const fields = { name: t("plan.calendars.newName"), baseId: plan.settings.calendarId }
    if (!desk.run([{ name: "addCalendar", args: { fields } }], t("plan.label.addCalendar"))) return
    const added = [...desk.now.plan.calendar.keys()].find((key) => !before.has(key))
    if (added !== undefined) setId(added)
  }
  const remove = () => {
    if (calendar !== undefined && desk.run([{ name: "deleteCalendar", args: { calendarId: calendar.id, replacementId: plan.settings.calendarId } }], t("plan.label.deleteCalendar", { name: calendar.name }))) setId(plan.settings.calendarId)
  }
  if (calendar === undefined) return null
  return (
    <div className="tl-stack">
      <div className="tl-line" style={{ alignItems: "flex-end" }}>
        <NativeSelect
          label={t("plan.calendars.which")} value={calendar.id} style={{ flex: 1 }} onChange={(event) => setId(calendars.find((each) => each.id === event.currentTarget.value)?.id ?? id)}
          data={calendars.map((each) => ({ value: each.id, label: nameOf(each, each.id === plan.settings.calendarId) }))}
        />
        {readOnly ? null : <Button variant="default" onClick={add}>{t("plan.calendars.add")}</Button>}
        {readOnly || calendar.id === plan.settings.calendarId ? null : <Button variant="default" color="red" onClick={remove}>{t("plan.calendars.delete")}</Button>}
      </div>
      <CalendarForm key={calendar.id} calendar={calendar} readOnly={readOnly} />
    </div>
  )
}

function nameOf(calendar: Calendar, isProject: boolean): string {
  if (isProject) return t("plan.calendars.ofProject", { name: calendar.name })
  return calendar.personal ? t("plan.calendars.ofPerson", { name: calendar.name }) : calendar.name
}

function CalendarForm({ calendar, readOnly }: { readonly calendar: Calendar; readonly readOnly: boolean }) {
  const desk = useDesk()
  const { plan } = usePlanNow()
  const [name, setName] = useTextOf(calendar.name)
  const set = (fields: Partial<CalendarFields>) => void desk.run([{ name: "updateCalendar", args: { calendarId: calendar.id, fields } }], t("plan.label.calendar", { name: calendar.name }))
  const bases = [...plan.calendar.values()].filter((each) => each.id !== calendar.id && !each.personal)
  return (
    <fieldset disabled={readOnly} className="tl-plan-plain tl-stack">
      <legend className="tl-hidden">{calendar.name}</legend>
      <div className="tl-line">
        <TextInput label={t("plan.calendars.name")} value={name} style={{ flex: 1 }} onChange={(event) => setName(event.currentTarget.value)} onBlur={() => name.trim() !== "" && name !== calendar.name && set({ name })} />
        <NativeSelect
          label={t("plan.calendars.base")} value={calendar.baseId ?? ""} style={{ flex: 1 }} onChange={(event) => set({ baseId: bases.find(({ id }) => id === event.currentTarget.value)?.id ?? null })}
          data={[{ value: "", label: t("plan.calendars.noBase") }, ...bases.map(({ id, name: label }) => ({ value: id, label }))]}
        />
      </div>
      <CalendarWeek week={calendar.week} derived={calendar.baseId !== null} weekStartsOn={plan.settings.weekStartsOn} onChange={(week) => set({ week })} />
      <CalendarExceptions exceptions={calendar.exceptions} onChange={(exceptions) => set({ exceptions })} />
    </fieldset>
  )
}
