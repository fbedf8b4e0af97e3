import { describe, expect, it } from "vitest"
import { standingOf } from "./gate-standing.ts"

describe("a gate", () => {
  it("is closed until all its criteria are met", () => {
    expect(standingOf({ state: "notStarted", ready: false })).toBe("closed")
    expect(standingOf({ state: "collecting", ready: false })).toBe("closed")
  })
  it("is ready for a decision when they are", () => expect(standingOf({ state: "collecting", ready: true })).toBe("ready"))
  it("that was refused says so until what was missing is there", () => {
    expect(standingOf({ state: "rejected", ready: false })).toBe("rejected")
    expect(standingOf({ state: "rejected", ready: true })).toBe("ready")
  })
  it("that was submitted or decided says that", () => {
    expect(standingOf({ state: "submitted", ready: true })).toBe("submitted")
    expect(standingOf({ state: "conditional", ready: false })).toBe("conditional")
  })
})
