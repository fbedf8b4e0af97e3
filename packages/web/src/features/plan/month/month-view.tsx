// A month of the plan: tasks as bars over their days, milestones as diamonds.

import { ActionIcon, Button } from "@mantine/core"
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react"
import { civilOf, dayNumber, dayOf, daysInMonth, instantOfDay, weekdayOf } from "@throughline/plan"
import type { TaskId } from "@throughline/plan"
import { useMemo, useState } from "react"
import { t } from "../../../i18n/catalogue.ts"
import { formatInstant } from "../../../i18n/format-date.ts"
import { PlanFrame } from "../pages/plan-frame.tsx"
import { TaskPanel } from "../panel/task-panel.tsx"
import { passes } from "../rows/task-filter.ts"
import { FilterControls } from "../toolbar/filter-controls.tsx"
import { useDesk, usePlanNow, useView } from "../view/use-desk.ts"
import { MonthWeek } from "./month-week.tsx"
import { weeksOfMonth } from "./month-lanes.ts"
import type { Spread } from "./month-lanes.ts"

const DAYS = [0, 1, 2, 3, 4, 5, 6] as const

/** Its first two letters, where there is no room for more. */
function Weekday({ name }: { readonly name: string }) {
  return <span className="tl-clip">{name.slice(0, 2)}<span className="tl-month-rest">{name.slice(2)}</span></span>
}

export function MonthView() {
  const desk = useDesk()
  const { plan, schedule } = usePlanNow()
  const { panel, filter } = useView((view) => view)
  const today = dayOf(desk.today)
  const runs = desk.today >= schedule.start && desk.today <= schedule.finish
  const [month, setMonth] = useState(() => monthOf(runs ? today : dayOf(schedule.start)))
  const first = dayNumber(month.year, month.month, 1)
  const { weekStartsOn } = plan.settings
  const weeks = weeksOfMonth(first, daysInMonth(month.year, month.month), weekdayOf(first), weekStartsOn)
  const spreads = useMemo(() => {
    const context = { plan, schedule, userId: desk.userId, asOf: desk.asOf }
    return schedule.order.flatMap((id): readonly Spread<TaskId>[] => {
      const task = plan.task.get(id)
      const dates = schedule.task.get(id)
      if (task === undefined || dates === undefined || schedule.children.has(id) || !task.active || !passes(filter, task, context)) return []
      // A finish at midnight belongs to the day before.
      return [{ id, from: dayOf(dates.start), to: Math.max(dayOf(dates.start), dayOf(dates.finish - 1)) }]
    })
  }, [plan, schedule, filter, desk])
  const go = (step: -1 | 1) => setMonth(step === 1 ? monthOf(first + 31) : monthOf(first - 1))
  return (
    <PlanFrame>
      <div className="tl-plan-toolbar">
        <ActionIcon variant="subtle" color="gray" c="var(--ink)" aria-label={t("plan.month.before")} onClick={() => go(-1)}><IconChevronLeft size={18} /></ActionIcon>
        <h1 className="tl-month-name" aria-live="polite">{formatInstant(instantOfDay(first), "month")}</h1>
        <ActionIcon variant="subtle" color="gray" c="var(--ink)" aria-label={t("plan.month.after")} onClick={() => go(1)}><IconChevronRight size={18} /></ActionIcon>
        <Button size="compact-sm" variant="default" onClick={() => setMonth(monthOf(today))}>{t("plan.month.today")}</Button>
        <FilterControls />
      </div>
      <div className="tl-plan-main">
        <section className="tl-month" aria-label={t("plan.month.title")}>
          <div className="tl-month-head">{DAYS.map((day) => <Weekday key={day} name={t(`plan.weekday.${DAYS[(day + weekStartsOn) % 7] ?? 0}`)} />)}</div>
          {weeks.map((week) => <MonthWeek key={week} week={week} month={month.month} today={today} spreads={spreads} />)}
        </section>
        {panel === null ? null : <TaskPanel tab={panel} />}
      </div>
    </PlanFrame>
  )
}

function monthOf(day: number): { readonly year: number; readonly month: number } {
  const { year, month } = civilOf(day)
  return { year, month }
}
