// Figures that others have published, computed by us. Source of each: Microsoft's reference pages of the worksheet functions
// NPV, IRR, MIRR, XNPV and XIRR (support.microsoft.com), whose examples have stood there unchanged for many years. NPV there
// discounts the first amount by a whole period; here it stands at the base date, hence the leading nothing.

import { describe, expect, test } from "vitest"
import { dayNumberOf } from "../calendar/civil-date.ts"
import { netPresentValue, type CashFlow } from "./cash-flow.ts"
import { internalRate, modifiedInternalRate } from "./internal-rate.ts"

const yearly = (...amounts: readonly number[]): CashFlow => ({ timing: "endYear", amounts: amounts.map((amount) => amount * 100) })
const percent = (rate: number | null): number => (rate ?? Number.NaN) * 100

describe("net present value", () => {
  test("NPV(10 %, −10,000, 3,000, 4,200, 6,800) = 1,188.44", () => {
    expect(netPresentValue(yearly(0, -10_000, 3_000, 4_200, 6_800), 1_000)).toBe(118_844)
  })
  test("−40,000 + NPV(8 %, 8,000, 9,200, 10,000, 12,000, 14,500) = 1,922.06", () => {
    expect(netPresentValue(yearly(-40_000, 8_000, 9_200, 10_000, 12_000, 14_500), 800)).toBe(192_206)
  })
  test("the same with a loss of 9,000 in the sixth year = −3,749.47", () => {
    expect(netPresentValue(yearly(-40_000, 8_000, 9_200, 10_000, 12_000, 14_500, -9_000), 800)).toBe(-374_947)
  })
})

describe("internal rate of return", () => {
  const business = [-70_000, 12_000, 15_000, 18_000, 21_000, 26_000]
  test("of −70,000, 12,000, 15,000, 18,000, 21,000 after four years is −2.1 %", () => {
    expect(percent(internalRate(yearly(...business.slice(0, 5))).rate)).toBeCloseTo(-2.1, 1)
  })
  test("after five years it is 8.7 %", () => {
    expect(percent(internalRate(yearly(...business)).rate)).toBeCloseTo(8.7, 1)
  })
  test("after two years it is −44.4 %", () => {
    expect(percent(internalRate(yearly(...business.slice(0, 3))).rate)).toBeCloseTo(-44.4, 1)
  })
})

describe("modified internal rate of return", () => {
  const loan = [-120_000, 39_000, 30_000, 21_000, 37_000, 46_000]
  test("financed at 10 %, reinvested at 12 %, after five years is 13 %", () => {
    expect(percent(modifiedInternalRate(yearly(...loan), 1_000, 1_200))).toBeCloseTo(12.61, 2)
  })
  test("after three years it is −5 %", () => {
    expect(percent(modifiedInternalRate(yearly(...loan.slice(0, 4)), 1_000, 1_200))).toBeCloseTo(-4.8, 1)
  })
  test("reinvested at 14 % it is 13 % after five years", () => {
    expect(percent(modifiedInternalRate(yearly(...loan), 1_000, 1_400))).toBeCloseTo(13.48, 2)
  })
})

describe("amounts on days", () => {
  const dated: CashFlow = {
    timing: "dated",
    amounts: [
      { day: dayNumberOf(2008, 1, 1), amount: -1_000_000 }, { day: dayNumberOf(2008, 3, 1), amount: 275_000 }, { day: dayNumberOf(2008, 10, 30), amount: 425_000 }, { day: dayNumberOf(2009, 2, 15), amount: 325_000 }, { day: dayNumberOf(2009, 4, 1), amount: 275_000 },
    ],
  }
  test("−10,000 on 1 January 2008, then 2,750, 4,250, 3,250 and 2,750 are worth 2,086.65 at 9 %", () => {
    expect(netPresentValue(dated, 900)).toBe(208_665)
  })
  test("their internal rate is 37.34 %", () => {
    expect(percent(internalRate(dated).rate)).toBeCloseTo(37.336, 2)
  })
})
