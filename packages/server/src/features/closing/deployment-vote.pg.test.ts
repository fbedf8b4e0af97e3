// Go or no-go: each votes for themselves, whatever door somebody tries for another.

import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { aServer, type Caller, type TestServer } from "../../../test/a-server.ts"

let server: TestServer
let manager: Caller
let sponsor: Caller
let operations: Caller
let stakeholder: Caller
let contractor: Caller
let projectId: string

beforeAll(async () => {
  server = await aServer()
  projectId = (await server.administrator.done("projectCreate", { name: "Portal", kind: "software", start: "2026-01-05" })).id
  manager = await server.inProject(projectId, "projectManager", "Mona")
  sponsor = await server.inProject(projectId, "sponsor", "Sue")
  operations = await server.inProject(projectId, "operations", "Otto")
  stakeholder = await server.inProject(projectId, "stakeholder", "Stan")
  contractor = await server.inProject(projectId, "contractor", "Con")
})
afterAll(() => server.close())

const PLAN = { steps: [{ id: "1", step: "Copy" }], backOutPlan: "Copy back", criteria: [{ id: "1", criterion: "Data ready", met: true }] }
const plan = async (fields: object = {}): Promise<string> => (await manager.done("artefactCreate", { projectId, kind: "deployment", title: "Go live", fields: { ...PLAN, ...fields } })).id
const read = (artefactId: string) => manager.done("artefactRead", { projectId, artefactId })
const vote = async (caller: Caller, artefactId: string, what: string, rest: object = {}) => caller.call("deploymentVote", { projectId, artefactId, vote: what, seenRevision: (await read(artefactId)).revision, ...rest })
const update = async (artefactId: string, fields: object) => manager.call("artefactUpdate", { projectId, artefactId, seenRevision: (await read(artefactId)).revision, fields })
const step = async (caller: Caller, artefactId: string, name: string, rest: object = {}) => caller.call("artefactStep", { projectId, artefactId, step: name, seenRevision: (await read(artefactId)).revision, ...rest })
const votesOf = async (artefactId: string) => ((await read(artefactId)).fields.votes ?? []).map((one: Record<string, string>) => [one["person"], one["vote"]])

describe("a vote", () => {
  test("is given by the caller, with the moment, and signed in the chain of the project", async () => {
    const id = await plan()
    const before = Date.now() - 5_000
    const { fields } = (await vote(operations, id, "go", { remark: "Everything rehearsed" })).json
    expect(fields.votes).toMatchObject([{ person: operations.userId, vote: "go", remark: "Everything rehearsed" }])
    expect(Date.parse(fields.votes[0].at)).toBeGreaterThan(before)
    expect((await vote(sponsor, id, "noGo", { remark: "Not before the audit" })).status).toBe(200)
    const { items } = await manager.done("approvalList", { projectId, subjectId: id })
    expect(items.map(({ step: of, approver, decision, signature }: { step: string; approver: { id: string }; decision: string; signature: string | null }) => [of, approver.id, decision, signature !== null])).toEqual([["vote", operations.userId, "approved", true], ["vote", sponsor.userId, "rejected", true]])
    expect((await manager.done("approvalChain", { projectId })).approvals.firstBroken).toBeNull()
  })
  test("replaces the earlier one of the same person and touches nobody else's", async () => {
    const id = await plan()
    await vote(operations, id, "noGo", { remark: "Too early" })
    await vote(stakeholder, id, "abstain")
    await vote(operations, id, "go")
    expect(await votesOf(id)).toEqual([[stakeholder.userId, "abstain"], [operations.userId, "go"]])
  })
  test("against it says why", async () => {
    const id = await plan()
    for (const remark of [undefined, null, "", "   "]) expect((await vote(operations, id, "noGo", { remark })).problem.problems).toMatchObject([{ pointer: "/remark" }])
    expect(await votesOf(id)).toEqual([])
  })
  test("is for people of the project who see the deployment, while it is planned", async () => {
    const id = await plan()
    expect((await vote(contractor, id, "go")).status).toBe(403)
    const elsewhere = await server.inProject((await server.administrator.done("projectCreate", { name: "Other", start: "2026-01-05" })).id, "operations", "Olga")
    expect((await vote(elsewhere, id, "go")).status).toBe(404)
    expect((await vote(manager, (await manager.done("artefactCreate", { projectId, kind: "goal", title: "No deployment" })).id, "go")).status).toBe(409)
    await vote(operations, id, "go")
    await step(operations, id, "approve")
    expect((await vote(sponsor, id, "noGo", { remark: "Too late" })).status).toBe(409)
    expect(await votesOf(id)).toEqual([[operations.userId, "go"]])
  })
  test("is about what the voter saw; votes of others meanwhile are no reason to look again", async () => {
    const id = await plan()
    const { revision } = await read(id)
    await vote(sponsor, id, "go")
    expect((await operations.call("deploymentVote", { projectId, artefactId: id, seenRevision: revision, vote: "go" })).status).toBe(200)
    await update(id, { backOutPlan: "Something else" })
    expect((await stakeholder.call("deploymentVote", { projectId, artefactId: id, seenRevision: revision, vote: "go" })).status).toBe(409)
    expect((await stakeholder.call("deploymentVote", { projectId, artefactId: id, seenRevision: 1_000, vote: "go" })).status).toBe(409)
  })
})

