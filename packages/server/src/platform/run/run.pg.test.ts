// What `run` promises to every operation, shown with small handlers in place of real ones.

import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { aServer, type Caller, type TestServer } from "../../../test/a-server.ts"
import { peopleHandlers } from "../../features/people/index.ts"
import { fail } from "../failure.ts"
import { handle, type ContextOf } from "../handler.ts"
import { sql } from "kysely"

type Work = (context: ContextOf<"projectCreate">, name: string) => Promise<void>
const START = { name: "Plan", start: "2026-01-05" }

describe("a creating call", () => {
  let server: TestServer
  let person: Caller
  let calls = 0
  let work: Work = async () => undefined
  const create = handle("projectCreate", async ({ name }, context) => {
    calls++
    await context.tx.insertInto("audit_entry").values({ organization_id: context.actor.organizationId, actor: "handler", operation: name, outcome: "written", request_id: "" }).execute()
    context.emit({ topic: "project", projectId: "prj_1", payload: { name } })
    await work(context, name)
    return project(`prj_${calls}`, name)
  })
  beforeAll(async () => {
    server = await aServer({ handlers: [...peopleHandlers, create], settings: { checkAnswers: false } })
    person = await server.member("member")
  })
  afterEach(() => {
    calls = 0
    work = async () => undefined
  })
  afterAll(() => server.close())
  const written = async (name: string) => (await server.database.pool.query("select count(*) as n from audit_entry where outcome = 'written' and operation = $1", [name])).rows[0].n
  const emitted = async (name: string) => (await server.database.pool.query("select count(*) as n from outbox where payload->>'name' = $1", [name])).rows[0].n

  test("made twice with one key has one effect, and the second is given the stored answer", async () => {
    const first = await person.call("projectCreate", { ...START, name: "twice" }, { key: "k1" })
    const second = await person.call("projectCreate", { start: START.start, name: "twice" }, { key: "k1" })
    expect([first.status, second.status, second.json]).toEqual([201, 201, first.json])
    expect(second.headers["idempotent-replayed"]).toBe("true")
    expect([calls, await written("twice"), await emitted("twice")]).toEqual([1, 1, 1])
  })
  test("made ten times at once with one key has one effect", async () => {
    work = async ({ tx }) => void (await sql`select pg_sleep(0.05)`.execute(tx))
    const replies = await Promise.all(Array.from({ length: 10 }, () => person.call("projectCreate", { ...START, name: "at once" }, { key: "k2" })))
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1)
    expect([calls, await written("at once"), await emitted("at once")]).toEqual([1, 1, 1])
  })
  test("with the key of another call is refused, and has no effect", async () => {
    await person.done("projectCreate", { ...START, name: "one" }, { key: "k3" })
    expect((await person.refused("projectCreate", { ...START, name: "other" }, { key: "k3" })).code).toBe("idempotencyKeyReused")
    expect(await written("other")).toBe(0)
  })
  test("may use a key that somebody else used", async () => {
    const stranger = await server.member("member")
    await person.done("projectCreate", { ...START, name: "mine" }, { key: "k4" })
    await stranger.done("projectCreate", { ...START, name: "theirs" }, { key: "k4" })
    expect(await written("theirs")).toBe(1)
  })
  test("that was refused may be repeated with its key", async () => {
    work = async () => fail("wrongState")
    await person.refused("projectCreate", { ...START, name: "again" }, { key: "k5" })
    work = async () => undefined
    await person.done("projectCreate", { ...START, name: "again" }, { key: "k5" })
    expect([await written("again"), await emitted("again")]).toEqual([1, 1])
  })
  test.each(["", " ", "a b", "ä", "x".repeat(201)])("with a key like %j is refused or counts as without", async (key) => {
    const reply = await person.call("projectCreate", { ...START, name: `odd ${key.length}` }, { headers: { "idempotency-key": key } })
    expect(key.trim() === "" ? [201, 422] : [422]).toContain(reply.status)
  })
  test("without a key is made as often as it is called", async () => {
    await person.done("projectCreate", { ...START, name: "free" })
    await person.done("projectCreate", { ...START, name: "free" })
    expect(await written("free")).toBe(2)
  })
  test("that fails in the middle leaves nothing: no row, no event, no key", async () => {
    work = async () => { throw new Error("bug") }
    expect((await person.refused("projectCreate", { ...START, name: "broken" }, { key: "k6" })).code).toBe("internal")
    const { rows } = await server.database.pool.query("select count(*) as n from idempotency_key where key = 'k6'")
    expect([await written("broken"), await emitted("broken"), rows[0].n]).toEqual([0, 0, 0])
  })
  test("that meets a serialisation failure or deadlock is tried again, unseen from outside", async () => {
    work = async ({ tx }) => {
      if (calls < 3) await sql`do $$ begin raise exception 'clash' using errcode = '40001'; end $$`.execute(tx)
    }
    await person.done("projectCreate", { ...START, name: "clash" }, { key: "k7" })
    expect([calls, await written("clash"), await emitted("clash")]).toEqual([3, 1, 1])
  })
  test("that clashes every time gives up", async () => {
    work = async ({ tx }) => void (await sql`do $$ begin raise exception 'clash' using errcode = '40P01'; end $$`.execute(tx))
    expect((await person.refused("projectCreate", { ...START, name: "always" })).code).toBe("internal")
    expect(calls).toBe(4)
  })
  test("whose connection breaks before the end is answered with a request to repeat, and has no effect", async () => {
    work = async ({ tx }) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
      await server.database.beside.pool.query("select pg_terminate_backend($1)", [rows[0]!.pid])
      await sql`select 1`.execute(tx)
    }
    const problem = await person.refused("projectCreate", { ...START, name: "cut" }, { key: "k8" })
    expect(problem).toMatchObject({ code: "shuttingDown", status: 503 })
    work = async () => undefined
    await person.done("projectCreate", { ...START, name: "cut" }, { key: "k8" })
    expect(await written("cut")).toBe(1)
  })
  test("that was committed while its connection broke is answered with what was stored, not made again", async () => {
    const { pool } = server.database
    const connect = pool.connect.bind(pool)
    let cut = false
    // The server did commit; only its word never came.
    // oxlint-disable-next-line typescript/no-explicit-any
    pool.connect = async (): Promise<any> => {
      const client = await connect()
      return new Proxy(client, {
        get(target, name) {
          const value: unknown = Reflect.get(target, name)
          if (name !== "query") return typeof value === "function" ? value.bind(target) : value
          return async (text: unknown, values: unknown[]) => {
            const result = await target.query(text as string, values)
            if (text === "commit" && calls === 1 && !cut) {
              cut = true
              throw new Error("Connection terminated unexpectedly")
            }
            return result
          }
        },
      })
    }
    try {
      const reply = await person.call("projectCreate", { ...START, name: "unknown" }, { key: "k9" })
      expect([reply.status, reply.json.name, reply.headers["idempotent-replayed"]]).toEqual([201, "unknown", "true"])
    } finally {
      pool.connect = connect
    }
    expect([cut, calls, await written("unknown"), await emitted("unknown")]).toEqual([true, 1, 1, 1])
  })
  test("that fails after its commit stays done, and the failure is in the log", async () => {
    work = async ({ afterCommit }) => afterCommit(() => { throw new Error("listener broke") })
    await person.done("projectCreate", { ...START, name: "after" })
    expect(await written("after")).toBe(1)
    expect(server.lines.at(-1)).toContain("listener broke")
  })
  test("leaves no setting of its transaction behind in the connection", async () => {
    work = async ({ tx }) => void (await sql`set local timezone = 'Asia/Tokyo'`.execute(tx))
    for (let n = 0; n < 12; n++) await person.done("projectCreate", { ...START, name: "zone" })
    const zones = await Promise.all(Array.from({ length: 12 }, async () => (await server.database.pool.query("show timezone")).rows[0].TimeZone))
    expect(new Set(zones)).not.toContain("Asia/Tokyo")
  })
})

