// The end of a project: hand-over, the promise against what was delivered, lessons that come back, and the desk that goes on.

import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { aServer, type Caller, type TestServer } from "../../../test/a-server.ts"

let server: TestServer
let manager: Caller
let sponsor: Caller
let operations: Caller
let projectId: string

beforeAll(async () => {
  server = await aServer()
  projectId = (await server.administrator.done("projectCreate", { name: "Portal", kind: "software", start: "2026-01-05" })).id
  manager = await server.inProject(projectId, "projectManager", "Mona")
  sponsor = await server.inProject(projectId, "sponsor", "Sue")
  operations = await server.inProject(projectId, "operations", "Otto")
})
afterAll(() => server.close())

const make = async (kind: string, fields: object = {}, title = kind): Promise<string> => (await manager.done("artefactCreate", { projectId, kind, title, fields })).id
async function step(caller: Caller, artefactId: string, name: string, rest: object = {}) {
  const { revision } = await caller.done("artefactRead", { projectId, artefactId })
  return caller.call("artefactStep", { projectId, artefactId, step: name, seenRevision: revision, ...rest })
}
const read = (artefactId: string) => manager.done("artefactRead", { projectId, artefactId })
async function update(artefactId: string, fields: object) {
  const { revision } = await read(artefactId)
  return manager.call("artefactUpdate", { projectId, artefactId, seenRevision: revision, fields })
}

describe("the hand-over", () => {
  test("is ready by as much as operations has accepted of what is required", async () => {
    const items = [await make("handoverItem", { subject: "runbook", required: true, evidence: "Wiki" }), await make("handoverItem", { subject: "backupRestore", required: true, evidence: "Test of 3 May" }), await make("handoverItem", { subject: "capacity" }), await make("handoverItem", { subject: "asset", required: false })]
    for (const id of items.slice(0, 2)) await step(manager, id, "present")
    expect((await step(manager, items[0] ?? "", "accept")).status).toBe(403)
    await step(operations, items[0] ?? "", "accept")
    const found = await operations.done("handoverReadiness", { projectId })
    expect(found).toMatchObject({ readiness: 5_000, required: { part: 1, whole: 2 }, missing: [{ title: "handoverItem", state: "ready" }], ownership: { transferred: 0, waiting: 1 } })
    expect(found.missingSubjects).toContain("monitoring")
    expect(found.missingSubjects).not.toContain("runbook")
  })
})