describe("nobody votes for another", () => {
  const typed = [{ id: "1", person: "", vote: "go", at: "2026-01-01T00:00:00.000Z" }]
  const forSue = () => typed.map((row) => ({ ...row, person: sponsor.userId }))
  const refusal = [{ pointer: "/fields/votes", code: "signed" }]

  test("not when the deployment is made", async () => {
    expect((await manager.refused("artefactCreate", { projectId, kind: "deployment", title: "Typed", fields: { ...PLAN, votes: forSue() } })).problems).toMatchObject(refusal)
  })
  test("not by editing it, for oneself neither, not by emptying it, not for many at once", async () => {
    const id = await plan()
    await vote(operations, id, "noGo", { remark: "No" })
    const mine = (await read(id)).fields.votes
    const attempts = [forSue(), [...mine, ...forSue()], [], [{ ...mine[0], vote: "go" }], [{ ...mine[0], person: sponsor.userId }], [{ ...mine[0], at: "2020-01-01T00:00:00.000Z" }], [{ id: "1", person: manager.userId, vote: "go" }]]
    for (const votes of attempts) {
      expect((await update(id, { votes })).problem.problems).toMatchObject(refusal)
      expect((await manager.call("artefactBulk", { projectId, artefactIds: [id], fields: { votes } })).problem.problems?.at(-1)).toMatchObject({ code: "signed" })
    }
    expect((await operations.call("artefactUpdate", { projectId, artefactId: id, seenRevision: (await read(id)).revision, fields: { votes: [] } })).status).toBe(422)
    expect(await votesOf(id)).toEqual([[operations.userId, "noGo"]])
    // What a form sends back unchanged is no edit.
    expect((await update(id, { votes: mine, outcome: "" })).status).toBe(200)
  })
  test("not by naming somebody in the operation", async () => {
    const id = await plan()
    expect((await vote(manager, id, "go", { person: sponsor.userId })).status).toBe(422)
    expect(await votesOf(id)).toEqual([])
  })
  test("not out of the trash, and not by a template made of the project", async () => {
    const id = await plan()
    await vote(operations, id, "go")
    await manager.done("artefactDelete", { projectId, artefactId: id })
    expect((await manager.call("deploymentVote", { projectId, artefactId: id, seenRevision: 3, vote: "go" })).status).toBe(404)
    await manager.done("artefactRestore", { projectId, artefactId: id })
    expect(await votesOf(id)).toEqual([[operations.userId, "go"]])
    const template = await server.administrator.done("projectSaveAsTemplate", { projectId, name: "With votes", kinds: ["deployment"] })
    const copy = await server.administrator.done("projectCreate", { name: "Copy", start: "2026-01-05", template: template.id })
    const { items } = await server.administrator.done("artefactList", { projectId: copy.id, kind: "deployment" })
    expect(items.length).toBeGreaterThan(0)
    expect(items.flatMap(({ fields }: { fields: Record<string, unknown> }) => fields["votes"] ?? [])).toEqual([])
  })
  test("and what was written down for others before does not count", async () => {
    const id = await plan()
    await server.database.db.updateTable("artefact").set({ fields: JSON.stringify({ ...PLAN, votes: [{ id: "1", person: sponsor.userId, vote: "go" }] }) }).where("id", "=", id).execute()
    expect((await step(operations, id, "approve")).problem.problems).toMatchObject([{ pointer: "/fields/votes", message: "hold no go" }])
    await vote(operations, id, "go")
    expect((await step(operations, id, "approve")).json.state).toBe("approved")
  })
})

