// What the forward pass knows before it begins: which links reach a row through the summaries above, and which dates of
// those summaries hold it (S-25, S-28, S-49).
import type { Instant } from "../units.ts"
import { extendedInts } from "./columns.ts"
import { MANUAL_SUMMARY, NONE, SNET, type CompiledNetwork } from "./compiled-network.ts"
import { isSummaryRow, type ScheduleOrder } from "./order.ts"
import { OWN_ROOM } from "./room.ts"

export interface ForwardPlan {
  readonly c: CompiledNetwork
  readonly order: ScheduleOrder
  readonly projectStart: Instant
  readonly retainedLogic: boolean
  /** For each row the nearest summary above that links run into, or -1. */
  readonly boundAncestor: Int32Array
  /** Latest start-no-earlier-than date of the summaries above, NONE without any (S-25). */
  readonly floor: Int32Array
  /** Latest start of the manual summaries above, NONE without any (S-49). */
  readonly manualFloor: Int32Array
  /** Where children without predecessor start: the nearest manual summary's start, else the project start (S-49). */
  readonly origin: Int32Array
  readonly bounds: Bounds
}

/** The strongest bounds that predecessors set; kept in one object so that the pass allocates nothing. */
export interface Bounds {
  /** Whether anything stands before the task. */
  linked: boolean
  /** Latest bound on the start from FS and SS links, raw. */
  start: Instant
  /** Latest start that FF and SF links ask for, and the finish it stands for (S-7, S-8). */
  finishStart: Instant
  finish: Instant
}

export function planForward(c: CompiledNetwork, order: ScheduleOrder, projectStart: Instant, retainedLogic: boolean, room = OWN_ROOM): ForwardPlan {
  const ints = (): Int32Array => room.ints(c.count)
  const bounds = { linked: false, start: NONE, finishStart: NONE, finish: NONE }
  if (!bindsBelow(c, order)) {
    const floor = ints().fill(NONE)
    return { c, order, projectStart, retainedLogic, boundAncestor: ints().fill(-1), floor, manualFloor: floor, origin: ints().fill(projectStart), bounds }
  }
  const plan: ForwardPlan = { c, order, projectStart, retainedLogic, boundAncestor: ints(), floor: ints(), manualFloor: ints(), origin: ints(), bounds }
  for (let i = 0; i < c.count; i += 1) planRow(plan, i)
  return plan
}

/** Whether any summary hands something down; in most plans none does. */
function bindsBelow(c: CompiledNetwork, order: ScheduleOrder): boolean {
  for (let i = 0; i < c.count; i += 1) {
    if (isSummaryRow(c, i) && (c.role[i] === MANUAL_SUMMARY || c.constraint[i] === SNET || hasUsableLink(c, order, i))) return true
  }
  return false
}

/** The same, and with further rows if there are any, where no summary is linked otherwise than before. */
export function longerForward(before: ForwardPlan, c: CompiledNetwork, order: ScheduleOrder): ForwardPlan {
  const first = before.c.count
  const { boundAncestor, floor, manualFloor, origin } = before
  const plan: ForwardPlan = {
    ...before, c, order, boundAncestor: extendedInts(boundAncestor, c.count), floor: extendedInts(floor, c.count), manualFloor: extendedInts(manualFloor, c.count),
    origin: extendedInts(origin, c.count),
  }
  for (let i = first; i < c.count; i += 1) planRow(plan, i)
  return plan
}

function planRow(plan: ForwardPlan, i: number): void {
  const { c, order, projectStart, boundAncestor, floor, manualFloor, origin } = plan
  const parent = c.parent[i] ?? -1
  if (parent < 0) {
    boundAncestor[i] = -1
    floor[i] = NONE
    manualFloor[i] = NONE
    origin[i] = projectStart
    return
  }
  const isManual = c.role[parent] === MANUAL_SUMMARY
  const begin = c.fixedStart[parent] ?? NONE
  boundAncestor[i] = hasUsableLink(c, order, parent) ? parent : (boundAncestor[parent] ?? -1)
  floor[i] = Math.max(floor[parent] ?? NONE, c.constraint[parent] === SNET ? (c.constraintDate[parent] ?? NONE) : NONE)
  manualFloor[i] = Math.max(manualFloor[parent] ?? NONE, isManual ? begin : NONE)
  origin[i] = isManual ? begin : (origin[parent] ?? projectStart)
}

function hasUsableLink(c: CompiledNetwork, order: ScheduleOrder, i: number): boolean {
  for (let k = c.linksIn.at[i] ?? 0; k < (c.linksIn.at[i + 1] ?? 0); k += 1) {
    if (order.usable[c.linksIn.link[k] ?? 0] === 1) return true
  }
  return false
}
