// The wire to the database breaks at the first message of a call, at the second, at the third, until the call gets through:
// for every operation. Each time the answer is "try again" and nothing at all has happened; in the end it happens.

import type { OperationKey } from "@throughline/contract"
import { readdir } from "node:fs/promises"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { PASSWORD, aServer, cookieOf, type Caller, type Reply, type TestServer } from "../a-server.ts"
import { aWorld, type World } from "../hostile/a-world.ts"
import { footprintOf } from "../hostile/footprint.ts"
import { KEYS, declared, inputsWithIds, type Input } from "../hostile/input-shape.ts"
import { aNodeBehindAWire, type NodeBehindAWire } from "./a-node-behind-a-wire.ts"

let server: TestServer
let world: World
let wire: NodeBehindAWire

beforeAll(async () => {
  server = await aServer()
  world = await aWorld(server, "here")
  wire = await aNodeBehindAWire(server)
})
afterAll(async () => {
  await wire.close()
  await server.close()
})

interface Prepared {
  readonly caller: Caller
  readonly input: Input
  readonly file?: string
}
const later = () => new Date(Date.now() + 9e6).toISOString()
let people = 0
async function aPersonWithPassword(): Promise<{ readonly email: string; readonly caller: Caller; readonly link: string }> {
  const email = `person${++people}@example.org`
  const { link } = await server.administrator.done("invitationCreate", { email, role: "member" })
  const joined = await server.nobody.call("invitationAccept", { token: link.split("#").at(-1), name: "P", password: PASSWORD, locale: "en", timeZone: "UTC" })
  return { email, link, caller: server.callerOn(server.composition, { ...server.nobody, userId: joined.json.id, email, cookie: cookieOf(joined) }) }
}
const openInvitation = async () => (await server.administrator.done("invitationCreate", { email: `open${++people}@example.org`, role: "guest" }))
const projectRevision = async () => (await server.administrator.done("projectRead", { projectId: world.projectId })).revision
const planRevision = async () => (await world.manager.done("planRead", { projectId: world.projectId })).revision
const aComment = async () => (await world.manager.done("commentCreate", { projectId: world.projectId, body: "to change" })).id
const aFile = async () => (await server.callerOn(wire.node, world.manager).call("attachmentUpload", { projectId: world.projectId, fileName: "f" }, { file: { name: "f", type: "text/plain", content: "f" } })).json.id
const anImport = async () => (await server.administrator.call("importPreview", { fileName: "i.csv" }, { file: { name: "i", type: "text/csv", content: "Name\nA\n" } })).json.id
const byManager = (input: Input): Prepared => ({ caller: world.manager, input: { projectId: world.projectId, ...input } })
const byAdmin = (input: Input): Prepared => ({ caller: server.administrator, input })

async function anArtefact(projectId: string, kind: string, fields: object, steps: readonly string[] = []): Promise<string> {
  let artefact = await server.administrator.done("artefactCreate", { projectId, kind, title: kind, fields })
  for (const step of steps) artefact = await server.administrator.done("artefactStep", { projectId, artefactId: artefact.id, step, seenRevision: artefact.revision })
  return artefact.id
}

