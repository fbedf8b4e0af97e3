// What a drag on the timeline means for the plan. Pure: from what is held and where the pointer is, the commands; the
// store shows their consequences while the pointer moves, and carries them out when it is let go.

import type { Instant } from "@throughline/engine"
import { TICKS_PER_DAY } from "@throughline/engine"
import type { LinkKind, Plan, PlanCommand, PlanSchedule, Task, TaskId, TaskSchedule } from "@throughline/plan"
import type { CalendarBook } from "@throughline/plan"
import type { BarHit } from "./hit-test.ts"
import { snapStep } from "./time-scale.ts"

export interface Held {
  readonly hit: BarHit
  readonly task: Task
  readonly dates: TaskSchedule
  /** Tasks moved together: all that are selected, where the held one is among them. */
  readonly together: readonly TaskId[]
}

export interface DragWorld {
  readonly plan: Plan
  readonly schedule: PlanSchedule
  readonly book: CalendarBook
  readonly pxPerDay: number
}

/** `moved` is how far the pointer went, in ticks of civil time; `share` where in the bar it is, 0 to 1. */
export function dragCommands(held: Held, moved: number, share: number, world: DragWorld): readonly PlanCommand[] {
  const { task, dates } = held
  switch (held.hit) {
    case "move": return moveCommands(held, moved, world)
    case "resizeEnd": return resizeCommands(task, dates, snapped(dates.finish, moved, world), world)
    case "resizeStart": {
      const start = snapped(dates.start, moved, world)
      if (start >= dates.finish || start === dates.start) return []
      return [{ name: "setStart", args: { taskId: task.id, start } }, { name: "setFinish", args: { taskId: task.id, finish: dates.finish } }]
    }
    case "progress": {
      const percent = Math.round(Math.min(1, Math.max(0, share)) * 20) * 500
      return percent === dates.percentComplete ? [] : [{ name: "setProgress", args: { tasks: [{ taskId: task.id, percent, start: dates.start, finish: dates.finish }] } }]
    }
    case "deadline": {
      const deadline = task.deadline === null ? null : snapped(task.deadline, moved, world)
      return deadline === null || deadline === task.deadline ? [] : [{ name: "setDeadline", args: { taskId: task.id, deadline } }]
    }
    case "linkStart":
    case "linkEnd": return []
  }
}

function moveCommands({ task, dates, together }: Held, moved: number, world: DragWorld): readonly PlanCommand[] {
  const start = snapped(dates.start, moved, world)
  if (start === dates.start) return []
  const by = start - dates.start
  const others = together.filter((id) => id !== task.id && !isBelowOneOf(world.plan, id, together))
  return [
    { name: "setStart", args: { taskId: task.id, start } },
    ...others.flatMap((taskId): readonly PlanCommand[] => {
      const own = world.schedule.task.get(taskId)
      return own === undefined ? [] : [{ name: "setStart", args: { taskId, start: own.start + by } }]
    }),
  ]
}

/** Children move with the summary that is moved. */
function isBelowOneOf(plan: Plan, id: TaskId, ids: readonly TaskId[]): boolean {
  for (let parent = plan.task.get(id)?.parentId ?? null; parent !== null; parent = plan.task.get(parent)?.parentId ?? null) if (ids.includes(parent)) return true
  return false
}

/** The right edge sets the duration: the working time from start to where the edge was dropped, but never none. */
function resizeCommands(task: Task, dates: TaskSchedule, finish: Instant, { book, pxPerDay }: DragWorld): readonly PlanCommand[] {
  if (finish === dates.finish) return []
  const calendar = book.ofTask(task)
  const least = Math.min(dates.duration, Math.max(150, snapStep(pxPerDay) === TICKS_PER_DAY ? calendar.work(dayOf(dates.start), dayOf(dates.start) + TICKS_PER_DAY) : snapStep(pxPerDay)))
  const duration = Math.max(least, task.elapsed ? finish - dates.start : calendar.work(dates.start, finish))
  return duration === dates.duration ? [] : [{ name: "setDuration", args: { taskId: task.id, duration, unit: task.durationUnit, elapsed: task.elapsed, estimated: task.estimated } }]
}

/** A dragged date keeps its time of day where days are the step. */
function snapped(at: Instant, moved: number, { pxPerDay }: DragWorld): Instant {
  const step = snapStep(pxPerDay)
  if (step === TICKS_PER_DAY) return at + Math.round(moved / step) * step
  return Math.round((at + moved) / step) * step
}

function dayOf(at: Instant): Instant {
  return Math.floor(at / TICKS_PER_DAY) * TICKS_PER_DAY
}

/** Which link a line drawn from one edge to another means. */
export function linkKindOf(from: "start" | "finish", to: "start" | "finish"): LinkKind {
  if (from === "finish") return to === "start" ? "FS" : "FF"
  return to === "start" ? "SS" : "SF"
}
