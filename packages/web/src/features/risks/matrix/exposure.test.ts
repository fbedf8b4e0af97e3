import { describe, expect, it } from "vitest"
import { exposureOf, levelOf, placeOf } from "./exposure.ts"

const risk = (fields: Record<string, unknown>, state = "assessed") => ({ state, fields })

describe("the exposure of a project", () => {
  const risks = [risk({ chance: 3_000, monetaryImpact: 4_000_000 }), risk({ chance: 5_000, monetaryImpact: 1_000_000 }), risk({ chance: 2_000, monetaryImpact: 1_500_000, direction: "opportunity" })]
  it("is .3·(−40 000) + .5·(−10 000) + .2·15 000 = −14 000", () => expect(exposureOf(risks, "now")).toEqual({ threats: -1_700_000, opportunities: 300_000, total: -1_400_000, valued: 3 }))
  it("counts only what is open and has both figures", () => expect(exposureOf([risk({ chance: 5_000, monetaryImpact: 100 }, "closed"), risk({ chance: 5_000, monetaryImpact: 100 }, "occurred"), risk({ chance: 5_000 })], "now").valued).toBe(0))
  it("takes what is left after the response, where that was said", () => {
    expect(exposureOf([risk({ chance: 5_000, monetaryImpact: 1_000, residualChance: 1_000 })], "residual").total).toBe(-100)
    expect(exposureOf([risk({ chance: 5_000, monetaryImpact: 1_000 })], "residual").total).toBe(-500)
  })
})

describe("the place of a risk", () => {
  it("is its probability and the worst of its impacts", () => expect(placeOf(risk({ probability: 2, impactTime: 3, impactCost: 5 }), "now")).toEqual({ probability: 2, impact: 5 }))
  it("is unknown until both are said", () => expect(placeOf(risk({ probability: 2 }), "now")).toBeNull())
  it("has a level by the product: 4 low, 5 medium, 10 high, 16 critical", () => {
    expect([[2, 2], [1, 5], [2, 5], [4, 4]].map(([probability = 0, impact = 0]) => levelOf({ probability, impact }))).toEqual(["low", "medium", "high", "critical"])
  })
})
