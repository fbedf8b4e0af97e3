// The thread of a project through its operations: joining, coverage, matrix, purpose and impact, and who may see what.

import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { aServer, type Caller, type TestServer } from "../../../test/a-server.ts"
import { newId } from "../../platform/new-id.ts"

let server: TestServer
let projectId: string
const things: Record<string, string> = {}

async function artefact(kind: string, number: number, rest: { readonly state?: string; readonly fields?: object } = {}): Promise<string> {
  const id = newId("art")
  await server.database.db.insertInto("artefact").values({
    organization_id: server.organizationId, project_id: projectId, id, kind, number, title: `${kind} ${number}`, state: rest.state ?? "approved", fields: JSON.stringify(rest.fields ?? {}), version: 1,
    created_by: server.administrator.userId, updated_by: server.administrator.userId,
  }).execute()
  return id
}

beforeAll(async () => {
  server = await aServer()
  projectId = (await server.administrator.done("projectCreate", { name: "Thread", start: "2026-01-05" })).id
  const task = await server.administrator.done("taskCreate", { projectId, name: "Build it" })
  Object.assign(things, {
    task: task.id ?? task.task?.id, goal: await artefact("goal", 1, { state: "agreed" }), benefit: await artefact("benefit", 1, { fields: { benefitOwner: server.administrator.userId } }), requirement: await artefact("requirement", 1, { fields: { priority: "must", effort: 60 } }),
    other: await artefact("requirement", 2), deliverable: await artefact("deliverable", 1, { state: "accepted" }), stakeholder: await artefact("stakeholder", 1, { state: "active" }),
  })
})
afterAll(() => server.close())

const join = (caller: Caller, type: string, from: string, to: string) => caller.call("traceLinkCreate", { projectId, type, fromId: things[from], toId: things[to] })

describe("the thread", () => {
  test("joins what a link of that type may join", async () => {
    const manager = await server.inProject(projectId, "projectManager")
    for (const [type, from, to] of [["realises", "benefit", "goal"], ["contributes", "requirement", "benefit"], ["satisfies", "deliverable", "requirement"], ["produces", "task", "deliverable"]] as const) {
      expect((await join(manager, type, from, to)).status, type).toBe(201)
    }
    const { items } = await manager.done("traceLinkList", { projectId, thingId: things["requirement"] })
    expect(items.map((link: { type: string; from: { key: string }; to: { key: string } }) => [link.type, link.from.key, link.to.key])).toEqual([["contributes", "REQ-1", "BEN-1"], ["satisfies", "DEL-1", "REQ-1"]])
  })
  test("refuses a link twice, with itself, of a type that does not fit, or to what is not there", async () => {
    const { administrator } = server
    expect((await join(administrator, "satisfies", "deliverable", "requirement")).problem.code).toBe("alreadyExists")
    expect((await join(administrator, "derives", "requirement", "requirement")).problem.problems?.[0]?.pointer).toBe("/toId")
    expect((await join(administrator, "realises", "goal", "benefit")).problem.problems?.[0]).toMatchObject({ pointer: "/type", code: "notJoinable" })
    expect((await administrator.refused("traceLinkCreate", { projectId, type: "derives", fromId: things["goal"], toId: "art_nothing" })).code).toBe("notFound")
    expect((await administrator.refused("traceLinkCreate", { projectId, type: "derives", fromId: things["goal"], toId: "usr_nothing" })).code).toBe("notFound")
  })
  test("covers: one of two approved requirements has a deliverable, and the other is named", async () => {
    const coverage = await server.administrator.done("threadCoverage", { projectId })
    expect(coverage).toMatchObject({ forward: { part: 1, whole: 2, missing: [{ key: "REQ-2" }] }, tested: { part: 0, whole: 2 }, tasksWithPurpose: { part: 1, whole: 1 }, mustsShare: 10_000, volatility: { baselined: 2, changed: 0 } })
  })
  test("says in one line what a task serves", async () => {
    const { chains } = await server.administrator.done("threadServes", { projectId, thingId: things["task"] })
    expect(chains.map((chain: { title: string }[]) => chain.map(({ title }) => title))).toEqual([["Build it", "deliverable 1", "requirement 1", "benefit 1", "goal 1"]])
  })
  test("shows what a requirement would touch, and the matrix of requirements and deliverables", async () => {
    const { things: touched } = await server.administrator.done("threadImpact", { projectId, thingId: things["requirement"], depth: 2 })
    expect(touched.map(({ key, distance }: { key: string; distance: number }) => [key, distance])).toEqual([["REQ-1", 0], ["BEN-1", 1], ["DEL-1", 1], ["GOAL-1", 2], ["1", 2]])
    const matrix = await server.administrator.done("threadMatrix", { projectId, rows: "requirement", columns: "deliverable", limit: 1 })
    expect(matrix).toMatchObject({ rows: [{ key: "REQ-1" }], columns: [{ key: "DEL-1" }], cells: [[0, 0, 1]], totalRows: 2, totalColumns: 1 })
    expect(await server.administrator.done("threadMatrix", { projectId, rows: "requirement", columns: "deliverable", limit: 1, after: matrix.next })).toMatchObject({ rows: [{ key: "REQ-2" }], cells: [], next: null })
  })
  test("shows nobody what their role may not see", async () => {
    const member = await server.inProject(projectId, "teamMember")
    expect((await join(server.administrator, "derives", "requirement", "stakeholder")).status).toBe(201)
    expect((await member.refused("traceLinkList", { projectId, thingId: things["stakeholder"] })).code).toBe("notFound")
    expect((await member.done("traceLinkList", { projectId, thingId: things["requirement"] })).items).toHaveLength(2)
    const { things: touched } = await member.done("threadImpact", { projectId, thingId: things["requirement"] })
    expect(touched.map(({ kind }: { kind: string }) => kind)).not.toContain("stakeholder")
    const contractor = await server.inProject(projectId, "contractor")
    expect((await contractor.refused("threadServes", { projectId, thingId: things["task"] })).code).toBe("notFound")
    expect((await contractor.done("threadCoverage", { projectId })).forward).toEqual({ part: 0, whole: 0, missing: [] })
  })
  test("is parted by whoever may edit one end, and nobody else", async () => {
    const { items } = await server.administrator.done("traceLinkList", { projectId, thingId: things["goal"] })
    const operations = await server.inProject(projectId, "operations")
    expect((await operations.refused("traceLinkDelete", { projectId, traceLinkId: items[0].id })).code).toBe("forbidden")
    await server.administrator.done("traceLinkDelete", { projectId, traceLinkId: items[0].id })
    expect((await server.administrator.refused("traceLinkDelete", { projectId, traceLinkId: items[0].id })).code).toBe("notFound")
  })
})
