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

describe("benefits", () => {
  let benefit: string
  test("are measured by whoever owns them in the line, and nobody else who may not edit them", async () => {
    benefit = await make("benefit", { benefitOwner: member.userId, indicator: "Seconds", unit: "s", baseline: 4.1, target: 3.2, frequency: "monthly", start: "2026-01-01", annualValue: 100_000 }, "Faster answers")
    const measure = (caller: Caller, date: string, value: number) => caller.call("benefitMeasure", { projectId, artefactId: benefit, date, value, planned: 3.5 })
    expect((await measure(member, "2026-02-01", 3.6)).status).toBe(409)
    await step(manager, benefit, "profile")
    await step(sponsor, benefit, "approve")
    await step(manager, benefit, "start")
    expect((await measure(await server.inProject(projectId, "stakeholder"), "2026-02-01", 3.6)).status).toBe(403)
    expect((await measure(member, "2026-02-01", 3.6)).status).toBe(201)
    expect((await measure(member, "2026-02-01", 3.7)).status).toBe(409)
    expect((await member.done("artefactHistory", { projectId, artefactId: benefit })).items.map(({ action }: { action: string }) => action)).toContain("measure")
  })
  test("say how much has arrived and what is due, and what the business case is worth with it, for those who may see that", async () => {
    await make("businessCase", { chosenOption: "o", rate: 1_000, options: [{ id: "o", name: "Do it" }], lines: [{ id: "1", option: "o", direction: "cost", amounts: [100_000] }, { id: "2", option: "o", direction: "benefit", amounts: [0, 60_000, 60_000] }] })
    const figures = await sponsor.done("benefitFigures", { projectId })
    expect(figures.benefits[0]).toMatchObject({ benefit: { id: benefit }, benefitOwnerId: member.userId, actual: 3.6, behindPlan: true, nextDue: "2026-03-01", mayMeasure: true, points: [{ date: "2026-02-01", planned: 3.5, actual: 3.6 }] })
    expect(figures.benefits[0].realisation).toBeCloseTo(0.5556, 4)
    expect(figures.overdue).toBe(1)
    // 600.00 × 55.56 % in each of two years at 10 %: 578.51 less 1,000.00.
    expect(figures.businessCase).toEqual({ planned: 4_132, withActuals: -42_149, scale: 5_556, measured: 1, counted: 1 })
    expect((await member.done("benefitFigures", { projectId })).businessCase).toBeNull()
  })
  test("begin to be measured when their milestone is reached, wherever the plan has it now", async () => {
    const task = (await manager.done("taskCreate", { projectId, name: "Live" })).id
    const id = await make("benefit", { startMilestone: task, startOffsetDays: 10, frequency: "monthly" }, "Later")
    const startOf = async () => (await manager.done("benefitFigures", { projectId })).benefits.find((one: { benefit: { id: string } }) => one.benefit.id === id).start
    const before = await startOf()
    await manager.done("planApply", { projectId, seenRevision: (await manager.done("planRead", { projectId })).revision, commands: [{ name: "setDuration", args: { taskId: task, duration: 10 * 4_800 } }] })
    expect(Date.parse(await startOf())).toBeGreaterThan(Date.parse(before))
  })
  test("keep a project that was closed in tracking; it is archived by hand only", async () => {
    await server.database.db.updateTable("project").set({ state: "closing" }).where("id", "=", projectId).execute()
    await server.database.db.deleteFrom("gate").where("project_id", "=", projectId).execute()
    const closure = await make("closure", { type: "complete", checklist: [{ id: "1", item: "Done", done: true }] })
    await step(manager, closure, "submit")
    expect((await step(sponsor, closure, "closeProject")).status).toBe(200)
    const { state, revision } = await manager.done("projectRead", { projectId })
    expect(state).toBe("benefitsTracking")
    expect((await member.call("benefitMeasure", { projectId, artefactId: benefit, date: "2026-03-01", value: 3.2 })).status).toBe(201)
    expect((await manager.done("projectUpdate", { projectId, seenRevision: revision, state: "archived" })).state).toBe("archived")
  })
})