describe("the transfer of ownership", () => {
  const sign = async (caller: Caller, artefactId: string, as: string, seenRevision?: number) => caller.call("handoverSign", { projectId, artefactId, as, seenRevision: seenRevision ?? (await read(artefactId)).revision })
  const waiting = async () => (await manager.done("handoverReadiness", { projectId })).ownership
  test("takes two signatures, each by the person who is named, in the chain of signatures", async () => {
    const before = await waiting()
    const id = await make("handoverItem", { subject: "certificate", from: manager.userId, to: operations.userId, effective: "2026-06-01" }, "Certificate of the portal")
    expect((await sign(operations, id, "giver")).status).toBe(403)
    expect((await sign(manager, id, "receiver")).status).toBe(403)
    expect((await sign(sponsor, id, "giver")).status).toBe(403)
    expect((await sign(manager, id, "giver", 99)).status).toBe(409)
    const given = await sign(manager, id, "giver")
    expect(given.json.fields.fromSignedOn).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(given.json.fields.toSignedOn).toBeUndefined()
    expect(await waiting()).toEqual({ ...before, waiting: before.waiting + 1 })
    expect((await operations.done("notificationList", {})).items.map(({ event }: { event: string }) => event)).toContain("transferSigned")
    // Signing twice signs once.
    expect((await sign(manager, id, "giver")).json.revision).toBe(given.json.revision)
    expect((await sign(operations, id, "receiver")).status).toBe(200)
    expect(await waiting()).toEqual({ ...before, transferred: before.transferred + 1 })
    const { items } = await manager.done("approvalList", { projectId, subjectId: id })
    expect(items.map(({ step: of, approver, decision, signature }: { step: string; approver: { id: string }; decision: string; signature: string | null }) => [of, approver.id, decision, signature !== null])).toEqual([["transfer", manager.userId, "approved", true], ["transfer", operations.userId, "approved", true]])
  })
  test("cannot be typed, neither when the item is made nor later nor for many at once", async () => {
    const refusal = await manager.refused("artefactCreate", { projectId, kind: "handoverItem", title: "Typed", fields: { toSignedOn: "2026-05-01" } })
    expect(refusal.problems).toMatchObject([{ pointer: "/fields/toSignedOn", code: "signed" }])
    const id = await make("handoverItem", { subject: "account", from: manager.userId, to: operations.userId })
    expect((await update(id, { fromSignedOn: "2026-05-01" })).problem.problems).toMatchObject([{ pointer: "/fields/fromSignedOn", code: "signed" }])
    await sign(manager, id, "giver")
    expect((await update(id, { fromSignedOn: null })).status).toBe(422)
    // What a form sends back unchanged is no edit.
    expect((await update(id, { fromSignedOn: (await read(id)).fields.fromSignedOn, evidence: "Wiki" })).status).toBe(200)
    expect((await read(id)).fields.fromSignedOn).toBeDefined()
  })
  test("ends to be signed when somebody changes what passes, or to whom", async () => {
    const id = await make("handoverItem", { subject: "asset", from: manager.userId, to: operations.userId })
    await sign(manager, id, "giver")
    await update(id, { to: sponsor.userId })
    expect((await read(id)).fields.fromSignedOn).toBeUndefined()
    await update(id, { to: manager.userId })
    expect((await sign(manager, id, "giver")).problem.detail).toContain("name two")
    expect((await sign(manager, await make("goal"), "giver")).status).toBe(409)
  })
})

describe("a deployment", () => {
  test("is complete when each smoke test has passed; else the way is back", async () => {
    const id = await make("deployment", { steps: [{ id: "1", step: "Copy" }], backOutPlan: "Copy back", smokeTests: [{ id: "1", test: "Sign in", passed: false }] })
    await operations.done("deploymentVote", { projectId, artefactId: id, seenRevision: 1, vote: "go" })
    for (const name of ["approve", "execute", "verify"]) expect((await step(operations, id, name)).status).toBe(200)
    expect((await step(operations, id, "complete")).problem.detail).toContain("roll back")
    expect((await step(operations, id, "rollBack", { reason: "Nobody can sign in" })).json.state).toBe("rolledBack")
  })
})

