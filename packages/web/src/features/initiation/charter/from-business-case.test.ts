import { describe, expect, it } from "vitest"
import { fromBusinessCase } from "./from-business-case.ts"

const facts = (fields: Readonly<Record<string, unknown>>) => ({ id: "art_1", kind: "businessCase", key: "BC-1", title: "Case", state: "draft", ownerId: null, version: 0, fields })
const CASE = { chosenOption: "p", fundingSource: "IT", assumptions: ["Prices hold"], options: [{ id: "p" }, { id: "q" }], lines: [{ id: "1", option: "p", direction: "cost", treatment: "capex", amounts: [500, 500] }, { id: "2", option: "p", direction: "cost", treatment: "opex", amounts: [0, 300] }, { id: "3", option: "q", direction: "cost", treatment: "capex", amounts: [9_000] }] }

describe("what a charter takes over from the business case", () => {
  it("is the investment of the chosen option, without what running costs, and a tenth of it as tolerance", () => {
    expect(fromBusinessCase(facts(CASE))).toEqual({ budget: 1_000, toleranceCost: 100, fundingSource: "IT", assumptions: ["Prices hold"] })
  })
  it("is nothing while no option has been chosen", () => expect(fromBusinessCase(facts({ ...CASE, chosenOption: null }))).toBeNull())
  it("leaves alone what the case does not say", () => expect(fromBusinessCase(facts({ chosenOption: "q", options: CASE.options, lines: [] }))).toEqual({}))
})
