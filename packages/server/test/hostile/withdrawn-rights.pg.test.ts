// A right is taken away while somebody uses it: the next call is refused, whichever operation it is, the live stream ends
// within five seconds, and tokens end with their owner's rights.

import { PROJECT_MATRIX } from "@throughline/contract"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { PASSWORD, aServer, aToken, cookieOf, type Caller, type TestServer } from "../a-server.ts"
import { aLiveStream, type LiveStream } from "./a-live-stream.ts"
import { aWorld, type World } from "./a-world.ts"
import { footprintOf, troubleIn } from "./footprint.ts"
import { KEYS, declared, inputsWithIds, keysWith } from "./input-shape.ts"

let server: TestServer
let address: string
let world: World
const streams: LiveStream[] = []

beforeAll(async () => {
  server = await aServer()
  address = await server.composition.app.listen({ port: 0, host: "127.0.0.1" })
  world = await aWorld(server, "here")
})
afterAll(async () => {
  for (const stream of streams) stream.stop()
  await server.close()
})

const FILE = { file: { name: "a.txt", type: "text/plain", content: "a" } }
const input = (key: (typeof KEYS)[number]) => inputsWithIds(key, world.projectId, (kind) => world.ids[kind]?.[0] ?? `${kind}_1`)[0] ?? {}
const codeOf = async (caller: Caller, key: (typeof KEYS)[number]) => {
  const { status, problem } = await caller.call(key, input(key), declared(key).body === "upload" ? FILE : {})
  return status < 400 ? undefined : problem.code
}
const watch = async (who: Pick<Caller, "cookie"> | { bearer: string }, projectId = world.projectId): Promise<LiveStream> => {
  const stream = await aLiveStream(address, projectId, who)
  streams.push(stream)
  return stream
}
const remove = (caller: Caller) => server.administrator.done("projectMemberRemove", { projectId: world.projectId, userId: caller.userId })
const revisionOf = async (caller: Caller): Promise<number> => (await server.administrator.done("memberList", { limit: 200 })).items.find(({ id }: { id: string }) => id === caller.userId).revision
const update = async (caller: Caller, change: object) => server.administrator.done("memberUpdate", { userId: caller.userId, seenRevision: await revisionOf(caller), ...change })

describe("whoever is taken out of a project", () => {
  test.each([["with a session", "session"], ["with a token", "token"]])("%s finds nothing by any operation, and changes nothing", async (_, via) => {
    const person = await server.inProject(world.projectId, "projectManager")
    const caller = via === "session" ? person : server.withToken(await aToken(server, person, "write", world.projectId))
    expect(await codeOf(caller, "projectRead")).toBeUndefined()
    const stream = await watch(person)
    await remove(person)
    const before = await footprintOf(server)
    for (const key of keysWith("project")) expect(await codeOf(caller, key), key).toBe("notFound")
    expect(await footprintOf(server)).toEqual(before)
    await expect.poll(() => stream.isClosed(), { timeout: 5_000 }).toBe(true)
    expect(stream.count("access")).toBeGreaterThan(0)
  })
  test("sees nothing of it in lists, search or their own work", async () => {
    const person = await server.inProject(world.projectId, "teamMember")
    const { body } = await world.manager.done("commentCreate", { projectId: world.projectId, body: `@[${person.userId}] ${world.word} look` })
    expect((await person.done("myWork")).mentions).toMatchObject([{ body }])
    await remove(person)
    for (const [key, asked] of [["projectList", {}], ["projectList", { trashed: true }], ["search", { q: world.word.slice(0, 4) }], ["myWork", {}], ["projectList", { search: world.word }]] as const) {
      const reply = await person.call(key, asked)
      expect(reply.status).toBe(200)
      expect(reply.text).not.toContain(`${world.word} project`)
      expect(reply.text).not.toContain(world.projectId)
    }
  })
  test("has no right because they once made something", async () => {
    const person = await server.inProject(world.projectId, "projectManager")
    const { id: taskId } = await person.done("taskCreate", { projectId: world.projectId, name: "Mine" })
    const { id: commentId } = await person.done("commentCreate", { projectId: world.projectId, taskId, body: "Mine" })
    await remove(person)
    expect((await person.refused("taskDelete", { projectId: world.projectId, taskId })).code).toBe("notFound")
    expect((await person.refused("commentDelete", { projectId: world.projectId, commentId })).code).toBe("notFound")
  })
  test("is not given the stored answer of an earlier call", async () => {
    const person = await server.inProject(world.projectId, "projectManager")
    const asked = { projectId: world.projectId, body: "once" }
    await person.done("commentCreate", asked, { key: "before-removal" })
    await remove(person)
    expect((await person.refused("commentCreate", asked, { key: "before-removal" })).code).toBe("notFound")
  })
})

