import { planQuality } from "@throughline/plan"
import { describe, expect, test } from "vitest"
import { planOf, speak } from "../plan-world.test-support.ts"
import { checkAdvice, checkMeasure, checkTitle } from "./check-words.ts"

const { plan, schedule } = planOf(["Survey", "Design"])
const checks = planQuality(plan, schedule, { dataDate: plan.settings.start, baseline: null })

describe("the plan check", () => {
  test.each(["en", "de"] as const)("has words for every check (%s)", (language) => {
    speak(language)
    for (const check of checks) {
      expect(checkTitle(check)).not.toContain("plan.check")
      expect(checkAdvice(check)).not.toContain("plan.check")
    }
  })

  test("writes shares, counts and indexes with their limits", () => {
    speak("en")
    expect(checks.slice(0, 2).map(checkMeasure)).toEqual(["100 % (at most 5 %)", "nothing to measure"])
    expect(checkMeasure({ ...checks[0]!, code: "criticalPathTest", measure: 1, threshold: 0.95, bound: "min" })).toBe("1.00 (at least 0.95)")
    expect(checkMeasure({ ...checks[0]!, code: "invalidDates", measure: 3, threshold: 0 })).toBe("3 (at most 0)")
  })
})
