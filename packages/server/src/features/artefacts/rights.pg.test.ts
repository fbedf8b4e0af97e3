// Who may see, edit and decide artefacts of which kind: every cell, generated from the declarations. And what a contractor sees.

import { ARTEFACT_KINDS, artefactKindOf, mayOnKind, PROJECT_ROLES, type OrganisationRole, type ProjectRole } from "@throughline/contract"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { aServer, type Caller, type TestServer } from "../../../test/a-server.ts"
import { sampleFields } from "../../../test/sample-fields.ts"
import { NEVER_BY_LINK } from "./sight.ts"

type Kind = (typeof ARTEFACT_KINDS)[number]
let server: TestServer
let projectId: string
let taskId: string
const ids = new Map<string, string>()
const callers = new Map<string, Caller>()
const WHO: readonly (readonly [string, OrganisationRole, ProjectRole | null])[] = [
  ["administrator", "administrator", null], ["portfolioManager", "portfolioManager", null], ...PROJECT_ROLES.map((role) => [role, "member", role] as const),
]

beforeAll(async () => {
  server = await aServer()
  projectId = (await server.administrator.done("projectCreate", { name: "Rights", start: "2026-03-02" })).id
  taskId = (await server.administrator.done("taskCreate", { projectId, name: "T" })).id
  await server.database.pool.query("update project set authorised_at = now() where id = $1", [projectId])
  for (const [name, organisation, role] of WHO) callers.set(name, role === null ? await server.member(organisation) : await server.inProject(projectId, role))
  for (const kind of ARTEFACT_KINDS) ids.set(kind, (await server.administrator.done("artefactCreate", { projectId, kind, title: `zq${kind}` })).id)
})
afterAll(() => server.close())

const idOf = (kind: string) => ids.get(kind) ?? ""
async function placed(kind: Kind, state: string): Promise<number> {
  const fields = sampleFields(kind, { personId: server.administrator.userId, taskId, artefactOf: (kinds) => (kinds[0] === undefined ? null : idOf(kinds[0])) })
  const { rows } = await server.database.pool.query<{ revision: number }>("update artefact set state = $1, fields = $2 where id = $3 returning revision", [state, JSON.stringify(fields), idOf(kind)])
  await server.database.pool.query("delete from approval where subject_id = $1", [idOf(kind)])
  return rows[0]?.revision ?? 0
}

describe.each(WHO)("%s", (name, organisation, role) => {
  const may = (right: "see" | "edit" | "decide", kind: Kind) => mayOnKind(artefactKindOf(kind), right, organisation, role)
  const caller = () => callers.get(name) ?? server.nobody

  test.each(ARTEFACT_KINDS)("sees %s as the kind says, in every answer", async (kind) => {
    const artefactId = idOf(kind)
    const expected = may("see", kind) ? 200 : 404
    for (const key of ["artefactRead", "artefactHistory", "artefactVersionList"] as const) expect((await caller().call(key, { projectId, artefactId })).status, key).toBe(expected)
    for (const key of ["commentList", "attachmentList"] as const) expect((await caller().call(key, { projectId, artefactId })).status, key).toBe(expected)
    const { items, total } = await caller().done("artefactList", { projectId, kind })
    expect([items.length, total]).toEqual(may("see", kind) ? [1, 1] : [0, 0])
    const found = (await caller().done("search", { q: `zq${kind}` })).items.filter((item: { id: string }) => item.id === artefactId)
    expect(found.length).toBe(may("see", kind) ? 1 : 0)
    expect((await caller().call("artefactExport", { projectId, kind, format: "csv" })).text.includes(`zq${kind}`)).toBe(may("see", kind))
  })
  test("is shown of all kinds together those that may be seen, and their number", async () => {
    const seen = ARTEFACT_KINDS.filter((kind) => may("see", kind))
    const { items, total } = await caller().done("artefactList", { projectId, limit: 200, search: "zq" })
    expect([items.map(({ kind }: { kind: Kind }) => kind).toSorted(), total]).toEqual([seen.toSorted(), seen.length])
    const first = await caller().done("artefactList", { projectId, limit: 1 })
    expect([first.items.length, first.total]).toEqual(seen.length === 0 ? [0, 0] : [1, seen.length])
  })
  test.each(ARTEFACT_KINDS)("edits %s as the kind says", async (kind) => {
    const [state = ""] = artefactKindOf(kind).states
    const seenRevision = await placed(kind, state)
    const reply = await caller().call("artefactUpdate", { projectId, artefactId: idOf(kind), seenRevision, ownerId: null })
    // Without the right to write artefacts at all, the door is closed before anything is looked at.
    const closed = role === "contractor" ? "forbidden" : may("see", kind) ? "forbidden" : "notFound"
    expect(reply.problem?.code ?? "done").toBe(may("edit", kind) ? "done" : closed)
  })
  test.each(ARTEFACT_KINDS.filter((kind) => artefactKindOf(kind).transitions.some(({ right }) => right === "decide")))("decides %s as the kind says", async (kind) => {
    const step = artefactKindOf(kind).transitions.find(({ right }) => right === "decide")
    const seenRevision = await placed(kind, step?.from[0] ?? "")
    const open = may("see", kind) ? (await caller().done("artefactRead", { projectId, artefactId: idOf(kind) })).steps.some((one: { step: string }) => one.step === step?.name) : false
    const reply = await caller().call("artefactStep", { projectId, artefactId: idOf(kind), seenRevision, step: step?.name, reason: "Because." })
    const closed = role === "contractor" ? "forbidden" : may("see", kind) ? "forbidden" : "notFound"
    expect(reply.problem?.code ?? "done").toBe(may("decide", kind) ? "done" : closed)
    expect(open).toBe(may("decide", kind))
  })
})

