// Somebody without an account looks, ticks, signs; the link ends with it, and the evidence lasts.

import { signatureDigest, verifyEvidence, type Evidence } from "@throughline/lifecycle"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { aServer, type Caller, type TestServer } from "../../../test/a-server.ts"

let server: TestServer
let manager: Caller
let projectId: string

beforeAll(async () => {
  server = await aServer({ mail: true })
  projectId = (await server.administrator.done("projectCreate", { name: "Portal", start: "2026-01-05" })).id
  manager = await server.inProject(projectId, "projectManager", "Mona")
})
afterAll(() => server.close())

async function presented(title = "Manual"): Promise<string> {
  const { id, revision } = await manager.done("artefactCreate", { projectId, kind: "deliverable", title, ownerId: manager.userId, fields: { description: "How to use it", value: 100, criteria: [{ id: "a", criterion: "Complete" }, { id: "b", criterion: "Readable" }] } })
  await manager.done("artefactStep", { projectId, artefactId: id, step: "present", seenRevision: revision })
  return id
}
const invite = (artefactId: string) => manager.done("reviewInvite", { projectId, artefactId, name: "Olga Outside", email: "olga@example.net" })
const tokenOf = ({ link }: { readonly link: string }) => link.split("#")[1] ?? ""
const met = (a: boolean, b: boolean) => [{ id: "a", met: a, remark: a ? "" : "Chapter 3 is missing" }, { id: "b", met: b }]
const stateOf = async (artefactId: string) => (await manager.done("artefactRead", { projectId, artefactId })).state

