// What people are told of artefacts and comments: who, how bundled, by which letter, and never of what they may not see.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { aServer, type Caller, type TestServer } from "../../../test/a-server.ts"
import { mailNotifications } from "./notification-mail-worker.ts"

let server: TestServer
let projectId: string
let manager: Caller
let team: Caller
let sponsor: Caller

beforeAll(async () => {
  server = await aServer({ mail: true })
})
beforeEach(async () => {
  projectId = (await server.administrator.done("projectCreate", { name: "News", start: "2026-03-02" })).id
  manager = await server.inProject(projectId, "projectManager", "Mona")
  team = await server.inProject(projectId, "teamMember", "Theo")
  sponsor = await server.inProject(projectId, "sponsor", "Sven")
})
afterAll(() => server.close())

const make = (kind: string, more: Readonly<Record<string, unknown>> = {}) => manager.done("artefactCreate", { projectId, kind, title: `A ${kind}`, ...more })
const told = async (caller: Caller) => (await caller.done("notificationList")).items.map(({ event, reason, subjectId, count, read }: Record<string, unknown>) => ({ event, reason, subjectId, count, read }))
const letters = async (now = new Date(Date.now() + 120_000)) => {
  await server.database.pool.query("delete from mail")
  await mailNotifications(server.database.db, server.composition.services.mailer, "https://plan.example.org", now)
  return (await server.database.pool.query<{ recipient: string; subject: string; body: string }>("select recipient, subject, body from mail order by id")).rows.filter(({ recipient }) => [manager.email, team.email, sponsor.email].includes(recipient))
}

describe("somebody is told", () => {
  test("of what becomes theirs, and never of their own doings", async () => {
    const risk = await make("risk", { ownerId: team.userId, fields: { riskOwner: sponsor.userId } })
    expect(await told(team)).toEqual([{ event: "artefactAssigned", reason: "owner", subjectId: risk.id, count: 1, read: false }])
    expect(await told(sponsor)).toEqual([{ event: "artefactAssigned", reason: "responsible", subjectId: risk.id, count: 1, read: false }])
    expect(await told(manager)).toEqual([])
    await team.done("artefactUpdate", { projectId, artefactId: risk.id, seenRevision: 1, fields: { riskOwner: team.userId } })
    expect((await told(team)).length).toBe(1)
  })
  test("of several things that happened to one thing in one line, latest first", async () => {
    const issue = await make("issue", { ownerId: team.userId })
    const other = await make("issue", { ownerId: team.userId })
    await manager.done("artefactStep", { projectId, artefactId: issue.id, seenRevision: 1, step: "investigate" })
    expect(await told(team)).toEqual([{ event: "artefactStep", reason: "owner", subjectId: issue.id, count: 2, read: false }, { event: "artefactAssigned", reason: "owner", subjectId: other.id, count: 1, read: false }])
    const { items, unread } = await team.done("notificationList")
    expect([unread, items[0].subjectTitle, items[0].actorName, items[0].params]).toEqual([2, "A issue", "Mona", { artefactKind: "issue", key: "ISS-1", step: "investigate", state: "investigating" }])
    await team.done("notificationRead", { notificationIds: [items[0].id] })
    expect((await told(team)).map(({ read }: { read: boolean }) => read)).toEqual([true, false])
    expect((await team.done("notificationList", { unread: "true" })).items.length).toBe(1)
    await team.done("notificationRead", {})
    expect((await team.done("notificationList")).unread).toBe(0)
  })
  test("no more of what they do not want to hear of", async () => {
    const issue = await make("issue", { ownerId: team.userId })
    await team.done("notificationMute", { subjectKind: "artefact", subjectId: issue.id, muted: true })
    await manager.done("artefactStep", { projectId, artefactId: issue.id, seenRevision: 1, step: "investigate" })
    expect((await told(team))[0]).toMatchObject({ event: "artefactAssigned", count: 1 })
    await team.done("notificationMute", { subjectKind: "artefact", subjectId: issue.id, muted: false })
    await manager.done("artefactStep", { projectId, artefactId: issue.id, seenRevision: 2, step: "resolve" })
    expect((await told(team))[0]).toMatchObject({ event: "artefactStep", count: 2 })
  })
  test("nothing of what they may not see, or may not see any more", async () => {
    const secret = await make("stakeholder", { ownerId: team.userId, fields: { relationshipOwner: sponsor.userId } })
    expect(await told(team)).toEqual([])
    expect((await told(sponsor))[0]).toMatchObject({ subjectId: secret.id })
    await server.database.pool.query("update project_member set role = 'teamMember' where project_id = $1 and user_id = $2", [projectId, sponsor.userId])
    expect(await sponsor.done("notificationList")).toMatchObject({ items: [], unread: 0 })
    expect(await letters()).toEqual([])
  })
  test("that they were mentioned, where they may see it", async () => {
    const secret = await make("stakeholder")
    await manager.done("commentCreate", { projectId, artefactId: secret.id, body: `Look @[${team.userId}] @[${sponsor.userId}]` })
    expect(await told(team)).toEqual([])
    expect(await told(sponsor)).toEqual([{ event: "mentioned", reason: "mentioned", subjectId: secret.id, count: 1, read: false }])
    const { mentions } = await sponsor.done("myWork")
    expect(mentions[0]).toMatchObject({ artefactId: secret.id, artefactTitle: "A stakeholder" })
    expect((await team.done("myWork")).mentions).toEqual([])
  })
})

