// Two nodes, one database, the same moment: what may happen once happens once, the other is told why, and both nodes and
// everybody who watches see the same afterwards.

import type { OperationKey } from "@throughline/contract"
import { digestOfPlan, planFromWire } from "@throughline/plan"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Composition } from "../../src/compose.ts"
import { PASSWORD, aServer, aToken, type Caller, type CallOptions, type Reply, type TestServer } from "../a-server.ts"
import { aLiveStream } from "../hostile/a-live-stream.ts"
import { troubleIn } from "../hostile/footprint.ts"

let server: TestServer
let second: Composition
let admin: Caller
const there = (caller: Caller) => server.callerOn(second, caller)

beforeAll(async () => {
  server = await aServer()
  second = await server.anotherNode()
  admin = server.administrator
})
afterAll(async () => {
  expect(troubleIn(server)).toEqual([])
  await server.close()
})

type Asked = readonly [caller: Caller, input: Readonly<Record<string, unknown>>, options?: CallOptions]
/** On both nodes in turn, all at once. */
const atOnce = (key: OperationKey, asked: readonly Asked[]): Promise<Reply[]> =>
  Promise.all(asked.map(([caller, input, options], index) => (index % 2 === 0 ? caller : there(caller)).call(key, input, options)))
const codes = (replies: readonly Reply[]) => replies.map(({ status, json }) => (status < 300 ? "done" : json.code)).toSorted()
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index))

async function aPlan(names: readonly string[]): Promise<{ projectId: string; ids: readonly string[]; revision: number; managers: readonly [Caller, Caller] }> {
  const { id: projectId } = await admin.done("projectCreate", { name: "Race", start: "2026-03-02" })
  for (const name of names) await admin.done("taskCreate", { projectId, name })
  const { plan, revision } = await admin.done("planRead", { projectId })
  const ids = names.map((name) => plan.task.find((task: { name: string }) => task.name === name).id)
  return { projectId, ids, revision, managers: [await server.inProject(projectId, "projectManager"), await server.inProject(projectId, "projectManager")] }
}
/** Both nodes, each from its memory. */
async function expectEqualPlans(projectId: string): Promise<void> {
  const [here, over] = await Promise.all([admin.done("planRead", { projectId }), there(admin).done("planRead", { projectId })])
  expect(here).toEqual(over)
  expect(digestOfPlan(planFromWire(here.plan))).toBe(digestOfPlan(planFromWire(over.plan)))
}