describe("a sign-off", () => {
  const waiting = async () => (await manager.done("signOffWaiting", { projectId })).items
  const submitted = async (fields: object, daysAgo: number) => {
    const id = await make("signOff", { scope: "All of it", signatory: "Client Ltd", ...fields })
    expect((await step(manager, id, "submit")).status).toBe(200)
    await server.database.db.updateTable("artefact_change").set({ at: new Date(Date.now() - daysAgo * 86_400_000) }).where("artefact_id", "=", id).execute()
    return id
  }
  test("is deemed given only where a clause says so, and nothing but a person takes the step", async () => {
    const silent = await submitted({}, 400)
    const agreed = await submitted({ deemedAfterDays: 14, contractClause: "§ 9 (2)" }, 20)
    const later = await submitted({ deemedAfterDays: 14, contractClause: "§ 9 (2)" }, 2)
    const items = new Map((await waiting()).map((item: { signOff: { id: string; state: string }; deemed: unknown }) => [item.signOff.id, item]))
    expect(items.get(silent)).toMatchObject({ deemed: null, signOff: { state: "inReview" } })
    expect(items.get(agreed)).toMatchObject({ signatory: "Client Ltd", deemed: { clause: "§ 9 (2)", reached: true }, signOff: { state: "inReview" } })
    expect(items.get(later)).toMatchObject({ deemed: { reached: false } })
    expect((await step(sponsor, agreed, "approve")).status).toBe(200)
    expect((await waiting()).map((item: { signOff: { id: string } }) => item.signOff.id)).not.toContain(agreed)
  })
  test("cannot be put before the client with days of silence but no clause", async () => {
    const id = await make("signOff", { deemedAfterDays: 14 })
    expect((await step(manager, id, "submit")).problem.problems).toMatchObject([{ pointer: "/fields/contractClause" }])
  })
})

describe("quality", () => {
  test("is counted out of states and history: what escaped, what was rejected first, what came back", async () => {
    const take = async (id: string, ...names: readonly string[]) => {
      for (const name of names) expect((await step(manager, id, name, { reason: "Seen" })).status, name).toBe(200)
    }
    const [first, second] = [await make("deliverable", { criteria: [{ id: "1", criterion: "Works" }] }, "First"), await make("deliverable", { criteria: [{ id: "1", criterion: "Works" }] }, "Second")]
    await take(first, "present")
    await step(sponsor, first, "accept")
    await take(second, "present")
    await step(sponsor, second, "reject", { reason: "No" })
    const today = new Date().toISOString().slice(0, 10)
    const [back, kept] = [await make("defect", { foundOn: "2026-01-10" }, "Back"), await make("defect", { foundOn: "2026-01-11" }, "Kept")]
    await take(back, "correct", "reopen")
    await take(kept, "correct", "verify")
    const none = await make("defect", {}, "None")
    await take(none, "reject", "reopen")
    const deployment = await make("deployment", { environment: "production", steps: [{ id: "1", step: "Copy" }], backOutPlan: "Copy back", smokeTests: [{ id: "1", test: "Opens", passed: true }] })
    await sponsor.done("deploymentVote", { projectId, artefactId: deployment, seenRevision: 1, vote: "go" })
    await step(sponsor, deployment, "approve")
    const figures = (await member.done("qualityFigures", { projectId, size: 100 }))
    expect(figures).toMatchObject({ removal: null, firstPass: { part: 1, whole: 2, yield: 5_000 }, reopened: { part: 1, whole: 2, rate: 5_000 } })
    expect(figures.density).toBeCloseTo(figures.defects / 100, 6)
    await take(deployment, "execute", "verify", "complete")
    await make("defect", { foundOn: new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10) }, "Escaped")
    const released = await member.done("qualityFigures", { projectId })
    expect(released).toMatchObject({ density: null, removal: { part: figures.defects, whole: figures.defects + 1, final: false } })
    expect(Math.abs(Date.parse(released.releasedOn) - Date.parse(today))).toBeLessThanOrEqual(86_400_000)
    expect(released.removal.efficiency + released.removal.escapeRate).toBe(10_000)
  })
})

test("figures of the whole project are not for those who see only their own tasks", async () => {
  for (const key of ["acceptanceTestFigures", "trainingFigures", "benefitFigures", "signOffWaiting", "qualityFigures"] as const) expect((await contractor.call(key, { projectId })).status).toBe(403)
})
