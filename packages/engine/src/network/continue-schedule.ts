// The schedule of an edited network, from the one before: only rows that an edit reaches are placed again. The result is
// equal to a schedule from scratch, to the last bit; where an edit reaches further than rows, that is what is computed.
import { newLateDates, placeLatePoint, passBackward, type BackwardPlan } from "./backward.ts"
import { ALAP, NONE, type CompiledNetwork } from "./compiled-network.ts"
import type { ForwardPlan } from "./forward-plan.ts"
import { placeEarly, projectFinishOf, type ForwardDates, type LateDates } from "./forward.ts"
import type { Network, NetworkOptions } from "./network.ts"
import { isSummaryRow } from "./order.ts"
import { patchNetwork } from "./patch-network.ts"
import { backwardPlan, finishPasses, scheduleOf, slackPlan, startSchedule, type Passes, type ScheduleState } from "./schedule-network.ts"
import { computeSlack, progressOf, slackOf, type SlackDates } from "./slack.ts"

/** Edits of many rows, and of more than one in four, are computed from scratch. */
const MANY = 16
const SHARE = 4

export function continueSchedule(state: ScheduleState, network: Network, options: NetworkOptions): ScheduleState {
  const changed = changedRows(state, network, options)
  const c = changed === null ? null : patchNetwork(state.c, network, changed)
  if (changed === null || c === null || state.passes === null || changed.some((i) => c.constraint[i] === ALAP)) return startSchedule(network, options)
  const forward: ForwardPlan = { ...state.passes.forward, c }
  const early = moveEarly(state, forward, changed)
  const finish = projectFinishOf(c, early.dates, forward.projectStart)
  if (finish !== state.passes.backward.projectFinish) return { network, options, c, order: state.order, ...finishPasses(forward, early.dates, options) }
  const late = moveLate(state, backwardPlan(c, state.order, options, early.dates, finish), changed, early.moved)
  const slack = moveSlack(state, c, options, changed, early, late)
  const passes: Passes = { forward, early: early.dates, backward: late.plan, late: late.dates, slack }
  return { network, options, c, order: state.order, passes, schedule: scheduleOf(passes) }
}

/** Rows that are other records than before; null where something else changed too, or too much. */
function changedRows(state: ScheduleState, network: Network, options: NetworkOptions): number[] | null {
  const before = state.network
  if (before.links !== network.links || before.tasks.length !== network.tasks.length || !sameOptions(state.options, options)) return null
  if (before.calendars !== network.calendars) return null
  const changed: number[] = []
  for (let i = 0; i < network.tasks.length; i += 1) if (network.tasks[i] !== before.tasks[i]) changed.push(i)
  return changed.length > MANY && changed.length * SHARE > network.tasks.length ? null : changed
}

function sameOptions(a: NetworkOptions, b: NetworkOptions): boolean {
  return (
    a.calendar === b.calendar && a.projectStart === b.projectStart && a.projectFinish === b.projectFinish && a.scheduleFrom === b.scheduleFrom &&
    a.criticalSlackLimit === b.criticalSlackLimit && a.multipleCriticalPaths === b.multipleCriticalPaths && a.progressRule === b.progressRule &&
    a.compatibility === b.compatibility
  )
}

interface Moved<Dates> {
  readonly dates: Dates
  /** 1 for rows whose dates are others than before. */
  readonly moved: Uint8Array
}

function eachLink(at: Int32Array, link: Int32Array, i: number, visit: (l: number) => void): void {
  for (let k = at[i] ?? 0; k < (at[i + 1] ?? 0); k += 1) visit(link[k] ?? 0)
}

function eachChild(c: CompiledNetwork, i: number, visit: (child: number) => void): void {
  for (let k = c.childAt[i] ?? 0; k < (c.childAt[i + 1] ?? 0); k += 1) visit(c.child[k] ?? 0)
}

/** Forward: a row is due when it changed, or when something it stands after moved. */
function moveEarly(state: ScheduleState, plan: ForwardPlan, changed: readonly number[]): Moved<ForwardDates> {
  const { c } = plan
  const old = state.passes?.early ?? { earlyStart: new Int32Array(c.count), earlyFinish: new Int32Array(c.count), overruled: new Int32Array(c.count) }
  const dates = { earlyStart: old.earlyStart.slice(), earlyFinish: old.earlyFinish.slice(), overruled: old.overruled.slice() }
  const moved = new Uint8Array(c.count)
  const due = new Uint8Array(2 * c.count)
  const follow = (i: number): void => {
    const parent = c.parent[i] ?? -1
    if (parent >= 0) due[parent] = 1
    eachLink(c.linksOut.at, c.linksOut.link, i, (l) => {
      const s = c.successor[l] ?? 0
      due[isSummaryRow(c, s) ? c.count + s : s] = 1
    })
  }
  for (const i of changed) {
    due[i] = 1
    // A percent lag is a share of the changed duration, so what follows is due whether or not the row moves.
    follow(i)
  }
  for (const point of state.order.points) {
    if (due[point] !== 1) continue
    if (point >= c.count) {
      eachChild(c, point - c.count, (child) => (due[isSummaryRow(c, child) ? c.count + child : child] = 1))
      continue
    }
    placeEarlyAnew(plan, dates, point)
    if (dates.earlyStart[point] === old.earlyStart[point] && dates.earlyFinish[point] === old.earlyFinish[point] && dates.overruled[point] === old.overruled[point]) continue
    moved[point] = 1
    follow(point)
  }
  return { dates, moved }
}

