// Does the order in which a plan was computed show that further links close no circle? It is there already, and answers in
// microseconds; a search follows every task that comes after.
import { runsAlong } from "@throughline/engine"
import type { Link, Plan } from "../document.ts"
import type { PlanSchedule } from "../schedule.ts"
import { keptComputation } from "./computation.ts"

export type LinkEnds = Pick<Link, "predecessorId" | "successorId">

/** False says nothing: the plan was not computed here, it has links or tasks that do not count, or a link runs against the order. */
export function runAlongOrder(plan: Plan, schedule: PlanSchedule, links: readonly LinkEnds[]): boolean {
  const known = keptComputation(plan, schedule)
  if (known === null) return false
  const { compiled: { rowOf, linkIds, goneRows }, state } = known
  // What is inactive binds nobody in the computation, but is a circle all the same. Links without a task are in none.
  if (linkIds.length !== plan.link.size || idleRows(state.c.active) !== goneRows) return false
  return links.every(({ predecessorId, successorId }) => {
    const [predecessor, successor] = [rowOf.get(predecessorId), rowOf.get(successorId)]
    return predecessor !== undefined && successor !== undefined && runsAlong(state, predecessor, successor)
  })
}

function idleRows(active: Uint8Array): number {
  let idle = 0
  for (let row = 0; row < active.length; row += 1) if (active[row] === 0) idle += 1
  return idle
}
