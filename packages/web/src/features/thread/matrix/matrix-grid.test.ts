import { describe, expect, it } from "vitest"
import { inSight } from "./matrix-grid.tsx"

describe("a grid of which only a part is drawn", () => {
  it("draws what is in sight and a few beside it, never more than there are", () => {
    expect(inSight(0, 280, 28, 2_000)).toHaveLength(16)
    expect(inSight(28_000, 280, 28, 2_000)[0]).toBe(994)
    expect(inSight(0, 280, 28, 3)).toEqual([0, 1, 2])
  })
  it("draws nothing of nothing", () => expect(inSight(0, 280, 28, 0)).toEqual([]))
})
