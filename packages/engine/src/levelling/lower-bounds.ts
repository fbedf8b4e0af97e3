// How short can a schedule be at best? Each bound here is a proof: the critical path, the work of a resource between heads and tails, and lengths
// that propagation refutes one by one (destructive improvement after Klein and Scholl 1999, with time-tabling and edge-finding).
import type { CompiledInstance } from "./compiled-instance.ts"
import { ExactSearch } from "./exact/exact-search.ts"

export function simpleLowerBound(instance: CompiledInstance): number {
  let bound = instance.criticalPath
  for (let r = 0; r < instance.resources; r += 1) bound = Math.max(bound, energyBound(instance, r))
  return bound
}

/** For activities with heads from p and tails from q: p + their work / capacity + q. Holds for the greatest capacity there ever is. */
function energyBound(instance: CompiledInstance, r: number): number {
  const { demand, resources, duration, head, tail } = instance
  const capacity = instance.capacityMost[r] ?? 0
  const users = [...duration.keys()].filter((i) => (demand[i * resources + r] ?? 0) > 0 && (duration[i] ?? 0) > 0)
  const byTail = users.toSorted((a, b) => (tail[b] ?? 0) - (tail[a] ?? 0))
  let bound = 0
  for (const first of new Set(users.map((i) => head[i] ?? 0))) {
    let work = 0
    for (const i of byTail) {
      if ((head[i] ?? 0) < first) continue
      work += (demand[i * resources + r] ?? 0) * (duration[i] ?? 0)
      bound = Math.max(bound, first + Math.ceil(work / capacity) + (tail[i] ?? 0))
    }
  }
  return bound
}

/** Raises a bound as long as propagation refutes it; stops at `known`, the makespan of a schedule. Needs constant capacities. */
export function destructiveLowerBound(instance: CompiledInstance, from: number, known: number): number {
  let bound = from
  const nowhere = new Int32Array(instance.count)
  while (bound < known && new ExactSearch(instance, bound, nowhere).isRefuted()) bound += 1
  return bound
}
