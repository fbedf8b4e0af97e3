// Asking people, their signed answers, and the chain of signatures.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { aServer, type Caller, type TestServer } from "../../../test/a-server.ts"
import { firstBroken, signedAnswers } from "./approvals/sign.ts"

let server: TestServer
let projectId: string
let manager: Caller
let sponsor: Caller
let second: Caller
let team: Caller
let contractor: Caller

beforeAll(async () => {
  server = await aServer()
})
beforeEach(async () => {
  projectId = await server.bareProject("Approvals")
  manager = await server.inProject(projectId, "projectManager", "Mona")
  sponsor = await server.inProject(projectId, "sponsor", "Sven")
  second = await server.inProject(projectId, "sponsor", "Sara")
  team = await server.inProject(projectId, "teamMember", "Theo")
  contractor = await server.inProject(projectId, "contractor", "Cora")
})
afterAll(() => server.close())

const CHARTER = { purpose: "P", objectives: [{ id: "a", objective: "O" }], inScope: ["I"], budget: 1_000, finish: "2026-12-01", exitCriteria: ["E"], toleranceTimeDays: 5, toleranceCost: 100 }

async function aQualityPlan(): Promise<{ readonly id: string; readonly revision: number }> {
  const made = await manager.done("artefactCreate", { projectId, kind: "qualityPlan", title: "Quality", fields: { approach: "A" } })
  return manager.done("artefactStep", { projectId, artefactId: made.id, seenRevision: 1, step: "submit" })
}
const ask = (artefactId: string, approvers: readonly Caller[]) => manager.done("approvalRequest", { projectId, artefactId, step: "approve", approverIds: approvers.map(({ userId }) => userId), message: "Please." })
const mine = async (caller: Caller): Promise<readonly { readonly id: string; readonly subjectId: string; readonly subjectTitle: string }[]> => (await caller.done("approvalMine")).items
const stateOf = async (artefactId: string): Promise<string> => (await manager.done("artefactRead", { projectId, artefactId })).state
const decide = async (caller: Caller, decision: string, comment = "") => caller.call("approvalDecide", { projectId, approvalId: (await mine(caller))[0]?.id ?? "apr_none", decision, comment })

describe("a step that asks approvers", () => {
  test("is taken when each of them has said yes", async () => {
    const { id } = await aQualityPlan()
    await ask(id, [sponsor, team])
    expect((await mine(team))[0]).toMatchObject({ subjectId: id, subjectTitle: "Quality" })
    expect((await decide(team, "approved", "Fine.")).json).toMatchObject({ decision: "approved", comment: "Fine.", method: "session", approver: { name: "Theo" }, mine: true })
    expect(await stateOf(id)).toBe("inReview")
    await decide(sponsor, "approved")
    expect(await stateOf(id)).toBe("approved")
    const { items } = await manager.done("approvalList", { projectId, subjectId: id })
    const [version] = (await manager.done("artefactVersionList", { projectId, artefactId: id })).items
    expect(items.map(({ contentHash }: { contentHash: string }) => contentHash)).toEqual([version.contentHash, version.contentHash])
  })
  test("goes back with the comment as reason when one of them says no", async () => {
    const { id } = await aQualityPlan()
    await ask(id, [sponsor, team])
    expect((await decide(team, "rejected")).problem.problems?.[0]?.pointer).toBe("/comment")
    await decide(team, "rejected", "Too thin.")
    expect(await stateOf(id)).toBe("changesRequested")
    expect((await manager.done("artefactHistory", { projectId, artefactId: id })).items[0]).toMatchObject({ action: "requestChanges", reason: "Too thin.", actor: { name: "Theo" } })
    expect(await mine(sponsor)).toEqual([])
  })
  test("is taken alone by whoever may decide, where nobody was asked, with their signature", async () => {
    const { id, revision } = await aQualityPlan()
    expect((await sponsor.done("artefactStep", { projectId, artefactId: id, seenRevision: revision, step: "approve" })).state).toBe("approved")
    const { items } = await manager.done("approvalList", { projectId, subjectId: id })
    expect(items).toMatchObject([{ decision: "approved", approver: { name: "Sven" }, step: "approve" }])
    expect(items[0].signature).toMatch(/^[0-9a-f]{64}$/)
  })
  test("cannot be taken past those who were asked", async () => {
    const { id, revision } = await aQualityPlan()
    await ask(id, [sponsor])
    expect((await second.refused("artefactStep", { projectId, artefactId: id, seenRevision: revision, step: "approve" })).code).toBe("wrongState")
    expect((await manager.refused("artefactStep", { projectId, artefactId: id, seenRevision: revision, step: "approve" })).code).toBe("forbidden")
    expect((await sponsor.done("artefactStep", { projectId, artefactId: id, seenRevision: revision, step: "approve" })).state).toBe("approved")
  })
  test("asks the charter's sponsor by itself when it is submitted", async () => {
    const made = await manager.done("artefactCreate", { projectId, kind: "charter", title: "Charter", fields: { ...CHARTER, projectManager: manager.userId, sponsor: sponsor.userId } })
    await manager.done("artefactStep", { projectId, artefactId: made.id, seenRevision: 1, step: "submit" })
    expect((await mine(sponsor)).map(({ subjectId }) => subjectId)).toEqual([made.id])
    expect((await second.refused("artefactStep", { projectId, artefactId: made.id, seenRevision: 2, step: "authorise" })).code).toBe("wrongState")
    await decide(sponsor, "approved", "Go.")
    expect(await stateOf(made.id)).toBe("authorised")
  })
  test("asks nobody who may not see it, and lends no right to those who may not decide", async () => {
    const { id } = await aQualityPlan()
    const refused = async (...approvers: readonly Caller[]) => (await manager.refused("approvalRequest", { projectId, artefactId: id, step: "approve", approverIds: approvers.map(({ userId }) => userId) })).problems?.map(({ pointer }) => pointer)
    expect(await refused(sponsor, await server.member("member"))).toEqual(["/approverIds/1"])
    expect(await refused(team)).toEqual(["/approverIds"])
    await ask(id, [sponsor])
    expect((await manager.refused("approvalRequest", { projectId, artefactId: id, step: "approve", approverIds: [sponsor.userId] })).code).toBe("alreadyExists")
  })
})

