import { GATE_CHECKS } from "@throughline/contract"
import { beforeAll, describe, expect, it } from "vitest"
import { setWords } from "../../../i18n/catalogue.ts"
import { de } from "../../../i18n/de.ts"
import { en } from "../../../i18n/en.ts"
import { checkWords, reasonWords } from "./criterion-words.ts"

const EURO = { currency: "EUR", currencyDigits: 2 }

describe("a criterion", () => {
  beforeAll(() => setWords(en, "en"))
  it("has words for every check there is, in both languages", () => {
    for (const check of GATE_CHECKS) {
      expect(Object.keys(en)).toContain(`gate.check.${check}`)
      expect(Object.keys(de)).toContain(`gate.check.${check}`)
    }
  })
  it("names the value it was given, else the usual one", () => {
    expect(checkWords("risksReviewed", 30)).toContain("30 days")
    expect(checkWords("risksReviewed", null)).toContain("14 days")
  })
  it("says how many of how many are so", () => {
    expect(reasonWords({ check: "mustsHaveCriteria", reason: "some", values: { part: 3, whole: 5 } }, EURO)).toBe("3 of 5: these are missing.")
  })
  it("writes money as money, and does not pretend where the reader may not see it", () => {
    expect(reasonWords({ check: "businessCasePositive", reason: "worth", values: { netPresentValue: 1_111_946 } }, EURO)).toContain("11,119.46")
    expect(reasonWords({ check: "businessCasePositive", reason: "worth", values: {} }, EURO)).not.toContain("0")
  })
  it("has its own words where the general ones would mislead", () => {
    expect(reasonWords({ check: "lessonsCaptured", reason: "none", values: {} }, EURO)).not.toBe(reasonWords({ check: "raciValid", reason: "none", values: {} }, EURO))
  })
})
