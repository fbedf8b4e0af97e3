// Sprints inside the network: what is taken in is counted, what is unfinished must be moved by somebody, and a closed sprint
// moves the milestones behind it. And the responsibility matrix, acting.

import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { aServer, type Caller, type TestServer } from "../../../test/a-server.ts"

let server: TestServer
let manager: Caller
let projectId: string
const ids: Record<string, string> = {}

beforeAll(async () => {
  server = await aServer()
  projectId = (await server.administrator.done("projectCreate", { name: "Portal", start: "2026-01-05" })).id
  manager = await server.inProject(projectId, "projectManager", "Mona")
  const milestone = await manager.done("taskCreate", { projectId, name: "Go live", milestone: true })
  ids["milestone"] = milestone.id
})
afterAll(() => server.close())

const finishOf = async (taskId: string | undefined) => (await manager.done("taskRead", { projectId, taskId })).finish
async function step(artefactId: string | undefined, name: string) {
  const { revision } = await manager.done("artefactRead", { projectId, artefactId })
  return manager.call("artefactStep", { projectId, artefactId, step: name, seenRevision: revision })
}
const story = async (title: string, points: number, cycle: string | null): Promise<string> => (await manager.done("artefactCreate", { projectId, kind: "story", title, fields: { type: "story", points, release: "Portal 1", ...(cycle === null ? {} : { cycle }) } })).id

describe("sprints", () => {
  test("stand in the plan as time boxes, with what waits for the release behind them", async () => {
    const first = await manager.done("cyclePlan", { projectId, release: "Portal 1", goal: "Sign in", start: "2026-01-05", finish: "2026-01-16", before: [ids["milestone"]] })
    const second = await manager.done("cyclePlan", { projectId, release: "Portal 1", goal: "Requests", start: "2026-01-19", finish: "2026-01-30" })
    Object.assign(ids, { first: first.id, second: second.id })
    expect([first.title, second.title]).toEqual(["Sprint 1", "Sprint 2"])
    expect(second.fields.remainderTask).toBe(first.fields.remainderTask)
    const { items } = await manager.done("taskList", { projectId })
    expect(items.map(({ name, wbs, finish }: { name: string; wbs: string; finish: string }) => [wbs, name, finish.slice(0, 10)])).toEqual([
      ["1", "Go live", "2026-01-30"], ["2", "Portal 1", "2026-01-30"], ["2.1", "Portal 1 – Sprint 1", "2026-01-16"], ["2.2", "Portal 1 – Sprint 2", "2026-01-30"], ["2.3", "Portal 1: …", "2026-01-30"],
    ])
  })
  test("cannot be closed while something in them is unfinished: it must be moved explicitly", async () => {
    ids["a"] = await story("Form", 20, ids["first"] ?? null)
    ids["b"] = await story("Mail", 20, ids["first"] ?? null)
    await story("Report", 60, null)
    expect((await step(ids["first"], "start")).json).toMatchObject({ state: "active" })
    expect((await manager.done("artefactRead", { projectId, artefactId: ids["first"] })).fields.committedPoints).toBe(40)
    await step(ids["a"], "prepare")
    await step(ids["a"], "finish")
    const refused = await step(ids["first"], "close")
    expect(refused.problem).toMatchObject({ code: "wrongState", problems: [{ code: ids["b"], message: "Mail" }] })
  })
  test("move the milestones behind them when they close: 60 points are left, 20 were done in two weeks", async () => {
    const before = await finishOf(ids["milestone"])
    const { revision } = await manager.done("artefactRead", { projectId, artefactId: ids["b"] })
    await manager.done("artefactUpdate", { projectId, artefactId: ids["b"], seenRevision: revision, fields: { cycle: ids["second"] } })
    expect((await step(ids["first"], "close")).json).toMatchObject({ state: "closed", fields: { donePoints: 20 } })
    // At the committed 40 points two sprints of ten working days were to follow 30 January; at the measured 20 it is three.
    expect([before.slice(0, 10), (await finishOf(ids["milestone"])).slice(0, 10)]).toEqual(["2026-02-27", "2026-03-13"])
    const figures = await manager.done("cycleRelease", { projectId, release: "Portal 1" })
    expect(figures).toMatchObject({ velocity: { last: [20], median: 20, predictability: 0.5 }, remainingPoints: 60, forecast: { sprints: 3, p50: 3, fewSamples: true } })
    expect(figures.burnUp.at(-1)).toMatchObject({ scope: 100, done: 20 })
  })
})