describe("what was asked about", () => {
  test("cannot be answered after it has changed: the question is taken back", async () => {
    const made = await manager.done("artefactCreate", { projectId, kind: "deliverable", title: "D", fields: { criteria: [{ id: "a", criterion: "C" }] } })
    await manager.done("artefactStep", { projectId, artefactId: made.id, seenRevision: 1, step: "present" })
    await manager.done("approvalRequest", { projectId, artefactId: made.id, step: "accept", approverIds: [sponsor.userId] })
    const [question] = await mine(sponsor)
    await manager.done("artefactUpdate", { projectId, artefactId: made.id, seenRevision: 2, title: "Another" })
    expect(await mine(sponsor)).toEqual([])
    expect((await sponsor.refused("approvalDecide", { projectId, approvalId: question?.id, decision: "approved" })).code).toBe("wrongState")
    expect((await manager.done("approvalList", { projectId, subjectId: made.id })).items[0].decision).toBe("withdrawn")
  })
  test("is decided only as it was seen", async () => {
    const { id, revision } = await aQualityPlan()
    await manager.done("artefactUpdate", { projectId, artefactId: id, seenRevision: revision, ownerId: manager.userId })
    expect((await sponsor.refused("artefactStep", { projectId, artefactId: id, seenRevision: revision, step: "approve" })).code).toBe("conflict")
  })
  test("is shown to a contractor who was named, and to no other", async () => {
    const { id } = await aQualityPlan()
    const other = await server.inProject(projectId, "contractor")
    expect((await contractor.refused("artefactRead", { projectId, artefactId: id })).code).toBe("notFound")
    await ask(id, [sponsor, contractor])
    expect((await contractor.done("artefactRead", { projectId, artefactId: id })).title).toBe("Quality")
    expect((await other.refused("artefactRead", { projectId, artefactId: id })).code).toBe("notFound")
    expect((await other.done("approvalList", { projectId })).items).toEqual([])
    const [question] = await mine(contractor)
    expect((await other.refused("approvalDecide", { projectId, approvalId: question?.id, decision: "approved" })).code).toBe("notFound")
    expect((await manager.refused("approvalDecide", { projectId, approvalId: question?.id, decision: "approved" })).code).toBe("forbidden")
    expect((await decide(contractor, "approved")).status).toBe(200)
  })
  test("can be taken back by those who asked, until it has been answered", async () => {
    const { id } = await aQualityPlan()
    const { items } = await ask(id, [sponsor, second])
    expect((await second.refused("approvalWithdraw", { projectId, approvalId: items[0].id })).code).toBe("forbidden")
    await manager.done("approvalWithdraw", { projectId, approvalId: items[0].id })
    expect((await manager.refused("approvalWithdraw", { projectId, approvalId: items[0].id })).code).toBe("wrongState")
  })
})