describe("the final report", () => {
  test("holds the original promise against what was delivered, as a slow count over the history does", async () => {
    const requirement = async (title: string) => {
      const id = await make("requirement", { statement: title, priority: "must", acceptanceCriteria: ["a"], verification: "test" }, title)
      await step(manager, id, "analyse")
      await step(manager, id, "approve")
      return id
    }
    const [kept = "", changed = "", dropped = ""] = [await requirement("Sign in"), await requirement("Export"), await requirement("Fax")]
    // The promise is what was approved until a day after the first approval: what follows comes later.
    await server.database.db.updateTable("artefact_version").set({ cut_at: new Date(Date.now() - 10 * 86_400_000) }).execute()
    await step(manager, changed, "change", { reason: "Asked for" })
    await update(changed, { statement: "Export as Excel" })
    await step(manager, changed, "approve")
    await step(manager, dropped, "defer", { reason: "Nobody has one" })
    await requirement("Dark mode")
    for (const name of ["implement", "verify", "accept"]) await step(manager, kept, name)
    const figures = await sponsor.done("finalReportFigures", { projectId })
    expect(figures.scope).toMatchObject({ promised: 3, added: 1, changed: 1, dropped: 1, accepted: 1, open: 2 })
    expect(figures.scope.requirements.map(({ key, change, original, now }: Record<string, string>) => [key, change, original, now])).toEqual([
      ["REQ-1", "asPromised", "Sign in", "Sign in"], ["REQ-2", "changed", "Export", "Export as Excel"], ["REQ-3", "dropped", "Fax", "Fax"], ["REQ-4", "added", null, "Dark mode"],
    ])
    // Slowly, out of the history: which were approved first, which of them changed, which were dropped.
    const histories = await Promise.all([1, 2, 3, 4].map(async (number) => {
      const { items } = await manager.done("artefactList", { projectId, kind: "requirement" })
      const found = items.find((item: { number: number }) => item.number === number)
      return (await manager.done("artefactHistory", { projectId, artefactId: found.id })).items.map(({ action }: { action: string }) => action)
    }))
    expect(histories.filter((actions) => actions.includes("change")).length).toBe(figures.scope.changed)
    expect(histories.filter((actions) => actions.includes("defer")).length).toBe(figures.scope.dropped)
  })
  test("keeps its figures when it is issued, whatever happens after", async () => {
    await make("benefit", { baseline: 4.1, target: 3.2, measurements: [{ id: "1", date: "2026-06-01", value: 3.9 }, { id: "2", date: "2026-07-01", value: 3.6 }] }, "Faster answers")
    const id = await make("finalReport", { summary: "It works." })
    expect((await step(manager, id, "issue")).status).toBe(200)
    const figures = JSON.parse((await read(id)).fields.figures)
    expect(figures.benefits[0]).toMatchObject({ actual: 3.6, target: 3.2 })
    // Worked figure T9: 55.6 %.
    expect(figures.benefits[0].realisation).toBeCloseTo(0.5556, 4)
    await make("requirement", { statement: "Later" })
    expect(JSON.parse((await read(id)).fields.figures)).toEqual(figures)
  })
})

describe("lessons", () => {
  test("are proposed from facts, and taken only once", async () => {
    const id = await make("risk", { event: "Licence late", probability: 3 }, "Licence late")
    await step(manager, id, "occur")
    const [proposal] = (await manager.done("lessonProposalList", { projectId, locale: "de" })).items
    expect(proposal).toMatchObject({ rule: "riskHit", title: "Das Risiko „Licence late“ ist eingetreten", taken: false, evidence: [{ key: "RSK-1" }] })
    const lesson = await make("lesson", { recommendation: "Order first", category: "risk", appliesTo: ["riskLibrary"], proposedFrom: `riskHit ${id}` }, "Order licences first")
    expect((await manager.done("lessonProposalList", { projectId })).items[0].taken).toBe(true)
    await step(manager, lesson, "accept")
  })
  test("come back in the next project of that kind, and only there", async () => {
    const next = (await server.administrator.done("projectCreate", { name: "Next", kind: "software", start: "2026-09-01" })).id
    const other = (await server.administrator.done("projectCreate", { name: "Other", kind: "network", start: "2026-09-01" })).id
    const reader = await server.inProject(next, "teamMember")
    expect((await reader.done("lessonApplicable", { projectId: next })).items).toMatchObject([{ title: "Order licences first", recommendation: "Order first", project: null, offers: [], adopted: [] }])
    expect((await server.administrator.done("lessonApplicable", { projectId: next })).items[0].project).toBe("Portal")
    expect((await server.administrator.done("lessonApplicable", { projectId: other })).items).toEqual([])
  })
})

