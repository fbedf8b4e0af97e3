import { expect, test } from "vitest"
import { feasibilityScore } from "./feasibility-score.ts"

const criterion = (weight: number, score: number | null, rest: Partial<Parameters<typeof feasibilityScore>[0][number]> = {}) => ({ weight, score, confidence: null, knockOut: false, minimum: null, ...rest })
// Worked figure T1: weights .30 .25 .20 .15 .10, scores 4 3 5 2 4 give 3.65, which is 73 %.
const t1 = [criterion(30, 4), criterion(25, 3), criterion(20, 5), criterion(15, 2), criterion(10, 4)]

test("the score is the weighted mean of the scores", () => {
  expect(feasibilityScore(t1)).toMatchObject({ score: 3.65, share: 7_300, verdict: "feasible", knockedOut: [], unassessed: [] })
})
test("a knock-out below its minimum decides whatever the total says", () => {
  expect(feasibilityScore([...t1, criterion(1, 2, { knockOut: true, minimum: 3 })])).toMatchObject({ knockedOut: [5], verdict: "notFeasible" })
})
test("a criterion below its minimum that is no knock-out does not decide", () => {
  expect(feasibilityScore([...t1, criterion(1, 2, { minimum: 3 })]).verdict).toBe("feasible")
})
test("while a criterion has no score more evidence is needed, and it does not count", () => {
  expect(feasibilityScore([...t1, criterion(50, null)])).toMatchObject({ score: 3.65, unassessed: [5], verdict: "moreEvidenceNeeded" })
})
test("the bands decide between feasible, conditional and not feasible", () => {
  expect(feasibilityScore(t1, { feasibleFrom: 7_301, conditionalFrom: 5_000 }).verdict).toBe("feasibleWithConditions")
  expect(feasibilityScore(t1, { feasibleFrom: 9_000, conditionalFrom: 7_301 }).verdict).toBe("notFeasible")
})
test("confidence weighs the sure scores more and says how sure one is in all", () => {
  const result = feasibilityScore([criterion(1, 5, { confidence: 10_000 }), criterion(1, 1, { confidence: 5_000 })])
  expect(result.confidentScore).toBeCloseTo((5 + 0.5) / 1.5)
  expect(result.coverage).toBe(7_500)
})