describe("somebody with one role here and another there", () => {
  test("finds in each project what their role there may see, and words of nothing else", async () => {
    const elsewhere = (await server.administrator.done("projectCreate", { name: "Elsewhere", start: "2026-03-02" })).id
    const there = new Map<string, string>()
    for (const kind of ARTEFACT_KINDS) there.set(kind, (await server.administrator.done("artefactCreate", { projectId: elsewhere, kind, title: `zq${kind}` })).id)
    const both = await server.inProject(projectId, "teamMember")
    await server.database.db.insertInto("project_member").values({ organization_id: server.organizationId, project_id: elsewhere, user_id: both.userId, role: "sponsor" }).execute()
    for (const kind of ARTEFACT_KINDS) {
      const expected = [...(mayOnKind(artefactKindOf(kind), "see", "member", "teamMember") ? [idOf(kind)] : []), ...(mayOnKind(artefactKindOf(kind), "see", "member", "sponsor") ? [there.get(kind)] : [])]
      const found = (await both.done("search", { q: `zq${kind}` })).items.map(({ id }: { id: string }) => id).filter((id: string) => [idOf(kind), there.get(kind)].includes(id))
      expect(found.toSorted(), kind).toEqual(expected.toSorted())
    }
  })
})

describe("a contractor", () => {
  let contractor: Caller
  let other: Caller
  beforeAll(async () => {
    contractor = callers.get("contractor") ?? server.nobody
    other = await server.inProject(projectId, "contractor")
    const { revision } = await server.administrator.done("planRead", { projectId })
    await server.administrator.done("planApply", { projectId, seenRevision: revision, commands: [{ name: "addResource", args: { fields: { name: "Cora", userId: contractor.userId } } }] })
    const { plan, revision: then } = await server.administrator.done("planRead", { projectId })
    await server.administrator.done("planApply", { projectId, seenRevision: then, commands: [{ name: "assign", args: { taskId, resourceId: plan.resource[0].id } }] })
  })
  test.each(ARTEFACT_KINDS)("sees %s that is linked to an own task, is theirs or waits for their word, unless it is about people or money", async (kind) => {
    const artefactId = idOf(kind)
    const key = [server.organizationId, projectId]
    const seen = async () => (await contractor.call("artefactRead", { projectId, artefactId })).status
    const expected = NEVER_BY_LINK.includes(kind) ? 404 : 200
    expect(await seen()).toBe(404)
    await server.database.pool.query("insert into trace_link (organization_id, project_id, id, type, from_kind, from_id, to_kind, to_id, created_by) values ($1, $2, $3, 'touches', $4, $5, 'task', $6, $7)", [...key, `trl_${kind}`, kind, artefactId, taskId, server.administrator.userId])
    expect(await seen()).toBe(expected)
    expect((await other.call("artefactRead", { projectId, artefactId })).status).toBe(404)
    expect((await contractor.done("artefactList", { projectId, kind })).total).toBe(expected === 200 ? 1 : 0)
    expect((await contractor.call("commentCreate", { projectId, artefactId, body: "Hello" })).status).toBe(expected === 200 ? 201 : 404)
    await server.database.pool.query("delete from trace_link where id = $1", [`trl_${kind}`])
    expect(await seen()).toBe(404)
    await server.database.pool.query("update artefact set owner_id = $1 where id = $2", [contractor.userId, artefactId])
    expect(await seen()).toBe(expected)
    await server.database.pool.query("update artefact set owner_id = null where id = $1", [artefactId])
  })
})

describe("the search", () => {
  test("tells of no comment on what one may not see", async () => {
    const secret = idOf("stakeholder")
    await server.administrator.done("commentCreate", { projectId, artefactId: secret, body: "zqwhisper about somebody" })
    await server.administrator.done("commentCreate", { projectId, artefactId: idOf("risk"), body: "zqwhisper about a risk" })
    const hits = async (name: string) => (await (callers.get(name) ?? server.nobody).done("search", { q: "zqwhis" })).items.map(({ kind, context }: { kind: string; context: string }) => [kind, context])
    expect((await hits("sponsor")).length).toBe(2)
    expect(await hits("teamMember")).toEqual([["comment", "zqrisk"]])
    expect(await hits("contractor")).toEqual([])
  })
  test("tells nothing of what is in the trash or in a project one has no part in", async () => {
    const stranger = await server.member("member")
    expect((await stranger.done("search", { q: "zqrisk" })).items).toEqual([])
    const { id } = await server.administrator.done("artefactCreate", { projectId, kind: "risk", title: "zqtrashed" })
    await server.administrator.done("artefactDelete", { projectId, artefactId: id })
    expect((await server.administrator.done("search", { q: "zqtrashed" })).items).toEqual([])
  })
  test.each(["'", "\\", "a & | ! ( ) : * <->", "''':*", "%_", "zq\u0301", "🎉", "<script>", "a".repeat(200), "-"])("takes %s as words and nothing else", async (q) => {
    expect((await (callers.get("teamMember") ?? server.nobody).call("search", { q })).status).toBe(200)
    expect((await (callers.get("teamMember") ?? server.nobody).call("artefactList", { projectId, search: q })).status).toBe(200)
  })
})
