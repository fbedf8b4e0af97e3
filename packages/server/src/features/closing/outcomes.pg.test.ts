// What came of it: test, training, benefits and quality, as their readers are told.

import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { aServer, type Caller, type TestServer } from "../../../test/a-server.ts"

let server: TestServer
let manager: Caller
let sponsor: Caller
let member: Caller
let contractor: Caller
let projectId: string

beforeAll(async () => {
  server = await aServer()
  projectId = (await server.administrator.done("projectCreate", { name: "Portal", kind: "software", start: "2026-01-05" })).id
  manager = await server.inProject(projectId, "projectManager", "Mona")
  sponsor = await server.inProject(projectId, "sponsor", "Sue")
  member = await server.inProject(projectId, "teamMember", "Tom")
  contractor = await server.inProject(projectId, "contractor", "Con")
})
afterAll(() => server.close())

const make = async (kind: string, fields: object = {}, title = kind): Promise<string> => (await manager.done("artefactCreate", { projectId, kind, title, fields })).id
async function step(caller: Caller, artefactId: string, name: string, rest: object = {}) {
  const { revision } = await caller.done("artefactRead", { projectId, artefactId })
  return caller.call("artefactStep", { projectId, artefactId, step: name, seenRevision: revision, ...rest })
}

describe("the acceptance test", () => {
  test("says what is missing until its exit criteria are met", async () => {
    const plan = await make("acceptanceTestPlan", { mustsExecuted: 10_000, casesPassed: 9_500, severeDefectsMax: 0, entryCriteria: [{ id: "1", criterion: "Build deployed", done: true }] }, "UAT")
    const must = await make("requirement", { statement: "Sign in", priority: "must" }, "Sign in")
    const figures = () => member.done("acceptanceTestFigures", { projectId })
    expect(await figures()).toMatchObject({ plan: { id: plan }, entry: { part: 1, whole: 1, open: [] }, musts: { part: 0, whole: 1, withoutCase: [{ id: must, title: "Sign in" }] }, exitMet: false })
    // Joined by a link of the thread, not by a field.
    const testCase = await make("testCase", { level: "acceptance", runs: [{ id: "1", date: "2026-05-01", result: "pass" }] }, "Sign in works")
    await manager.done("traceLinkCreate", { projectId, type: "verifies", fromId: testCase, toId: must })
    expect((await figures()).exit.map(({ criterion, met }: { criterion: string; met: boolean }) => [criterion, met])).toEqual([["mustsExecuted", true], ["casesPassed", false], ["severeDefectsMax", true], ["defectsRated", true]])
    await step(manager, testCase, "pass")
    expect(await figures()).toMatchObject({ exitMet: true, cases: { part: 1, whole: 1 } })
    const defect = await make("defect", { severity: "s1" }, "Crash")
    expect(await figures()).toMatchObject({ exitMet: false, openDefects: { s1: 1 } })
    expect((await figures()).exit[2]).toMatchObject({ criterion: "severeDefectsMax", wanted: 0, now: 1, met: false, missing: [{ id: defect }] })
  })
})

describe("training", () => {
  test("is counted by audience; its cost only for those who may read cost", async () => {
    const course = await make("course", { fixedPrice: 50_000, pricePerPerson: 1_000, passMark: 5_000 }, "First steps")
    await make("trainingNeed", { audience: "Clerks", people: 2, neededBy: "2026-06-01", course }, "Clerks sign in")
    const session = await make("trainingSession", { course, from: "2026-05-04T08:00:00Z", to: "2026-05-04T10:00:00Z", participants: [{ id: "1", person: member.userId, attended: true, score: 9_000, reaction: 4, usesIt: true }, { id: "2", name: "Ann", attended: true, score: 1_000, certificateUntil: "2026-01-01" }] }, "May")
    expect(await sponsor.done("trainingFigures", { projectId })).toMatchObject({
      needs: [{ audience: "Clerks", people: 2, enrolled: 2, attended: 2, passed: 1, passedInTime: 1, coverage: 5_000 }], cost: 52_000, reaction: { answers: 1, mean: 4 }, learning: { part: 1, whole: 2 }, behaviour: { part: 1, whole: 1 },
      certificates: [{ session: { id: session }, name: "Ann", personId: null, ended: true }],
    })
    expect((await member.done("trainingFigures", { projectId })).cost).toBeNull()
  })
})

test("figures of the whole project are not for those who see only their own tasks", async () => {
  for (const key of ["acceptanceTestFigures", "trainingFigures"] as const) expect((await contractor.call(key, { projectId })).status).toBe(403)
})
