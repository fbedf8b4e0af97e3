import { describe, expect, it } from "vitest"
import { toleranceHealth } from "./tolerance-health.ts"

describe("a tolerance", () => {
  it("is kept below its limit and left above it", () => {
    expect(toleranceHealth({ allowed: 10, deviation: -3 })).toBe("good")
    expect(toleranceHealth({ allowed: 10, deviation: 11 })).toBe("critical")
  })
  it("warns from four fifths on", () => expect(toleranceHealth({ allowed: 10, deviation: 8 })).toBe("attention"))
  it("of nothing is kept by nothing", () => expect(toleranceHealth({ allowed: 0, deviation: 0 })).toBe("good"))
  it("without a forecast says that it does not know", () => expect(toleranceHealth({ allowed: 10, deviation: null })).toBe("unknown"))
})
