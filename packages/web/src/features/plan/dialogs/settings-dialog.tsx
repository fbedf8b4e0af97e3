// What holds for the plan as a whole. Every field takes effect at once and can be undone.

import { Checkbox, NumberInput, NativeSelect } from "@mantine/core"
import type { PlanSettings, SettingsFields } from "@throughline/plan"
import { t } from "../../../i18n/catalogue.ts"
import { mayEdit } from "../commands/plan-user-command.ts"
import { useDesk, usePlanNow } from "../view/use-desk.ts"
import { DateField } from "./date-field.tsx"
import { TimeField } from "./time-field.tsx"

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const
const RULES = ["retainedLogic", "progressOverride", "actualDates"] as const satisfies readonly PlanSettings["progressRule"][]
const MODES = ["automatic", "manual"] as const

export function SettingsDialog() {
  const desk = useDesk()
  const { settings, calendar } = usePlanNow().plan
  const readOnly = !mayEdit(desk)
  const set = (fields: Partial<SettingsFields>) => void desk.run([{ name: "updateSettings", args: { fields } }], t("plan.label.settings"))
  const base = [...calendar.values()].filter((each) => !each.personal)
  const ticksPerDay = settings.minutesPerDay * 10
  return (
    <fieldset className="tl-plan-form" disabled={readOnly}>
      <legend className="tl-hidden">{t("plan.dialog.settings")}</legend>
      <NativeSelect label={t("plan.settings.scheduleFrom")} value={settings.scheduleFrom} data={[{ value: "start", label: t("plan.settings.fromStart") }, { value: "finish", label: t("plan.settings.fromFinish") }]} onChange={(event) => set(event.currentTarget.value === "finish" ? { scheduleFrom: "finish", finish: settings.finish ?? desk.now.schedule.finish } : { scheduleFrom: "start" })} />
      {settings.scheduleFrom === "start"
        ? <DateField label={t("plan.settings.start")} edge="start" value={settings.start} onChange={(start) => start !== null && set({ start })} />
        : <DateField label={t("plan.settings.finish")} edge="finish" value={settings.finish} onChange={(finish) => finish !== null && set({ finish })} />}
      <DateField label={t("plan.settings.statusDate")} edge="finish" value={settings.statusDate} description={t("plan.settings.statusDateHint")} onChange={(statusDate) => set({ statusDate })} />
      <NativeSelect label={t("plan.settings.calendar")} value={settings.calendarId} data={base.map(({ id, name }) => ({ value: id, label: name }))} onChange={(event) => {
        const chosen = base.find(({ id }) => id === event.currentTarget.value)
        if (chosen !== undefined) set({ calendarId: chosen.id })
      }} />
      <NumberInput label={t("plan.settings.hoursPerDay")} value={settings.minutesPerDay / 60} min={1} max={24} step={0.5} onChange={(value) => typeof value === "number" && value >= 1 && set({ minutesPerDay: Math.round(value * 60) })} />
      <NumberInput label={t("plan.settings.hoursPerWeek")} value={settings.minutesPerWeek / 60} min={1} max={168} step={1} onChange={(value) => typeof value === "number" && value >= 1 && set({ minutesPerWeek: Math.round(value * 60) })} />
      <NumberInput label={t("plan.settings.daysPerMonth")} value={settings.daysPerMonth} min={1} max={31} step={1} onChange={(value) => typeof value === "number" && value >= 1 && set({ daysPerMonth: Math.round(value) })} />
      <TimeField label={t("plan.settings.defaultStart")} value={settings.defaultStartMinute} onChange={(defaultStartMinute) => set({ defaultStartMinute })} />
      <TimeField label={t("plan.settings.defaultFinish")} value={settings.defaultFinishMinute} onChange={(defaultFinishMinute) => set({ defaultFinishMinute })} />
      <NativeSelect label={t("plan.settings.weekStartsOn")} value={String(settings.weekStartsOn)} data={WEEKDAYS.map((day) => ({ value: String(day), label: t(`plan.weekday.${day}`) }))} onChange={(event) => set({ weekStartsOn: Number(event.currentTarget.value) })} />
      <NumberInput label={t("plan.settings.criticalLimit")} description={t("plan.settings.criticalLimitHint")} value={settings.criticalSlackLimit / ticksPerDay} min={0} max={1000} onChange={(value) => typeof value === "number" && set({ criticalSlackLimit: Math.round(value * ticksPerDay) })} />
      <NativeSelect label={t("plan.settings.progressRule")} value={settings.progressRule} data={RULES.map((value) => ({ value, label: t(`plan.progressRule.${value}`) }))} onChange={(event) => {
        const progressRule = RULES.find((rule) => rule === event.currentTarget.value)
        if (progressRule !== undefined) set({ progressRule })
      }} />
      <NativeSelect label={t("plan.settings.newTaskMode")} value={settings.newTaskMode} data={MODES.map((value) => ({ value, label: t(`plan.mode.${value}`) }))} onChange={(event) => set({ newTaskMode: event.currentTarget.value === "manual" ? "manual" : "automatic" })} />
      <Checkbox label={t("plan.settings.multipleCriticalPaths")} checked={settings.multipleCriticalPaths} onChange={(event) => set({ multipleCriticalPaths: event.currentTarget.checked })} />
    </fieldset>
  )
}