test("the signatures of a project are a chain in which one changed byte is found", async () => {
  for (let count = 0; count < 3; count++) {
    const made = await manager.done("artefactCreate", { projectId, kind: "changeRequest", title: `CR ${count}`, fields: { description: "D", reason: "R", impactDays: 1, impactCost: 1, recommendation: "R" } })
    await manager.done("artefactStep", { projectId, artefactId: made.id, seenRevision: 1, step: "submit" })
    await manager.done("artefactStep", { projectId, artefactId: made.id, seenRevision: 2, step: "propose" })
    await sponsor.done("artefactStep", { projectId, artefactId: made.id, seenRevision: 3, step: "approve" })
  }
  const key = { organizationId: server.organizationId, id: projectId }
  const read = () => server.database.db.transaction().execute((tx) => signedAnswers(tx, key))
  const answers = await read()
  expect(answers.length).toBe(3)
  expect(firstBroken(answers)).toBeNull()
  const middle = answers[1]?.id
  for (const [column, value] of [["content_hash", "set_byte(content_hash, 0, (get_byte(content_hash, 0) + 1) % 256)"], ["approver_id", `'${manager.userId}'`], ["decision", "'rejected'"], ["decided_at", "decided_at + interval '1 millisecond'"], ["method", "'link'"]]) {
    const { rows: [before] } = await server.database.pool.query(`select ${column} as value from approval where id = $1`, [middle])
    await server.database.pool.query(`update approval set ${column} = ${value} where id = $1`, [middle])
    expect(firstBroken(await read()), column).toBe(middle)
    await server.database.pool.query(`update approval set ${column} = $2 where id = $1`, [middle, before.value])
  }
  expect(firstBroken(await read())).toBeNull()
  await server.database.pool.query("update approval set signature = null where id = $1", [middle])
  expect(firstBroken(await read())).toBe(answers[2]?.id)
})

describe("many at once", () => {
  const make = async (count: number, kind = "issue"): Promise<readonly { readonly id: string; readonly key: string }[]> => {
    const made = []
    for (let index = 0; index < count; index++) made.push(await manager.done("artefactCreate", { projectId, kind, title: `${kind} ${index}` }))
    return made
  }
  test("all change, or none", async () => {
    const issues = await make(3)
    const artefactIds = issues.map(({ id }) => id)
    expect(await manager.done("artefactBulk", { projectId, artefactIds, fields: { impact: 4 }, ownerId: team.userId, step: "investigate" })).toEqual({ changed: 3, edits: artefactIds.map((artefactId) => ({ artefactId, revision: 2 })) })
    const after = (await manager.done("artefactList", { projectId, kind: "issue" })).items
    expect(after.map(({ state, fields, owner }: { state: string; fields: unknown; owner: { name: string } }) => [state, fields, owner.name])).toEqual(issues.map(() => ["investigating", { impact: 4 }, "Theo"]))
    await manager.done("artefactStep", { projectId, artefactId: artefactIds[1], seenRevision: 3, step: "resolve" })
    await manager.done("artefactStep", { projectId, artefactId: artefactIds[1], seenRevision: 4, step: "close" })
    const refused = await manager.refused("artefactBulk", { projectId, artefactIds, fields: { impact: 1 } })
    expect([refused.code, refused.detail, refused.problems?.[0]?.pointer]).toEqual(["wrongState", expect.stringContaining("ISS-2"), "/artefactIds/1"])
    expect((await manager.done("artefactList", { projectId, kind: "issue" })).items.map(({ fields }: { fields: { impact: number } }) => fields.impact)).toEqual([4, 4, 4])
    expect((await manager.refused("artefactBulk", { projectId, artefactIds: [artefactIds[0], "art_never"], trash: true })).code).toBe("notFound")
  })
  test("are of one kind, and say something to change", async () => {
    const [issue] = await make(1)
    const [risk] = await make(1, "risk")
    expect((await manager.refused("artefactBulk", { projectId, artefactIds: [issue?.id, risk?.id], ownerId: null })).problems?.[0]?.pointer).toBe("/artefactIds/1")
    expect((await manager.refused("artefactBulk", { projectId, artefactIds: [issue?.id] })).code).toBe("invalidInput")
    await manager.done("artefactBulk", { projectId, artefactIds: [issue?.id], trash: true })
    expect((await manager.done("artefactList", { projectId, kind: "issue" })).total).toBe(0)
  })
})