function placeEarlyAnew(plan: ForwardPlan, dates: ForwardDates, i: number): void {
  dates.overruled[i] = NONE
  placeEarly(plan, dates, null, i)
}

/** Backward: the same in the other direction. A summary is due twice: as a cap of its children, and as their roll-up. */
function moveLate(state: ScheduleState, plan: BackwardPlan, changed: readonly number[], earlyMoved: Uint8Array): Moved<LateDates> & { readonly plan: BackwardPlan } {
  const { c } = plan
  const passes = state.passes
  if (passes === null) return lateFromScratch(plan)
  const old = passes.late
  const dates = { lateStart: old.lateStart.slice(), lateFinish: old.lateFinish.slice() }
  plan.cap.set(passes.backward.cap)
  plan.entryStart.set(passes.backward.entryStart)
  const moved = new Uint8Array(c.count)
  const due = new Uint8Array(2 * c.count)
  const precede = (i: number): void => {
    const parent = c.parent[i] ?? -1
    if (parent >= 0) due[c.count + parent] = 1
    eachLink(c.linksIn.at, c.linksIn.link, i, (l) => (due[c.predecessor[l] ?? 0] = 1))
  }
  for (const i of changed) {
    due[i] = 1
    precede(i)
  }
  // Early dates count where work is begun, manual or capped, and in percent lags of summaries.
  for (let i = 0; i < c.count; i += 1) {
    if (earlyMoved[i] !== 1) continue
    due[i] = 1
    precede(i)
  }
  const points = state.order.points
  for (let at = points.length - 1; at >= 0; at -= 1) {
    const point = points[at] ?? 0
    if (due[point] !== 1) continue
    if (point < c.count && isSummaryRow(c, point)) {
      const before = plan.cap[point]
      placeLatePoint(plan, dates, point)
      if (plan.cap[point] !== before) eachChild(c, point, (child) => (due[child] = 1))
      continue
    }
    const i = point % c.count
    const entry = plan.entryStart[i]
    placeLatePoint(plan, dates, point)
    const isMoved = dates.lateStart[i] !== old.lateStart[i] || dates.lateFinish[i] !== old.lateFinish[i]
    if (isMoved) moved[i] = 1
    if (isMoved || plan.entryStart[i] !== entry) precede(i)
  }
  return { dates, moved, plan }
}

function lateFromScratch(plan: BackwardPlan): Moved<LateDates> & { readonly plan: BackwardPlan } {
  const dates = newLateDates(plan.c.count)
  passBackward(plan, dates)
  return { dates, moved: new Uint8Array(plan.c.count).fill(1), plan }
}

/** Slack: rows whose dates moved or whose progress changed, and the predecessors of rows that start, finish or progress otherwise. */
function moveSlack(
  state: ScheduleState, c: CompiledNetwork, options: NetworkOptions, changed: readonly number[], early: Moved<ForwardDates>, late: Moved<LateDates>,
): SlackDates {
  const plan = slackPlan(c, state.order, options, early.dates, late.dates)
  const old = state.passes?.slack
  if (old === undefined) return computeSlack(plan)
  const slack: SlackDates = {
    startSlack: old.startSlack.slice(), finishSlack: old.finishSlack.slice(), totalSlack: old.totalSlack.slice(), freeSlack: old.freeSlack.slice(), critical: old.critical.slice(),
  }
  const progress = progressOf(c)
  const progressBefore = progressOf(state.c)
  const due = new Uint8Array(c.count)
  const reach = (i: number): void => {
    due[i] = 1
    eachLink(c.linksIn.at, c.linksIn.link, i, (l) => (due[c.predecessor[l] ?? 0] = 1))
  }
  for (const i of changed) reach(i)
  for (let i = 0; i < c.count; i += 1) {
    if (early.moved[i] === 1 || progress[i] !== progressBefore[i]) reach(i)
    else if (late.moved[i] === 1) due[i] = 1
  }
  for (let i = 0; i < c.count; i += 1) if (due[i] === 1) slackOf(plan, slack, progress, i)
  return slack
}