describe("a lesson that was applied", () => {
  let next: string
  let lead: Caller
  beforeAll(async () => {
    next = (await server.administrator.done("projectCreate", { name: "Third", kind: "software", start: "2026-10-01" })).id
    lead = await server.inProject(next, "projectManager")
  })
  const lessons = async (): Promise<readonly Record<string, unknown>[]> => (await lead.done("lessonApplicable", { projectId: next })).items
  const applied = async (title: string, appliesTo: readonly string[]) => {
    const id = await make("lesson", { recommendation: "Order first,\nthen wait", event: "Secret event", category: "vendor", appliesTo }, title)
    for (const name of ["accept", "apply"]) await step(manager, id, name)
    return id
  }
  test("is taken over as a risk with one click, once, naming its origin and nothing else of the other project", async () => {
    const lessonId = await applied("Licences come late", ["riskLibrary"])
    expect((await lessons()).find(({ id }) => id === lessonId)).toMatchObject({ offers: ["risk"], adopted: [] })
    expect((await lead.call("lessonAdopt", { projectId: next, lessonId, as: "criterion" })).status).toBe(409)
    const adopted = await lead.call("lessonAdopt", { projectId: next, lessonId, as: "risk" })
    expect(adopted.status).toBe(201)
    expect(adopted.json).toMatchObject({ kind: "risk", state: "identified", title: "Licences come late", fields: { category: "supplier", direction: "threat", contingentPlan: "Order first,\nthen wait", fromLesson: `Licences come late (${lessonId})` } })
    expect(adopted.text).not.toMatch(/Secret|Portal/)
    expect((await lessons()).find(({ id }) => id === lessonId)).toMatchObject({ adopted: [{ as: "risk", thing: { id: adopted.json.id } }] })
    expect((await lead.call("lessonAdopt", { projectId: next, lessonId, as: "risk" })).status).toBe(409)
  })
  test("becomes a criterion of the quality plan, which is made where there is none and not touched once approved", async () => {
    const lessonId = await applied("Check the licences", ["checklist"])
    const { json } = await lead.call("lessonAdopt", { projectId: next, lessonId, as: "criterion", locale: "de" })
    expect(json).toMatchObject({ kind: "qualityPlan", title: "Qualitätsplan", fields: { products: [{ product: "Check the licences", criterion: "Order first, then wait", method: "review" }] } })
    await server.database.db.updateTable("artefact").set({ state: "approved" }).where("id", "=", json.id).execute()
    expect((await lead.call("lessonAdopt", { projectId: next, lessonId: await applied("Another", ["checklist"]), as: "criterion" })).problem.detail).toContain("revise")
  })
  test("is there for projects of its kind and for those who may make what it becomes", async () => {
    const lessonId = await applied("Third lesson", ["riskLibrary"])
    const other = (await server.administrator.done("projectCreate", { name: "Network", kind: "network", start: "2026-10-01" })).id
    expect((await server.administrator.call("lessonAdopt", { projectId: other, lessonId, as: "risk" })).status).toBe(404)
    expect((await manager.call("lessonAdopt", { projectId, lessonId, as: "risk" })).status).toBe(404)
    expect((await (await server.inProject(next, "sponsor")).call("lessonAdopt", { projectId: next, lessonId, as: "risk" })).status).toBe(403)
  })
})

