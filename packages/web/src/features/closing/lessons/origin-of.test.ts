import { expect, it } from "vitest"
import { originOf } from "./origin-of.ts"

it("a lesson names the rule and the evidence it came from, within what its field holds", () => {
  expect(originOf("riskHit", ["art_1", "art_2"])).toBe("riskHit art_1 art_2")
  expect(originOf("riskHit", Array.from({ length: 100 }, () => "art_123456789"))).toHaveLength(500)
})
