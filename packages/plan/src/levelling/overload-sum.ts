// The overload of all people together, and of each, as a proposal tells it.
import type { BookedNetworks } from "@throughline/engine"
import type { OverloadSum } from "./levelling-proposal.ts"
import type { SharedResources } from "./shared-resources.ts"

export function overloadOf(booked: BookedNetworks, shared: SharedResources, plans: number): OverloadSum {
  const overloads = booked.overloads().toSorted((a, b) => b.work - a.work || a.resource - b.resource)
  const people = overloads.flatMap(({ resource, work }) => {
    // A shared person is named as in the first plan that has them.
    for (let plan = 0; plan < plans; plan += 1) {
      const resourceId = shared.idOf(plan, { index: resource, stock: false })
      if (resourceId !== null) return [{ plan, resourceId, work }]
    }
    return []
  })
  return { work: overloads.reduce((sum, { work }) => sum + work, 0), resources: overloads.length, tasks: booked.overloadedTasks().length, people }
}
