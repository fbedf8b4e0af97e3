// Which rows does a run have to place, and how? Most tasks share one calendar: they are placed on its axis of working
// time by addition. Simple tasks on other calendars are placed by one step on theirs, everything else by the rules of the
// full forward pass. Rows that nothing uncertain reaches are placed once, before all runs.
import { ELAPSED_TIME } from "../calendar/compile-calendar.ts"
import type { WorkingTime } from "../calendar/working-time.ts"
import { ASAP, AUTOMATIC, calendarOf, FNET, FS, NO_LAG, NONE, SF, SNET, SS, SUMMARY, type CompiledNetwork } from "../network/compiled-network.ts"
import type { ForwardPlan } from "../network/forward-plan.ts"
import { isSummaryRow } from "../network/order.ts"
import { FULL, isStartUsed, modeOf, ON_AXIS, SIMPLE, UNUSED } from "./row-mode.ts"

export interface PassPlan {
  readonly forward: ForwardPlan
  /** The calendar of the axis. */
  readonly calendar: WorkingTime
  readonly mode: Uint8Array
  /** Rows to be placed in every run, in order. */
  readonly moving: Int32Array
  /** Rows to be placed once, in order. */
  readonly still: Int32Array
  /** Everything before the row stands on the axis, from the project's start on. */
  readonly pure: Uint8Array
  /** Rows on the axis that may take no time. */
  readonly vanishing: Uint8Array
  /** Somebody asks for the finish or the start of a row on the axis as an instant, or for the position of another one. */
  readonly needsFinish: Uint8Array
  readonly needsStart: Uint8Array
  readonly needsPosition: Uint8Array
  /** What bounds row i: sourceAt[i] … sourceAt[i + 1] - 1; a source is a row, plus the count of rows where its start bounds. */
  readonly sourceAt: Int32Array
  readonly source: Int32Array
  readonly sourceLink: Int32Array
  readonly sourceLag: Int32Array
  /** The earliest start whatever predecessors say, NONE where only they say. */
  readonly floor: Int32Array
  readonly usedSummary: Uint8Array
  readonly variation: Variation
  /** Rows that may end the project. */
  readonly ends: Int32Array
}

/** What differs between runs, and what people want to know. */
export interface Variation {
  readonly isVariable: Uint8Array
  /** Variable rows that may take no time at all. */
  readonly mayVanish: Uint8Array
  readonly isWatched: Uint8Array
  /** Links whose lag is a share of a duration that varies. */
  readonly lagVaries: Uint8Array
}

export function planPass(forward: ForwardPlan, variation: Variation): PassPlan {
  const { c, order } = forward
  const bytes = (): Uint8Array => new Uint8Array(c.count)
  const sources = gatherSources(forward)
  const plan: PassPlan = {
    forward, calendar: commonCalendar(c), variation, mode: bytes(), pure: bytes(), vanishing: bytes(),
    needsFinish: bytes(), needsStart: bytes(), needsPosition: bytes(), usedSummary: usedSummaries(forward, variation),
    ...sources, floor: floors(forward, sources.sourceAt), ends: endsOf(forward), moving: noRows, still: noRows,
  }
  const moves = bytes()
  const moving: number[] = []
  const still: number[] = []
  for (const row of order.points) {
    if (row >= c.count) continue
    const mode = modeOf(plan, row)
    plan.mode[row] = mode
    if (mode === UNUSED) continue
    moves[row] = isMoving(plan, moves, row) ? 1 : 0
    ;(moves[row] === 1 ? moving : still).push(row)
    markNeeds(plan, row)
  }
  return { ...plan, moving: Int32Array.from(moving), still: Int32Array.from(still) }
}

const noRows = new Int32Array(0)

/** The calendar on which most tasks run. */
function commonCalendar(c: CompiledNetwork): WorkingTime {
  const tasks = new Map<WorkingTime, number>([[ELAPSED_TIME, 0]])
  for (let i = 0; i < c.count; i += 1) {
    if (c.role[i] !== AUTOMATIC || c.active[i] === 0) continue
    const calendar = calendarOf(c, c.workCalendar, i)
    tasks.set(calendar, (tasks.get(calendar) ?? 0) + 1)
  }
  let common = ELAPSED_TIME
  for (const [calendar, count] of tasks) if (count > (tasks.get(common) ?? 0)) common = calendar
  return common
}

