// One run's dates: places rows on the axis by addition, others by instants, and translates only where somebody asks (S-61).
import { calendarOf, NONE, type CompiledNetwork } from "../network/compiled-network.ts"
import { newForwardDates, placeEarly, type ForwardDates } from "../network/forward.ts"
import type { WorkingTime } from "../calendar/working-time.ts"
import type { Instant, Ticks } from "../units.ts"
import type { PassPlan } from "./pass-plan.ts"
import { AXIS_SUMMARY, ON_AXIS, SIMPLE } from "./row-mode.ts"
import { WorkAxis } from "./work-axis.ts"

export interface PassState {
  readonly plan: PassPlan
  readonly axis: WorkAxis
  /** For each row placed in one step the axis of its own calendar; `axis` for all others. */
  readonly axisOfRow: readonly WorkAxis[]
  /** Position of the finish of row i at i, of its start at count + i. */
  readonly positions: Float64Array
  /** Instants, of rows that are not on the axis and of those that somebody asks for. */
  readonly dates: ForwardDates
  /** The same in one list: finishes, then starts. */
  readonly instants: Int32Array
  /** Position of `plan.floor`. */
  readonly floorPosition: Float64Array
  readonly startPosition: Ticks
}

/** `until`: about where the project ends; later dates are right too, only slower. */
export function newPassState(plan: PassPlan, until: Instant): PassState {
  const { c, projectStart } = plan.forward
  const dated = [...plan.floor].filter((floor) => floor !== NONE)
  const first = dated.reduce((least, floor) => Math.min(least, floor), projectStart)
  const last = dated.reduce((most, floor) => Math.max(most, floor), Math.max(projectStart, until))
  const axes = new Map<WorkingTime, WorkAxis>()
  const axisOf = (calendar: WorkingTime): WorkAxis => {
    const axis = axes.get(calendar) ?? new WorkAxis(calendar, Math.max(first, projectStart - FAR) - YEAR, Math.min(last + 2 * Math.max(0, last - first), last + FAR) + YEAR)
    axes.set(calendar, axis)
    return axis
  }
  const axis = axisOf(plan.calendar)
  const instants = new Int32Array(2 * c.count)
  return {
    plan, axis, axisOfRow: Array.from(plan.mode, (mode, i) => (mode === SIMPLE ? axisOf(calendarOf(c, c.workCalendar, i)) : axis)), positions: new Float64Array(2 * c.count), instants,
    dates: { ...newForwardDates(c.count), earlyFinish: instants.subarray(0, c.count), earlyStart: instants.subarray(c.count) },
    floorPosition: Float64Array.from(plan.floor, (floor) => (floor === NONE ? -Infinity : axis.position(floor))),
    startPosition: axis.position(projectStart),
  }
}

const YEAR = 366 * 14_400
const FAR = 30 * YEAR

export function placeRows(state: PassState, rows: Int32Array): void {
  const { plan, positions, instants, floorPosition, axisOfRow } = state
  const { mode, sourceAt, source, sourceLag, floor, needsFinish, needsStart, needsPosition } = plan
  const { c } = plan.forward
  const { count, length } = c
  for (let at = 0; at < rows.length; at += 1) {
    const i = rows[at] ?? 0
    const how = mode[i]
    if (how === SIMPLE) {
      const end = sourceAt[i + 1] ?? 0
      let bound = floor[i] ?? 0
      for (let k = sourceAt[i] ?? 0; k < end; k += 1) {
        const lag = sourceLag[k] ?? 0
        const asked = lag === 0 ? (instants[source[k] ?? 0] ?? 0) : askedBy(state, c, i, k)
        if (asked > bound) bound = asked
      }
      const work = length[i] ?? 0
      instants[i] = work === 0 ? bound : (axisOfRow[i] ?? state.axis).after(bound, work)
      if (needsStart[i] === 1 || needsPosition[i] === 1) publishSimple(state, i, bound)
      continue
    }
    if (how !== ON_AXIS) {
      placeOther(state, c, i)
      continue
    }
    let start = floorPosition[i] ?? 0
    const end = sourceAt[i + 1] ?? 0
    for (let k = sourceAt[i] ?? 0; k < end; k += 1) {
      const bound = (positions[source[k] ?? 0] ?? 0) + (sourceLag[k] ?? 0)
      if (bound > start) start = bound
    }
    positions[i] = start + (length[i] ?? 0)
    positions[count + i] = start
    if (needsFinish[i] === 1 || needsStart[i] === 1) publish(state, i)
  }
}

