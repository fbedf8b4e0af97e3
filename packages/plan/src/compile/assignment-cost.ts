// What does an assignment cost, what has it cost so far? Rates may change over time: regular hours are priced day by day
// along the assignment, whole minor units, rounded half to even once per stretch of one rate.
import { divHalfEven, scaleHalfEven, TICKS_PER_DAY, TICKS_PER_HOUR, type Instant, type Minor, type Ticks, type WorkingTime } from "@throughline/engine"
import type { Assignment, Rate, Resource } from "../document.ts"

export interface AssignmentCost {
  readonly cost: Minor
  readonly actualCost: Minor
}

/** Where the assignment lies; both dates and the calendar between them. */
export interface AssignmentPlace {
  readonly start: Instant
  readonly finish: Instant
  readonly calendar: WorkingTime
  readonly started: boolean
  readonly completed: boolean
}

/** Whether the price of the work changes when the assignment moves. */
export function dependsOnDates(assignment: Assignment, resource: Resource): boolean {
  return resource.kind !== "cost" && resource.rates.filter((rate) => rate.table === assignment.rateTable).length > 1
}

export function assignmentCost(assignment: Assignment, resource: Resource, place: AssignmentPlace): AssignmentCost {
  if (resource.kind === "cost") return { cost: assignment.cost, actualCost: assignment.actualCost }
  const inTable = resource.rates.filter((rate) => rate.table === assignment.rateTable)
  const rates = inTable.length > 1 ? inTable.toSorted((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity)) : inTable
  const first = rates[0]
  if (first === undefined) return { cost: 0, actualCost: 0 }
  const price = resource.kind === "material" ? materialPrice : workPrice
  return accrue(resource, place, price(assignment, rates, place), rateAt(rates, place.start) ?? first, assignment)
}

interface Priced {
  readonly total: Minor
  readonly done: Minor
}

/** What accrues at the start or the end counts whole; a cost per use is due once work begins. */
function accrue(resource: Resource, place: AssignmentPlace, priced: Priced, rate: Rate, assignment: Assignment): AssignmentCost {
  const perUse = resource.kind === "work" ? scaleHalfEven(rate.perUse, Math.max(10_000, assignment.units), 10_000) : rate.perUse
  const cost = priced.total + perUse
  if (resource.accrual === "start") return { cost, actualCost: place.started ? cost : 0 }
  if (resource.accrual === "end") return { cost, actualCost: place.completed ? cost : 0 }
  return { cost, actualCost: place.completed ? cost : priced.done + (place.started ? perUse : 0) }
}

/** Units are the amount of material, in hundredths of a percent of one unit. */
function materialPrice(assignment: Assignment, rates: readonly Rate[], place: AssignmentPlace): Priced {
  const rate = rateAt(rates, place.start)
  const total = scaleHalfEven(rate?.standard ?? 0, assignment.units, 10_000)
  const done = assignment.work > 0 ? scaleHalfEven(total, assignment.actualWork, assignment.work) : 0
  return { total, done }
}

function workPrice(assignment: Assignment, rates: readonly Rate[], place: AssignmentPlace): Priced {
  const regular = assignment.work - assignment.overtimeWork
  const regularDone = assignment.actualWork - assignment.actualOvertimeWork
  const overtimeRate = rateAt(rates, place.start)?.overtime ?? 0
  const overtime = (ticks: Ticks): Minor => scaleHalfEven(overtimeRate, ticks, TICKS_PER_HOUR)
  return {
    total: regularPrice(regular, regular, rates, place) + overtime(assignment.overtimeWork),
    done: regularPrice(regularDone, regular, rates, place) + overtime(assignment.actualOvertimeWork),
  }
}

/** The first `ticks` of `all` regular work, which lies evenly over the assignment's working time. */
function regularPrice(ticks: Ticks, all: Ticks, rates: readonly Rate[], place: AssignmentPlace): Minor {
  const only = rates.length === 1 ? rates[0] : undefined
  if (only !== undefined) return scaleHalfEven(only.standard, ticks, TICKS_PER_HOUR)
  const span = place.calendar.work(place.start, place.finish)
  if (span <= 0 || all <= 0) return scaleHalfEven(rateAt(rates, place.start)?.standard ?? 0, ticks, TICKS_PER_HOUR)
  let price = 0
  let priced = 0
  for (const [index, rate] of rates.entries()) {
    const nextFrom = rates[index + 1]?.from ?? null
    const until = nextFrom === null ? place.finish : Math.min(place.finish, Math.max(place.start, nextFrom * TICKS_PER_DAY))
    const through = Math.min(ticks, divHalfEven(place.calendar.work(place.start, until) * all, span))
    if (through <= priced) continue
    price += scaleHalfEven(rate.standard, through - priced, TICKS_PER_HOUR)
    priced = through
  }
  return price
}

function rateAt(rates: readonly Rate[], at: Instant): Rate | undefined {
  return rates.findLast((rate) => rate.from === null || rate.from * TICKS_PER_DAY <= at) ?? rates[0]
}
