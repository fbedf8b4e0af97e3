import { describe, expect, test } from "vitest"
import { artefact } from "../small-project.test-support.ts"
import { qualityFigures, type QualityFacts } from "./quality-figures.ts"

const of = (rest: Partial<QualityFacts>) => qualityFigures({ artefacts: [], releasedOn: null, today: "2026-06-15", size: null, corrected: new Set(), reopened: new Set(), rejections: new Map(), ...rest })
const defect = (id: string, fields: object = {}, state = "raised") => artefact("defect", id, { state, fields: { ...fields } })
const deliverable = (id: string, state: string) => artefact("deliverable", id, { state })

describe("quality", () => {
  test("has a density only where a size is given, and counts no defect that was none", () => {
    expect(of({ artefacts: [defect("a"), defect("b"), defect("c", {}, "rejected")], size: 50 })).toMatchObject({ defects: 2, density: 0.04 })
    expect(of({ artefacts: [defect("a")] }).density).toBeNull()
  })
  test("removes what it finds before release; what is found within 90 days after it has escaped", () => {
    const artefacts = [defect("a", { foundOn: "2026-01-10" }), defect("b", { foundOn: "2026-02-01" }), defect("c", { foundIn: "system" }), defect("d", { foundOn: "2026-05-02" }), defect("e", { foundOn: "2026-05-03" }), defect("f", { foundIn: "operation" })]
    expect(of({ artefacts, releasedOn: "2026-02-01" }).removal).toEqual({ part: 3, whole: 5, efficiency: 6_000, escapeRate: 4_000, final: true })
    expect(of({ artefacts, releasedOn: "2026-02-01", today: "2026-05-02" }).removal?.final).toBe(false)
    expect(of({ artefacts }).removal).toBeNull()
    expect(of({ releasedOn: "2026-02-01" }).removal?.efficiency).toBeNull()
  })
  test("yields at the first pass what was accepted and never rejected, of all that was decided", () => {
    const artefacts = [deliverable("a", "accepted"), deliverable("b", "acceptedWithConditions"), deliverable("c", "accepted"), deliverable("d", "inWork"), deliverable("e", "planned"), deliverable("f", "dropped")]
    expect(of({ artefacts, rejections: new Map([["c", 1], ["d", 2], ["f", 1]]) }).firstPass).toEqual({ part: 2, whole: 4, yield: 5_000 })
  })
  test("counts a defect that came back once, of those that were said to be corrected", () => {
    expect(of({ artefacts: [defect("a"), defect("b"), defect("c"), defect("d")], corrected: new Set(["a", "b", "c"]), reopened: new Set(["b"]) }).reopened).toEqual({ part: 1, whole: 3, rate: 3_333 })
    expect(of({}).reopened).toEqual({ part: 0, whole: 0, rate: null })
  })
})
