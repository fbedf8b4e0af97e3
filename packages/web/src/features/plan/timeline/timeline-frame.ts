// What the timeline shows at this moment: the scale around the plan, the scene from the desk, and the view that the scroll
// position cuts out of it. Asked for by drawing and by pointing, so that both see the same.

import type { DayNumber, Instant } from "@throughline/engine"
import { TICKS_PER_DAY } from "@throughline/engine"
import type { Plan, Task, TaskSchedule } from "@throughline/plan"
import { resourcesText } from "../columns/cell-text.ts"
import { assignmentsOf } from "../rows/plan-index.ts"
import type { PlanDesk } from "../view/plan-desk.ts"
import { HEAD_HEIGHT } from "./draw-head.ts"
import type { LinkIndex } from "./link-index.ts"
import type { TimelineScene, TimelineView, WorkingStretches } from "./scene.ts"
import { scaleAround } from "./time-scale.ts"
import type { TimeScale } from "./time-scale.ts"

/** The scale for the settled plan: a preview does not shift the picture under the pointer. */
export function frameScale(desk: PlanDesk, width: number): TimeScale {
  const { settled } = desk.now
  const { pxPerDay } = desk.view.state()
  const { start, finish } = settled.schedule
  const marks = [settled.plan.settings.start, start].concat(settled.plan.settings.statusDate ?? [])
  return scaleAround(Math.min(...marks), Math.max(finish, ...marks), pxPerDay, width)
}

/** The part of the timeline that the scroll position shows. `top` counts from below the head. */
export function frameView(desk: PlanDesk, scale: TimeScale, width: number, height: number): TimelineView {
  const shifted = { ...scale, origin: scale.origin + (desk.scroll.left / scale.pxPerDay) * TICKS_PER_DAY }
  return { scale: shifted, top: -desk.scroll.top, width, height: height - HEAD_HEIGHT }
}

/** Without links a scene is there sooner: they are indexed over all rows. */
export function frameScene(desk: PlanDesk, withLinks = true): TimelineScene {
  const { plan, schedule } = desk.now
  const { options, selected, selectedLink, baselineId, ghost, whiskers } = desk.view.state()
  const { rows } = desk
  return {
    plan, schedule, rows: rows.ids, rowOf: rows.rowOf, linkIndex: withLinks ? desk.linkIndex : NO_LINKS, options, selected, selectedLink, today: desk.today,
    baseline: ghost !== null ? ghost : baselineId === null ? null : (plan.baseline.get(baselineId) ?? null),
    whiskers: options.whiskers ? whiskers : null,
    working: workingStretches(desk, plan),
    pauses: (task) => pausesOf(desk, task, schedule.task.get(task.id)),
    labelOf: (task) => labelOf(desk, plan, task),
  }
}

function labelOf(desk: PlanDesk, plan: Plan, task: Task): string {
  const { labels } = desk.view.state().options
  const name = labels === "name" ? task.name : ""
  const people = labels === "resources" ? resourcesText(plan, assignmentsOf(plan, task.id), desk.language) : ""
  return name === "" ? people : name
}

function workingStretches(desk: PlanDesk, plan: Plan): WorkingStretches {
  const calendar = desk.book(plan.calendar, plan.settings).of(plan.settings.calendarId)
  return (first: DayNumber, last: DayNumber) => {
    const { from, to, count } = calendar.intervals(first, last)
    return Array.from({ length: count }, (_, index) => ({ from: from[index] ?? 0, to: to[index] ?? 0 }))
  }
}

const NO_LINKS: LinkIndex = { blocks: new Map(), long: [] }
const NO_PAUSES: readonly never[] = []

/** The gaps of a split task, on its calendar from its start; and the gap between stopping and resuming. */
function pausesOf(desk: PlanDesk, task: Task, dates: TaskSchedule | undefined): readonly { readonly from: Instant; readonly to: Instant }[] {
  if (dates === undefined || (task.splits.length === 0 && (task.stop === null || task.resume === null))) return NO_PAUSES
  const { plan } = desk.now
  const calendar = desk.book(plan.calendar, plan.settings).ofTask(task)
  const pauses: { readonly from: Instant; readonly to: Instant }[] = []
  let at = dates.start
  let done = 0
  for (const { offset, gap } of task.splits) {
    const from = calendar.add(at, offset - done)
    const to = calendar.nextStart(calendar.add(from, gap))
    pauses.push({ from, to })
    at = to
    done = offset
  }
  if (task.stop !== null && task.resume !== null && task.resume > task.stop && task.splits.length === 0) pauses.push({ from: task.stop, to: task.resume })
  return pauses
}
