import { describe, expect, test } from "vitest"
import { NOTHING_RECORDED, recordMarks, type RecordCounts } from "./record-health.rules.ts"

const of = (counts: Partial<RecordCounts>) => recordMarks({ ...NOTHING_RECORDED, ...counts }).map(({ health, reason }) => `${health} ${reason}`)

describe("scope, quality, risk and benefits", () => {
  test("are unknown where nothing is recorded", () => expect(of({})).toEqual(["unknown scopeNotKept", "unknown qualityNotKept", "unknown riskNotKept", "unknown benefitsNotKept"]))
  test("scope is critical when more than a tenth of the promise was given up", () => {
    expect([of({ promised: 10, dropped: 1 })[0], of({ promised: 10, dropped: 2 })[0], of({ promised: 10, changesWaiting: 1 })[0], of({ promised: 10 })[0]]).toEqual(["attention scopeDropped", "critical scopeDropped", "attention changesWaiting", "good scopeKept"])
  })
  test("quality is critical with a severe defect, and wants attention with a failed test", () => {
    expect([of({ tests: 5, severeDefects: 1 })[1], of({ tests: 5, testsFailed: 1 })[1], of({ defects: 1 })[1], of({ tests: 5, defects: 3 })[1]]).toEqual(["critical severeDefects", "attention testsFailed", "attention openDefects", "good qualityKept"])
  })
  test("risk is critical with a critical risk, and wants attention with a high one", () => {
    expect([of({ risks: 3, criticalRisks: 1, highRisks: 2 })[2], of({ risks: 3, highRisks: 1, highRisksUntreated: 1 })[2], of({ risks: 3, highRisks: 1 })[2], of({ risks: 3 })[2]]).toEqual(["critical criticalRisks", "attention risksUntreated", "attention highRisks", "good risksLow"])
  })
  test("benefits are critical when one was missed, and want attention without an owner", () => {
    expect([of({ benefits: 2, benefitsMissed: 1 })[3], of({ benefits: 2, benefitsUnowned: 1 })[3], of({ benefits: 2 })[3]]).toEqual(["critical benefitsMissed", "attention benefitsUnowned", "good benefitsKept"])
  })
})
