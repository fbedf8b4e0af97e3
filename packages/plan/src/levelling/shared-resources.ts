// The people and materials that several plans share: who is the same person, and how much of each is there over time?
import { FIRST_INSTANT, TICKS_PER_DAY, type CapacityStep, type Instant } from "@throughline/engine"
import type { Plan, Resource, ResourceId } from "../document.ts"
import type { Place } from "./demands-of-plan.ts"

export interface SharedResources {
  readonly resources: readonly { readonly capacity: readonly CapacityStep[] }[]
  readonly stocks: readonly { readonly supply: readonly CapacityStep[] }[]
  /** Where a resource of plan n stands; null for those that levelling does not count. */
  readonly placeOf: (plan: number, id: ResourceId) => Place | null
  /** The resource of plan n that stands there. */
  readonly idOf: (plan: number, place: Place) => ResourceId | null
}

/** By account, else by address, else everybody is only in their own plan. */
export function personKey(plan: number, resource: Resource): string {
  if (resource.userId !== null) return resource.userId
  return resource.email === "" ? `${plan} ${resource.id}` : resource.email.toLowerCase()
}

export function shareResources(plans: readonly Plan[], keyOf = personKey): SharedResources {
  const indexOf = new Map<string, number>()
  const resources: { capacity: CapacityStep[] }[] = []
  const stocks: { supply: CapacityStep[] }[] = []
  const places = plans.map((plan, n) => {
    const placed = new Map<ResourceId, Place>()
    for (const resource of plan.resource.values()) {
      if (resource.kind === "work") {
        const key = keyOf(n, resource)
        const index = indexOf.get(key) ?? resources.push({ capacity: capacityOf(resource) }) - 1
        indexOf.set(key, index)
        placed.set(resource.id, { index, stock: false })
      } else if (resource.kind === "material" && resource.availability.length > 0) {
        placed.set(resource.id, { index: stocks.push({ supply: supplyOf(resource) }) - 1, stock: true })
      }
    }
    return placed
  })
  const ids = places.map((placed) => new Map([...placed].map(([id, { index, stock }]) => [`${stock} ${index}`, id])))
  return {
    resources, stocks,
    placeOf: (plan, id) => places[plan]?.get(id) ?? null,
    idOf: (plan, { index, stock }) => ids[plan]?.get(`${stock} ${index}`) ?? null,
  }
}

/** Units from each border on; periods that overlap add up, as they do in the load of a person. */
function capacityOf({ availability, maxUnits }: Resource): CapacityStep[] {
  if (availability.length === 0) return [{ from: FIRST_INSTANT, units: maxUnits }]
  const periods = availability.map(({ from, to, units }) => ({ from: from === null ? FIRST_INSTANT : from * TICKS_PER_DAY, to: to === null ? Infinity : (to + 1) * TICKS_PER_DAY, units }))
  const borders = [...new Set(periods.flatMap(({ from, to }) => (to === Infinity ? [from] : [from, to])))].toSorted((a, b) => a - b)
  const unitsAt = (at: Instant): number => periods.reduce((sum, { from, to, units }) => (from <= at && at < to ? sum + units : sum), 0)
  return borders.map((from) => ({ from, units: unitsAt(from) }))
}

/** Each period of a material is a delivery at its beginning. */
function supplyOf({ availability }: Resource): CapacityStep[] {
  let units = 0
  return availability
    .map(({ from, units: delivered }) => ({ from: from === null ? FIRST_INSTANT : from * TICKS_PER_DAY, units: delivered }))
    .toSorted((a, b) => a.from - b.from)
    .map((delivery) => ({ from: delivery.from, units: (units += delivery.units) }))
}
