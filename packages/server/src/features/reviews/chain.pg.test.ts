// Signatures can be checked as a whole, and taken away as a whole.

import { verifyEvidence } from "@throughline/lifecycle"
import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { aServer, type Caller, type TestServer } from "../../../test/a-server.ts"

let server: TestServer
let manager: Caller
let sponsor: Caller
let projectId: string

beforeAll(async () => {
  server = await aServer()
  projectId = (await server.administrator.done("projectCreate", { name: "Portal", start: "2026-01-05" })).id
  manager = await server.inProject(projectId, "projectManager", "Mona")
  sponsor = await server.inProject(projectId, "sponsor", "Sue")
  for (const title of ["One", "Two", "Three"]) await approved("signOff", title)
  await approved("businessCase", "Secret case")
  for (const title of ["Manual", "Portal"]) await accepted(title)
})
afterAll(() => server.close())

async function approved(kind: string, title: string): Promise<void> {
  const fields = kind === "signOff" ? { scope: title } : { reasons: title }
  const { id, revision } = await manager.done("artefactCreate", { projectId, kind, title, fields })
  const submitted = await manager.done("artefactStep", { projectId, artefactId: id, step: "submit", seenRevision: revision })
  await sponsor.done("artefactStep", { projectId, artefactId: id, step: "approve", seenRevision: submitted.revision })
}
async function accepted(title: string): Promise<void> {
  const { id, revision } = await manager.done("artefactCreate", { projectId, kind: "deliverable", title, fields: { criteria: [{ id: "a", criterion: "Complete" }] } })
  await manager.done("artefactStep", { projectId, artefactId: id, step: "present", seenRevision: revision })
  const { link } = await manager.done("reviewInvite", { projectId, artefactId: id, name: "Olga", email: "olga@example.net" })
  await server.nobody.done("reviewAnswer", { token: link.split("#")[1], decision: "accepted", signedName: "Olga", criteria: [{ id: "a", met: true }] })
}
const chain = () => sponsor.done("approvalChain", { projectId })

describe("all signatures of a project", () => {
  test("go into one file, each still to be checked by itself", async () => {
    const reply = await manager.call("evidenceExport", { projectId })
    expect(reply.headers["content-disposition"]).toContain("evidence.json")
    const file = JSON.parse(reply.text)
    expect(file).toMatchObject({ format: "throughline-evidence-archive-1", project: { id: projectId, name: "Portal" }, reviewsNotShown: 0 })
    expect(file.approvals).toHaveLength(4)
    expect(file.approvals.slice(1).map(({ previous }: { previous: string }) => previous)).toEqual(file.approvals.slice(0, -1).map(({ signature }: { signature: string }) => signature))
    expect(file.reviews).toHaveLength(2)
    for (const evidence of file.reviews) expect(await verifyEvidence(evidence)).toBeNull()
  })
  test("tell of what the reader may not see nothing but that it was signed", async () => {
    const reply = await (await server.inProject(projectId, "teamMember")).call("evidenceExport", { projectId })
    expect(reply.text).not.toContain("Secret")
    expect(JSON.parse(reply.text).approvals[3]).toMatchObject({ subject: null, approver: null, comment: null })
    expect(JSON.parse(reply.text).approvals[3].signature).toMatch(/^[0-9a-f]{64}$/)
    expect((await (await server.inProject(projectId, "contractor")).call("evidenceExport", { projectId })).status).toBe(403)
  })
  test("hold until somebody changes one behind the server's back; the first that does not hold is named", async () => {
    expect(await chain()).toEqual({ approvals: { signed: 4, firstBroken: null }, reviews: { signed: 2, firstBroken: null } })
    const [, second] = (await manager.done("approvalList", { projectId })).items
    await server.database.db.updateTable("approval").set({ decision: "rejected" }).where("id", "=", second.id).execute()
    expect((await chain()).approvals.firstBroken).toBe(second.id)
    const { rows: [last] } = await sql<{ id: string }>`update review set evidence = jsonb_set(evidence, '{answer,signedName}', '"Otto"') where evidence_number = 2 returning id`.execute(server.database.db)
    expect((await chain()).reviews).toEqual({ signed: 2, firstBroken: last?.id })
    await sql`delete from review where evidence_number = 1`.execute(server.database.db)
    expect((await chain()).reviews).toEqual({ signed: 1, firstBroken: last?.id })
  })
})
