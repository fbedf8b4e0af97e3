import { describe, expect, it } from "vitest"
import { answerInput, EMPTY_ANSWER, EMPTY_DEFECT, lacksOf } from "./answer.ts"
import type { AnswerDraft } from "./answer.ts"

const CRITERIA = [{ id: "a", criterion: "Fast" }, { id: "b", criterion: "Readable" }]
const said = (change: Partial<AnswerDraft>): AnswerDraft => ({ ...EMPTY_ANSWER, criteria: { a: { met: true, remark: "" }, b: { met: true, remark: "" } }, decision: "accepted", signedName: "Erika Sommer", ...change })
const codes = (answer: AnswerDraft) => lacksOf(answer, CRITERIA).map(({ code }) => code)

describe("an answer from outside", () => {
  it("can be signed when every criterion is met, a decision is taken and a name is typed", () => expect(codes(said({}))).toEqual([]))
  it("lacks everything at first, in the order of the page", () => expect(codes(EMPTY_ANSWER)).toEqual(["criterion", "criterion", "decision", "name"]))
  it("does not take silence about a criterion for a yes", () => expect(codes(said({ criteria: { a: { met: true, remark: "" } } }))).toEqual(["criterion"]))
  it("is not a plain acceptance while something is not met", () => expect(codes(said({ criteria: { a: { met: true, remark: "" }, b: { met: false, remark: "no" } } }))).toEqual(["notAllMet"]))
  it("with conditions names them, each with its day", () => {
    expect(codes(said({ decision: "acceptedWithConditions" }))).toEqual(["conditions"])
    expect(codes(said({ decision: "acceptedWithConditions", conditions: [{ condition: "Mend the colours", due: "" }] }))).toEqual(["conditionIncomplete"])
    expect(codes(said({ decision: "acceptedWithConditions", conditions: [{ condition: "Mend the colours", due: "2026-12-01" }] }))).toEqual([])
  })
  it("says why where everything is met and it is rejected all the same", () => {
    expect(codes(said({ decision: "rejected" }))).toEqual(["reason"])
    expect(codes(said({ decision: "rejected", remark: "Not what was ordered" }))).toEqual([])
  })
  it("does not send a defect without a title", () => expect(codes(said({ defects: [EMPTY_DEFECT] }))).toEqual(["defectIncomplete"]))
  it("sends conditions only with an acceptance that has them, and texts without outer spaces", () => {
    const input = answerInput("t", said({ signedName: " Erika Sommer ", conditions: [{ condition: "x", due: "2026-12-01" }] }), CRITERIA)
    expect(input).toMatchObject({ signedName: "Erika Sommer", conditions: [], criteria: [{ id: "a", met: true }, { id: "b", met: true }] })
  })
})
