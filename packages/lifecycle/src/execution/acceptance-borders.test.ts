// The users' acceptance test where its criteria turn: shares that are just reached, defects just allowed, cases that do not count.

import { expect, test } from "vitest"
import { artefact, link } from "../small-project.test-support.ts"
import { acceptanceTestOf } from "./acceptance-test.ts"

const plan = (fields: object) => artefact("acceptanceTestPlan", "p", { fields: { ...fields } })
const ran = (id: string, state: string, results: readonly (readonly [string, string])[], fields: object = {}) => artefact("testCase", id, { state, fields: { runs: results.map(([date, result], n) => ({ id: String(n), date, result })), ...fields } })
const defect = (id: string, severity: string, fields: object = {}, state = "raised") => artefact("defect", id, { state, fields: { severity, ...fields } })
const of = (artefacts: Parameters<typeof acceptanceTestOf>[0]["artefacts"], links: Parameters<typeof acceptanceTestOf>[0]["links"] = []) => acceptanceTestOf({ artefacts, links })

test("cases pass by their last run, and the share that is wanted is enough", () => {
  const cases = [ran("a", "passed", [["2026-01-02", "pass"], ["2026-01-01", "fail"]]), ran("b", "passed", [["2026-01-01", "pass"], ["2026-01-02", "fail"]]), ran("c", "passed", []), ran("d", "failed", [["2026-01-01", "fail"]]), ran("e", "blocked", [["2026-01-01", "blocked"]]), ran("f", "passed", [["2026-01-01", "pass"]], { level: "system" }), ran("g", "retired", [["2026-01-01", "pass"]])]
  const found = of([plan({ casesPassed: 4_000 }), ...cases])
  expect(found.cases).toEqual({ part: 2, whole: 5, run: 3, failed: 1, blocked: 1 })
  expect(found.exit).toEqual([{ criterion: "casesPassed", wanted: 4_000, now: 4_000, met: true, missing: ["b", "d", "e"] }])
  expect(of([plan({ casesPassed: 4_001 }), ...cases])).toMatchObject({ exit: [{ met: false }], exitMet: false })
  expect(of([plan({ casesPassed: 0 })]).exit).toEqual([{ criterion: "casesPassed", wanted: 0, now: null, met: false, missing: [] }])
})

test("Musts must have run: by a case of their own, named in the case or linked", () => {
  const must = (id: string, state = "approved", priority = "must") => artefact("requirement", id, { state, fields: { priority } })
  const artefacts = [must("r1"), must("r2"), must("r3"), must("gone", "deferred"), must("should", "approved", "should"), ran("a", "passed", [["2026-01-01", "pass"]], { requirements: ["r1"] }), ran("b", "designed", []), ran("c", "passed", [["2026-01-01", "pass"]], { requirements: ["should"] })]
  const found = of([plan({ mustsExecuted: 10_000 }), ...artefacts], [link("verifies", "b", "r2"), link("touches", "c", "r3")])
  expect(found.musts).toEqual({ part: 1, whole: 3, withoutCase: ["r3"] })
  expect(found.exit).toEqual([{ criterion: "mustsExecuted", wanted: 10_000, now: 3_333, met: false, missing: ["b", "r3"] }])
})

test("as many defects as the plan allows, high ones only with a way around, and all of them rated", () => {
  const open = [defect("s", "s1"), defect("h", "s2", { workaround: "wait" }), defect("i", "s2"), defect("u", ""), defect("z", "s1", {}, "closed"), defect("l", "s4")]
  const found = of([plan({ severeDefectsMax: 1, highDefectsMax: 1 }), ...open])
  expect(found.openDefects).toEqual({ s1: 1, s2: 2, s3: 0, s4: 1, unrated: 1 })
  expect(found.exit).toEqual([
    { criterion: "severeDefectsMax", wanted: 1, now: 1, met: true, missing: [] }, { criterion: "highDefectsMax", wanted: 1, now: 2, met: false, missing: ["h", "i"] },
    { criterion: "highHaveWorkaround", wanted: 0, now: 1, met: false, missing: ["i"] }, { criterion: "defectsRated", wanted: 0, now: 1, met: false, missing: ["u"] },
  ])
  expect(of([plan({ severeDefectsMax: 0 })]).exit.map(({ criterion, met }) => [criterion, met])).toEqual([["severeDefectsMax", true], ["defectsRated", true]])
})

test("it begins where its entry criteria are done; without a plan, or one that demands nothing, nothing is passed", () => {
  const entryCriteria = [{ id: "1", criterion: "built", done: true }, { id: "2", criterion: "data", done: false }, { id: "3" }]
  expect(of([plan({ entryCriteria })])).toMatchObject({ planId: "p", entry: { part: 1, whole: 3, open: ["data", ""] }, exit: [], exitMet: null })
  expect(of([artefact("acceptanceTestPlan", "x", { state: "withdrawn" })])).toMatchObject({ planId: null, entry: { part: 0, whole: 0, open: [] }, exitMet: null })
})
