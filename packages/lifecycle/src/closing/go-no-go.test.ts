import { describe, expect, test } from "vitest"
import { goNoGoOf } from "./go-no-go.ts"

const AT = "2026-01-30T16:00:00.000Z"
const by = (person: string, vote: string) => ({ id: person, person, vote, at: AT })
const decided = (votes: readonly object[], criteria: readonly object[] = []) => goNoGoOf({ fields: { votes, criteria } }).isGo

describe("a deployment is a go", () => {
  test("when somebody is for it and nobody against it", () => {
    expect(decided([by("a", "go"), by("b", "abstain")])).toBe(true)
    expect(decided([by("a", "go"), by("b", "noGo")])).toBe(false)
    expect(decided([by("b", "abstain")])).toBe(false)
    expect(decided([])).toBe(false)
  })
  test("only when each criterion is met", () => {
    const [met, open] = [{ id: "1", criterion: "Rehearsed", met: true }, { id: "2", criterion: "Data ready" }]
    expect(decided([by("a", "go")], [met])).toBe(true)
    expect(goNoGoOf({ fields: { votes: [by("a", "go")], criteria: [met, open] } })).toMatchObject({ isGo: false, criteria: { part: 1, whole: 2, unmet: ["Data ready"] } })
  })
  test("never by what somebody wrote down for another: such a vote has no time", () => {
    const typed = { id: "1", person: "a", vote: "go" }
    expect(decided([typed])).toBe(false)
    const withRest = goNoGoOf({ fields: { votes: [typed, by("b", "go"), { id: "2", vote: "noGo" }] } })
    expect([withRest.isGo, withRest.given.map(({ personId }) => personId), withRest.writtenDown.length]).toEqual([true, ["b"], 2])
  })
})
