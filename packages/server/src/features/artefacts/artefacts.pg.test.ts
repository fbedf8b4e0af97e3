// Artefacts as callers meet them: made, seen, changed by several people, listed, thrown away and taken back.

import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { aServer, type Caller, type TestServer } from "../../../test/a-server.ts"

let server: TestServer
let projectId: string
let manager: Caller
let team: Caller
let stakeholder: Caller

beforeAll(async () => {
  server = await aServer()
  projectId = await server.bareProject("Artefacts")
  manager = await server.inProject(projectId, "projectManager", "Mona Manager")
  team = await server.inProject(projectId, "teamMember", "Theo Team")
  stakeholder = await server.inProject(projectId, "stakeholder", "Stina Stake")
})
afterAll(() => server.close())

const create = (kind: string, title: string, more: Readonly<Record<string, unknown>> = {}, caller = manager) => caller.done("artefactCreate", { projectId, kind, title, ...more })

describe("creating", () => {
  test("numbers each kind by itself, and begins in its first state", async () => {
    const one = await create("requirement", "One", { fields: { statement: "It shall.", priority: "must", acceptanceCriteria: [] } })
    const two = await create("requirement", "Two")
    const risk = await create("risk", "Risk")
    expect([one.key, two.key, risk.key]).toEqual(["REQ-1", "REQ-2", "RSK-1"])
    expect(one).toMatchObject({ state: "proposed", revision: 1, version: 0, mayEdit: true, mayDecide: true, createdBy: { name: "Mona Manager" }, fields: { statement: "It shall.", priority: "must" } })
    // Only what has been said is kept.
    expect(Object.keys(one.fields).toSorted()).toEqual(["priority", "statement"])
    expect(one.steps).toContainEqual({ step: "analyse", to: "analysed", missing: [], needsReason: false, asksApprovers: false })
  })
  test("makes only one of a kind of which there is one", async () => {
    await create("charter", "Charter")
    expect((await manager.refused("artefactCreate", { projectId, kind: "charter", title: "Second" })).code).toBe("alreadyExists")
  })
  test("names every wrong field by its place", async () => {
    const { code, problems } = await manager.refused("artefactCreate", { projectId, kind: "risk", title: "R", fields: { probability: 6, direction: "sideways", nothing: 1 } })
    expect(code).toBe("invalidInput")
    expect(problems?.map(({ pointer }) => pointer).toSorted()).toEqual(["/fields/direction", "/fields/nothing", "/fields/probability"])
  })
  test("names only people of the project, and things that are there and of the right kind", async () => {
    const stranger = await server.member("member")
    const risk = await create("risk", "Referred to")
    const { problems } = await manager.refused("artefactCreate", { projectId, kind: "testCase", title: "T", ownerId: null, fields: { requirements: [risk.id, "art_nowhere"], runs: [{ id: "a", tester: stranger.userId }] } })
    expect(problems?.map(({ pointer }) => pointer).toSorted()).toEqual(["/fields/requirements/0", "/fields/requirements/1", "/fields/runs/0/tester"])
    expect((await manager.refused("artefactCreate", { projectId, kind: "risk", title: "R", ownerId: stranger.userId })).problems?.[0]?.pointer).toBe("/ownerId")
    expect((await create("risk", "Owned", { ownerId: server.administrator.userId })).owner.name).toBe("Ada Admin")
  })
  test("is for those whom the kind lets", async () => {
    expect((await stakeholder.refused("artefactCreate", { projectId, kind: "risk", title: "R" })).code).toBe("forbidden")
    expect((await team.refused("artefactCreate", { projectId, kind: "stakeholder", title: "S" })).code).toBe("notFound")
  })
})