describe("the service desk", () => {
  let serviceId: string
  test("runs clocks in the service's support time, and stops them while it waits for the requester", async () => {
    serviceId = await make("service", { supportHours: "always", serviceOwner: operations.userId, targets: [{ id: "1", priority: "p2", respondMinutes: 60, resolveMinutes: 480 }], hypercareFrom: "2026-01-01", hypercareUntil: "2026-12-31", daysWithoutP1: 5, backlogMax: 1, warrantyFrom: "2020-01-01", warrantyUntil: "2099-12-31" })
    const ticket = await manager.done("artefactCreate", { projectId, kind: "ticket", title: "Cannot sign in", fields: { service: serviceId, type: "incident", priority: "p2" } })
    const opened = Date.parse(ticket.fields.openedAt)
    expect([Date.parse(ticket.fields.respondBy) - opened, Date.parse(ticket.fields.resolveBy) - opened]).toEqual([60 * 60_000, 480 * 60_000])
    await step(operations, ticket.id, "wait", { reason: "Which browser?" })
    const since = new Date(Date.now() - 30 * 60_000).toISOString()
    await server.database.db.updateTable("artefact").set({ fields: JSON.stringify({ ...(await read(ticket.id)).fields, pausedSince: since }) }).where("id", "=", ticket.id).execute()
    await step(operations, ticket.id, "start")
    const after = await read(ticket.id)
    expect(after.fields).toMatchObject({ pausedMinutes: 30 })
    expect(Date.parse(after.fields.resolveBy) - opened).toBe(510 * 60_000)
    const desk = await operations.done("serviceDesk", { projectId })
    expect(desk).toMatchObject({ open: 1, byPriority: [{ priority: "p2", open: 1, broken: 0 }], services: [{ underWarranty: true, ready: true, exit: [{ criterion: "daysWithoutP1", wanted: 5, met: true }, { criterion: "backlogMax", now: 1, met: true }] }] })
    expect((await step(operations, ticket.id, "resolve")).problem.problems?.[0]?.pointer).toBe("/fields/resolution")
    await update(ticket.id, { resolution: "Cookies" })
    await step(operations, ticket.id, "resolve")
    expect(await operations.done("serviceDesk", { projectId })).toMatchObject({ open: 0, resolvedInTime: { part: 1, whole: 1 } })
  })
  test("claims a defect from the project while the warranty runs, also after it was closed, and not after", async () => {
    await server.database.db.updateTable("project").set({ state: "closed" }).where("id", "=", projectId).execute()
    const ticket = await operations.done("artefactCreate", { projectId, kind: "ticket", title: "Export is empty", fields: { service: serviceId, priority: "p1", claim: true } })
    const defect = await read(ticket.fields.defect)
    expect(defect).toMatchObject({ kind: "defect", title: "Export is empty", fields: { claim: true, severity: "s1", foundIn: "operation" } })
    expect((await operations.done("serviceDesk", { projectId })).services[0].exit[0]).toMatchObject({ criterion: "daysWithoutP1", now: 0, met: false })
    await update(serviceId, { warrantyUntil: "2020-12-31" })
    expect((await operations.refused("artefactCreate", { projectId, kind: "ticket", title: "Too late", fields: { service: serviceId, claim: true } })).problems?.[0]?.pointer).toBe("/fields/claim")
  })
})

describe("the end", () => {
  test("is put before the sponsor when each item of the check-list is done or explained; an early one says why", async () => {
    const id = await make("closure", { type: "early", checklist: [{ id: "1", item: "Access removed", done: true }, { id: "2", item: "Invoices settled" }, { id: "3", item: "Records archived" }] })
    expect((await step(manager, id, "submit")).problem.problems?.map(({ message }) => message)).toEqual(["is missing", '"Invoices settled" is neither done nor explained', '"Records archived" is neither done nor explained'])
    await update(id, { earlyReason: "Bought instead", checklist: [{ id: "1", item: "Access removed", done: true }, { id: "2", item: "Invoices settled", done: true }, { id: "3", item: "Records archived", note: "With the line, until March" }] })
    expect((await step(manager, id, "submit")).status).toBe(200)
    await step(sponsor, id, "requestChanges", { reason: "Begin again" })
    await manager.done("artefactDelete", { projectId, artefactId: id })
  })
  test("comes by a closure that the sponsor decides, and passes no gate only when it is early", async () => {
    await server.database.db.updateTable("project").set({ state: "closing" }).where("id", "=", projectId).execute()
    const id = await make("closure", { type: "complete", checklist: [{ id: "1", item: "Access removed", done: true }] })
    await step(manager, id, "submit")
    expect((await step(sponsor, id, "closeProject")).problem.detail).toContain("Close")
    await step(sponsor, id, "requestChanges", { reason: "Say that it ends early" })
    await update(id, { type: "early", earlyReason: "Bought instead" })
    await step(manager, id, "submit")
    expect((await step(sponsor, id, "closeProject")).json.state).toBe("closed")
    expect((await manager.done("projectRead", { projectId })).state).toBe("terminated")
  })
})