describe("whoever is deactivated", () => {
  test("is nobody to every operation, with session and token, and cannot sign in again", async () => {
    const person = await server.inProject(world.projectId, "projectManager")
    const { link } = await server.administrator.done("invitationCreate", { email: "leaver@example.org", role: "administrator" })
    const joined = await server.nobody.call("invitationAccept", { token: link.split(/[#=/]/).at(-1), name: "Leaver", password: PASSWORD, locale: "en", timeZone: "UTC" })
    const leaver = server.callerOn(server.composition, { ...person, userId: joined.json.id, cookie: cookieOf(joined) })
    const secret = (await leaver.done("tokenCreate", { name: "t", scope: "write", expiresAt: new Date(Date.now() + 9e6).toISOString() })).secret
    const [stream, byToken] = [await watch(leaver), await watch({ bearer: secret })]
    expect([stream.status, byToken.status]).toEqual([200, 200])
    await update(leaver, { active: false })
    const before = await footprintOf(server)
    for (const key of KEYS.filter((one) => declared(one).access.kind !== "public")) {
      expect(await codeOf(leaver, key), key).toBe("unauthenticated")
      expect(await codeOf(server.withToken(secret), key), key).toBe("unauthenticated")
    }
    expect(await footprintOf(server)).toEqual(before)
    expect((await server.nobody.refused("sessionSignIn", { email: "leaver@example.org", password: PASSWORD })).code).toBe("wrongCredentials")
    await expect.poll(() => [stream.isClosed(), byToken.isClosed()], { timeout: 5_000 }).toEqual([true, true])
  })
})

describe("whoever is given a smaller role", () => {
  test.each(["stakeholder", "teamMember", "contractor", "operations", "sponsor"] as const)("in a project (%s) is refused from the next call on what that role may not do", async (role) => {
    const person = await server.inProject(world.projectId, "projectManager")
    await server.administrator.done("projectMemberSet", { projectId: world.projectId, userId: person.userId, role })
    const before = await footprintOf(server)
    for (const key of keysWith("project")) {
      const { access } = declared(key)
      if (access.kind !== "project" || PROJECT_MATRIX[role].includes(access.permission) || key === "projectRestore") continue
      expect(await codeOf(person, key), key).toBe("forbidden")
    }
    expect(await footprintOf(server)).toEqual(before)
  })
  test("in the organisation loses what the larger one saw, live streams too", async () => {
    const person = await server.member("portfolioManager")
    const stream = await watch(person)
    expect(stream.status).toBe(200)
    await update(person, { role: "member" })
    for (const key of keysWith("project")) expect(await codeOf(person, key), key).toBe("notFound")
    await expect.poll(() => stream.isClosed(), { timeout: 5_000 }).toBe(true)
    const guest = await server.member("administrator")
    await update(guest, { role: "guest" })
    for (const key of keysWith("organisation")) expect(await codeOf(guest, key), key).toBe("forbidden")
  })
  test("of their own tasks only is told no more of others' tasks, also by a stream that was open before", async () => {
    const person = await server.inProject(world.projectId, "teamMember")
    const stream = await watch(person)
    await server.administrator.done("projectMemberSet", { projectId: world.projectId, userId: person.userId, role: "contractor" })
    const seenBefore = stream.text().length
    await world.manager.done("commentCreate", { projectId: world.projectId, taskId: world.alone, body: "after" })
    await world.manager.done("presenceSet", { projectId: world.projectId, client: "manager-tab-1", page: "plan", taskId: world.alone, field: "name" })
    await expect.poll(() => stream.isClosed(), { timeout: 5_000 }).toBe(true)
    expect(stream.text().slice(seenBefore)).not.toContain(world.alone)
    const again = await watch(person)
    await world.manager.done("commentCreate", { projectId: world.projectId, taskId: world.alone, body: "and again" })
    await expect.poll(() => again.count("comment"), { timeout: 5_000 }).toBeGreaterThan(0)
    expect(again.text()).not.toContain(world.alone)
  })
})

describe("a live stream ends", () => {
  test("with the session, the token, or the project that it came by", async () => {
    const { id: projectId } = await server.administrator.done("projectCreate", { name: "To be trashed", start: "2026-01-05" })
    const people = [await server.inProject(world.projectId, "teamMember"), await server.inProject(world.projectId, "teamMember"), await server.inProject(projectId, "teamMember")] as const
    const secret = await aToken(server, people[1], "read")
    const ends = [await watch(people[0]), await watch({ bearer: secret }), await watch(people[2], projectId)]
    expect(ends.map(({ status }) => status)).toEqual([200, 200, 200])
    await people[0].done("sessionSignOut")
    const { items: [token] } = await people[1].done("tokenList")
    await people[1].done("tokenRevoke", { tokenId: token.id })
    await server.administrator.done("projectDelete", { projectId })
    await expect.poll(() => ends.map((stream) => stream.isClosed()), { timeout: 5_000 }).toEqual([true, true, true])
    expect((await watch(people[0])).status).toBe(401)
    expect((await watch({ bearer: secret })).status).toBe(401)
    expect((await watch(people[2], projectId)).status).toBe(404)
  })
})

test("a project in the trash answers nobody but who restores it", async () => {
  await server.administrator.done("projectDelete", { projectId: world.projectId })
  const before = await footprintOf(server)
  for (const key of keysWith("project").filter((one) => one !== "projectRestore")) {
    for (const caller of [world.manager, world.contractor, server.administrator]) expect(await codeOf(caller, key), key).toBe("notFound")
  }
  for (const [key, asked] of [["search", { q: world.word.slice(0, 4) }], ["myWork", {}], ["projectList", {}]] as const) expect((await world.contractor.call(key, asked)).text).not.toMatch(new RegExp(`${world.word} (project|own)|${world.projectId}`))
  expect(await codeOf(world.contractor, "projectRestore")).toBe("forbidden")
  expect(await footprintOf(server)).toEqual(before)
  await server.administrator.done("projectRestore", { projectId: world.projectId })
  await world.manager.done("projectRead", { projectId: world.projectId })
  expect(troubleIn(server)).toEqual([])
})