describe("two edits of a plan from the same revision", () => {
  test("of one field: exactly one wins, the other is told both values and by whom, and both see it", async () => {
    const { projectId, ids: [taskId], revision, managers: [ann, bob] } = await aPlan(["T"])
    const address = await second.app.listen({ port: 0, host: "127.0.0.1" })
    const stream = await aLiveStream(address, projectId, ann)
    const rename = (name: string) => ({ projectId, seenRevision: revision, commands: [{ name: "updateTask", args: { taskId, fields: { name } } }] })
    const replies = await atOnce("planApply", [[ann, rename("Ann's")], [bob, rename("Bob's")]])
    expect(codes(replies)).toEqual(["conflict", "done"])
    const [won, lost] = replies[0]?.status === 201 ? ["Ann's", "Bob's"] : ["Bob's", "Ann's"]
    expect(replies.find(({ status }) => status === 409)?.problem.conflicts).toMatchObject([{ kind: "task", id: taskId, field: "name", expected: "T", actual: won, wanted: lost }])
    await expectEqualPlans(projectId)
    await expect.poll(() => stream.count("plan"), { timeout: 2_000 }).toBe(1)
    stream.stop()
  })
  test("of different fields: both are kept", async () => {
    const { projectId, ids: [taskId], revision, managers: [ann, bob] } = await aPlan(["T"])
    const edit = (fields: object) => ({ projectId, seenRevision: revision, commands: [{ name: "updateTask", args: { taskId, fields } }] })
    expect(codes(await atOnce("planApply", [[ann, edit({ name: "Renamed" })], [bob, edit({ notes: "Noted" })]]))).toEqual(["done", "done"])
    expect(await admin.done("taskRead", { projectId, taskId })).toMatchObject({ name: "Renamed", notes: "Noted" })
    await expectEqualPlans(projectId)
  })
  test("that would close a circle together: exactly one wins", async () => {
    for (let round = 0; round < 4; round++) {
      const { projectId, ids: [a, b], revision, managers: [ann, bob] } = await aPlan(["A", "B"])
      const link = (predecessorId: string | undefined, successorId: string | undefined) => ({ projectId, seenRevision: revision, commands: [{ name: "linkTasks", args: { links: [{ predecessorId, successorId }] } }] })
      const replies = await atOnce("planApply", [[ann, link(a, b)], [bob, link(b, a)]])
      expect(replies.filter(({ status }) => status === 201).length).toBe(1)
      expect(codes(replies)).toEqual(["cycle", "done"])
      await expectEqualPlans(projectId)
    }
  })
  test("that move A under B and B under A: exactly one wins", async () => {
    const { projectId, ids: [a, b], revision, managers: [ann, bob] } = await aPlan(["A", "B"])
    const move = (taskId: string | undefined, under: string | undefined) => ({ projectId, seenRevision: revision, commands: [{ name: "moveTasks", args: { taskIds: [taskId], place: { where: "lastUnder", taskId: under } } }] })
    const replies = await atOnce("planApply", [[ann, move(a, b)], [bob, move(b, a)]])
    expect(replies.filter(({ status }) => status === 201).length).toBe(1)
    await expectEqualPlans(projectId)
  })
  test("one that deletes and one that edits: never half, and the loser learns of it", async () => {
    const { projectId, ids: [taskId], revision, managers: [ann, bob] } = await aPlan(["T"])
    const replies = await atOnce("planApply", [
      [ann, { projectId, seenRevision: revision, commands: [{ name: "deleteTasks", args: { taskIds: [taskId] } }] }],
      [bob, { projectId, seenRevision: revision, commands: [{ name: "updateTask", args: { taskId, fields: { name: "Edited" } } }] }],
    ])
    expect(codes(replies)).toEqual(["conflict", "done"])
    await expectEqualPlans(projectId)
  })
  test("forty at once that do not collide: all are there, in one order that both nodes know, and the log leads to it", async () => {
    const { projectId, revision, managers } = await aPlan(["T"])
    const add = (index: number): Asked => [managers[index % 2] ?? admin, { projectId, seenRevision: revision, commands: [{ name: "addTask", args: { place: { where: "lastUnder", taskId: null }, fields: { name: `New ${index}` } } }] }]
    expect(codes(await atOnce("planApply", times(40, add)))).toEqual(times(40, () => "done"))
    const { plan, revision: after } = await admin.done("planRead", { projectId })
    expect(after).toBe(revision + 40)
    expect(new Set(plan.task.map(({ name }: { name: string }) => name)).size).toBe(41)
    expect(new Set(plan.task.map(({ number }: { number: number }) => number)).size).toBe(41)
    const { items } = await admin.done("planChanges", { projectId, since: revision })
    expect(items.map((change: { revision: number }) => change.revision)).toEqual(times(40, (index) => revision + 1 + index))
    await expectEqualPlans(projectId)
  })
  test("an undo and an edit of the same field: exactly one wins", async () => {
    const { projectId, ids: [taskId], managers: [ann, bob] } = await aPlan(["T"])
    const { change, revision } = await ann.done("planApply", { projectId, seenRevision: (await ann.done("planRead", { projectId })).revision, commands: [{ name: "updateTask", args: { taskId, fields: { name: "U" } } }] })
    const [undo, edit] = await Promise.all([
      ann.call("planUndo", { projectId, changeId: change.id }),
      there(bob).call("planApply", { projectId, seenRevision: revision, commands: [{ name: "updateTask", args: { taskId, fields: { name: "E" } } }] }),
    ])
    expect([undo.status, edit.status].toSorted()).toEqual([201, 409])
    await expectEqualPlans(projectId)
  })
})

