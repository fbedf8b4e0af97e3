// The options of a business case on one grid of cash flows: what each is worth, when its money comes back, what decides it.

import {
  benefitCostRatio, discountedPayback, internalRate, modifiedInternalRate, netPresentValue, payback, profitabilityIndex, returnOnInvestment, sensitivity,
  type BasisPoints, type CashFlow, type DayNumber, type InternalRate, type LineSensitivity, type Minor,
} from "@throughline/engine"

export interface CaseLine {
  readonly id: string
  readonly option: string
  readonly direction: "cost" | "benefit"
  readonly treatment: "capex" | "opex"
  /** What the line is for; "residual" is what the thing is worth at the end. */
  readonly stage: string
  readonly cashable: boolean
  /** Positive, one per period; the first is now. */
  readonly amounts: readonly Minor[]
}

export interface CaseTerms {
  readonly rate: BasisPoints
  readonly financeRate: BasisPoints
  readonly reinvestRate: BasisPoints
  readonly timing: "endYear" | "midYear" | "dated"
  /** Days of the periods, for dated flows. */
  readonly days: readonly DayNumber[]
  readonly users: number
  /** How far each line is moved for the tornado. */
  readonly variation: BasisPoints
  readonly scenarios: readonly { readonly name: string; readonly cost: BasisPoints; readonly benefit: BasisPoints }[]
}

/** Why a figure is missing or not to be trusted. */
export type CaseWarning = "noSignChange" | "severalInternalRates" | "neverPaidBack" | "noCosts" | "noOutlay" | "benefitsNotCashable"

export interface OptionAppraisal {
  readonly option: string
  readonly net: readonly Minor[]
  readonly cumulative: readonly Minor[]
  readonly netPresentValue: Minor | null
  readonly internalRate: InternalRate
  readonly modifiedRate: number | null
  readonly payback: number | null
  readonly discountedPayback: number | null
  /** Undiscounted, over `years`. */
  readonly returnOnInvestment: number | null
  readonly years: number
  readonly benefitCostRatio: number | null
  readonly profitabilityIndex: number | null
  /** Costs less residual value: as amounts and discounted, by treatment, per user and month. */
  readonly ownership: { readonly nominal: Minor; readonly discounted: Minor | null; readonly capex: Minor; readonly opex: Minor; readonly perUserMonth: number | null }
  /** Widest first; `line` is the id of the line. */
  readonly tornado: readonly (Omit<LineSensitivity, "line"> & { readonly line: string })[]
  readonly scenarios: readonly { readonly name: string; readonly netPresentValue: Minor | null }[]
  readonly warnings: readonly CaseWarning[]
}

const WHOLE = 10_000

export function appraiseOption(option: string, lines: readonly CaseLine[], terms: CaseTerms): OptionAppraisal {
  const own = lines.filter((line) => line.option === option)
  const periods = Math.max(1, ...own.map(({ amounts }) => amounts.length))
  const flow = (amounts: readonly Minor[]): CashFlow => flowOf(amounts, terms)
  const net = summed(own, periods, signOf)
  const gained = summed(own.filter((line) => signOf(line) > 0), periods, () => 1)
  const paid = summed(own.filter((line) => signOf(line) < 0), periods, () => 1)
  const rate = internalRate(flow(net))
  const paidBack = payback(net)
  const appraisal = {
    option, net, cumulative: net.map((_, at) => total(net.slice(0, at + 1))),
    netPresentValue: netPresentValue(flow(net), terms.rate), internalRate: rate, modifiedRate: modifiedInternalRate(flow(net), terms.financeRate, terms.reinvestRate),
    payback: paidBack, discountedPayback: discountedPayback(net, terms.rate), returnOnInvestment: returnOnInvestment(total(gained), total(paid)), years: periods - 1,
    benefitCostRatio: benefitCostRatio(flow(gained), flow(paid), terms.rate), profitabilityIndex: profitabilityIndex(flow(net), terms.rate),
    ownership: ownershipOf(own, periods, terms),
    tornado: sensitivity(own.map((line) => flow(summed([line], periods, signOf))), terms.rate, terms.variation).map((bar) => ({ ...bar, line: own[bar.line]?.id ?? "" })),
    scenarios: terms.scenarios.map(({ name, cost, benefit }) => ({ name, netPresentValue: netPresentValue(flow(summed(own, periods, (line) => (signOf(line) * (signOf(line) < 0 ? cost : benefit)) / WHOLE)), terms.rate) })),
  }
  return { ...appraisal, warnings: warningsOf(own, net, rate, paidBack, total(paid)) }
}

/** Money that comes counts positive; what the thing is worth at the end comes, although it stands among the costs of owning it. */
function signOf({ direction, stage }: CaseLine): 1 | -1 {
  return direction === "benefit" || stage === "residual" ? 1 : -1
}

function flowOf(amounts: readonly Minor[], { timing, days }: CaseTerms): CashFlow {
  if (timing !== "dated") return { timing, amounts }
  return { timing, amounts: amounts.map((amount, at) => ({ day: days[at] ?? (days[0] ?? 0) + at * 365, amount })) }
}

function summed(lines: readonly CaseLine[], periods: number, weight: (line: CaseLine) => number): readonly Minor[] {
  return Array.from({ length: periods }, (_, period) => Math.round(lines.reduce((sum, line) => sum + weight(line) * (line.amounts[period] ?? 0), 0)) + 0)
}

function total(amounts: readonly Minor[]): Minor {
  return amounts.reduce((sum, amount) => sum + amount, 0)
}

function ownershipOf(lines: readonly CaseLine[], periods: number, terms: CaseTerms): OptionAppraisal["ownership"] {
  const costs = lines.filter(({ direction, stage }) => direction === "cost" || stage === "residual")
  const amounts = summed(costs, periods, (line) => -signOf(line))
  const nominal = total(amounts)
  const of = (treatment: CaseLine["treatment"]) => total(summed(costs.filter((line) => line.treatment === treatment), periods, (line) => -signOf(line)))
  const userMonths = terms.users * Math.max(1, periods - 1) * 12
  return { nominal, discounted: netPresentValue(flowOf(amounts, terms), terms.rate), capex: of("capex"), opex: of("opex"), perUserMonth: userMonths > 0 ? Math.round(nominal / userMonths) : null }
}

function warningsOf(lines: readonly CaseLine[], net: readonly Minor[], rate: InternalRate, paidBack: number | null, paid: Minor): readonly CaseWarning[] {
  const benefits = lines.filter(({ direction }) => direction === "benefit")
  const warnings: readonly (readonly [CaseWarning, boolean])[] = [
    ["noSignChange", rate.signChanges === 0], ["severalInternalRates", rate.ambiguous], ["neverPaidBack", paidBack === null], ["noCosts", paid === 0], ["noOutlay", (net[0] ?? 0) >= 0],
    ["benefitsNotCashable", benefits.length > 0 && benefits.every(({ cashable }) => !cashable)],
  ]
  return warnings.flatMap(([warning, holds]) => (holds ? [warning] : []))
}
