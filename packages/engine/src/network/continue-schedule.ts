// The schedule of an edited network, from the one before: only rows that an edit reaches are placed again. The result is
// equal to a schedule from scratch, to the last bit; where an edit reaches further than rows, that is what is computed.
import { longerBackward } from "./backward.ts"
import { ALAP, NONE, type CompiledNetwork } from "./compiled-network.ts"
import { moveEarly, moveLate, moveSlack, type Reach } from "./continue-passes.ts"
import { longerForward, planForward } from "./forward-plan.ts"
import { projectFinishOf } from "./forward.ts"
import { keptOrder } from "./keep-order.ts"
import { networkEdit, sameOptions, type NetworkEdit } from "./network-edit.ts"
import type { Network, NetworkOptions } from "./network.ts"
import { isSummaryRow, orderNetwork, type ScheduleOrder } from "./order.ts"
import { patchNetwork, type Patched } from "./patch-network.ts"
import { scheduleOf, startSchedule, type Passes, type ScheduleState } from "./schedule-network.ts"
import { progressOf } from "./slack.ts"

export function continueSchedule(state: ScheduleState, network: Network, options: NetworkOptions): ScheduleState {
  const before = state.passes
  const edit = before !== null && sameOptions(state.options, options) ? networkEdit(state.network, network) : null
  if (edit !== null && edit.rows.length === 0 && edit.links === null) return { ...state, network, options, moved: [] }
  const patched = edit === null ? null : patchNetwork(state.c, network, edit)
  if (before === null || edit === null || patched === null || edit.rows.some((i) => patched.c.constraint[i] === ALAP)) return startSchedule(network, options)
  const order = orderAfter(state, patched, edit)
  if (order === null) return startSchedule(network, options)
  const { passes, moved } = continuePasses(before, patched, order, reachOf(edit, patched), options)
  return { network, options, c: patched.c, order, passes, schedule: scheduleOf(passes), moved }
}

/** Null where tasks wait for each other in a circle, before or after: which links count then depends on all of them. */
function orderAfter({ order: before, c: { count } }: ScheduleState, { c, isReplaced, isReordered }: Patched, { links }: NetworkEdit): ScheduleOrder | null {
  if (links === null && c.count === count && !isReplaced) return before
  if (before.findings.length > 0) return null
  const kept = isReordered ? null : keptOrder(before, count, c, links?.added ?? [])
  if (kept !== null) return kept
  const order = orderNetwork(c)
  return order.findings.length > 0 ? null : order
}

function reachOf(edit: NetworkEdit, { c, leftParents }: Patched): Reach {
  const links = edit.links === null ? [] : [...edit.links.removed, ...edit.links.added]
  const inRange = (row: number): boolean => row >= 0 && row < c.count
  return {
    rows: edit.rows, leftParents,
    entries: links.map(({ successor }) => successor).filter(inRange),
    exits: links.map(({ predecessor }) => predecessor).filter(inRange),
  }
}

function continuePasses(before: Passes, { c, isReplaced }: Patched, order: ScheduleOrder, reach: Reach, options: NetworkOptions): { readonly passes: Passes; readonly moved: readonly number[] } {
  const { projectStart, retainedLogic } = before.forward
  const reachesSummary = reach.entries.some((i) => isSummaryRow(c, i))
  const forward = isReplaced || reachesSummary ? planForward(c, order, projectStart, retainedLogic) : longerForward(before.forward, c, order)
  const early = moveEarly(before, forward, reach)
  const finish = projectFinishOf(c, early.dates, projectStart)
  const backward = longerBackward(before.backward, c, order, early.dates, finish, reach.rows)
  const late = moveLate(before, backward, reach, early.moved)
  const progress = isReplaced || reach.rows.some((i) => progresses(before.forward.c, c, i)) ? progressOf(c) : before.progress
  // Whatever moves, early or late, has its slack measured again.
  const { slack, measured } = moveSlack(before, { c, order, options, progress }, reach, early, late)
  return { passes: { forward, early: early.dates, backward, late: late.dates, progress, slack }, moved: measured }
}

/** Whether a row is new, or begun or finished otherwise than before. */
const progresses = (before: CompiledNetwork, c: CompiledNetwork, i: number): boolean =>
  i >= before.count || before.role[i] !== c.role[i] || (before.actualStart[i] === NONE) !== (c.actualStart[i] === NONE)
