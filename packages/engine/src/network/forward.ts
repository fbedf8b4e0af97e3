// The forward pass: when can everything start and finish at the earliest? (S-5 to S-34)
import { clampInstant } from "../arith.ts"
import { ELAPSED_TIME } from "../calendar/compile-calendar.ts"
import type { Instant } from "../units.ts"
import {
  ALAP, AUTOMATIC, calendarOf, COMPLETED, DATED, FF, FNET, FNLT, followsManualSummary, FS, MFO, MSO, NO_LAG, NONE, SF, SIMPLE, SNET, SNLT, STARTED, SUMMARY, UNBOUND,
  type CompiledNetwork,
} from "./compiled-network.ts"
import type { Bounds, ForwardPlan } from "./forward-plan.ts"
import { addLag } from "./lag.ts"
import { OWN_ROOM } from "./room.ts"
import { finishFrom, snapStart, startFrom } from "./task-length.ts"

export interface ForwardDates {
  readonly earlyStart: Int32Array
  readonly earlyFinish: Int32Array
  /** Where predecessors alone would have put the start of a task that a hard constraint pulled earlier (S-22), else NONE. */
  readonly overruled: Int32Array
}

/** Where pulled tasks would have stood may lie in a borrowed room: the schedule does not hold it. */
export function newForwardDates(count: number, room = OWN_ROOM): ForwardDates {
  return {
    earlyStart: new Int32Array(count),
    earlyFinish: new Int32Array(count),
    overruled: room.ints(count).fill(NONE),
  }
}

/**
 * Fills `dates` in the given order. `late` is handed over for the second pass of a plan with as-late-as-possible tasks
 * (S-24): they then stand on their late dates, and everything else follows.
 */
export function passForward(plan: ForwardPlan, dates: ForwardDates, late: LateDates | null): void {
  const { c, order: { points, usable }, floor, manualFloor, origin, boundAncestor } = plan
  const { count, simple, duration, length, constraintDate, calendars, workCalendar, linksIn: { at: inAt, link: inLink }, predecessor, linkKind, lagMode } = c
  const { earlyStart, earlyFinish } = dates
  for (let n = 0; n < points.length; n += 1) {
    const i = points[n] ?? 0
    if (i >= count) continue
    const kind = simple[i] ?? 0
    let asked = (kind & SIMPLE) !== 0 && duration[i] !== 0 ? NONE : FINISH_ASKED
    for (let of = i; of >= 0 && asked !== FINISH_ASKED; of = boundAncestor[of] ?? -1) {
      const end = inAt[of + 1] ?? 0
      for (let k = inAt[of] ?? 0; k < end; k += 1) {
        const l = inLink[k] ?? 0
        if (usable[l] === 0) continue
        const linkedBy = linkKind[l] ?? FS
        if (linkedBy >= FF) {
          asked = FINISH_ASKED
          break
        }
        const p = predecessor[l] ?? 0
        const from = (linkedBy === FS ? earlyFinish[p] : earlyStart[p]) ?? 0
        const bound = lagMode[l] === NO_LAG ? from : addLag(c, dates, l, i, from, 1)
        if (bound > asked) asked = bound
      }
    }
    if (asked === FINISH_ASKED) {
      placeEarly(plan, dates, late, i)
      continue
    }
    // What placeAutomatic does, where there is nothing more to look at.
    const start = (kind & DATED) !== 0 ? Math.max(asked, constraintDate[i] ?? NONE, floor[i] ?? NONE)
      : Math.max(asked === NONE ? (origin[i] ?? 0) : asked, floor[i] ?? NONE, manualFloor[i] ?? NONE)
    const calendar = calendars[workCalendar[i] ?? 0] ?? ELAPSED_TIME
    earlyFinish[i] = calendar.placeForward(start, length[i] ?? 0, earlyStart, i)
  }
}

/** In place of a bound: a predecessor asks for a finish instead, or the row is none of those that are read here. */
const FINISH_ASKED = UNBOUND

