import { describe, expect, test } from "vitest"
import { artefact, link } from "../small-project.test-support.ts"
import type { ArtefactFacts } from "../artefact-facts.ts"
import { acceptanceTestOf } from "./acceptance-test.ts"

const plan = (fields: object) => artefact("acceptanceTestPlan", "p", { fields: { ...fields } })
const must = (id: string) => artefact("requirement", id, { fields: { priority: "must" } })
const run = (result: string, date = "2026-05-01") => ({ id: date + result, result, date })
const testCase = (id: string, state: string, requirements: readonly string[], runs: readonly object[] = [run(state === "passed" ? "pass" : "fail")]) => artefact("testCase", id, { state, fields: { level: "acceptance", requirements, runs } })
const defect = (id: string, severity: string | null, rest: object = {}) => artefact("defect", id, { state: "raised", fields: { ...(severity === null ? {} : { severity }), ...rest } })
const of = (...artefacts: readonly ArtefactFacts[]) => acceptanceTestOf({ artefacts, links: [] })
const exit = (...artefacts: readonly ArtefactFacts[]) => of(...artefacts).exit.map(({ criterion, now, met, missing }) => [criterion, now, met, missing])

describe("the acceptance test", () => {
  test("counts entry criteria that are done and names those that are not", () => {
    expect(of(plan({ entryCriteria: [{ id: "1", criterion: "Build deployed", done: true }, { id: "2", criterion: "Testers trained" }] })).entry).toEqual({ part: 1, whole: 2, open: ["Testers trained"] })
  })
  test("wants every case of a Must run; a Must that no case tests counts as one that has not", () => {
    const cases = [testCase("a", "passed", ["m1"]), testCase("b", "blocked", ["m1"], [run("blocked")]), testCase("c", "passed", ["s"])]
    expect(exit(plan({ mustsExecuted: 10_000 }), must("m1"), must("m2"), ...cases)).toEqual([["mustsExecuted", 3_333, false, ["b", "m2"]]])
    expect(exit(plan({ mustsExecuted: 10_000 }), must("m1"), testCase("a", "failed", ["m1"]))).toEqual([["mustsExecuted", 10_000, true, []]])
    expect(acceptanceTestOf({ artefacts: [must("m"), testCase("a", "passed", [])], links: [link("verifies", "a", "m")] }).musts).toEqual({ part: 1, whole: 1, withoutCase: [] })
  })
  test("is not passed by 94.99 % where 95 % are wanted, and rounds nothing up", () => {
    const cases = (passed: number, all: number) => Array.from({ length: all }, (_, at) => testCase(`c${at}`, at < passed ? "passed" : "failed", []))
    expect(of(plan({ casesPassed: 9_500 }), ...cases(19, 20)).exitMet).toBe(true)
    expect(of(plan({ casesPassed: 9_500 }), ...cases(1_899, 2_000)).exit[0]).toMatchObject({ now: 9_495, met: false })
    expect(of(plan({ casesPassed: 9_500 })).exit[0]).toMatchObject({ now: null, met: false })
  })
  test("takes the last run before the word of the state, and leaves retired cases and other levels out", () => {
    const stale = testCase("a", "passed", [], [run("pass", "2026-05-01"), run("fail", "2026-05-03"), run("pass", "2026-05-02")])
    expect(of(stale, testCase("r", "retired", []), artefact("testCase", "u", { state: "passed", fields: { level: "component" } })).cases).toEqual({ part: 0, whole: 1, run: 1, failed: 0, blocked: 0 })
  })
  test("counts open defects by severity; high ones are tolerated only with a way around them, unrated ones not at all", () => {
    const defects = [defect("a", "s1"), defect("b", "s2", { workaround: "Restart" }), defect("c", "s2"), defect("d", "s3"), defect("e", null), artefact("defect", "f", { state: "closed", fields: { severity: "s1" } })]
    expect(of(...defects).openDefects).toEqual({ s1: 1, s2: 2, s3: 1, s4: 0, unrated: 1 })
    expect(exit(plan({ severeDefectsMax: 0, highDefectsMax: 2 }), ...defects)).toEqual([["severeDefectsMax", 1, false, ["a"]], ["highDefectsMax", 2, true, []], ["highHaveWorkaround", 1, false, ["c"]], ["defectsRated", 1, false, ["e"]]])
  })
  test("says neither yes nor no where nothing was agreed", () => {
    expect(of(testCase("a", "passed", []))).toMatchObject({ planId: null, exit: [], exitMet: null })
    expect(of(plan({}))).toMatchObject({ planId: "p", exitMet: null })
    expect(of(artefact("acceptanceTestPlan", "w", { state: "withdrawn" })).planId).toBeNull()
  })
})
