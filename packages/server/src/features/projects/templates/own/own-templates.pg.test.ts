// Templates that people save of their projects, from saving over use to deletion.
import { afterAll, beforeAll, expect, it } from "vitest"
import { artefactKindOf } from "@throughline/contract"
import { aServer } from "../../../../../test/a-server.ts"
import type { Caller, TestServer } from "../../../../../test/a-server.ts"

let server: TestServer
let admin: Caller
let sampleId: string
beforeAll(async () => {
  server = await aServer()
  admin = server.administrator
  sampleId = (await admin.done("projectCreate", { name: "Sample", start: "2026-03-02", kind: "network", template: "sample" })).id
}, 120_000)
afterAll(() => server.close())

const KINDS = ["requirement", "deliverable", "testCase", "risk", "handoverItem", "stakeholder", "charter", "businessCase", "cycle", "benefit"] as const
const save = (name: string) => admin.done("projectSaveAsTemplate", { projectId: sampleId, name, kinds: KINDS })

it("saves the plan and the chosen artefacts, and offers them as the organisation's own", async () => {
  const saved = await save("Our head office")
  expect(saved).toMatchObject({ name: "Our head office", own: true, kind: "network", variant: null, governance: "gov_standard", gateCount: 4 })
  expect(saved.taskCount).toBeGreaterThan(140)
  expect(saved.artefactCount).toBeGreaterThan(50)
  const { items } = await admin.done("templateList", {})
  expect(items.filter(({ own }: { own: boolean }) => own).map(({ id }: { id: string }) => id)).toEqual([saved.id])
})

it("makes a project that begins anew: nothing happened, nobody named, dates counted from its own start", async () => {
  const saved = await save("Anew")
  const project = await admin.done("projectCreate", { name: "Second office", start: "2028-05-01", template: saved.id, governance: "gov_standard" })
  expect(project).toMatchObject({ start: "2028-05-01T08:00", percentComplete: 0, lateCount: 0, authorisedAt: null })
  const { plan } = await admin.done("planRead", { projectId: project.id })
  expect(plan.task).toHaveLength(saved.taskCount)
  const text = JSON.stringify(plan)
  for (const gone of ["Ada Admin", "ada@example.org", "Petrović", "Okafor", "actualStart", "userId"]) expect(text).not.toContain(gone)
  expect(plan.baseline).toEqual([])
  expect(text).toContain('"name":"Network 1"')
  const before = await admin.done("planRead", { projectId: sampleId })
  const ids = new Set(before.plan.task.map(({ id }: { id: string }) => id))
  expect(plan.task.filter(({ id }: { id: string }) => ids.has(id))).toEqual([])
  for (const kind of KINDS) {
    const { items } = await admin.done("artefactList", { projectId: project.id, kind, limit: 200 })
    expect(items.length, kind).toBeGreaterThan(0)
    expect(new Set(items.map(({ state }: { state: string }) => state)), kind).toEqual(new Set([artefactKindOf(kind).states[0]]))
  }
  const rows = await server.database.db.selectFrom("artefact").select(["fields", "title"]).where("project_id", "=", project.id).execute()
  const said = JSON.stringify(rows)
  expect(said).not.toContain("usr_")
  expect(said).not.toContain("amounts")
  expect(said).not.toContain('"runs"')
  const { items: cycles } = await admin.done("artefactList", { projectId: project.id, kind: "cycle" })
  const cycle = await admin.done("artefactRead", { projectId: project.id, artefactId: cycles[0].id })
  // Sprint 1 began on day 31 of the sample.
  expect(cycle.fields.start).toBe("2028-06-01")
})

it("keeps the thread between what was taken", async () => {
  const saved = await save("Thread")
  const project = await admin.done("projectCreate", { name: "Thread", start: "2028-05-01", template: saved.id })
  const links = await server.database.db.selectFrom("trace_link").select(["type", "from_id", "to_id"]).where("project_id", "=", project.id).execute()
  expect(new Set(links.map(({ type }) => type))).toEqual(new Set(["contributes", "satisfies", "produces", "verifies", "handsOver", "touches"]))
  const artefacts = new Set((await server.database.db.selectFrom("artefact").select("id").where("project_id", "=", project.id).execute()).map(({ id }) => id))
  const tasks = new Set((await server.database.db.selectFrom("task").select("id").where("project_id", "=", project.id).execute()).map(({ id }) => id))
  expect(links.filter(({ from_id, to_id }) => ![from_id, to_id].every((id) => artefacts.has(id) || tasks.has(id)))).toEqual([])
})

it("is saved by who edits the project and may create projects, and deleted by administrators", async () => {
  const saved = await save("Short-lived")
  const manager = await server.inProject(sampleId, "projectManager")
  expect((await manager.refused("templateDelete", { templateId: saved.id })).code).toBe("forbidden")
  const member = await server.inProject(sampleId, "teamMember")
  expect((await member.refused("projectSaveAsTemplate", { projectId: sampleId, name: "No" })).code).toBe("forbidden")
  await admin.done("templateDelete", { templateId: saved.id })
  expect((await admin.refused("templateDelete", { templateId: saved.id })).code).toBe("notFound")
  expect((await admin.refused("projectCreate", { name: "X", start: "2028-05-01", template: saved.id })).problems?.[0]?.pointer).toBe("/template")
})