/** One row, from what stands before it. */
export function placeEarly(plan: ForwardPlan, dates: ForwardDates, late: LateDates | null, i: number): void {
  const { c } = plan
  const role = c.role[i]
  if (role === AUTOMATIC) placeAutomatic(plan, dates, late, i)
  else if (role === SUMMARY) rollUpEarly(c, dates, i)
  else if (role === STARTED || role === COMPLETED) placeStarted(plan, dates, i)
  else placeFixed(c, dates, i)
}

export interface LateDates {
  readonly lateStart: Int32Array
  readonly lateFinish: Int32Array
}

/** S-5 to S-12, S-28: own predecessors and those of every summary above. */
function gatherBounds(plan: ForwardPlan, dates: ForwardDates, i: number): Bounds {
  const { bounds } = plan
  bounds.linked = false
  bounds.start = NONE
  bounds.finishStart = NONE
  bounds.finish = NONE
  gatherLinks(plan, dates, i, i)
  for (let a = plan.boundAncestor[i] ?? -1; a >= 0; a = plan.boundAncestor[a] ?? -1) gatherLinks(plan, dates, a, i)
  return bounds
}

function gatherLinks(plan: ForwardPlan, dates: ForwardDates, of: number, i: number): void {
  const { c, order, bounds } = plan
  const end = c.linksIn.at[of + 1] ?? 0
  for (let k = c.linksIn.at[of] ?? 0; k < end; k += 1) {
    const l = c.linksIn.link[k] ?? 0
    if (order.usable[l] === 0) continue
    bounds.linked = true
    const p = c.predecessor[l] ?? 0
    const kind = c.linkKind[l] ?? FS
    const from = kind === FS || kind === FF ? (dates.earlyFinish[p] ?? 0) : (dates.earlyStart[p] ?? 0)
    const bound = addLag(c, dates, l, i, from, 1)
    if (kind === FF || kind === SF) boundFinish(c, bounds, i, bound)
    else if (bound > bounds.start) bounds.start = bound
  }
}

function boundFinish(c: CompiledNetwork, bounds: Bounds, i: number, finish: Instant): void {
  const start = startFrom(c, i, finish)
  if (start < bounds.finishStart) return
  bounds.finish = start === bounds.finishStart ? Math.max(bounds.finish, finish) : finish
  bounds.finishStart = start
}

function placeAutomatic(plan: ForwardPlan, dates: ForwardDates, late: LateDates | null, i: number): void {
  const { c } = plan
  if (late !== null && c.constraint[i] === ALAP) {
    dates.earlyStart[i] = late.lateStart[i] ?? 0
    dates.earlyFinish[i] = late.lateFinish[i] ?? 0
    return
  }
  const asked = gatherBounds(plan, dates, i)
  settleBounds(plan, asked, i)
  raiseToDates(plan, asked, i)
  const delay = c.levelingDelay[i] ?? 0
  if (delay !== 0) {
    asked.start = clampInstant(snapStart(c, i, asked.start) + delay)
    asked.finish = NONE
  }
  const start = snapStart(c, i, asked.start)
  dates.earlyFinish[i] = asked.finish === NONE ? finishFrom(c, i, start) : asked.finish
  overrule(c, dates, i, start, asked.linked)
}

/** Leaves the start that is asked for, and the finish that goes with it only where a finish bound drives (S-5, S-8, S-9). */
function settleBounds(plan: ForwardPlan, asked: Bounds, i: number): void {
  const origin = plan.origin[i] ?? 0
  if (!asked.linked) asked.start = origin
  if (asked.finishStart === NONE) return
  const driven = asked.start === NONE ? NONE : snapStart(plan.c, i, asked.start)
  if (asked.finishStart >= origin && asked.finishStart >= driven) {
    asked.start = asked.finishStart
    return
  }
  if (asked.finishStart >= driven) asked.start = Math.max(asked.start, origin)
  asked.finish = NONE
}