describe("the same call twice", () => {
  test("with one key, on both nodes at once: one effect, and both are given its answer", async () => {
    const { projectId, revision, managers: [ann] } = await aPlan(["T"])
    const input = { projectId, seenRevision: revision, commands: [{ name: "addTask", args: { place: { where: "lastUnder", taskId: null }, fields: { name: "Once" } } }] }
    const replies = await atOnce("planApply", times(6, (): Asked => [ann, input, { key: "once-and-for-all" }]))
    expect(codes(replies)).toEqual(times(6, () => "done"))
    for (const reply of replies) expect(reply.json).toEqual(replies[0]?.json)
    expect(replies.filter(({ headers }) => headers["idempotent-replayed"] === "true").length).toBe(5)
    expect((await admin.done("planRead", { projectId })).revision).toBe(revision + 1)
  })
  test("after the answer was lost: the stored answer, also when the world has moved on", async () => {
    const { projectId, revision, managers: [ann, bob] } = await aPlan(["T"])
    const input = { projectId, body: "said once" }
    const first = await ann.call("commentCreate", input, { key: "lost-answer" })
    await bob.done("planApply", { projectId, seenRevision: revision, commands: [{ name: "addTask", args: { place: { where: "lastUnder", taskId: null } } }] })
    const again = await there(ann).call("commentCreate", input, { key: "lost-answer" })
    expect([again.status, again.json]).toEqual([201, first.json])
    expect((await ann.done("commentList", { projectId })).items.length).toBe(1)
    // Another's key of the same text is another key.
    expect((await bob.call("commentCreate", input, { key: "lost-answer" })).json.id).not.toBe(first.json.id)
    expect((await ann.refused("commentCreate", { projectId, body: "something else" }, { key: "lost-answer" })).code).toBe("idempotencyKeyReused")
  })
})

