import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { aServer, type Caller, type TestServer } from "../../../test/a-server.ts"
import type { Composition } from "../../compose.ts"
import type { Person } from "../handler.ts"
import { openProject } from "../run/project-access.sql.ts"
import type { LiveEvent } from "./event-stream.ts"

interface Watcher {
  readonly events: LiveEvent[]
  closed: boolean
  stop(): void
  /** Everything that came with this name. */
  named(name: string): unknown[]
}

describe("live events", () => {
  let server: TestServer
  let other: Composition
  let projectId: string
  const watchers: Watcher[] = []
  beforeAll(async () => {
    server = await aServer()
    other = await server.anotherNode()
    projectId = await server.bareProject()
  })
  afterEach(() => {
    for (const watcher of watchers.splice(0)) watcher.stop()
  })
  afterAll(() => server.close())

  const personOf = ({ userId, sessionId }: Caller): Person => ({ kind: "person", userId, name: userId.slice(0, 8), email: "", organizationId: server.organizationId, organizationRole: "member", via: "session", credentialId: sessionId })
  const watch = async (caller: Caller, node: Composition = server.composition, lastEventId: string | null = null): Promise<Watcher> => {
    const access = await openProject(server.database.db, personOf(caller), { projectId, permission: "project.read", lock: false, trashed: false })
    const watcher: Watcher = { events: [], closed: false, stop: () => undefined, named: (name) => watcher.events.filter(({ event }) => event === name).map(({ data }) => data) }
    watcher.stop = node.services.hub.projectStream(access, personOf(caller), lastEventId).open({ send: (event) => void watcher.events.push(event), close: () => { watcher.closed = true } })
    watchers.push(watcher)
    await expect.poll(() => watcher.named("ready").length, { timeout: 4_000 }).toBe(1)
    return watcher
  }
  const write = (topic: string, payload: object, id = projectId) => server.database.pool.query("insert into outbox (organization_id, project_id, topic, payload) values ($1, $2, $3, $4)", [server.organizationId, id, topic, JSON.stringify(payload)])

  test("reach people on both nodes within a second, each once", async () => {
    const caller = await server.inProject(projectId, "teamMember")
    const [here, there] = [await watch(caller), await watch(caller, other)]
    for (let n = 1; n <= 20; n++) {
      await write("plan", { revision: n })
      server.composition.services.hub.wake()
    }
    const expected = Array.from({ length: 20 }, (_, n) => ({ revision: n + 1 }))
    await expect.poll(() => there.named("plan"), { timeout: 1_000 }).toEqual(expected)
    await expect.poll(() => here.named("plan"), { timeout: 1_000 }).toEqual(expected)
  })

  test("of a transaction that commits late are not missed, though later ones came first", async () => {
    const watcher = await watch(await server.inProject(projectId, "teamMember"))
    const slow = await server.database.pool.connect()
    await slow.query("begin")
    await slow.query("insert into outbox (organization_id, project_id, topic, payload) values ($1, $2, 'plan', '{\"revision\":1}')", [server.organizationId, projectId])
    await write("plan", { revision: 2 })
    server.composition.services.hub.wake()
    await expect.poll(() => watcher.named("plan"), { timeout: 1_000 }).toEqual([{ revision: 2 }])
    await slow.query("commit")
    slow.release()
    server.composition.services.hub.wake()
    await expect.poll(() => watcher.named("plan"), { timeout: 1_000 }).toEqual([{ revision: 2 }, { revision: 1 }])
  })

  test("that happened while a connection was down come when it resumes, on whichever node", async () => {
    const caller = await server.inProject(projectId, "teamMember")
    const first = await watch(caller)
    const id = first.events.findLast((event) => event.id !== undefined)?.id
    expect(id).toMatch(/^\d+:\d+:/)
    first.stop()
    await write("plan", { revision: 7 })
    await write("comment", { taskId: "tsk_1" })
    const second = await watch(caller, other, id ?? null)
    expect([second.named("plan"), second.named("comment"), second.named("access")]).toEqual([[{ revision: 7 }], [{ taskId: "tsk_1" }], []])
  })

  test.each(["nonsense", "1:2", "999999999:999999999:", "1:1:", "9:1:", "1:9:7,3", "0:0:1'); drop table outbox; --"])("cannot be resumed from %j: the reader is told to start afresh", async (id) => {
    await write("plan", { revision: 1 })
    const watcher = await watch(await server.inProject(projectId, "teamMember"), server.composition, id)
    expect(watcher.named("access")).toEqual([{}])
  })

  test("beyond a number that is worth telling become one word to start afresh", async () => {
    const caller = await server.inProject(projectId, "teamMember")
    const first = await watch(caller)
    const id = first.events.findLast((event) => event.id !== undefined)?.id ?? null
    await server.database.pool.query("insert into outbox (organization_id, project_id, topic, payload) select $1, $2, 'plan', '{}' from generate_series(1, 2001)", [server.organizationId, projectId])
    server.composition.services.hub.wake()
    await expect.poll(() => [first.named("access").length, first.named("plan").length], { timeout: 2_000 }).toEqual([1, 0])
    const second = await watch(caller, other, id)
    expect([second.named("access").length, second.named("plan").length]).toEqual([1, 0])
    await write("plan", { revision: 9 })
    other.services.hub.wake()
    await expect.poll(() => second.named("plan"), { timeout: 2_000 }).toEqual([{ revision: 9 }])
  })

  test("of other projects do not come", async () => {
    const watcher = await watch(await server.inProject(projectId, "teamMember"))
    await write("plan", { revision: 1 }, await server.bareProject())
    await write("plan", { revision: 2 })
    server.composition.services.hub.wake()
    await expect.poll(() => watcher.named("plan"), { timeout: 1_000 }).toEqual([{ revision: 2 }])
  })

  test("name no tasks to people who see only their own", async () => {
    const watcher = await watch(await server.inProject(projectId, "contractor"))
    await write("comment", { taskId: "tsk_secret" })
    server.composition.services.hub.wake()
    await expect.poll(() => watcher.named("comment"), { timeout: 1_000 }).toEqual([{}])
    expect(JSON.stringify(watcher.events)).not.toContain("tsk_secret")
  })

  test("end at once for whoever loses the right to see them", async () => {
    const caller = await server.inProject(projectId, "teamMember")
    const staying = await watch(await server.inProject(projectId, "teamMember"))
    const [here, there] = [await watch(caller), await watch(caller, other)]
    await server.database.db.deleteFrom("project_member").where("user_id", "=", caller.userId).execute()
    await write("access", {})
    server.composition.services.hub.wake()
    await expect.poll(() => [here.closed, there.closed], { timeout: 2_000 }).toEqual([true, true])
    expect(staying.closed).toBe(false)
  })

  test("end within five seconds also when nobody says that rights have changed", async () => {
    const caller = await server.inProject(projectId, "teamMember")
    const watcher = await watch(caller)
    await server.database.db.updateTable("member").set({ active: false }).where("user_id", "=", caller.userId).execute()
    await expect.poll(() => watcher.closed, { timeout: 5_000 }).toBe(true)
  }, 8_000)

  test("end within five seconds of signing out", async () => {
    const caller = await server.inProject(projectId, "teamMember")
    const watcher = await watch(caller)
    await caller.done("sessionSignOut")
    await expect.poll(() => watcher.closed, { timeout: 5_000 }).toBe(true)
  }, 8_000)

  test("come again after the listening connection was lost", async () => {
    const watcher = await watch(await server.inProject(projectId, "teamMember"))
    await server.database.pool.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'throughline-bell' and datname = current_database()")
    await write("plan", { revision: 3 })
    await expect.poll(() => watcher.named("plan"), { timeout: 6_000 }).toEqual([{ revision: 3 }])
  }, 10_000)

  test("are limited in number for one person", async () => {
    const caller = await server.inProject(projectId, "teamMember")
    for (let n = 0; n < 20; n++) await watch(caller)
    await expect(watch(caller)).rejects.toThrow("Too many live connections")
  })

  describe("presence", () => {
    const at = (page: string, client: string) => ({ client, page, taskId: "tsk_1", field: null })
    test("shows people of both nodes to each other, and clears when they leave", async () => {
      const [ann, bob] = [await server.inProject(projectId, "teamMember", "Ann"), await server.inProject(projectId, "teamMember", "Bob")]
      const [annSees, bobSees] = [await watch(ann), await watch(bob, other)]
      await server.composition.services.hub.setPresence(projectId, personOf(ann), at("plan", "client-ann"))
      await other.services.hub.setPresence(projectId, personOf(bob), at("board", "client-bob"))
      const names = (watcher: Watcher) => (watcher.named("presence").at(-1) as { people: { name: string; page: string }[] } | undefined)?.people.map(({ name, page }) => `${name} ${page}`)
      await expect.poll(() => names(annSees), { timeout: 2_000 }).toEqual(["Ann plan", "Bob board"])
      await expect.poll(() => names(bobSees), { timeout: 2_000 }).toEqual(["Ann plan", "Bob board"])
      await server.composition.services.hub.setPresence(projectId, personOf(ann), at("", "client-ann"))
      await expect.poll(() => names(bobSees), { timeout: 2_000 }).toEqual(["Bob board"])
      await server.database.pool.query("update presence set seen_at = now() - interval '1 minute'")
      await expect.poll(() => names(annSees), { timeout: 9_000 }).toEqual([])
    }, 15_000)
    test("cannot be written over by somebody who guesses the name of another's tab", async () => {
      const [ann, eve] = [await server.inProject(projectId, "teamMember", "Ann"), await server.inProject(projectId, "teamMember", "Eve")]
      await server.composition.services.hub.setPresence(projectId, personOf(ann), at("plan", "client-one"))
      await server.composition.services.hub.setPresence(projectId, personOf(eve), at("board", "client-one"))
      const { rows } = await server.database.pool.query("select user_id, page from presence where client = 'client-one'")
      expect(rows).toEqual([{ user_id: ann.userId, page: "plan" }])
    })
    test("tells people who see only their own tasks who is there, not where", async () => {
      const [ann, con] = [await server.inProject(projectId, "teamMember", "Ann"), await server.inProject(projectId, "contractor", "Con")]
      const watcher = await watch(con)
      await server.composition.services.hub.setPresence(projectId, personOf(ann), at("plan", "client-three"))
      await expect.poll(() => JSON.stringify(watcher.named("presence").at(-1)), { timeout: 2_000 }).toContain("Ann")
      expect(JSON.stringify(watcher.events)).not.toContain("tsk_1")
    })
  })
})
