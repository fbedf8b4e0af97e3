// Where do the parts of a task's bar lie? The one source for drawing, hit-testing, links and printing, so that what is
// seen and what is touched can never differ.

import type { Baseline, Task, TaskSchedule } from "@throughline/plan"
import type { Instant } from "@throughline/engine"
import { drawnFinish, drawnPoint, drawnStart } from "./time-scale.ts"
import type { TimeScale } from "./time-scale.ts"

export const ROW_HEIGHT = 28
const BAR_TOP = 6
const BAR_HEIGHT = 15
/** With a baseline drawn beneath, bars give up some height to its ghost. */
const BAR_TOP_OVER_BASELINE = 3
const BASELINE_TOP = 20
const BASELINE_HEIGHT = 5
export const DIAMOND = 8
/** So that a task of ten minutes can be seen and grasped in a view of years. */
const WIDTH_MIN = 3

export type BarShape = "task" | "summary" | "milestone"

export interface Span {
  readonly x0: number
  readonly x1: number
}

export interface Bar {
  readonly shape: BarShape
  readonly x0: number
  readonly x1: number
  readonly y: number
  readonly height: number
  /** The working parts of a split task; one part for all others. */
  readonly parts: readonly Span[]
  /** Where the done part ends; null where nothing is done. */
  readonly progressX: number | null
  /** The tail of total slack, from the finish; null without slack. */
  readonly slack: Span | null
  readonly baseline: (Span & { readonly y: number; readonly height: number }) | null
  readonly deadlineX: number | null
  /** The date that a constraint binds to. */
  readonly constraintX: number | null
}

export interface BarInput {
  readonly task: Task
  readonly dates: TaskSchedule
  readonly summary: boolean
  readonly baseline: Baseline | null
  readonly showSlack: boolean
  /** The pauses of a split task in civil time; empty for all others. */
  readonly pauses: readonly { readonly from: Instant; readonly to: Instant }[]
}

/** `top` is the y of the row's upper edge. */
export function barOf(scale: TimeScale, top: number, input: BarInput): Bar {
  const { task, dates } = input
  const shape = shapeOf(task, dates, input.summary)
  const span = shape === "milestone" ? pointSpan(drawnPoint(scale, dates.finish)) : spanOf(scale, dates.start, dates.finish)
  const withBaseline = input.baseline !== null
  const y = top + (withBaseline ? BAR_TOP_OVER_BASELINE : BAR_TOP)
  return {
    shape,
    x0: span.x0,
    x1: span.x1,
    y,
    height: BAR_HEIGHT,
    parts: partsOf(scale, span, input.pauses),
    progressX: shape === "milestone" || dates.percentComplete === 0 ? null : span.x0 + ((span.x1 - span.x0) * dates.percentComplete) / 10_000,
    slack: slackOf(scale, span, input),
    baseline: baselineOf(scale, top, input.baseline, task, shape),
    deadlineX: task.deadline === null ? null : drawnPoint(scale, task.deadline),
    constraintX: task.constraintDate === null || task.constraint === "asap" || task.constraint === "alap" || task.mode === "manual" ? null : drawnPoint(scale, task.constraintDate),
  }
}

export function shapeOf(task: Task, dates: TaskSchedule, summary: boolean): BarShape {
  if (summary) return "summary"
  return task.milestone || dates.start === dates.finish ? "milestone" : "task"
}

function spanOf(scale: TimeScale, start: Instant, finish: Instant): Span {
  const x0 = drawnStart(scale, start)
  return { x0, x1: Math.max(x0 + WIDTH_MIN, drawnFinish(scale, finish)) }
}

function pointSpan(x: number): Span {
  return { x0: x - DIAMOND, x1: x + DIAMOND }
}

function partsOf(scale: TimeScale, span: Span, pauses: BarInput["pauses"]): readonly Span[] {
  if (pauses.length === 0) return [span]
  const parts: Span[] = []
  let x0 = span.x0
  for (const pause of pauses) {
    const pauseFrom = drawnFinish(scale, pause.from)
    const pauseTo = drawnStart(scale, pause.to)
    if (pauseTo <= pauseFrom || pauseFrom <= x0 || pauseTo >= span.x1) continue
    parts.push({ x0, x1: pauseFrom })
    x0 = pauseTo
  }
  parts.push({ x0, x1: span.x1 })
  return parts
}

function slackOf(scale: TimeScale, span: Span, { task, dates, summary, showSlack }: BarInput): Span | null {
  if (!showSlack || summary || !task.active || dates.totalSlack <= 0 || dates.percentComplete >= 10_000) return null
  const x1 = drawnFinish(scale, dates.lateFinish)
  return x1 > span.x1 + 1 ? { x0: span.x1, x1 } : null
}

function baselineOf(scale: TimeScale, top: number, baseline: Baseline | null, task: Task, shape: BarShape): Bar["baseline"] {
  const kept = baseline?.tasks[task.id]
  if (kept === undefined || kept.start === null || kept.finish === null) return null
  const x0 = shape === "milestone" ? drawnPoint(scale, kept.finish) - BASELINE_HEIGHT : drawnStart(scale, kept.start)
  const x1 = shape === "milestone" ? x0 + 2 * BASELINE_HEIGHT : Math.max(x0 + WIDTH_MIN, drawnFinish(scale, kept.finish))
  return { x0, x1, y: top + BASELINE_TOP, height: BASELINE_HEIGHT }
}