describe("changing", () => {
  test("leaves an entry in the history with what was before", async () => {
    const made = await create("issue", "Before", { fields: { impact: 2 } })
    const after = await manager.done("artefactUpdate", { projectId, artefactId: made.id, seenRevision: 1, title: "After", fields: { impact: 3, urgency: 1 } })
    expect(after).toMatchObject({ revision: 2, title: "After", fields: { impact: 3, urgency: 1 } })
    const { items } = await manager.done("artefactHistory", { projectId, artefactId: made.id })
    expect(items[0]).toMatchObject({ revision: 2, action: "update", actor: { name: "Mona Manager" }, before: { title: "Before", "fields.impact": 2, "fields.urgency": null }, after: { title: "After", "fields.impact": 3, "fields.urgency": 1 } })
    expect(items[1]).toMatchObject({ revision: 1, action: "create" })
  })
  test("to what it already is, changes nothing", async () => {
    const made = await create("issue", "Same", { fields: { impact: 2 } })
    expect((await manager.done("artefactUpdate", { projectId, artefactId: made.id, seenRevision: 1, title: "Same", fields: { impact: 2 } })).revision).toBe(1)
  })
  test("merges what two people changed in different fields", async () => {
    const made = await create("issue", "Merge", { fields: { impact: 2, urgency: 2 } })
    await team.done("artefactUpdate", { projectId, artefactId: made.id, seenRevision: 1, fields: { impact: 4 } })
    const merged = await manager.done("artefactUpdate", { projectId, artefactId: made.id, seenRevision: 1, fields: { urgency: 5 } })
    expect(merged).toMatchObject({ revision: 3, fields: { impact: 4, urgency: 5 } })
  })
  test("shows both values where two changed the same field, and writes neither", async () => {
    const made = await create("issue", "Clash", { fields: { impact: 2 } })
    await team.done("artefactUpdate", { projectId, artefactId: made.id, seenRevision: 1, title: "Theirs", fields: { impact: 4 } })
    const problem = await manager.refused("artefactUpdate", { projectId, artefactId: made.id, seenRevision: 1, title: "Mine", fields: { impact: 5, urgency: 1 } })
    expect(problem).toMatchObject({ code: "conflict", revision: 2 })
    expect(problem.conflicts).toEqual([
      { kind: "artefact", id: made.id, field: "title", expected: "Clash", actual: "Theirs", wanted: "Mine", changedBy: "Theo Team" },
      { kind: "artefact", id: made.id, field: "fields.impact", expected: 2, actual: 4, wanted: 5, changedBy: "Theo Team" },
    ])
    expect(await manager.done("artefactRead", { projectId, artefactId: made.id })).toMatchObject({ title: "Theirs", fields: { impact: 4 }, revision: 2 })
    // Whoever wants the same as they, is not in conflict with them.
    expect((await manager.done("artefactUpdate", { projectId, artefactId: made.id, seenRevision: 1, fields: { impact: 4, urgency: 1 } })).fields).toMatchObject({ impact: 4, urgency: 1 })
  })
  test("tells nothing of amounts to those who may not read cost, and takes none from them", async () => {
    const made = await create("deliverable", "Priced", { fields: { value: 123_456, versionName: "1" } })
    expect(made.fields.value).toBe(123_456)
    expect((await team.done("artefactRead", { projectId, artefactId: made.id })).fields).toEqual({ versionName: "1" })
    expect((await team.done("artefactHistory", { projectId, artefactId: made.id })).items[0].after).not.toHaveProperty(["fields.value"])
    expect((await team.refused("artefactUpdate", { projectId, artefactId: made.id, seenRevision: 1, fields: { value: 1 } })).code).toBe("forbidden")
    await team.done("artefactUpdate", { projectId, artefactId: made.id, seenRevision: 1, fields: { versionName: "2" } })
    expect((await manager.done("artefactRead", { projectId, artefactId: made.id })).fields).toEqual({ value: 123_456, versionName: "2" })
  })
})

