// A week of the month: its days, and the bars over them.

import { civilOf, instantOfDay } from "@throughline/plan"
import type { TaskId } from "@throughline/plan"
import type { DayNumber } from "@throughline/engine"
import { useState } from "react"
import { t } from "../../../i18n/catalogue.ts"
import { formatInstant } from "../../../i18n/format-date.ts"
import { taskName } from "../rows/task-name.ts"
import { useDesk, usePlanNow } from "../view/use-desk.ts"
import { weekBars } from "./month-lanes.ts"
import type { Spread, WeekBar } from "./month-lanes.ts"

interface MonthWeekProps {
  readonly week: DayNumber
  readonly month: number
  readonly today: DayNumber
  readonly spreads: readonly Spread<TaskId>[]
}

const DAYS = [0, 1, 2, 3, 4, 5, 6] as const
const LANES = 5
const LANE_HEIGHT = 27
const DATE_HEIGHT = 24

export function MonthWeek({ week, month, today, spreads }: MonthWeekProps) {
  const { settings } = usePlanNow().plan
  const { plan } = usePlanNow()
  const desk = useDesk()
  const [all, setAll] = useState(false)
  const bars = weekBars(spreads, week)
  const lanes = bars.reduce((most, { lane }) => Math.max(most, lane + 1), 0)
  const shown = all ? lanes : Math.min(LANES, lanes)
  const hidden = bars.filter(({ lane }) => lane >= shown).length
  const calendar = desk.book(plan.calendar, settings).of(settings.calendarId)
  return (
    <div className="tl-month-week" style={{ minHeight: `calc(${DATE_HEIGHT + Math.max(2, shown) * LANE_HEIGHT}px + var(--month-${lanes > LANES ? "more" : "end"}))` }}>
      {DAYS.map((day) => {
        const civil = civilOf(week + day)
        const works = calendar.intervals(week + day, week + day).count > 0
        return (
          <div key={day} className={`tl-month-day${civil.month === month ? "" : " is-other"}${works ? "" : " is-idle"}${week + day === today ? " is-today" : ""}`}>
            <span aria-label={formatInstant(instantOfDay(week + day), "long")}>{civil.day}</span>
          </div>
        )
      })}
      <ul className="tl-month-bars">
        {bars.filter(({ lane }) => lane < shown).map((bar) => <MonthBar key={bar.id} bar={bar} />)}
      </ul>
      {lanes > LANES ? <button type="button" className="tl-plan-link tl-month-more" onClick={() => setAll(!all)}>{all ? t("plan.month.less") : t("plan.month.more", { count: hidden })}</button> : null}
    </div>
  )
}

function MonthBar({ bar }: { readonly bar: WeekBar<TaskId> }) {
  const desk = useDesk()
  const { plan, schedule } = usePlanNow()
  const task = plan.task.get(bar.id)
  const dates = schedule.task.get(bar.id)
  if (task === undefined || dates === undefined) return null
  const milestone = task.milestone || dates.start === dates.finish
  const open = () => {
    desk.goTo({ taskId: bar.id, column: "name" })
    desk.view.set({ panel: "general" })
  }
  const kind = milestone ? "is-milestone" : dates.percentComplete >= 10_000 ? "is-done" : dates.critical ? "is-critical" : ""
  return (
    <li style={{ left: `${(bar.first / 7) * 100}%`, width: `${((bar.last - bar.first + 1) / 7) * 100}%`, top: DATE_HEIGHT + bar.lane * LANE_HEIGHT }}>
      <button type="button" className={`tl-month-bar ${kind}${bar.before ? " goes-before" : ""}${bar.after ? " goes-after" : ""}`} title={task.name} onClick={open}>
        <span aria-hidden="true">{milestone ? "◆ " : dates.critical && dates.percentComplete < 10_000 ? "! " : ""}</span>{taskName(task)}
      </button>
    </li>
  )
}
