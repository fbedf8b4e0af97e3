import { expect, test } from "vitest"
import { netPresentValue, type CashFlow } from "./cash-flow.ts"
import { internalRate, modifiedInternalRate } from "./internal-rate.ts"
import { ownershipCost } from "./ownership-cost.ts"
import { discountedPayback, payback } from "./payback.ts"
import { benefitCostRatio, profitabilityIndex, returnOnInvestment } from "./returns.ts"
import { sensitivity } from "./sensitivity.ts"

// Worked figure: -100 000, 40 000, 45 000, 50 000 at 10 %, in cents.
const amounts = [-10_000_000, 4_000_000, 4_500_000, 5_000_000]
const yearly: CashFlow = { timing: "endYear", amounts }

test("NPV of the worked figure: 11 119.46, with amounts in the middle of the year 16 543.07", () => {
  expect(netPresentValue(yearly, 1000)).toBe(1_111_946)
  expect(netPresentValue({ timing: "midYear", amounts }, 1000)).toBe(1_654_307)
})

test("dated amounts a year of 365 days apart are worth the same as yearly ones", () => {
  const dated: CashFlow = { timing: "dated", amounts: amounts.map((amount, year) => ({ day: 8000 + 365 * year, amount })) }
  expect(netPresentValue(dated, 1000)).toBe(1_111_946)
})

test("NPV at no rate is the plain sum; a rate of -100 % has no meaning", () => {
  expect(netPresentValue(yearly, 0)).toBe(3_500_000)
  expect(netPresentValue(yearly, -10_000)).toBeNull()
  expect(netPresentValue({ timing: "endYear", amounts: [] }, 1000)).toBe(0)
})

test("IRR of the worked figure is 15.9753 %, MIRR at 10 % and 10 % is 13.9347 %", () => {
  const irr = internalRate(yearly)
  expect((irr.rate ?? 0) * 100).toBeCloseTo(15.9753, 4)
  expect(irr.ambiguous).toBe(false)
  expect((modifiedInternalRate(yearly, 1000, 1000) ?? 0) * 100).toBeCloseTo(13.9347, 4)
})

test("at the internal rate the present value is nothing, whatever the timing", () => {
  for (const timing of ["endYear", "midYear"] as const) {
    const rate = internalRate({ timing, amounts }).rate ?? 0
    expect(Math.abs(amounts.reduce((sum, amount, year) => sum + amount / (1 + rate) ** (year === 0 ? 0 : year - (timing === "midYear" ? 0.5 : 0)), 0))).toBeLessThan(0.01)
  }
})

test("flows without a change of sign have no internal rate", () => {
  expect(internalRate({ timing: "endYear", amounts: [-100, -50] })).toEqual({ rate: null, rates: [], signChanges: 0, ambiguous: false })
  expect(modifiedInternalRate({ timing: "endYear", amounts: [-100, -50] }, 1000, 1000)).toBeNull()
})

test("flows that change sign twice warn, and both rates are found: 25 % and 400 %", () => {
  const irr = internalRate({ timing: "endYear", amounts: [-400, 2500, -2500] })
  expect(irr.ambiguous).toBe(true)
  expect(irr.rates.map((rate) => Math.round(rate * 1e6) / 1e6)).toEqual([0.25, 4])
  expect(irr.rate).toBeCloseTo(0.25, 9)
})

test("an internal rate may be negative, and extreme ones are found", () => {
  expect(internalRate({ timing: "endYear", amounts: [-100, 50] }).rate).toBeCloseTo(-0.5, 9)
  expect(internalRate({ timing: "endYear", amounts: [-1, 5000] }).rate).toBeCloseTo(4999, 6)
})

test("payback of the worked figure 2.30 years, discounted 2.704", () => {
  expect(payback(amounts)).toBeCloseTo(2.3, 12)
  expect(discountedPayback(amounts, 1000)).toBeCloseTo(2.704, 3)
})

test("money that does not come back within the horizon has no payback", () => {
  expect(payback([-100, 50])).toBeNull()
  expect(discountedPayback([-100, 105], 1000)).toBeNull()
  expect(payback([0, 10])).toBe(0)
  expect(payback([])).toBe(0)
})

test("ROI of the worked figure 35 %, profitability index 1.1112", () => {
  expect(returnOnInvestment(13_500_000, 10_000_000)).toBeCloseTo(0.35, 12)
  expect(profitabilityIndex(yearly, 1000)).toBeCloseTo(1.1112, 4)
  expect(returnOnInvestment(10, 0)).toBeNull()
  expect(profitabilityIndex({ timing: "endYear", amounts: [100, 100] }, 1000)).toBeNull()
})

test("the benefit-cost ratio compares present values", () => {
  const benefits: CashFlow = { timing: "endYear", amounts: [0, 110] }
  expect(benefitCostRatio(benefits, { timing: "endYear", amounts: [50] }, 1000)).toBeCloseTo(2, 12)
  expect(benefitCostRatio(benefits, { timing: "endYear", amounts: [] }, 1000)).toBeNull()
})

test("the cost of ownership adds what is paid once and every year, less the residual value", () => {
  const year = { licences: 1000, hosting: 500, support: 300, staff: 2000, training: 100, upgrade: 50, downtime: 50 }
  const tco = ownershipCost({ acquisition: 10_000, implementation: 5000, migration: 1000, years: [year, year], disposal: 700, residualValue: 200, users: 10, rate: 1000 })
  expect(tco.nominal).toBe(16_000 + 8000 + 500)
  expect(tco.discounted).toBe(Math.round(16_000 + 4000 / 1.1 + 4500 / 1.21))
  expect(tco.perUserMonth).toBe(102)
})

test("a cost of ownership without years or users has no price per user and month", () => {
  const tco = ownershipCost({ acquisition: 10, implementation: 0, migration: 0, years: [], disposal: 5, residualValue: 0, users: 0, rate: 0 })
  expect(tco).toEqual({ nominal: 15, discounted: 15, perUserMonth: null })
})

test("the widest bar of the tornado comes first, and each line knows where the case breaks even", () => {
  const bars = sensitivity([{ timing: "endYear", amounts: [-1000] }, { timing: "endYear", amounts: [0, 2200] }], 1000, 1000)
  expect(bars.map((bar) => bar.line)).toEqual([1, 0])
  expect(bars[0]).toEqual({ line: 1, low: 800, high: 1200, spread: 400, breakEvenFactor: 0.5 })
  expect(bars[1]?.breakEvenFactor).toBeCloseTo(2, 12)
})
