import { describe, expect, it } from "vitest"
import { boardStates, isOpen } from "./idea-states.ts"
import { weightPercent } from "./anchors.ts"

describe("the pipeline of ideas", () => {
  it("shows every state that waits for somebody, and others only where there are ideas", () => {
    expect(boardStates(new Set())).toEqual(["draft", "submitted", "screening", "qualified"])
    expect(boardStates(new Set(["rejected"]))).toContain("rejected")
  })
  it("counts approved, deferred and rejected ideas as decided", () => {
    expect(["draft", "submitted", "qualified"].every(isOpen)).toBe(true)
    expect(["approved", "deferred", "rejected", "merged", "converted"].some(isOpen)).toBe(false)
  })
  it("shows weights as shares of their sum", () => expect(weightPercent(30, [30, 25, 15, 20, 10])).toBe(30))
})