describe("a personal link", () => {
  test("shows what is to be judged, and nothing of cost or people", async () => {
    const artefactId = await presented()
    const review = await invite(artefactId)
    expect(review.link).toMatch(/^https?:\/\/[^#]*\/review#/)
    const shown = await server.nobody.done("reviewOpen", { token: tokenOf(review) })
    expect(shown).toMatchObject({ name: "Olga Outside", projectName: "Portal", key: "DEL-1", title: "Manual", criteria: [{ id: "a", criterion: "Complete" }, { id: "b", criterion: "Readable" }] })
    expect(JSON.stringify(shown)).not.toContain("100")
    expect((await manager.done("reviewList", { projectId, artefactId })).items[0]).toMatchObject({ name: "Olga Outside", current: true, answeredAt: null })
  })
  test("accepts in one go: every criterion ticked, a name typed; then it opens nothing any more", async () => {
    const artefactId = await presented()
    const token = tokenOf(await invite(artefactId))
    const answer = { token, decision: "accepted", signedName: "Olga Outside" }
    expect((await server.nobody.refused("reviewAnswer", { ...answer, criteria: [{ id: "a", met: true }] })).problems?.[0]?.pointer).toBe("/criteria")
    expect((await server.nobody.refused("reviewAnswer", { ...answer, criteria: met(true, false) })).problems?.[0]?.pointer).toBe("/decision")
    const { evidence } = await server.nobody.done("reviewAnswer", { ...answer, criteria: met(true, true) })
    expect(await verifyEvidence(evidence)).toBeNull()
    expect(await stateOf(artefactId)).toBe("accepted")
    expect((await manager.done("reviewList", { projectId, artefactId })).items[0]).toMatchObject({ decision: "accepted", current: true })
    expect((await server.nobody.refused("reviewOpen", { token })).code).toBe("notFound")
    expect((await server.nobody.refused("reviewAnswer", { ...answer, criteria: met(true, true) })).code).toBe("notFound")
  })
  test("rejects with remarks and defects, which become actions and defects of the project", async () => {
    const artefactId = await presented()
    await server.nobody.done("reviewAnswer", { token: tokenOf(await invite(artefactId)), decision: "rejected", signedName: "Olga", criteria: met(false, true), remark: "Not yet", defects: [{ title: "Typing error on page 1", severity: "s4" }] })
    expect(await stateOf(artefactId)).toBe("rejected")
    expect((await manager.done("artefactList", { projectId, kind: "action" })).items).toMatchObject([{ title: "Complete", owner: { name: "Mona" } }])
    expect((await manager.done("artefactList", { projectId, kind: "defect" })).items).toMatchObject([{ title: "Typing error on page 1", fields: { severity: "s4", foundIn: "acceptance" } }])
    const history = await manager.done("artefactHistory", { projectId, artefactId })
    expect(history.items[0]).toMatchObject({ action: "reject", reason: "Olga (olga@example.net): Not yet" })
  })
  test("accepts with conditions that stand in the artefact with their days", async () => {
    const artefactId = await presented()
    await server.nobody.done("reviewAnswer", { token: tokenOf(await invite(artefactId)), decision: "acceptedWithConditions", signedName: "Olga", criteria: met(false, true), conditions: [{ condition: "Write chapter 3", due: "2026-05-01" }] })
    expect(await manager.done("artefactRead", { projectId, artefactId })).toMatchObject({ state: "acceptedWithConditions", fields: { conditions: [{ condition: "Write chapter 3", due: "2026-05-01", done: false }] } })
  })
  test("does not accept what has changed since it was shown; the signature stands for what was shown", async () => {
    const artefactId = await presented()
    const token = tokenOf(await invite(artefactId))
    const { revision } = await manager.done("artefactRead", { projectId, artefactId })
    await manager.done("artefactUpdate", { projectId, artefactId, seenRevision: revision, fields: { description: "Something else" } })
    const { evidence } = await server.nobody.done("reviewAnswer", { token, decision: "accepted", signedName: "Olga", criteria: met(true, true) })
    expect(evidence.content.description).toBe("How to use it")
    expect(await stateOf(artefactId)).toBe("readyForReview")
    expect((await manager.done("reviewList", { projectId, artefactId })).items[0]).toMatchObject({ decision: "accepted", current: false })
  })
  test("that was withdrawn, has ended or never was tells the same nothing", async () => {
    const artefactId = await presented()
    const withdrawn = await invite(artefactId)
    await manager.done("reviewWithdraw", { projectId, reviewId: withdrawn.id })
    const ended = await invite(artefactId)
    await server.database.db.updateTable("review").set({ expires_at: new Date(Date.now() - 1_000) }).where("id", "=", ended.id).execute()
    const told = await Promise.all([tokenOf(withdrawn), tokenOf(ended), "a-token-that-nobody-was-given"].map(async (token) => {
      const { status, problem } = await server.nobody.call("reviewOpen", { token })
      return [status, problem.code, problem.title, problem.detail]
    }))
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(told[0]?.[0]).toBe(404)
  })
})

describe("the evidence", () => {
  test("of all answers in a project is one chain, and each file can be fetched by those who see the artefact", async () => {
    const answers = await server.database.db.selectFrom("review").select(["id", "evidence", "evidence_number"]).where("evidence_number", "is not", null).orderBy("evidence_number").execute()
    expect(answers.map(({ evidence_number }) => evidence_number)).toEqual(answers.map((_, at) => at + 1))
    for (const [at, { evidence }] of answers.entries()) {
      const one = evidence as Evidence
      expect(await verifyEvidence(one)).toBeNull()
      expect(one.previous).toBe(at === 0 ? null : await signatureDigest(answers[at - 1]?.evidence as Evidence))
    }
    const file = await manager.call("reviewEvidence", { projectId, reviewId: answers[0]?.id ?? "" })
    expect(await verifyEvidence(JSON.parse(file.text))).toBeNull()
    expect(await verifyEvidence(JSON.parse(file.text.replace("How to use it", "How to use is")))).toBe("contentChanged")
    const contractor = await server.inProject(projectId, "contractor")
    expect((await contractor.refused("reviewEvidence", { projectId, reviewId: answers[0]?.id ?? "" })).code).toBe("notFound")
  })
})