/** Somebody who has been asked to approve a document, with the question. */
async function aQuestion(): Promise<{ readonly sponsor: Caller; readonly approvalId: string }> {
  const sponsor = await server.inProject(world.projectId, "sponsor")
  const artefactId = await anArtefact(world.projectId, "workPackage", {}, ["submit"])
  const { items } = await world.manager.done("approvalRequest", { projectId: world.projectId, artefactId, step: "approve", approverIds: [sponsor.userId] })
  return { sponsor, approvalId: items[0].id }
}
const aField = async () => (await server.administrator.done("customFieldCreate", { kind: "risk", name: `Field ${++people}`, field: { type: "line" } })).id
const aView = async () => (await world.manager.done("savedViewCreate", { projectId: world.projectId, kind: "risk", name: "V", definition: { filter: [], sort: [], group: null, columns: [] } })).id
/** The second gate of a project of its own, as far as these decisions take it. */
async function aGate(...decisions: readonly object[]): Promise<{ readonly projectId: string; readonly gateId: string; readonly seenRevision: number }> {
  const { id: projectId } = await server.administrator.done("projectCreate", { name: "Gates", start: "2026-03-02" })
  let gate = (await server.administrator.done("gateList", { projectId })).items[1]
  for (const decision of decisions) {
    const key = "decision" in decision ? "gateDecide" : "gateSubmit"
    gate = await server.administrator.done(key, { projectId, gateId: gate.id, seenRevision: gate.revision, ...decision })
  }
  return { projectId, gateId: gate.id, seenRevision: gate.revision }
}
const aLine = () => anArtefact(world.projectId, "communication", { content: "statusReport", channel: "inApp", rhythm: "weekly", sender: world.manager.userId, firstDate: "2026-01-01", audienceRoles: ["teamMember"] })
async function aReview(): Promise<{ readonly reviewId: string; readonly token: string }> {
  const { id, link } = await world.manager.done("reviewInvite", { projectId: world.projectId, artefactId: await anArtefact(world.projectId, "deliverable", {}), name: "Olga", email: "olga@example.net" })
  return { reviewId: id, token: link.split("#").at(-1) ?? "" }
}
const accepted = (token: string) => ({ token, decision: "accepted", signedName: "Olga", criteria: [] })

const aLesson = () => anArtefact(world.projectId, "lesson", { recommendation: "R" }, ["accept"])
/** Another project of the same kind. */
const anElsewhere = async (projectId = world.projectId): Promise<string> => (await server.administrator.done("projectCreate", { name: "Elsewhere", kind: (await server.administrator.done("projectRead", { projectId })).kind, start: "2026-03-02" })).id
const anEntry = async (projectId: string): Promise<string> => (await server.administrator.done("riskLibraryAdd", { projectId, artefactId: await anArtefact(projectId, "risk", {}) })).id