/** S-18, S-19, S-25, S-49: dates before which the task may not begin; without predecessors its own date is the start. */
function raiseToDates(plan: ForwardPlan, asked: Bounds, i: number): void {
  const { c } = plan
  const constraint = c.constraint[i]
  if (constraint === SNET || constraint === FNET) {
    const date = c.constraintDate[i] ?? NONE
    if (!asked.linked) asked.start = NONE
    raise(asked, constraint === SNET ? date : startFrom(c, i, date))
  }
  raise(asked, plan.floor[i] ?? NONE)
  if (followsManualSummary(c, i)) raise(asked, plan.manualFloor[i] ?? NONE)
}

function raise(asked: Bounds, at: Instant): void {
  if (at <= asked.start) return
  asked.start = at
  asked.finish = NONE
}

/** S-20 to S-22: hard constraints put the task on their date, whatever its predecessors ask. */
function overrule(c: CompiledNetwork, dates: ForwardDates, i: number, driven: Instant, linked: boolean): void {
  const constraint = c.constraint[i] ?? 0
  const date = c.constraintDate[i] ?? NONE
  let start = driven
  let finish = dates.earlyFinish[i] ?? 0
  if (constraint === MSO || (constraint === SNLT && date < driven)) {
    start = date
    finish = finishFrom(c, i, date)
  } else if (constraint === MFO || (constraint === FNLT && date < finish)) {
    finish = date
    start = startFrom(c, i, date)
  }
  dates.earlyStart[i] = start
  dates.earlyFinish[i] = finish
  dates.overruled[i] = linked && start < driven ? driven : NONE
}

/** S-31, S-32, S-34: what has begun stays where it began; the rest follows the done part and its gap. */
function placeStarted(plan: ForwardPlan, dates: ForwardDates, i: number): void {
  const { c } = plan
  const start = c.actualStart[i] ?? 0
  dates.earlyStart[i] = start
  const actualFinish = c.actualFinish[i] ?? NONE
  if (actualFinish !== NONE) {
    dates.earlyFinish[i] = actualFinish
    return
  }
  dates.earlyFinish[i] = finishFrom(c, i, start)
  if (plan.retainedLogic && c.role[i] === STARTED) retainLogic(plan, dates, i)
}

/** Retained logic: the part that is left waits for the predecessors all the same. */
function retainLogic(plan: ForwardPlan, dates: ForwardDates, i: number): void {
  const { c } = plan
  const { start } = gatherBounds(plan, dates, i)
  const calendar = calendarOf(c, c.workCalendar, i)
  if (start <= (c.resume[i] ?? NONE)) return
  dates.earlyFinish[i] = Math.max(dates.earlyFinish[i] ?? 0, calendar.add(calendar.nextStart(start), c.remaining[i] ?? 0))
}

/** S-47, S-49, S-52: dates given by people are taken as they are. */
function placeFixed(c: CompiledNetwork, dates: ForwardDates, i: number): void {
  const start = c.fixedStart[i] ?? 0
  const finish = c.fixedFinish[i] ?? NONE
  dates.earlyStart[i] = start
  dates.earlyFinish[i] = finish === NONE ? finishFrom(c, i, start) : finish
}

/** S-27. Inactive children count only where the summary itself is inactive (S-30). */
function rollUpEarly(c: CompiledNetwork, dates: ForwardDates, i: number): void {
  let start = UNBOUND
  let finish = NONE
  for (let k = c.childAt[i] ?? 0; k < (c.childAt[i + 1] ?? 0); k += 1) {
    const child = c.child[k] ?? 0
    if (c.active[child] !== c.active[i]) continue
    start = Math.min(start, dates.earlyStart[child] ?? 0)
    finish = Math.max(finish, dates.earlyFinish[child] ?? 0)
  }
  dates.earlyStart[i] = start
  dates.earlyFinish[i] = finish
}

/** S-36: the latest finish of all active tasks and manual summaries. */
export function projectFinishOf(c: CompiledNetwork, dates: ForwardDates, projectStart: Instant): Instant {
  let finish = NONE
  for (let i = 0; i < c.count; i += 1) {
    if (c.active[i] === 1 && c.role[i] !== SUMMARY) finish = Math.max(finish, dates.earlyFinish[i] ?? 0)
  }
  return finish === NONE ? projectStart : finish
}
