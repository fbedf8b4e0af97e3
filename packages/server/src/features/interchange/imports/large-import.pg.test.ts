// Imports that outlive the call that began them.

import { Client } from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { aServer, type Caller, type TestServer } from "../../../../test/a-server.ts"
import { settledImport } from "../../../../test/settled-import.ts"
import { clearAway } from "../../../platform/jobs/housekeeping.ts"
import { stillBusy } from "./imports.sql.ts"

let server: TestServer
let admin: Caller
beforeAll(async () => {
  server = await aServer()
  admin = server.administrator
})
afterAll(() => server.close())

const TASKS = 8_000
const LARGE = `ID,Name,Duration,Predecessors\n${Array.from({ length: TASKS }, (_, index) => `${index + 1},Task ${index + 1},2d,${index === 0 ? "" : index}`).join("\n")}\n`
const send = async (caller = admin, content = LARGE) => (await caller.call("importPreview", { fileName: "large.csv" }, { file: { name: "large.csv", type: "text/csv", content } })).json
const ready = async (caller = admin) => {
  const report = await settledImport(caller, (await send(caller)).id)
  expect(report.state).toBe("ready")
  return report
}
const read = (importId: string, caller = admin) => caller.done("importRead", { importId })
const rowOf = async (importId: string) => (await server.database.pool.query("select state, content is null as forgotten from file_import where id = $1", [importId])).rows[0]
const projectsNamed = async (name: string) => (await server.database.pool.query("select id from project where name = $1", [name])).rowCount
const tasks = async () => Number((await server.database.pool.query("select count(*) as n from task")).rows[0].n)
/** Nobody is inside a transaction any more. */
const quiet = () => expect.poll(async () => (await server.database.pool.query("select 1 from pg_stat_activity where datname = current_database() and xact_start is not null and pid <> pg_backend_pid()")).rowCount, { timeout: 20_000 }).toBe(0)

/** Lets no project be written until it is let go. */
async function holdingProjects<T>(work: (letGo: () => Promise<void>) => Promise<T>): Promise<T> {
  const client = new Client(server.database.connection)
  await client.connect()
  try {
    await client.query("begin")
    await client.query("lock table project in exclusive mode")
    return await work(async () => void (await client.query("rollback")))
  } finally {
    await client.end()
  }
}
const untilWriting = (importId: string) => expect.poll(async () => (await read(importId)).progress, { timeout: 20_000 }).toBe(60)

describe("a large import", () => {
  it("is answered while it is read, says how far it is, and ends with the report", async () => {
    const report = await send()
    expect(report).toMatchObject({ state: "reading", format: "csv", progress: 0, counts: null, error: null, projectId: null })
    const seen: number[] = []
    for (let now = report; now.state === "reading"; now = await read(report.id)) seen.push(now.progress)
    expect(seen).toEqual(seen.toSorted((one, other) => one - other))
    expect(seen.some((percent) => percent > 0 && percent < 100)).toBe(true)
    expect(await read(report.id)).toMatchObject({ state: "ready", progress: 100, counts: { tasks: TASKS } })
  }, 30_000)
  it("is answered while it is run, says how far it is, and ends with the project, once", async () => {
    const { id } = await ready()
    await holdingProjects(async (letGo) => {
      expect(await admin.done("importRun", { importId: id, name: "Once" })).toMatchObject({ state: "running", projectId: null })
      expect((await admin.refused("importRun", { importId: id, name: "Once" })).code).toBe("wrongState")
      await untilWriting(id)
      await letGo()
    })
    const done = await settledImport(admin, id)
    expect(done).toMatchObject({ state: "done", progress: 100 })
    expect(await admin.done("projectRead", { projectId: done.projectId })).toMatchObject({ name: "Once", taskCount: TASKS, myRole: "projectManager" })
    expect([await projectsNamed("Once"), (await rowOf(id)).forgotten]).toEqual([1, true])
    expect((await admin.refused("importCancel", { importId: id })).code).toBe("wrongState")
  }, 60_000)
  it("that cannot be read ends as failed with the place, and the file is forgotten", async () => {
    const { id, state } = await send(admin, `<Project xmlns="http://schemas.microsoft.com/project"><Tasks>${"<Task><UID>1</UID></Task>\n".repeat(25_000)}<Task></Tasks>`)
    expect(state).toBe("reading")
    expect(await settledImport(admin, id)).toMatchObject({ state: "failed", format: "mspdi", error: { line: 25_001 } })
    expect((await rowOf(id)).forgotten).toBe(true)
  }, 30_000)
})

