// Everything that a drawing of the timeline shows, and which part of it. Made anew when the plan, the rows, the zoom or
// the options change; a scrolled frame only changes the view.

import type { Baseline, Link, LinkId, Plan, PlanSchedule, Task, TaskId, TaskSchedule } from "@throughline/plan"
import type { DayNumber, Instant } from "@throughline/engine"
import type { Whiskers } from "../simulation/whisker.ts"
import { barOf, DIAMOND, ROW_HEIGHT } from "./bar-geometry.ts"
import type { Bar } from "./bar-geometry.ts"
import type { LinkIndex } from "./link-index.ts"
import type { LinkEnds } from "./link-route.ts"
import type { TimeScale } from "./time-scale.ts"

/** Civil stretches in which the project calendar works. */
export type WorkingStretches = (first: DayNumber, last: DayNumber) => readonly { readonly from: Instant; readonly to: Instant }[]

export interface TimelineOptions {
  readonly critical: boolean
  readonly slack: boolean
  readonly links: boolean
  readonly whiskers: boolean
  /** What stands beside the bars. */
  readonly labels: "none" | "name" | "resources"
}

export interface TimelineScene {
  readonly plan: Plan
  readonly schedule: PlanSchedule
  /** Tasks in the order of the rows; null for rows that head a group. */
  readonly rows: readonly (TaskId | null)[]
  readonly linkIndex: LinkIndex
  readonly rowOf: ReadonlyMap<TaskId, number>
  readonly baseline: Baseline | null
  readonly whiskers: Whiskers | null
  readonly options: TimelineOptions
  readonly today: Instant | null
  readonly selected: ReadonlySet<TaskId>
  readonly selectedLink: LinkId | null
  readonly working: WorkingStretches
  readonly pauses: (task: Task) => readonly { readonly from: Instant; readonly to: Instant }[]
  readonly labelOf: (task: Task) => string
}

export interface TimelineView {
  /** Moved so that x = 0 is the left edge of the view. */
  readonly scale: TimeScale
  /** y of the upper edge of row 0, in the view. */
  readonly top: number
  readonly width: number
  readonly height: number
}

export function rowsInView(view: TimelineView, rowCount: number): { readonly first: number; readonly last: number } {
  const first = Math.max(0, Math.floor(-view.top / ROW_HEIGHT))
  return { first, last: Math.min(rowCount - 1, Math.floor((view.height - view.top) / ROW_HEIGHT)) }
}

export function rowAt(view: TimelineView, y: number): number {
  return Math.floor((y - view.top) / ROW_HEIGHT)
}

export interface PlacedBar {
  readonly task: Task
  readonly dates: TaskSchedule
  readonly bar: Bar
}

/** The bar of a row as the view shows it; null for rows without one. */
export function placedBar(scene: TimelineScene, view: TimelineView, row: number): PlacedBar | null {
  const id = scene.rows[row]
  if (id === undefined || id === null) return null
  const task = scene.plan.task.get(id)
  const dates = scene.schedule.task.get(id)
  if (task === undefined || dates === undefined || task.hideBar) return null
  const bar = barOf(view.scale, view.top + row * ROW_HEIGHT, {
    task, dates, summary: scene.schedule.children.has(id), baseline: scene.baseline, showSlack: scene.options.slack, pauses: scene.pauses(task),
  })
  return { task, dates, bar }
}

/** The ends of a link as the view shows them. */
export function linkEnds(scene: TimelineScene, view: TimelineView, link: Link, fromRow: number, toRow: number): LinkEnds | null {
  const from = placedBar(scene, view, fromRow)
  const to = placedBar(scene, view, toRow)
  if (from === null || to === null) return null
  return {
    kind: link.kind,
    from: { x0: from.bar.x0, x1: from.bar.x1, y: middleOf(from.bar), milestone: from.bar.shape === "milestone" },
    to: { x0: to.bar.x0, x1: to.bar.x1, y: middleOf(to.bar), half: to.bar.shape === "milestone" ? DIAMOND : to.bar.height / 2, milestone: to.bar.shape === "milestone" },
  }
}

export function middleOf(bar: Bar): number {
  return bar.y + bar.height / 2
}
