// The communication plan runs: what is due is drafted from the data and sent, once, and who read it is known.

import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { aServer, type Caller, type TestServer } from "../../../test/a-server.ts"
import { handlersByKey } from "../handlers.ts"
import { createLogger } from "../../platform/log.ts"
import type { Door } from "../../platform/run.ts"
import { dueSince, runCommunication } from "./communication-worker.ts"

let server: TestServer
let manager: Caller
let sponsor: Caller
let projectId: string
let door: Door

beforeAll(async () => {
  server = await aServer({ mail: true })
  projectId = (await server.administrator.done("projectCreate", { name: "Portal", start: "2026-01-05" })).id
  manager = await server.inProject(projectId, "projectManager", "Mona")
  sponsor = await server.inProject(projectId, "sponsor", "Sue")
  await manager.done("taskCreate", { projectId, name: "Build" })
  door = { db: server.database.db, beside: server.database.db, services: server.composition.services, handlers: handlersByKey(), log: createLogger(() => undefined) }
})
afterAll(() => server.close())

async function line(fields: object): Promise<string> {
  const { id, revision } = await manager.done("artefactCreate", { projectId, kind: "communication", title: "Report", fields: { content: "statusReport", channel: "mail", rhythm: "weekly", sender: manager.userId, firstDate: "2026-02-02", audienceRoles: ["sponsor"], purpose: "inform", ...fields } })
  await manager.done("artefactStep", { projectId, artefactId: id, step: "start", seenRevision: revision })
  return id
}
const messagesOf = async (communication: string) => (await manager.done("artefactList", { projectId, kind: "message" })).items.filter(({ fields }: { fields: { communication: string } }) => fields.communication === communication)
const end = async (id: string) => {
  const { revision } = await manager.done("artefactRead", { projectId, artefactId: id })
  await manager.done("artefactStep", { projectId, artefactId: id, step: "end", seenRevision: revision })
}

describe("a line of the plan", () => {
  test("is due from its hour on in the project's own zone", () => {
    const of = (last: string | null) => ({ fields: { rhythm: "weekly", firstDate: "2026-02-02", hour: 9 }, time_zone: "Europe/Berlin", last_due: last })
    expect(dueSince(of(null), new Date("2026-02-02T07:59:00Z"))).toBeNull()
    expect(dueSince(of(null), new Date("2026-02-02T08:00:00Z"))).toBe("2026-02-02")
    expect(dueSince(of("2026-02-02"), new Date("2026-02-08T08:00:00Z"))).toBeNull()
    expect(dueSince(of("2026-02-02"), new Date("2026-02-20T08:00:00Z"))).toBe("2026-02-16")
  })
  test("sends what is due by mail, once, and writes down to whom", async () => {
    const id = await line({ introduction: "This week we built." })
    const now = new Date("2026-02-03T12:00:00Z")
    await runCommunication(door, now)
    await runCommunication(door, now)
    const [message, ...others] = await messagesOf(id)
    expect(others).toEqual([])
    expect(message).toMatchObject({ state: "sent", title: "Status of Portal", fields: { due: "2026-02-02", recipients: [{ name: "Sue", sent: true }] } })
    expect(message.fields.body).toContain("This week we built.")
    expect(message.fields.body).toContain("0 % of the work is done; the plan finishes on 5 January 2026.")
    const letters = await server.database.db.selectFrom("mail").select(["recipient", "subject"]).execute()
    expect([...letters.map(({ subject }) => subject), ...server.letters.map(({ subject }) => subject)]).toContain("Status of Portal")
    const read = await sponsor.done("messageRead", { projectId, messageId: message.id, answer: "Good." })
    expect(read.subject).toBe("Status of Portal")
    expect((await messagesOf(id))[0].fields.recipients[0]).toMatchObject({ read: true, answer: "Good." })
    expect((await manager.refused("messageRead", { projectId, messageId: message.id })).code).toBe("notFound")
    await end(id)
  })
  test("waits for its sender's eye where that was asked for, in the language that was agreed", async () => {
    const id = await line({ reviewBeforeSending: true, language: "de", content: "milestones" })
    await runCommunication(door, new Date("2026-02-03T12:00:00Z"))
    const [message] = await messagesOf(id)
    expect(message).toMatchObject({ state: "draft", title: "Meilensteine von Portal" })
    expect(message.fields.body).toContain("Meilensteine\n- Nichts.")
    await end(id)
  })
  test("speaks when its gate is decided, and can be made to speak now", async () => {
    const id = await line({ rhythm: "onGate", channel: "inApp" })
    expect(await messagesOf(id)).toEqual([])
    const { items } = await manager.done("gateList", { projectId })
    const gate = await manager.done("gateSubmit", { projectId, gateId: items[1].id, seenRevision: items[1].revision })
    await sponsor.done("gateDecide", { projectId, gateId: gate.id, seenRevision: gate.revision, decision: "conditional", conditions: [{ text: "Tell the users", due: "2027-01-01", ownerId: null }] })
    expect(await messagesOf(id)).toHaveLength(1)
    expect((await manager.done("communicationDraft", { projectId, communicationId: id })).state).toBe("sent")
    expect((await sponsor.refused("communicationDraft", { projectId, communicationId: id })).code).toBe("forbidden")
    expect((await sponsor.done("notificationList")).items.length).toBeGreaterThan(0)
  })
})