describe("a large import that is cancelled", () => {
  it("while it is read stops, and nothing is kept of the file", async () => {
    const { id } = await send()
    await admin.done("importCancel", { importId: id })
    await server.composition.services.background.idle()
    expect([await read(id), await rowOf(id)]).toMatchObject([{ state: "cancelled", counts: null }, { state: "cancelled", forgotten: true }])
  })
  it.each([["by the node that runs it", true], ["by another node", false]])("%s while it is run leaves no project", async (_, same) => {
    const { id } = await ready()
    const before = await tasks()
    const canceller = same ? admin : server.callerOn(await server.anotherNode(), admin)
    await holdingProjects(async (letGo) => {
      await admin.done("importRun", { importId: id, name: "Cancelled" })
      await untilWriting(id)
      await canceller.done("importCancel", { importId: id })
      await letGo()
    })
    await server.composition.services.background.idle()
    await quiet()
    expect([await projectsNamed("Cancelled"), await tasks(), await rowOf(id)]).toEqual([0, before, { state: "cancelled", forgotten: true }])
  }, 60_000)
})

describe("a large import whose owner", () => {
  it.each([
    ["may not create projects any more", "update member set role = 'guest' where user_id = $1"],
    ["has left", "update member set active = false where user_id = $1"],
    ["has been signed out", "delete from auth_session where user_id = $1"],
  ])("%s when it is its turn fails with a sentence and leaves nothing", async (_, withdraw) => {
    const person = await server.member("member")
    const { id } = await ready(person)
    await person.done("importRun", { importId: id, name: "Withdrawn" })
    await server.database.pool.query(withdraw, [person.userId])
    await server.composition.services.background.idle()
    const { rows } = await server.database.pool.query("select state, content, report -> 'error' ->> 'message' as message from file_import where id = $1", [id])
    expect(rows).toEqual([{ state: "failed", content: null, message: expect.stringContaining("nothing was created") }])
    expect(await projectsNamed("Withdrawn")).toBe(0)
    const { rowCount } = await server.database.pool.query("select 1 from audit_entry where subject = $1 and outcome in ('forbidden', 'unauthenticated')", [id])
    expect(rowCount).toBe(1)
  }, 30_000)
  it("may not create projects any more between dry run and run is refused", async () => {
    const person = await server.member("member")
    const { id } = await ready(person)
    await server.database.pool.query("update member set role = 'guest' where user_id = $1", [person.userId])
    expect((await person.refused("importRun", { importId: id, name: "Withdrawn" })).code).toBe("forbidden")
    expect(await read(id, person)).toMatchObject({ state: "ready" })
  }, 30_000)
})

describe("a large import that meets trouble", () => {
  it("in the middle of writing fails with a sentence, leaves nothing, and the trouble is in the log", async () => {
    const { id } = await ready()
    const before = await tasks()
    const { pool } = server.database
    await pool.query("create function refuse() returns trigger language plpgsql as $$ begin raise exception 'the disk is full'; end $$")
    await pool.query("create trigger refuse before insert on task_schedule execute function refuse()")
    try {
      await admin.done("importRun", { importId: id, name: "Trouble" })
      expect(await settledImport(admin, id)).toMatchObject({ state: "failed", projectId: null, error: { code: "import.failed", message: expect.stringContaining("nothing was created") } })
    } finally {
      await pool.query("drop function refuse cascade")
    }
    expect([await projectsNamed("Trouble"), await tasks(), (await rowOf(id)).forgotten]).toEqual([0, before, true])
    await server.composition.services.background.idle()
    expect(server.lines.some((line) => line.includes("the disk is full"))).toBe(true)
  }, 60_000)
  it.each(["reading", "running"])("by a server that ends while it is %s has failed, and says so at once", async (state) => {
    const node = await server.anotherNode()
    const there = server.callerOn(node, admin)
    const { id } = state === "reading" ? await send(there) : await ready()
    if (state === "running") await there.done("importRun", { importId: id, name: "Ended" })
    await node.services.background.close()
    expect(await read(id)).toMatchObject({ state: "failed", projectId: null, error: { code: "import.interrupted" } })
    expect([await projectsNamed("Ended"), (await rowOf(id)).forgotten]).toEqual([0, true])
  }, 30_000)
  it.each(["reading", "running"])("by a server that was killed while it was %s has failed for everybody, also for that server", async (state) => {
    const { id } = await ready()
    const { pool, db } = server.database
    await pool.query("update file_import set state = $2, updated_at = now() - interval '20 seconds' where id = $1", [id, state])
    expect((await read(id)).state).toBe(state)
    await pool.query("update file_import set updated_at = now() - interval '61 seconds' where id = $1", [id])
    expect(await read(id)).toMatchObject({ state: "failed", error: { code: "import.interrupted", message: expect.stringContaining("nothing was created") } })
    expect((await admin.refused("importRun", { importId: id, name: "X" })).code).toBe("wrongState")
    const person = { kind: "person", userId: admin.userId, organizationId: server.organizationId, name: "", email: "", organizationRole: "administrator", via: "session", credentialId: "" } as const
    expect(await db.transaction().execute((tx) => stillBusy(tx, person, id, state === "reading" ? "reading" : "running", 1))).toBe(false)
    await clearAway(db, server.composition.services.files)
    expect(await rowOf(id)).toEqual({ state: "failed", forgotten: true })
    expect(await read(id)).toMatchObject({ state: "failed", error: { code: "import.interrupted" } })
  }, 30_000)
})
