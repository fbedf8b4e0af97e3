import { describe, expect, it } from "vitest"
import { placeByKey, placeOf, quadrantAt } from "./placement.ts"

describe("the place of a stakeholder", () => {
  it("is unknown while power or interest is", () => expect(placeOf({ fields: { power: 4 } })).toBeNull())
  it("is in the quadrant of the threshold 3", () => {
    expect(quadrantAt({ power: 3, interest: 3 })).toBe("manageClosely")
    expect(quadrantAt({ power: 5, interest: 2 })).toBe("keepSatisfied")
    expect(quadrantAt({ power: 2, interest: 3 })).toBe("keepInformed")
    expect(quadrantAt({ power: 2, interest: 2 })).toBe("monitor")
  })
  it("moves with the arrows and stays within 1 to 5", () => {
    expect(placeByKey("ArrowUp", { power: 5, interest: 2 }, false)).toEqual({ power: 5, interest: 2 })
    expect(placeByKey("ArrowRight", { power: 5, interest: 2 }, false)).toEqual({ power: 5, interest: 3 })
    expect(placeByKey("ArrowRight", { power: 5, interest: 2 }, true)).toEqual({ power: 5, interest: 1 })
    expect(placeByKey("Tab", { power: 1, interest: 1 }, false)).toBeNull()
  })
  it("begins in the middle for who had none", () => expect(placeByKey("ArrowUp", null, false)).toEqual({ power: 3, interest: 3 }))
})
