// The passes after an edit, row by row: what is due is placed again, and what moved makes its neighbours due.
import { placeLatePoint, type BackwardPlan } from "./backward.ts"
import { NONE, type CompiledNetwork } from "./compiled-network.ts"
import { longerBytes, longerInts } from "./columns.ts"
import type { ForwardPlan } from "./forward-plan.ts"
import { placeEarly, type ForwardDates, type LateDates } from "./forward.ts"
import type { NetworkOptions } from "./network.ts"
import { entryOf, isSummaryRow, type ScheduleOrder } from "./order.ts"
import { slackPlan, type Passes } from "./schedule-network.ts"
import { slackOf, type SlackDates } from "./slack.ts"

/** Where an edit begins. */
export interface Reach {
  /** Rows that are other ones now. */
  readonly rows: readonly number[]
  /** Summaries that a row left. */
  readonly leftParents: readonly number[]
  /** Successors and predecessors of links that came or went. */
  readonly entries: readonly number[]
  readonly exits: readonly number[]
}

export interface Moved<Dates> {
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
export function moveEarly({ early: old }: Passes, plan: ForwardPlan, reach: Reach): Moved<ForwardDates> {
  const { c, order } = plan
  const dates = { earlyStart: longerInts(old.earlyStart, c.count), earlyFinish: longerInts(old.earlyFinish, c.count), overruled: longerInts(old.overruled, c.count) }
  const moved = new Uint8Array(c.count)
  const due = new Uint8Array(2 * c.count)
  const follow = (i: number): void => {
    due[c.parent[i] ?? -1] = 1 // At the top there is no such place, and nothing is written.
    eachLink(c.linksOut.at, c.linksOut.link, i, (l) => (due[entryOf(c, c.successor[l] ?? 0)] = 1))
  }
  for (const i of reach.rows) {
    due[i] = 1
    // A percent lag is a share of the changed duration, so what follows is due whether or not the row moves.
    follow(i)
  }
  for (const i of reach.leftParents) due[i] = 1
  for (const i of reach.entries) due[entryOf(c, i)] = 1
  for (const point of order.points) {
    if (due[point] !== 1) continue
    if (point >= c.count) {
      eachChild(c, point - c.count, (child) => (due[entryOf(c, child)] = 1))
      continue
    }
    dates.overruled[point] = NONE
    placeEarly(plan, dates, null, point)
    if (dates.earlyStart[point] === old.earlyStart[point] && dates.earlyFinish[point] === old.earlyFinish[point] && dates.overruled[point] === old.overruled[point]) continue
    moved[point] = 1
    follow(point)
  }
  return { dates, moved }
}

/** Backward: the same in the other direction. A summary is due twice: as a cap of its children, and as their roll-up. */
export function moveLate(before: Passes, plan: BackwardPlan, reach: Reach, earlyMoved: Uint8Array): Moved<LateDates> {
  const { c } = plan
  const old = before.late
  const dates = { lateStart: longerInts(old.lateStart, c.count), lateFinish: longerInts(old.lateFinish, c.count) }
  const moved = new Uint8Array(c.count)
  const due = new Uint8Array(2 * c.count)
  const precede = (i: number): void => {
    const parent = c.parent[i] ?? -1
    if (parent >= 0) due[c.count + parent] = 1
    eachLink(c.linksIn.at, c.linksIn.link, i, (l) => (due[c.predecessor[l] ?? 0] = 1))
  }
  const begin = (i: number): void => {
    due[i] = 1
    precede(i)
  }
  reach.rows.forEach(begin)
  for (const i of reach.leftParents) due[c.count + i] = 1
  for (const i of reach.exits) due[i] = 1
  // Early dates count where work is begun, manual or capped, and in percent lags of summaries.
  for (let i = 0; i < c.count; i += 1) if (earlyMoved[i] === 1) begin(i)
  hangOnFinish(before.backward, plan, due)
  const { points } = plan.order
  for (let at = points.length - 1; at >= 0; at -= 1) {
    const point = points[at] ?? 0
    if (due[point] !== 1) continue
    if (point < c.count && isSummaryRow(c, point)) {
      const cap = plan.cap[point]
      placeLatePoint(plan, dates, point)
      if (plan.cap[point] !== cap) eachChild(c, point, (child) => (due[child] = 1))
      continue
    }
    const i = point % c.count
    const entry = plan.entryStart[i]
    placeLatePoint(plan, dates, point)
    if (dates.lateStart[i] !== old.lateStart[i] || dates.lateFinish[i] !== old.lateFinish[i]) moved[i] = 1
    if (moved[i] === 1 || plan.entryStart[i] !== entry) precede(i)
  }
  return { dates, moved }
}

/** S-36: where the project's finish moved, the rows that it bounds, or now may bound, are due. */
function hangOnFinish(before: BackwardPlan, plan: BackwardPlan, due: Uint8Array): void {
  const nearer = Math.min(before.projectFinish, plan.projectFinish)
  if (before.projectFinish === plan.projectFinish) return
  for (let i = 0; i < before.latest.length; i += 1) if ((before.latest[i] ?? 0) >= nearer) due[i] = 1
}

interface SlackFrame {
  readonly c: CompiledNetwork
  readonly order: ScheduleOrder
  readonly options: NetworkOptions
  readonly progress: Uint8Array
}

/** Slack: rows whose dates moved or whose progress changed, and the predecessors of rows that start, finish or progress otherwise. */
export function moveSlack(before: Passes, { c, order, options, progress }: SlackFrame, reach: Reach, early: Moved<ForwardDates>, late: Moved<LateDates>): { readonly slack: SlackDates; readonly measured: readonly number[] } {
  const plan = slackPlan(c, order, options, early.dates, late.dates)
  const old = before.slack
  const slack: SlackDates = {
    startSlack: longerInts(old.startSlack, c.count), finishSlack: longerInts(old.finishSlack, c.count), totalSlack: longerInts(old.totalSlack, c.count),
    freeSlack: longerInts(old.freeSlack, c.count), critical: longerBytes(old.critical, c.count),
  }
  const due = new Uint8Array(c.count)
  const begin = (i: number): void => {
    due[i] = 1
    eachLink(c.linksIn.at, c.linksIn.link, i, (l) => (due[c.predecessor[l] ?? 0] = 1))
  }
  reach.rows.forEach(begin)
  for (const i of reach.exits) due[i] = 1
  for (let i = 0; i < c.count; i += 1) {
    if (early.moved[i] === 1 || progress[i] !== before.progress[i]) begin(i)
    else if (late.moved[i] === 1) due[i] = 1
  }
  const measured: number[] = []
  for (let i = 0; i < c.count; i += 1) {
    if (due[i] !== 1) continue
    slackOf(plan, slack, progress, i)
    measured.push(i)
  }
  return { slack, measured }
}