describe("the responsibility matrix", () => {
  test("gives the work to R, asks A to approve, C to look before and tells I after", async () => {
    const people = { R: await server.inProject(projectId, "teamMember", "Rob"), A: await server.inProject(projectId, "sponsor", "Ann"), C: await server.inProject(projectId, "stakeholder", "Cleo"), I: await server.inProject(projectId, "operations", "Ivo") }
    const task = await manager.done("taskCreate", { projectId, name: "Write the manual" })
    const { id: deliverable } = await manager.done("artefactCreate", { projectId, kind: "deliverable", title: "Manual", fields: { criteria: [{ id: "a", criterion: "Complete" }] } })
    const letters = Object.entries(people).map(([letter, { userId }], at) => ({ id: String(at), letter, person: userId }))
    const row = await manager.done("artefactCreate", { projectId, kind: "responsibility", title: "Manual", fields: { task: task.id, deliverable, letters } })
    expect((await step(row.id, "agree")).status).toBe(200)
    expect((await people.R.done("myWork")).tasks.map(({ name }: { name: string }) => name)).toEqual(["Write the manual"])
    await step(deliverable, "present")
    expect((await people.A.done("approvalMine")).items).toMatchObject([{ subjectTitle: "Manual", step: "accept" }])
    const told = async (caller: Caller) => (await caller.done("notificationList")).items.map(({ event }: { event: string }) => event)
    expect(await told(people.C)).toContain("reviewRequested")
    expect(await told(people.I)).not.toContain("deliverableAccepted")
    const [{ id: approvalId }] = (await people.A.done("approvalMine")).items
    await people.A.done("approvalDecide", { projectId, approvalId, decision: "approved" })
    expect((await manager.done("artefactRead", { projectId, artefactId: deliverable })).state).toBe("accepted")
    expect(await told(people.I)).toContain("deliverableAccepted")
    expect(await manager.done("responsibilityCheck", { projectId })).toMatchObject({ valid: true, findings: [{ code: "emptyColumn" }, { code: "emptyColumn" }] })
  })
  test("tells I of a finished task also where it is too small for a percent of the project", async () => {
    const informed = await server.inProject(projectId, "operations", "Ida")
    await manager.done("taskCreate", { projectId, name: "Run it for years", durationMinutes: 480_000 })
    const task = await manager.done("taskCreate", { projectId, name: "Print the manual", durationMinutes: 60 })
    const row = await manager.done("artefactCreate", { projectId, kind: "responsibility", title: "Printing", fields: { task: task.id, letters: [{ id: "1", letter: "I", person: informed.userId }, { id: "2", letter: "A", role: "sponsor" }, { id: "3", letter: "R", role: "teamMember" }] } })
    expect((await step(row.id, "agree")).status).toBe(200)
    const events = async () => (await informed.done("notificationList")).items.map(({ event }: { event: string }) => event)
    const percent = async () => (await manager.done("projectRead", { projectId })).percentComplete
    const before = await percent()
    expect(await events()).not.toContain("taskFinished")
    const { planRevision } = await manager.done("projectRead", { projectId })
    await manager.done("planProgress", { projectId, taskId: task.id, seenRevision: planRevision, percentComplete: 100 })
    expect([await percent(), await events()]).toEqual([before, expect.arrayContaining(["taskFinished"])])
  })
  test("with two who are accountable is not sound", async () => {
    const row = await manager.done("artefactCreate", { projectId, kind: "responsibility", title: "Twice", fields: { letters: [{ id: "1", letter: "A", role: "sponsor" }, { id: "2", letter: "A", role: "projectManager" }, { id: "3", letter: "R", role: "teamMember" }] } })
    const check = await manager.done("responsibilityCheck", { projectId })
    expect(check).toMatchObject({ valid: false, findings: [{ code: "severalAccountable", rowId: row.id, count: 2 }] })
  })
})
