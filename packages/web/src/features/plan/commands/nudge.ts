// Moving and stretching by keyboard what the pointer drags: by a working day, or by an hour where the view shows hours.

import type { PlanCommand, Task, TaskSchedule } from "@throughline/plan"
import { t } from "../../../i18n/catalogue.ts"
import type { PlanDesk } from "../view/plan-desk.ts"
import { snapStep } from "../timeline/time-scale.ts"
import { TICKS_PER_DAY } from "@throughline/engine"

export type Nudge = "later" | "earlier" | "longer" | "shorter"

export function nudge(desk: PlanDesk, how: Nudge): void {
  const { plan, schedule } = desk.now
  const commands = desk.chosen.flatMap((id): readonly PlanCommand[] => {
    const task = plan.task.get(id)
    const dates = schedule.task.get(id)
    return task === undefined || dates === undefined ? [] : nudged(desk, task, dates, how)
  })
  desk.run(commands, t(`plan.label.nudge.${how}`, { count: desk.chosen.length }))
}

function nudged(desk: PlanDesk, task: Task, dates: TaskSchedule, how: Nudge): readonly PlanCommand[] {
  const { plan } = desk.now
  const calendar = desk.book(plan.calendar, plan.settings).ofTask(task)
  const pixels = snapStep(desk.view.state().pxPerDay)
  const step = pixels === TICKS_PER_DAY ? plan.settings.minutesPerDay * 10 : pixels
  const taskId = task.id
  switch (how) {
    case "later": return [{ name: "setStart", args: { taskId, start: calendar.nextStart(calendar.add(calendar.nextStart(dates.start), step)) } }]
    case "earlier": return [{ name: "setStart", args: { taskId, start: calendar.add(dates.start, -step) } }]
    case "longer": return [{ name: "setDuration", args: { taskId, duration: dates.duration + step, unit: task.durationUnit, elapsed: task.elapsed, estimated: task.estimated } }]
    case "shorter": return dates.duration <= step ? [] : [{ name: "setDuration", args: { taskId, duration: dates.duration - step, unit: task.durationUnit, elapsed: task.elapsed, estimated: task.estimated } }]
  }
}
