// The wire to the database breaks: no answer is a lie. What was acknowledged is there once, what was not can be repeated
// with its key, and when the wire is back everything goes on by itself, live events too.

import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { aServer, type Caller, type TestServer } from "../a-server.ts"
import { aLiveStream } from "../hostile/a-live-stream.ts"
import { aNodeBehindAWire, type NodeBehindAWire } from "./a-node-behind-a-wire.ts"
import type { Proxy } from "./a-proxy.ts"

let server: TestServer
let wire: NodeBehindAWire
let proxy: Proxy
/** On the node behind the wire. */
let admin: Caller
let projectId: string

beforeAll(async () => {
  server = await aServer()
  wire = await aNodeBehindAWire(server)
  proxy = wire.proxy
  admin = server.callerOn(wire.node, server.administrator)
  projectId = (await admin.done("projectCreate", { name: "Wire", start: "2026-03-02" })).id
})
afterAll(async () => {
  await wire.close()
  await server.close()
})

const count = async (body: string): Promise<number> => (await server.database.pool.query("select count(*) as n from comment where body = $1", [body])).rows[0].n
const say = (body: string, key?: string) => admin.call("commentCreate", { projectId, body }, key === undefined ? {} : { key })

describe("a commit whose connection breaks", () => {
  test("after it happened is found again by its key: the answer is the one that was lost, and it happened once", async () => {
    for (let round = 0; round < 5; round++) {
      proxy.failNextCommit("afterItHappened", `after-key-${round}`)
      const reply = await say(`after ${round}`, `after-key-${round}`)
      expect([reply.status, reply.json.body]).toEqual([201, `after ${round}`])
      expect(await count(`after ${round}`)).toBe(1)
      const again = await say(`after ${round}`, `after-key-${round}`)
      expect([again.status, again.json]).toEqual([201, reply.json])
      expect(await count(`after ${round}`)).toBe(1)
    }
    expect(proxy.commitsFailed()).toBe(5)
  }, 60_000)
  test("before it arrived did not happen: the answer says try again, and the repetition does it once", async () => {
    for (let round = 0; round < 3; round++) {
      proxy.failNextCommit("beforeItArrives", `before-key-${round}`)
      const reply = await say(`before ${round}`, `before-key-${round}`)
      expect([reply.status, reply.problem.code]).toEqual([503, "shuttingDown"])
      expect(reply.headers["retry-after"]).toMatch(/^\d+$/)
      expect(await count(`before ${round}`)).toBe(0)
      expect((await say(`before ${round}`, `before-key-${round}`)).status).toBe(201)
      expect(await count(`before ${round}`)).toBe(1)
    }
    expect(proxy.commitsFailed()).toBe(8)
  }, 60_000)
  test("of an edit of a plan leaves the memory of the node as the database is", async () => {
    const { revision } = await admin.done("planRead", { projectId })
    const edit = (name: string, key: string, seenRevision: number) => admin.call("planApply", { projectId, seenRevision, commands: [{ name: "addTask", args: { place: { where: "lastUnder", taskId: null }, fields: { name } } }] }, { key })
    proxy.failNextCommit("beforeItArrives", "plan-key-a")
    expect((await edit("A", "plan-key-a", revision)).status).toBe(503)
    expect((await admin.done("planRead", { projectId })).plan.task ?? []).toEqual([])
    // Another node makes the revision that this one failed to make.
    await server.administrator.done("planApply", { projectId, seenRevision: revision, commands: [{ name: "addTask", args: { place: { where: "lastUnder", taskId: null }, fields: { name: "C" } } }] })
    const both = async () => [await admin.done("planRead", { projectId }), await server.administrator.done("planRead", { projectId })]
    const [mine, theirs] = await both()
    expect(mine).toEqual(theirs)
    proxy.failNextCommit("afterItHappened", "plan-key-b")
    const reply = await edit("B", "plan-key-b", revision + 1)
    expect([reply.status, reply.json.revision]).toEqual([201, revision + 2])
    expect((await edit("A", "plan-key-a", revision + 2)).status).toBe(201)
    const [here, direct] = await both()
    expect(here).toEqual(direct)
    expect(here.plan.task.map(({ name }: { name: string }) => name).toSorted()).toEqual(["A", "B", "C"])
  }, 60_000)
})

describe("while the database cannot be reached", () => {
  test("every call is answered soon, and says that it was not done; afterwards everything works, without a restart", async () => {
    const address = await wire.node.app.listen({ port: 0, host: "127.0.0.1" })
    const stream = await aLiveStream(address, projectId, admin)
    expect(stream.status).toBe(200)
    proxy.down()
    const from = performance.now()
    const replies = await Promise.all([
      admin.call("meRead"), admin.call("projectList"), admin.call("planRead", { projectId }), say("during", "during-key"), admin.call("projectUpdate", { projectId, seenRevision: 1, name: "Never" }),
      admin.call("attachmentUpload", { projectId, fileName: "a" }, { file: { name: "a", type: "text/plain", content: "a" } }), server.callerOn(wire.node, server.nobody).call("sessionSignIn", { email: "ada@example.org", password: "x" }),
    ])
    expect(replies.map(({ status, problem }) => `${status} ${problem.code}`)).toEqual(replies.map(() => "503 shuttingDown"))
    expect(performance.now() - from).toBeLessThan(15_000)
    const health = await admin.call("healthRead")
    expect(health.status === 503 || health.json.ok === false).toBe(true)
    for (const { text } of replies) expect(text).not.toMatch(/ECONN|127\.0\.0\.1|postgres|at /)
    proxy.up()
    const back = performance.now()
    await expect.poll(async () => (await admin.call("meRead")).status, { timeout: 5_000 }).toBe(200)
    expect(performance.now() - back).toBeLessThan(5_000)
    expect((await say("during", "during-key")).status).toBe(201)
    expect([await count("during"), (await admin.done("healthRead")).ok]).toEqual([1, true])
    expect((await admin.done("projectRead", { projectId })).name).toBe("Wire")
    // The listening connection comes back by itself, or the stream ends and the browser comes again.
    await expect.poll(() => stream.isClosed() || stream.count("comment") > 0, { timeout: 10_000 }).toBe(true)
    stream.stop()
  }, 60_000)
  test("and when connections only broke for a moment, questions are answered as if nothing had been", async () => {
    for (let round = 0; round < 6; round++) {
      const reading = Array.from({ length: 6 }, () => admin.call("taskList", { projectId }))
      setTimeout(() => proxy.cut(), round * 2)
      const replies = await Promise.all(reading)
      for (const reply of replies) expect([200, 503]).toContain(reply.status)
      await expect.poll(async () => (await admin.call("meRead")).status, { timeout: 5_000 }).toBe(200)
    }
  }, 60_000)
  test("no error of ours is among what the log says", () => {
    expect(wire.lines.filter((line) => line.includes('"level":"error"'))).toEqual([])
    expect(wire.lines.some((line) => line.includes("database unreachable"))).toBe(true)
  })
})
