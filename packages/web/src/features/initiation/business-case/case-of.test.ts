import { describe, expect, it } from "vitest"
import type { Artefact } from "../../artefacts/index.ts"
import { caseOf, usualOptions, withAmount } from "./case-of.ts"

const NOBODY = { id: "usr_1", name: "A" } as const
const artefact: Artefact = {
  id: "art_1", projectId: "prj_1", kind: "businessCase", number: 1, key: "BC-1", title: "Case", state: "draft", owner: null, fields: {}, custom: {}, revision: 1, version: 0, createdAt: "", updatedAt: "", trashedAt: null, commentCount: 0, linkCount: 0,
  createdBy: NOBODY, updatedBy: NOBODY, mayEdit: true, mayDecide: false, steps: [], names: {},
}
/** T2 of the domain reference: −100,000, 40,000, 45,000, 50,000 at 10 %. */
const T2 = { rate: 1_000, options: [{ id: "o", name: "O" }], lines: [{ id: "1", option: "o", direction: "cost", treatment: "capex", amounts: [10_000_000] }, { id: "2", option: "o", direction: "benefit", cashable: true, amounts: [0, 4_000_000, 4_500_000, 5_000_000] }] }

describe("a business case on the page", () => {
  it("shows the net present value under each timing rule side by side", () => {
    const { worthByTiming } = caseOf(artefact, T2)
    expect(worthByTiming.endOfYear).toEqual([1_111_946])
    expect(worthByTiming.midYear).toEqual([1_654_307])
  })
  it("takes the timing rule that the case says, else the end of the year", () => {
    expect(caseOf(artefact, T2).timing).toBe("endOfYear")
    expect(caseOf(artefact, { ...T2, timing: "midYear" }).appraisal.options[0]?.netPresentValue).toBe(1_654_307)
  })
  it("has five periods where nobody said how many, and never more than the grid can hold", () => {
    expect(caseOf(artefact, {}).periods).toBe(5)
    expect(caseOf(artefact, { periods: 900 }).periods).toBe(60)
  })
  it("fills the places before an amount with nothing", () => expect(withAmount([5], 3, 7)).toEqual([5, 0, 0, 7]))
  it("begins with doing nothing, the minimum and a preferred option", () => expect(usualOptions({ nothing: "N", minimum: "M", preferred: "P" }).map(({ kind }) => kind)).toEqual(["doNothing", "doMinimum", "preferred"]))
})