describe("a question", () => {
  test("reads one moment and cannot write", async () => {
    const list = handle("templateList", async (_, { tx }) => {
      const count = async () => (await tx.selectFrom("outbox").select((eb) => eb.fn.countAll<number>().as("n")).executeTakeFirstOrThrow()).n
      const before = await count()
      await server.database.beside.pool.query("insert into outbox (organization_id, topic, payload) values ('org_x', 't', '{}')")
      expect(await count()).toBe(before)
      await expect(sql`insert into outbox (organization_id, topic, payload) values ('org_y', 't', '{}')`.execute(tx)).rejects.toThrow("read-only")
      return fail("wrongState", { detail: "looked" })
    })
    const server = await aServer({ handlers: [...peopleHandlers, list] })
    try {
      expect((await server.administrator.refused("templateList")).detail).toBe("looked")
    } finally {
      await server.close()
    }
  })
})

describe("a question whose connection breaks", () => {
  test("is asked once more, unseen from outside", async () => {
    let asked = 0
    const list = handle("templateList", async (_, { tx }) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
      if (++asked === 1) await server.database.beside.pool.query("select pg_terminate_backend($1)", [rows[0]!.pid])
      await sql`select 1`.execute(tx)
      return { items: [] }
    })
    const server = await aServer({ handlers: [...peopleHandlers, list] })
    try {
      expect(await server.administrator.done("templateList")).toEqual({ items: [] })
      expect(asked).toBe(2)
    } finally {
      await server.close()
    }
  })
})

describe("two changes of one project", () => {
  test("that lock it go one after the other, and each sees what the other did, also to rights", async () => {
    const order: string[] = []
    const update = handle("projectUpdate", async ({ name }, { tx, project: opened }) => {
      order.push(`in ${name} ${opened.revision}`)
      await sql`select pg_sleep(0.05)`.execute(tx)
      await tx.updateTable("project").set({ revision: opened.revision + 1 }).where("id", "=", opened.id).execute()
      order.push(`out ${name}`)
      return project("prj_1", name ?? "")
    }, { lockProject: true })
    const server = await aServer({ handlers: [...peopleHandlers, update], settings: { checkAnswers: false } })
    try {
      const projectId = await server.bareProject()
      const manager = await server.inProject(projectId, "projectManager")
      await Promise.all(["a", "b", "c"].map((name) => manager.call("projectUpdate", { projectId, seenRevision: 1, name })))
      const entered = order.filter((line) => line.startsWith("in")).map((line) => Number(line.split(" ")[2]))
      expect(entered).toEqual([1, 2, 3])
      for (let n = 0; n < order.length; n += 2) expect(order[n + 1]).toBe(`out ${order[n]!.split(" ")[1]}`)
    } finally {
      await server.close()
    }
  })
})

/** Only the shape of an answer; these tests look at what happens around it. */
// oxlint-disable-next-line typescript/no-explicit-any
function project(id: string, name: string): any {
  return { id, name }
}
