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

/**
 * The least length that propagation does not refute, up to `known`, the makespan of a schedule: whoever refutes a length refutes all shorter ones, so
 * the range is halved. Told to stop it answers what is proved by then. Needs constant capacities.
 */
export function destructiveLowerBound(instance: CompiledInstance, from: number, known: number, shouldStop = (): boolean => false): number {
  const nowhere = new Int32Array(instance.count)
  let bound = from
  let open = known
  // Usually the bound stands only little above `from`: steps double until one is not refuted.
  let step = 1
  while (bound < open && !shouldStop()) {
    const length = Math.min(bound + step - 1, bound + ((open - bound) >> 1))
    if (new ExactSearch(instance, length, nowhere).isRefuted()) {
      bound = length + 1
      step *= 2
    } else open = length
  }
  return bound
}