/** What an operation needs to succeed, where the sample does not. */
const PREPARE: Partial<Readonly<Record<OperationKey, () => Promise<Prepared>>>> = {
  organisationUpdate: async () => byAdmin({ seenRevision: (await server.administrator.done("organisationRead")).revision, name: "Other" }),
  sessionSignIn: async () => ({ caller: server.nobody, input: { email: (await aPersonWithPassword()).email, password: PASSWORD } }),
  sessionSignOut: async () => ({ caller: (await aPersonWithPassword()).caller, input: {} }),
  sessionEnd: async () => {
    const { caller } = await aPersonWithPassword()
    return { caller, input: { sessionId: (await caller.done("sessionList")).items[0].id } }
  },
  sessionEndOthers: async () => {
    const { caller, email } = await aPersonWithPassword()
    await server.nobody.done("sessionSignIn", { email, password: PASSWORD })
    return { caller, input: {} }
  },
  passwordRequestReset: async () => ({ caller: server.nobody, input: { email: (await aPersonWithPassword()).email } }),
  passwordReset: async () => {
    const { email } = await aPersonWithPassword()
    await server.callerOn(wire.node, server.nobody).done("passwordRequestReset", { email })
    const letter = () => wire.letters.find(({ to }) => to === email)
    await expect.poll(letter, { timeout: 10_000 }).toBeDefined()
    return { caller: server.nobody, input: { token: /#([\w-]+)/.exec(letter()?.body ?? "")?.[1] ?? "", password: PASSWORD } }
  },
  passwordChange: async () => ({ caller: (await aPersonWithPassword()).caller, input: { present: PASSWORD, password: `${PASSWORD} 2` } }),
  meUpdate: async () => byAdmin({ seenRevision: (await server.administrator.done("meRead")).revision, name: "Renamed" }),
  tokenRevoke: async () => byAdmin({ tokenId: (await server.administrator.done("tokenCreate", { name: "t", scope: "read", expiresAt: later() })).token.id }),
  memberUpdate: async () => byAdmin({ userId: (await aPersonWithPassword()).caller.userId, seenRevision: 1, active: false }),
  invitationWithdraw: async () => byAdmin({ invitationId: (await openInvitation()).invitation.id }),
  invitationRead: async () => ({ caller: server.nobody, input: { token: (await openInvitation()).link.split("#").at(-1) } }),
  invitationAccept: async () => ({ caller: server.nobody, input: { token: (await openInvitation()).link.split("#").at(-1), name: "N", password: PASSWORD, locale: "en", timeZone: "UTC" } }),
  projectUpdate: async () => byManager({ seenRevision: await projectRevision(), description: "Other" }),
  projectMemberSet: async () => byManager({ userId: (await aPersonWithPassword()).caller.userId, role: "teamMember" }),
  projectMemberRemove: async () => byManager({ userId: (await server.inProject(world.projectId, "teamMember")).userId }),
  planApply: async () => byManager({ seenRevision: await planRevision(), commands: [{ name: "addTask", args: { place: { where: "lastUnder", taskId: null }, fields: { name: "Added" } } }, { name: "setDuration", args: { taskId: world.own, duration: 14_400 } }] }),
  planProgress: async () => ({ caller: world.team, input: { projectId: world.projectId, taskId: world.before, seenRevision: await planRevision(), percentComplete: 50 } }),
  planUndo: async () => {
    const { change } = await world.manager.done("planApply", { projectId: world.projectId, seenRevision: await planRevision(), commands: [{ name: "updateTask", args: { taskId: world.own, fields: { notes: "undone" } } }] })
    return byManager({ changeId: change.id })
  },
  planRedo: async () => {
    const { change } = await world.manager.done("planApply", { projectId: world.projectId, seenRevision: await planRevision(), commands: [{ name: "updateTask", args: { taskId: world.own, fields: { notes: "redone" } } }] })
    await world.manager.done("planUndo", { projectId: world.projectId, changeId: change.id })
    return byManager({ changeId: change.id })
  },
  taskUpdate: async () => byManager({ taskId: world.own, seenRevision: await planRevision(), name: "Renamed" }),
  taskDelete: async () => byManager({ taskId: (await world.manager.done("taskCreate", { projectId: world.projectId, name: "To delete" })).id }),
  importPreview: async () => ({ ...byAdmin({ fileName: "a.csv" }), file: "Name\nA\nB\n" }),
  importRead: async () => byAdmin({ importId: await anImport() }),
  importRun: async () => byAdmin({ importId: await anImport(), name: "Imported" }),
  importCancel: async () => byAdmin({ importId: await anImport() }),
  commentUpdate: async () => byManager({ commentId: await aComment(), seenRevision: 1, body: "changed" }),
  commentDelete: async () => byManager({ commentId: await aComment() }),
  attachmentUpload: async () => ({ ...byManager({ fileName: "a.txt" }), file: "content" }),
  attachmentDownload: async () => byManager({ attachmentId: await aFile() }),
  attachmentDelete: async () => byManager({ attachmentId: await aFile() }),
  artefactStep: async () => byManager({ artefactId: await anArtefact(world.projectId, "action", {}), step: "start", seenRevision: 1 }),
  artefactVersionRead: async () => byManager({ artefactId: await anArtefact(world.projectId, "requirement", { statement: "S", priority: "must", acceptanceCriteria: ["A"], verification: "test" }, ["analyse", "approve"]), version: 1 }),
  approvalRequest: async () => byManager({ artefactId: await anArtefact(world.projectId, "workPackage", {}, ["submit"]), step: "approve", approverIds: [(await server.inProject(world.projectId, "sponsor")).userId] }),
  approvalDecide: async () => {
    const { sponsor, approvalId } = await aQuestion()
    return { caller: sponsor, input: { projectId: world.projectId, approvalId, decision: "approved" } }
  },
  customFieldUpdate: async () => byAdmin({ customFieldId: await aField(), seenRevision: 1, name: "Renamed" }),
  customFieldArchive: async () => byAdmin({ customFieldId: await aField() }),
  savedViewUpdate: async () => byManager({ savedViewId: await aView(), seenRevision: 1, name: "Renamed" }),
  savedViewDelete: async () => byManager({ savedViewId: await aView() }),
  notificationRead: async () => ({ caller: (await aQuestion()).sponsor, input: {} }),
  traceLinkList: async () => byManager({ thingId: world.own }),
  threadServes: async () => byManager({ thingId: world.own }),
  threadImpact: async () => byManager({ thingId: world.own }),
  traceLinkCreate: async () => byManager({ type: "satisfies", fromId: await anArtefact(world.projectId, "deliverable", {}), toId: await anArtefact(world.projectId, "requirement", {}) }),
  gateTick: async () => {
    const { projectId, gateId } = await aGate()
    return byAdmin({ projectId, gateId, checkId: "users", ticked: true })
  },
  gateSubmit: async () => byAdmin(await aGate()),
  gateDecide: async () => byAdmin({ ...(await aGate({})), decision: "rejected", reason: "Not yet" }),
  gateConditionDone: async () => byAdmin({ ...(await aGate({}, { decision: "conditional", conditions: [{ text: "C", due: "2027-01-01", ownerId: null }] })), index: 0, done: true }),
  projectGovern: async () => byAdmin({ projectId: world.projectId, governanceId: "gov_standard" }),
  communicationDraft: async () => byManager({ communicationId: await aLine() }),
  messageRead: async () => {
    const { id } = await world.manager.done("communicationDraft", { projectId: world.projectId, communicationId: await aLine() })
    return { caller: world.team, input: { projectId: world.projectId, messageId: id, answer: "Good." } }
  },
  reviewInvite: async () => byManager({ artefactId: await anArtefact(world.projectId, "deliverable", {}), name: "Olga", email: "olga@example.net" }),
  reviewEvidence: async () => {
    const { reviewId, token } = await aReview()
    await server.nobody.done("reviewAnswer", accepted(token))
    return byManager({ reviewId })
  },
  reviewOpen: async () => ({ caller: server.nobody, input: { token: (await aReview()).token } }),
  reviewAnswer: async () => ({ caller: server.nobody, input: accepted((await aReview()).token) }),
  templateDelete: async () => byAdmin({ templateId: (await server.administrator.done("projectSaveAsTemplate", { projectId: world.projectId, name: "To delete" })).id }),
  handoverSign: async () => byManager({ artefactId: await anArtefact(world.projectId, "handoverItem", { from: world.manager.userId, to: world.team.userId }), seenRevision: 1, as: "giver" }),
  deploymentVote: async () => byManager({ artefactId: await anArtefact(world.projectId, "deployment", {}), seenRevision: 1, vote: "go" }),
  benefitMeasure: async () => byManager({ artefactId: await anArtefact(world.projectId, "benefit", { benefitOwner: world.manager.userId, indicator: "I", baseline: 1, target: 2 }, ["profile", "approve", "start"]), date: "2026-06-01", value: 1.5 }),
  lessonAdopt: async () => {
    const { id: elsewhere } = await server.administrator.done("projectCreate", { name: "Learned", kind: (await server.administrator.done("projectRead", { projectId: world.projectId })).kind, start: "2026-03-02" })
    return byManager({ lessonId: await anArtefact(elsewhere, "lesson", { recommendation: "R", appliesTo: ["riskLibrary"] }, ["accept", "apply"]), as: "risk" })
  },
  templateAdditionPreview: async () => byManager({ artefactId: await aLesson(), templateId: "software-hybrid", change: { kind: "risk", title: "R" } }),
  templateAdditionAdd: async () => byManager({ artefactId: await aLesson(), templateId: "software-hybrid", change: { kind: "risk", title: `R ${++people}` } }),
  templateAdditionRemove: async () => byAdmin({ templateAdditionId: (await server.administrator.done("templateAdditionAdd", { projectId: world.projectId, artefactId: await aLesson(), templateId: "software-hybrid", change: { kind: "risk", title: `R ${++people}` } })).id }),
  riskLibraryAdd: async () => byManager({ artefactId: await anArtefact(world.projectId, "risk", {}) }),
  riskLibraryTakeOver: async () => byManager({ libraryRiskId: await anEntry(await anElsewhere()) }),
  riskLibraryRemove: async () => byAdmin({ libraryRiskId: await anEntry(world.projectId) }),
  lessonUses: async () => byManager({ artefactId: await aLesson() }),
  gateAdoptLesson: async () => {
    const { projectId, gateId } = await aGate()
    return byAdmin({ projectId, gateId, lessonId: await anArtefact(await anElsewhere(projectId), "lesson", { recommendation: "R" }, ["accept"]) })
  },
  projectDelete: async () => byAdmin({ projectId: (await server.administrator.done("projectCreate", { name: "To trash", start: "2026-03-02" })).id }),
  projectRestore: async () => {
    const { id: projectId } = await server.administrator.done("projectCreate", { name: "From trash", start: "2026-03-02" })
    await server.administrator.done("projectDelete", { projectId })
    return byAdmin({ projectId })
  },
}
/** A stream is no answer; whether an installation is set up is asked before anybody is there; health is there to tell. */
const OTHERWISE: readonly OperationKey[] = ["projectEvents", "setupRun", "healthRead"]

const sample = (key: OperationKey): Prepared => ({
  caller: declared(key).access.kind === "public" ? server.nobody : server.administrator,
  input: inputsWithIds(key, world.projectId, (kind) => world.ids[kind]?.[0] ?? `${kind}_1`)[0] ?? {},
})

test.each(KEYS.filter((key) => !OTHERWISE.includes(key)))("%s happens or does not, wherever the wire breaks", async (key) => {
  const { caller, input, file } = await (PREPARE[key]?.() ?? sample(key))
  const behind = server.callerOn(wire.node, caller)
  const call = (): Promise<Reply> => behind.call(key, input, file === undefined ? {} : { file: { name: "a", type: "text/plain", content: file } })
  await settled()
  const before = await footprintOf(server)
  let refused = 0
  let asked = 0
  // What only reads cannot leave anything behind: every other message will do.
  for (let n = 1; n < 60; n += declared(key).method === "GET" ? 2 : 1) {
    wire.proxy.cutAtMessage(n)
    const reply = await call()
    const wasCut = wire.proxy.messagesLeft() === 0
    wire.proxy.forgetCut()
    if (reply.status === 503) {
      refused++
      expect(reply.problem.code).toBe("shuttingDown")
      await settled()
      expect(withoutOrphans(key, await footprintOf(server)), `cut at message ${n}`).toEqual(withoutOrphans(key, before))
      continue
    }
    expect(reply.status, `cut at message ${n}: ${reply.text.slice(0, 300)}`).toBeLessThan(300)
    // A question is asked once more by itself; of a change, what was cut was then beside it (a bell, the note of a visit).
    if (!wasCut || declared(key).method !== "GET") break
    asked++
  }
  expect(refused + asked).toBeGreaterThan(0)
  await settled()
  const changes = declared(key).scope === "write" && key !== "mentionsRead"
  if (changes && key !== "memberUpdate") expect(await footprintOf(server)).not.toEqual(before)
  expect(wire.lines.filter((line) => line.includes('"level":"error"'))).toEqual([])
}, 30_000)

test("every operation is tried, or has a reason not to be", () => {
  expect(OTHERWISE.filter((key) => !KEYS.includes(key))).toEqual([])
})

/** Bytes are stored before their row: a file whose row never came is found by nobody, and cleared away after a day. */
function withoutOrphans(key: OperationKey, footprint: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return key === "attachmentUpload" ? { ...footprint, files: "" } : footprint
}

/** Connections that broke have rolled back when no transaction is open any more; letters have gone, and no upload is half there. */
async function settled(): Promise<void> {
  const unsettled = async () => {
    const { rows: [row] } = await server.database.pool.query<{ mail: number; open: number }>("select (select count(*) from mail) as mail, (select count(*) from pg_stat_activity where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()) as open")
    return [row?.mail, row?.open, (await readdir(join(server.folder, "behind", "temporary"))).length]
  }
  await expect.poll(unsettled, { timeout: 10_000, interval: 15 }).toEqual([0, 0, 0])
}
