// What does a solution cost over its whole life? Total cost of ownership (TCO), nominal and discounted, and per user and month.
import { divHalfEven } from "../arith.ts"
import type { BasisPoints, Minor } from "../units.ts"
import { netPresentValue } from "./cash-flow.ts"

export interface OwnershipCostInput {
  /** Paid now: acquisition, implementation, migration. */
  readonly acquisition: Minor
  readonly implementation: Minor
  readonly migration: Minor
  /** One entry per year of use. */
  readonly years: readonly RunningCost[]
  /** At the end of the last year. */
  readonly disposal: Minor
  readonly residualValue: Minor
  readonly users: number
  readonly rate: BasisPoints
}

export interface RunningCost {
  readonly licences: Minor
  readonly hosting: Minor
  readonly support: Minor
  readonly staff: Minor
  readonly training: Minor
  readonly upgrade: Minor
  readonly downtime: Minor
}

export interface OwnershipCost {
  readonly nominal: Minor
  /** Running costs discounted to the ends of their years; null for a rate of -100 % or less. */
  readonly discounted: Minor | null
  /** Nominal, rounded half to even; null without users or years. */
  readonly perUserMonth: Minor | null
}

export function ownershipCost(input: OwnershipCostInput): OwnershipCost {
  const amounts = [input.acquisition + input.implementation + input.migration, ...input.years.map(runningCost)]
  const last = amounts.length - 1
  amounts[last] = (amounts[last] ?? 0) + input.disposal - input.residualValue
  const nominal = amounts.reduce((sum, amount) => sum + amount, 0)
  const userMonths = input.users * input.years.length * 12
  return {
    nominal,
    discounted: netPresentValue({ timing: "endYear", amounts }, input.rate),
    perUserMonth: userMonths > 0 ? divHalfEven(nominal, userMonths) : null,
  }
}

const runningCost = (year: RunningCost): Minor => year.licences + year.hosting + year.support + year.staff + year.training + year.upgrade + year.downtime