describe("what must stay one, or at least one", () => {
  test.each(["projectUpdate", "organisationUpdate", "meUpdate"] as const)("%s of one field from one revision: one wins", async (key) => {
    const { id: projectId } = await admin.done("projectCreate", { name: "Race", start: "2026-03-02" })
    const read = { projectUpdate: "projectRead", organisationUpdate: "organisationRead", meUpdate: "meRead" } as const
    const place = key === "projectUpdate" ? { projectId } : {}
    const { revision } = await admin.done(read[key], place)
    const replies = await atOnce(key, times(4, (index): Asked => [admin, { ...place, seenRevision: revision, name: `Name ${index}` }]))
    expect(codes(replies)).toEqual(["conflict", "conflict", "conflict", "done"])
  })
  test("a comment edited twice from one revision: one wins", async () => {
    const { projectId } = await aPlan(["T"])
    const { id: commentId } = await admin.done("commentCreate", { projectId, body: "first" })
    expect(codes(await atOnce("commentUpdate", times(4, (index): Asked => [admin, { projectId, commentId, seenRevision: 1, body: `edit ${index}` }])))).toEqual(["conflict", "conflict", "conflict", "done"])
  })
  test("the last project manager: two who remove each other leave one", async () => {
    for (let round = 0; round < 3; round++) {
      const { projectId, managers: [ann, bob] } = await aPlan(["T"])
      // Whoever made the project manages it as well.
      await ann.done("projectMemberRemove", { projectId, userId: admin.userId })
      const [first, other] = await Promise.all([ann.call("projectMemberRemove", { projectId, userId: bob.userId }), there(bob).call("projectMemberSet", { projectId, userId: ann.userId, role: "stakeholder" })])
      expect([first.status, other.status].filter((status) => status === 200).length).toBe(1)
      const { items } = await admin.done("projectMemberList", { projectId })
      expect(items.filter(({ role }: { role: string }) => role === "projectManager").length).toBe(1)
    }
  })
  test("the last administrator: two who demote each other leave one", async () => {
    const other = await server.member("administrator")
    const revisionOf = async (userId: string): Promise<number> => (await admin.done("memberList", { limit: 200 })).items.find(({ id }: { id: string }) => id === userId).revision
    const demote = async (userId: string) => ({ userId, seenRevision: await revisionOf(userId), role: "member" })
    const [one, two] = [await demote(other.userId), await demote(admin.userId)]
    const replies = await Promise.all([admin.call("memberUpdate", one), there(other).call("memberUpdate", two)])
    const { rows } = await server.database.pool.query("select user_id from member where role = 'administrator' and active and organization_id = $1", [server.organizationId])
    expect(rows.length).toBe(1)
    expect(replies.filter(({ status }) => status === 200).length).toBe(1)
    await server.database.pool.query("update member set role = 'administrator' where user_id = $1", [admin.userId])
  })
  test("an invitation is accepted once", async () => {
    const { link } = await admin.done("invitationCreate", { email: "once@example.org", role: "guest" })
    const input = { token: link.split("#").at(-1), name: "N", password: PASSWORD, locale: "en", timeZone: "UTC" }
    const replies = await atOnce("invitationAccept", times(4, (): Asked => [server.nobody, input]))
    expect(replies.filter(({ status }) => status === 201).length).toBe(1)
    expect((await server.database.pool.query("select count(*) as n from app_user where email = 'once@example.org'")).rows[0].n).toBe(1)
  })
  test("of invitations to one address one is open", async () => {
    const replies = await atOnce("invitationCreate", times(6, (): Asked => [admin, { email: "often@example.org", role: "guest" }]))
    expect(replies.every(({ status }) => status < 500)).toBe(true)
    expect((await admin.done("invitationList")).items.filter(({ email }: { email: string }) => email === "often@example.org").length).toBe(1)
  })
  test("the organisation is set up once", async () => {
    expect(codes(await atOnce("setupRun", times(3, (index): Asked => [server.nobody, { organisationName: "X", name: "N", email: `x${index}@example.org`, password: PASSWORD, locale: "en", timeZone: "UTC" }])))).toEqual(times(3, () => "alreadySetUp"))
  })
  test("codes of projects made at once under one name are all different", async () => {
    const replies = await atOnce("projectCreate", times(8, (): Asked => [admin, { name: "Same name", start: "2026-03-02" }]))
    expect(codes(replies)).toEqual(times(8, () => "done"))
    expect(new Set(replies.map(({ json }) => json.code)).size).toBe(8)
    expect(codes(await atOnce("projectCreate", times(3, (): Asked => [admin, { name: "Own code", code: "MINE", start: "2026-03-02" }])))).toEqual(["alreadyExists", "alreadyExists", "done"])
    const rename = (index: number): Asked => [admin, { projectId: replies[index]?.json.id, seenRevision: replies[index]?.json.revision, code: "THEIRS" }]
    expect(codes(await atOnce("projectUpdate", times(3, rename)))).toEqual(["alreadyExists", "alreadyExists", "done"])
  })
  test("an import becomes one project", async () => {
    const { json: { id: importId } } = await admin.call("importPreview", { fileName: "a.csv" }, { file: { name: "a.csv", type: "text/csv", content: "Name\nA\nB\n" } })
    const replies = await atOnce("importRun", times(3, (): Asked => [admin, { importId, name: "Imported once" }]))
    expect(codes(replies)).toEqual(["done", "wrongState", "wrongState"])
    expect((await admin.done("projectList", { search: "Imported once" })).items.length).toBe(1)
  })
  test("tokens of one person are no more than allowed", async () => {
    const person = await server.member("member")
    for (let count = 0; count < 48; count++) await aToken(server, person, "read")
    const expiresAt = new Date(Date.now() + 9e6).toISOString()
    const replies = await atOnce("tokenCreate", times(8, (index): Asked => [person, { name: `t${index}`, scope: "read", expiresAt }]))
    expect(codes(replies)).toEqual([...times(2, () => "done"), ...times(6, () => "limitExceeded")])
  })
  test("guesses at a password are counted together", async () => {
    const replies = await atOnce("sessionSignIn", times(16, (): Asked => [server.nobody, { email: "guessed@example.org", password: "wrong" }]))
    expect(codes(replies)).toEqual([...times(6, () => "tooManyRequests"), ...times(10, () => "wrongCredentials")])
  })
})