/** The links that bound each row: its own, and those of the summaries above (S-28). */
function gatherSources(forward: ForwardPlan): Pick<PassPlan, "sourceAt" | "source" | "sourceLink" | "sourceLag"> {
  const { c, order, boundAncestor } = forward
  const sourceAt = new Int32Array(c.count + 1)
  const source: number[] = []
  const sourceLink: number[] = []
  for (let i = 0; i < c.count; i += 1) {
    for (let of = c.role[i] === SUMMARY ? -1 : i; of >= 0; of = boundAncestor[of] ?? -1) {
      for (let k = c.linksIn.at[of] ?? 0; k < (c.linksIn.at[of + 1] ?? 0); k += 1) {
        const l = c.linksIn.link[k] ?? 0
        if (order.usable[l] === 0) continue
        const byStart = c.linkKind[l] === SS || c.linkKind[l] === SF
        source.push((c.predecessor[l] ?? 0) + (byStart ? c.count : 0))
        sourceLink.push(l)
      }
    }
    sourceAt[i + 1] = source.length
  }
  const lags = sourceLink.map((l) => (c.lagMode[l] === NO_LAG ? 0 : (c.lag[l] ?? 0)))
  return { sourceAt, source: Int32Array.from(source), sourceLink: Int32Array.from(sourceLink), sourceLag: Int32Array.from(lags) }
}

/** Summaries whose dates somebody wants: links out of them, people, a wanted summary above. */
function usedSummaries({ c, order }: ForwardPlan, { isWatched }: Variation): Uint8Array {
  const used = new Uint8Array(c.count)
  for (let l = 0; l < c.linkCount; l += 1) if (order.usable[l] === 1) used[c.predecessor[l] ?? 0] = 1
  for (let i = 0; i < c.count; i += 1) {
    const parent = c.parent[i] ?? -1
    if (isWatched[i] === 1 || (parent >= 0 && used[parent] === 1 && isSummaryRow(c, parent))) used[i] = 1
  }
  return used
}

/** S-5, S-18, S-25, S-49 for simple rows. */
function floors({ c, floor, origin }: ForwardPlan, sourceAt: Int32Array): Int32Array {
  return Int32Array.from({ length: c.count }, (_, i) => {
    const begins = sourceAt[i] === sourceAt[i + 1] && c.constraint[i] !== SNET
    const own = c.constraint[i] === SNET ? (c.constraintDate[i] ?? NONE) : NONE
    return Math.max(floor[i] ?? NONE, own, begins ? (origin[i] ?? NONE) : NONE)
  })
}

/** S-36; a task that another one follows without a lead cannot be the last. */
function endsOf({ c, order }: ForwardPlan): Int32Array {
  const covered = new Uint8Array(c.count)
  for (let l = 0; l < c.linkCount; l += 1) {
    const s = c.successor[l] ?? 0
    const follows = c.role[s] === AUTOMATIC && c.active[s] === 1 && (c.constraint[s] === ASAP || c.constraint[s] === SNET || c.constraint[s] === FNET)
    if (order.usable[l] === 1 && follows && c.linkKind[l] === FS && (c.lagMode[l] === NO_LAG || (c.lag[l] ?? 0) >= 0)) covered[c.predecessor[l] ?? 0] = 1
  }
  return Int32Array.from({ length: c.count }, (_, i) => i).filter((i) => c.active[i] === 1 && c.role[i] !== SUMMARY && covered[i] === 0)
}

function isMoving(plan: PassPlan, moves: Uint8Array, row: number): boolean {
  const { c } = plan.forward
  if (plan.variation.isVariable[row] === 1) return true
  for (let k = plan.sourceAt[row] ?? 0; k < (plan.sourceAt[row + 1] ?? 0); k += 1) {
    if (moves[(plan.source[k] ?? 0) % c.count] === 1) return true
  }
  if (c.role[row] !== SUMMARY) return false
  for (let k = c.childAt[row] ?? 0; k < (c.childAt[row + 1] ?? 0); k += 1) if (moves[c.child[k] ?? 0] === 1) return true
  return false
}

/** The row is placed after those it reads, so their own marks can still be set. */
function markNeeds(plan: PassPlan, row: number): void {
  const { c } = plan.forward
  const mode = plan.mode[row]
  for (let k = plan.sourceAt[row] ?? 0; k < (plan.sourceAt[row + 1] ?? 0); k += 1) {
    const source = plan.source[k] ?? 0
    const from = source % c.count
    if (mode === ON_AXIS) plan.needsPosition[from] = 1
    if (source >= c.count) plan.needsStart[from] = 1
    if (mode === SIMPLE || mode === FULL) plan.needsFinish[from] = 1
  }
  if (mode !== FULL || c.role[row] !== SUMMARY) return
  const wantsStart = isStartUsed(plan, row)
  for (let k = c.childAt[row] ?? 0; k < (c.childAt[row + 1] ?? 0); k += 1) {
    plan.needsFinish[c.child[k] ?? 0] = 1
    if (wantsStart) plan.needsStart[c.child[k] ?? 0] = 1
  }
}