describe("letters", () => {
  test("say everything at once, once a day", async () => {
    await team.done("notificationPreferenceUpdate", { seenRevision: 0, mail: "daily", digestMinute: 0 })
    const issue = await make("issue", { ownerId: team.userId })
    await make("issue", { ownerId: team.userId })
    const [letter, ...others] = await letters()
    expect(others).toEqual([])
    expect(letter).toMatchObject({ recipient: team.email, subject: "A issue and 1 more" })
    expect(letter?.body).toContain(`https://plan.example.org/projects/${projectId}/artefacts/issue/${issue.id}`)
    await make("issue", { ownerId: team.userId })
    expect(await letters()).toEqual([])
    expect((await letters(new Date(Date.now() + 86_400_000 + 120_000))).length).toBe(1)
  })
  test("are not written about what has been read, nor to those who want none", async () => {
    await team.done("notificationPreferenceUpdate", { seenRevision: 0, mail: "atOnce" })
    await sponsor.done("notificationPreferenceUpdate", { seenRevision: 0, mail: "off" })
    await make("risk", { ownerId: team.userId, fields: { riskOwner: sponsor.userId } })
    expect(await letters(new Date())).toEqual([])
    expect((await letters()).map(({ recipient }) => recipient)).toEqual([team.email])
    await make("risk", { ownerId: team.userId })
    await team.done("notificationRead", {})
    expect(await letters()).toEqual([])
  })
  test("about a mention go at once, unless their hour was chosen", async () => {
    await team.done("notificationPreferenceUpdate", { seenRevision: 0, mail: "daily", digestMinute: 0 })
    await server.database.pool.query("delete from mail")
    const before = server.letters.length
    await manager.done("commentCreate", { projectId, body: `Hello @[${team.userId}] @[${sponsor.userId}]` })
    const queued = [...server.letters.slice(before).map(({ to }) => to), ...(await server.database.pool.query("select recipient from mail")).rows.map(({ recipient }) => recipient)]
    expect(queued).toEqual([sponsor.email])
    expect((await letters()).map(({ recipient }) => recipient)).toEqual([team.email])
  })
})

test("what one has said about letters is kept, and not overwritten unseen", async () => {
  expect(await team.done("notificationPreferenceRead")).toEqual({ mail: "daily", quietFrom: null, quietTo: null, digestMinute: 480, revision: 0 })
  expect(await team.done("notificationPreferenceUpdate", { seenRevision: 0, quietFrom: 1_320, quietTo: 420 })).toMatchObject({ quietFrom: 1_320, revision: 1 })
  expect((await team.refused("notificationPreferenceUpdate", { seenRevision: 0, quietFrom: null })).code).toBe("conflict")
})
