import { describe, expect, it } from "vitest"
import { percentOf } from "./shares.ts"

describe("a share of coverage", () => {
  it("is nothing to speak of where nothing is to be covered", () => expect(percentOf({ part: 0, whole: 0 })).toBeNull())
  it("never reads as whole while something is missing", () => {
    expect(percentOf({ part: 1_999, whole: 2_000 })).toBe(99)
    expect(percentOf({ part: 2_000, whole: 2_000 })).toBe(100)
  })
})
