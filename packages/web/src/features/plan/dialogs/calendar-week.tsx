// The hours of each weekday: as usual, off, or own hours.

import { NativeSelect } from "@mantine/core"
import { OFFICE_DAY } from "@throughline/plan"
import type { DayRule, WeekRule } from "@throughline/plan"
import { t } from "../../../i18n/catalogue.ts"
import { ShiftField } from "./shift-field.tsx"

const DAYS = [0, 1, 2, 3, 4, 5, 6] as const

interface CalendarWeekProps {
  readonly week: WeekRule
  readonly derived: boolean
  readonly weekStartsOn: number
  readonly onChange: (week: WeekRule) => void
}

export function CalendarWeek({ week, derived, weekStartsOn, onChange }: CalendarWeekProps) {
  const order = DAYS.map((day) => (day + weekStartsOn) % 7)
  const put = (day: number, rule: DayRule) => {
    const at = (each: 0 | 1 | 2 | 3 | 4 | 5 | 6): DayRule => (each === day ? rule : week[each])
    onChange([at(0), at(1), at(2), at(3), at(4), at(5), at(6)])
  }
  return (
    <table className="tl-table">
      <caption className="tl-hidden">{t("plan.calendars.week")}</caption>
      <thead><tr><th scope="col">{t("plan.calendars.day")}</th><th scope="col">{t("plan.calendars.kind")}</th><th scope="col">{t("plan.calendars.hours")}</th></tr></thead>
      <tbody>
        {order.map((day) => {
          const rule = week[isDay(day) ? day : 0]
          const name = t(`plan.weekday.${isDay(day) ? day : 0}`)
          const kind = rule === null ? "usual" : rule.length === 0 ? "off" : "hours"
          return (
            <tr key={day}>
              <th scope="row">{name}</th>
              <td>
                <NativeSelect
                  size="xs" value={kind} aria-label={t("plan.calendars.kindOf", { day: name })} onChange={(event) => put(day, event.currentTarget.value === "usual" ? null : event.currentTarget.value === "off" ? [] : OFFICE_DAY)}
                  data={[{ value: "usual", label: t(derived ? "plan.calendars.asBase" : "plan.calendars.usual") }, { value: "off", label: t("plan.calendars.off") }, { value: "hours", label: t("plan.calendars.own") }]}
                />
              </td>
              <td><ShiftField label={t("plan.calendars.hoursOf", { day: name })} value={rule ?? []} disabled={kind !== "hours"} onChange={(shifts) => put(day, shifts)} /></td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function isDay(day: number): day is 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  return day >= 0 && day <= 6
}