function placeOther(state: PassState, c: CompiledNetwork, i: number): void {
  const mode = state.plan.mode[i]
  if (mode === AXIS_SUMMARY) {
    rollUp(state, c, i)
    return
  }
  placeEarly(state.plan.forward, state.dates, null, i)
  if (state.plan.needsPosition[i] === 0) return
  state.positions[i] = state.axis.position(state.dates.earlyFinish[i] ?? 0)
  if (state.plan.needsStart[i] === 1) state.positions[c.count + i] = state.axis.position(state.dates.earlyStart[i] ?? 0)
}

/** S-27 on the axis. */
function rollUp(state: PassState, c: CompiledNetwork, i: number): void {
  const { positions } = state
  let start = Infinity
  let finish = -Infinity
  for (let k = c.childAt[i] ?? 0; k < (c.childAt[i + 1] ?? 0); k += 1) {
    const child = c.child[k] ?? 0
    if (c.active[child] === 0) continue
    start = Math.min(start, positions[c.count + child] ?? 0)
    finish = Math.max(finish, positions[child] ?? 0)
  }
  positions[i] = finish
  positions[c.count + i] = start
  publish(state, i)
}

/** What others ask of a row that was placed in one step from `bound`. */
function publishSimple(state: PassState, i: number, bound: Instant): void {
  const { plan, instants, positions, axis } = state
  const { c } = plan.forward
  if (plan.needsStart[i] === 1) instants[c.count + i] = c.length[i] === 0 ? bound : calendarOf(c, c.workCalendar, i).nextStart(bound)
  if (plan.needsPosition[i] === 0) return
  positions[i] = axis.position(instants[i] ?? 0)
  if (plan.needsStart[i] === 1) positions[c.count + i] = axis.position(instants[c.count + i] ?? 0)
}

/** S-6, S-10, S-18: the latest instant that floor and predecessors ask for, not snapped. */
export function simpleBound(state: PassState, c: CompiledNetwork, i: number): Instant {
  const { plan } = state
  let bound = plan.floor[i] ?? NONE
  const end = plan.sourceAt[i + 1] ?? 0
  for (let k = plan.sourceAt[i] ?? 0; k < end; k += 1) {
    const asked = askedBy(state, c, i, k)
    if (asked > bound) bound = asked
  }
  return bound
}

/** Where source k would have a simple row begin. */
export function askedBy(state: PassState, c: CompiledNetwork, i: number, k: number): Instant {
  const source = state.plan.source[k] ?? 0
  const lag = state.plan.sourceLag[k] ?? 0
  const from = state.instants[source] ?? 0
  return lag === 0 ? from : calendarOf(c, c.lagCalendar, i).add(from, lag)
}

function publish(state: PassState, i: number): void {
  const { plan, positions, dates } = state
  const count = plan.forward.c.count
  const finish = positions[i] ?? 0
  const start = positions[count + i] ?? 0
  if (plan.needsFinish[i] === 1) dates.earlyFinish[i] = instantOf(state, i, finish)
  if (plan.needsStart[i] === 1) dates.earlyStart[i] = start === finish ? instantOf(state, i, start) : state.axis.startAt(start)
}

/** The finish of a row on the axis as an instant. */
export function instantOf({ plan, axis, startPosition }: PassState, i: number, position: Ticks): Instant {
  return position === startPosition && plan.pure[i] === 1 ? plan.forward.projectStart : axis.finishAt(position)
}

/** The finish of a row in any mode. */
export function finishOf(state: PassState, i: number): Instant {
  const mode = state.plan.mode[i]
  return mode === ON_AXIS || mode === AXIS_SUMMARY ? instantOf(state, i, state.positions[i] ?? 0) : (state.dates.earlyFinish[i] ?? 0)
}