describe("the trash", () => {
  test("takes and gives back", async () => {
    const made = await create("action", "Away")
    await manager.done("artefactDelete", { projectId, artefactId: made.id })
    expect((await stakeholder.call("artefactRead", { projectId, artefactId: made.id })).status).toBe(200)
    expect((await server.inProject(projectId, "operations").then((operations) => operations.done("artefactList", { projectId, kind: "action" }))).items).toEqual([])
    expect((await manager.done("artefactList", { projectId, kind: "action", trashed: "true" })).items.map(({ id }: { id: string }) => id)).toEqual([made.id])
    await manager.refused("artefactUpdate", { projectId, artefactId: made.id, seenRevision: 2, title: "X" })
    expect((await manager.done("artefactRestore", { projectId, artefactId: made.id })).trashedAt).toBeNull()
    expect((await manager.refused("artefactRestore", { projectId, artefactId: made.id })).code).toBe("wrongState")
  })
})

describe("lists", () => {
  let list: string
  const keysOf = async (input: Readonly<Record<string, unknown>>, caller = manager): Promise<readonly string[]> => (await caller.done("artefactList", { projectId: list, kind: "requirement", ...input })).items.map(({ key }: { key: string }) => key)
  beforeAll(async () => {
    list = await server.bareProject("Lists")
    manager = await server.inProject(list, "projectManager", "Lister")
    await server.database.db.insertInto("project_member").values({ organization_id: server.organizationId, project_id: projectId, user_id: manager.userId, role: "projectManager" }).execute()
    const one = async (title: string, fields: Readonly<Record<string, unknown>>, ownerId: string | null = null) => manager.done("artefactCreate", { projectId: list, kind: "requirement", title, fields, ownerId })
    await one("Banana network", { priority: "could", release: "2", effort: 600, acceptanceCriteria: ["It is yellow"], statement: "The system shall be migrated." })
    await one("apple", { priority: "must", release: "1", effort: 90 }, manager.userId)
    await one("Cherry 100%", { priority: "should", concernsOperations: true })
    await one("date_palm", { effort: 1_000 })
  })
  test("sort by the order of choices, by numbers and by texts, empty first", async () => {
    expect(await keysOf({ sort: "priority" })).toEqual(["REQ-4", "REQ-2", "REQ-3", "REQ-1"])
    expect(await keysOf({ sort: "-effort" })).toEqual(["REQ-4", "REQ-1", "REQ-2", "REQ-3"])
    expect(await keysOf({ sort: "title" })).toEqual(["REQ-2", "REQ-1", "REQ-3", "REQ-4"])
  })
  test("filter by every kind of condition", async () => {
    const by = (...conditions: readonly unknown[]) => keysOf({ filter: JSON.stringify(conditions) })
    expect(await by({ field: "priority", is: "equals", value: "must" })).toEqual(["REQ-2"])
    expect(await by({ field: "priority", is: "not", value: "must" })).toEqual(["REQ-1", "REQ-3", "REQ-4"])
    expect(await by({ field: "priority", is: "anyOf", value: ["must", "should"] })).toEqual(["REQ-2", "REQ-3"])
    expect(await by({ field: "priority", is: "empty" })).toEqual(["REQ-4"])
    expect(await by({ field: "effort", is: "more", value: 90 })).toEqual(["REQ-1", "REQ-4"])
    expect(await by({ field: "effort", is: "less", value: 91 })).toEqual(["REQ-2"])
    expect(await by({ field: "concernsOperations", is: "equals", value: true })).toEqual(["REQ-3"])
    expect(await by({ field: "owner", is: "equals", value: "me" })).toEqual(["REQ-2"])
    expect(await by({ field: "title", is: "contains", value: "100%" })).toEqual(["REQ-3"])
    expect(await by({ field: "title", is: "contains", value: "_" })).toEqual(["REQ-4"])
    expect(await by({ field: "acceptanceCriteria", is: "contains", value: "yellow" })).toEqual(["REQ-1"])
    expect(await by({ field: "effort", is: "more", value: 90 }, { field: "release", is: "notEmpty" })).toEqual(["REQ-1"])
    expect(await by({ field: "updatedAt", is: "less", value: "2000-01-01" })).toEqual([])
  })
  test("find words anywhere in an artefact, and numbers", async () => {
    expect(await keysOf({ search: "migr" })).toEqual(["REQ-1"])
    expect(await keysOf({ search: "REQ-3" })).toEqual(["REQ-3"])
    expect(await keysOf({ search: "'); drop table artefact; --" })).toEqual([])
  })
  test("find two letters at the beginning of a word only, three anywhere in a title", async () => {
    expect(await keysOf({ search: "ap" })).toEqual(["REQ-2"])
    expect(await keysOf({ search: "na" })).toEqual([])
    expect(await keysOf({ search: "nan" })).toEqual(["REQ-1"])
    expect(await keysOf({ search: "_" })).toEqual(["REQ-4"])
    for (const search of ["=requirement", "'=requirement'", "requirement"]) expect(await keysOf({ search })).toEqual([])
  })
  test("say how many there are of a kind, and of what was asked for up to ten thousand", async () => {
    const desk = await server.bareProject("Many")
    const agent = await server.inProject(desk, "operations")
    await server.database.pool.query("insert into artefact (organization_id, project_id, id, kind, number, title, state, fields, created_by, updated_by) select $1, $2, 'art_many' || n, 'ticket', n, 'T', 'open', jsonb_build_object('priority', case when n = 1 then 'p4' else 'p1' end), $3, $3 from generate_series(1, 10002) n", [server.organizationId, desk, agent.userId])
    const asked = (...conditions: object[]) => agent.done("artefactList", { projectId: desk, kind: "ticket", limit: 1, filter: JSON.stringify(conditions) })
    expect((await asked()).total).toBe(10_002)
    expect((await asked({ field: "priority", is: "equals", value: "p1" })).total).toBeUndefined()
    expect((await asked({ field: "priority", is: "equals", value: "p1" }, { field: "number", is: "more", value: 2 })).total).toBe(10_000)
    const byPriority = await agent.done("artefactList", { projectId: desk, kind: "ticket", limit: 1, sort: "-priority" })
    expect([byPriority.items[0].key, byPriority.total]).toEqual(["T-1", 10_002])
    const next = await agent.done("artefactList", { projectId: desk, kind: "ticket", limit: 1, sort: "-priority", after: byPriority.next })
    expect([next.items[0].key, next.total]).toEqual(["T-2", undefined])
  })
  test.each(["priority", "-priority", "effort", "-title", "owner,-effort", "state,updatedAt", "number", "-key", "-number,title", ""])("page by page in the order “%s”, none twice and none left out", async (sort) => {
    const whole = await keysOf({ sort })
    const found: string[] = []
    for (let after: string | undefined, pages = 0; pages < 10; pages += 1) {
      const page = await manager.done("artefactList", { projectId: list, kind: "requirement", sort, limit: 1, ...(after === undefined ? {} : { after }) })
      expect(page.total).toBe(after === undefined ? 4 : undefined)
      found.push(...page.items.map(({ key }: { key: string }) => key))
      if (page.next === null) break
      after = page.next
    }
    expect(found).toEqual(whole)
  })
  test("refuse what is no field, no order, no JSON, no cursor of ours", async () => {
    const refused = async (input: Readonly<Record<string, unknown>>) => (await manager.refused("artefactList", { projectId: list, kind: "requirement", ...input })).problems?.[0]?.pointer
    expect(await refused({ filter: "{" })).toBe("/filter")
    expect(await refused({ filter: JSON.stringify([{ field: "constructor", is: "empty" }]) })).toBe("/filter/0/field")
    expect(await refused({ filter: JSON.stringify([{ field: "effort", is: "more", value: "a lot" }]) })).toBe("/filter/0/value")
    expect(await refused({ sort: "acceptanceCriteria" })).toBe("/sort")
    expect(await refused({ sort: "priority", after: Buffer.from(JSON.stringify(["x", "1", "art_1"])).toString("base64url") })).toBe("/after")
    for (const number of ["99999999999", "2147483648", "1.5", "-Infinity", "x"]) expect(await refused({ after: Buffer.from(JSON.stringify([number, "art_1"])).toString("base64url") })).toBe("/after")
    expect(await refused({ filter: JSON.stringify([{ field: "value", is: "empty" }]) })).toBe("/filter/0/field")
  })
})