describe("a deployment", () => {
  test("is a go when somebody votes for it, nobody against it, and its criteria are met", async () => {
    const id = await plan({ criteria: [{ id: "1", criterion: "Data ready", met: false }] })
    await vote(sponsor, id, "go")
    await vote(operations, id, "noGo", { remark: "Data" })
    const refused = async () => (await step(operations, id, "approve")).problem.problems?.map(({ pointer, message }) => `${pointer} ${message}`)
    expect(await refused()).toEqual(["/fields/votes hold a no-go", "/fields/criteria \"Data ready\" is not met"])
    // Meeting a criterion changes nothing of what was voted on.
    await update(id, { criteria: [{ id: "1", criterion: "Data ready", met: true }] })
    await vote(operations, id, "abstain")
    await vote(sponsor, id, "abstain")
    expect(await refused()).toEqual(["/fields/votes hold no go"])
    await vote(sponsor, id, "go")
    expect((await step(operations, id, "approve")).json.state).toBe("approved")
  })
  test("that is changed is voted on anew, but who was against it stays so", async () => {
    const id = await plan()
    await vote(sponsor, id, "go")
    await vote(stakeholder, id, "abstain")
    await vote(operations, id, "noGo", { remark: "Too short" })
    await update(id, { steps: [{ id: "1", step: "Copy at night" }] })
    expect(await votesOf(id)).toEqual([[operations.userId, "noGo"]])
    const told = async (caller: Caller) => (await caller.done("notificationList", {})).items.some(({ event, subjectId }: Record<string, string>) => event === "voteTakenBack" && subjectId === id)
    expect([await told(sponsor), await told(stakeholder), await told(operations)]).toEqual([true, true, false])
  })
  test("cannot be changed and approved in one go behind the backs of those who voted", async () => {
    const id = await plan()
    await vote(sponsor, id, "go")
    const reply = await operations.call("artefactBulk", { projectId, artefactIds: [id], fields: { backOutPlan: "None" }, step: "approve" })
    expect(reply.status).not.toBe(200)
    expect(await read(id)).toMatchObject({ state: "planned", fields: { backOutPlan: "Copy back" } })
    expect(await votesOf(id)).toEqual([[sponsor.userId, "go"]])
  })
  test("keeps its votes once it has been approved, and loses them when it is planned anew", async () => {
    const id = await plan()
    await vote(sponsor, id, "go")
    await step(operations, id, "approve")
    await step(operations, id, "execute")
    await update(id, { steps: [{ id: "1", step: "Copy", result: "done" }, { id: "2", step: "Found on the way" }] })
    expect(await votesOf(id)).toEqual([[sponsor.userId, "go"]])
    await step(operations, id, "rollBack", { reason: "Wrong copy" })
    await step(operations, id, "reopen", { reason: "Again next week" })
    expect(await votesOf(id)).toEqual([])
  })
})

test("that a recipient has read a message, and what they answered, nobody writes for them", async () => {
  const recipients = [{ id: "r1", name: "Sue", person: sponsor.userId }]
  const id: string = (await manager.done("artefactCreate", { projectId, kind: "message", title: "News", fields: { subject: "News", body: "It goes on.", recipients } })).id
  const forged = [{ pointer: "/fields/recipients/0/read", code: "signed" }, { pointer: "/fields/recipients/0/answer", code: "signed" }]
  const written = recipients.map((row) => ({ ...row, read: true, answer: "I agree" }))
  expect((await update(id, { recipients: written })).problem.problems).toMatchObject(forged)
  expect((await manager.refused("artefactCreate", { projectId, kind: "message", title: "Made up", fields: { recipients: written } })).problems).toMatchObject(forged)
  expect((await update(id, { recipients: [...recipients, { id: "r2", name: "Otto", person: operations.userId, read: false }] })).status).toBe(200)
  await step(manager, id, "send")
  await sponsor.done("messageRead", { projectId, messageId: id, answer: "I do not agree" })
  expect((await read(id)).fields.recipients[0]).toMatchObject({ read: true, answer: "I do not agree" })
})
