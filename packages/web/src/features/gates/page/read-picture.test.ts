import { describe, expect, it } from "vitest"
import { readPicture } from "./read-picture.ts"

describe("the picture of a decision", () => {
  it("is read with its criteria, artefacts and forecast", () => {
    const picture = readPicture({ criteria: [{ check: "raciValid", met: true, reason: "all", values: { part: 2, odd: [] } }], artefacts: [{ id: "art_1", kind: "charter", key: "CH-1", title: "C", state: "draft", version: 1, contentHash: "ab" }], plan: { revision: 3, finish: "2026-12-01T17:00", cost: 5 } })
    expect(picture.criteria).toEqual([{ check: "raciValid", met: true, reason: "all", values: { part: 2 } }])
    expect(picture.artefacts[0]?.key).toBe("CH-1")
    expect(picture.plan).toMatchObject({ revision: 3, start: null, finish: "2026-12-01T17:00", cost: 5 })
  })
  it("of an unknown version shows nothing rather than something wrong", () => {
    expect(readPicture({ criteria: "x", artefacts: [1, null] })).toEqual({ criteria: [], artefacts: [], plan: null })
  })
})
