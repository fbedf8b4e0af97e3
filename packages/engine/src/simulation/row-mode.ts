// How is a row placed in a run? The quick ways are taken only where they give what the full forward pass gives.
import { ASAP, AUTOMATIC, calendarOf, followsManualSummary, FS, NO_LAG, NONE, SF, SNET, SS, SUMMARY, WORKING_LAG, WORKING_PERCENT } from "../network/compiled-network.ts"
import type { PassPlan } from "./pass-plan.ts"

/** Nobody asks: a summary without links out of it, and what is inactive. */
export const UNUSED = 0
/** On the axis: latest bound plus length. */
export const ON_AXIS = 1
/** A summary of such rows. */
export const AXIS_SUMMARY = 2
/** One step on the row's own calendar. */
export const SIMPLE = 3
/** As in the full pass. */
export const FULL = 4

/** Called in the order of the pass: what stands before the row has its mode. */
export function modeOf(plan: PassPlan, row: number): number {
  const { c } = plan.forward
  if (c.active[row] === 0) return UNUSED
  if (c.role[row] === SUMMARY) return modeOfSummary(plan, row)
  if (c.role[row] !== AUTOMATIC || !isSimple(plan, row)) return FULL
  return isOnAxis(plan, row) ? ON_AXIS : SIMPLE
}

/** No people of different length, no constraint but an earliest start, only links that bound the start along working time. */
function isSimple(plan: PassPlan, row: number): boolean {
  const { c, manualFloor } = plan.forward
  const constraint = c.constraint[row]
  if ((constraint !== ASAP && constraint !== SNET) || c.levelingDelay[row] !== 0 || c.looseStart[row] === 1) return false
  if (c.spanAt[row] !== c.spanAt[row + 1] || (manualFloor[row] !== NONE && followsManualSummary(c, row))) return false
  for (let k = plan.sourceAt[row] ?? 0; k < (plan.sourceAt[row + 1] ?? 0); k += 1) {
    const l = plan.sourceLink[k] ?? 0
    if ((c.linkKind[l] !== FS && c.linkKind[l] !== SS) || plan.variation.lagVaries[l] === 1) return false
    if (c.lagMode[l] !== NO_LAG && c.lagMode[l] !== WORKING_LAG) return false
  }
  return true
}

function isOnAxis(plan: PassPlan, row: number): boolean {
  const { c, projectStart } = plan.forward
  if (calendarOf(c, c.workCalendar, row) !== plan.calendar) return false
  const lagsOnAxis = calendarOf(c, c.lagCalendar, row) === plan.calendar
  let pure = c.constraint[row] === ASAP && plan.forward.floor[row] === NONE
  let plain = true
  const first = plan.sourceAt[row] ?? 0
  const end = plan.sourceAt[row + 1] ?? 0
  if (first === end) pure &&= plan.floor[row] === projectStart
  for (let k = first; k < end; k += 1) {
    const source = plan.source[k] ?? 0
    const lag = plan.sourceLag[k] ?? 0
    if (lag !== 0 && !lagsOnAxis) return false
    plain &&= lag === 0 && source < c.count
    pure &&= lag >= 0 && plan.pure[source % c.count] === 1
  }
  const vanishing = plan.variation.isVariable[row] === 1 ? plan.variation.mayVanish[row] === 1 : c.duration[row] === 0
  // Without a length the instant is that of the bound itself, which the axis knows only from the project's start on.
  if (vanishing && !(pure && plain)) return false
  plan.pure[row] = pure ? 1 : 0
  plan.vanishing[row] = vanishing ? 1 : 0
  return true
}

function modeOfSummary(plan: PassPlan, row: number): number {
  const { c } = plan.forward
  if (plan.usedSummary[row] === 0) return UNUSED
  let allPure = true
  let vanishing = false
  for (let k = c.childAt[row] ?? 0; k < (c.childAt[row + 1] ?? 0); k += 1) {
    const child = c.child[k] ?? 0
    if (c.active[child] === 0) continue
    if (plan.mode[child] !== ON_AXIS && plan.mode[child] !== AXIS_SUMMARY) return FULL
    allPure &&= plan.pure[child] === 1
    vanishing ||= plan.vanishing[child] === 1
  }
  if (vanishing && (!allPure || isStartUsed(plan, row))) return FULL
  if (isPercentUsed(plan, row)) return FULL
  plan.pure[row] = allPure ? 1 : 0
  plan.vanishing[row] = vanishing ? 1 : 0
  return AXIS_SUMMARY
}

/** Somebody wants the start of a summary: a link by it, a share of its length, a summary above. */
export function isStartUsed(plan: PassPlan, row: number): boolean {
  const { c } = plan.forward
  if (someLinkOut(plan, row, (l) => c.linkKind[l] === SS || c.linkKind[l] === SF || (c.lagMode[l] ?? 0) >= WORKING_PERCENT)) return true
  const parent = c.parent[row] ?? -1
  return parent >= 0 && plan.usedSummary[parent] === 1 && c.role[parent] === SUMMARY && isStartUsed(plan, parent)
}

const isPercentUsed = (plan: PassPlan, row: number): boolean => someLinkOut(plan, row, (l) => (plan.forward.c.lagMode[l] ?? 0) >= WORKING_PERCENT)

function someLinkOut(plan: PassPlan, row: number, is: (link: number) => boolean): boolean {
  const { c, order } = plan.forward
  for (let k = c.linksOut.at[row] ?? 0; k < (c.linksOut.at[row + 1] ?? 0); k += 1) {
    const l = c.linksOut.link[k] ?? 0
    if (order.usable[l] === 1 && is(l)) return true
  }
  return false
}
