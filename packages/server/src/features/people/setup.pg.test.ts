import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { aDatabase } from "../../../test/a-database.ts"
import { aServer, PASSWORD, type TestServer } from "../../../test/a-server.ts"
import { compose, type Composition } from "../../compose.ts"
import { silentLogger } from "../../platform/log.ts"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"

const FIRST = { organisationName: "Test Ltd", name: "Ada", email: "ada@example.org", password: PASSWORD, locale: "en", timeZone: "Europe/Berlin" }

describe("the first run", () => {
  let database: Awaited<ReturnType<typeof aDatabase>>
  let composition: Composition
  let folder: string
  beforeAll(async () => {
    database = await aDatabase()
    folder = await mkdtemp(join(tmpdir(), "throughline-test-"))
    composition = await compose({ database, filesFolder: folder, temporaryFolder: folder, log: silentLogger, webFolder: null, settings: { publicUrl: null, mail: null, trustedProxies: [], checkAnswers: true } })
  })
  afterAll(async () => {
    await composition.stop()
    await database.close()
    await rm(folder, { recursive: true })
  })
  const post = (payload: object) => composition.app.inject({ method: "POST", url: "/api/v1/setup", payload })

  test("says that it is still to be done", async () => {
    expect((await composition.app.inject("/api/v1/setup")).json()).toEqual({ done: false })
  })
  test("names everything that is wrong at once, each by a pointer", async () => {
    const reply = await post({ ...FIRST, password: "short", locale: "xx", timeZone: "Mars/Base", extra: 1, name: " " })
    expect(reply.statusCode).toBe(422)
    expect(reply.json().problems.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`).toSorted()).toEqual(["/extra unknownKey", "/locale value", "/name tooLittle", "/password tooLittle", "/timeZone value"])
  })
  test("of eight at the same moment one succeeds", async () => {
    const replies = await Promise.all(Array.from({ length: 8 }, (_, n) => post({ ...FIRST, email: `ada${n}@example.org`, sample: n === 0 })))
    expect(replies.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409, 409, 409, 409, 409, 409, 409])
    const { rows } = await database.pool.query("select (select count(*) from organization) as organizations, (select count(*) from app_user) as users, (select count(*) from member where role = 'administrator') as administrators")
    expect(rows).toEqual([{ organizations: 1, users: 1, administrators: 1 }])
  })
})

describe("the first run with a sample", () => {
  let server: TestServer
  beforeAll(async () => { server = await aServer({ sample: true }) })
  afterAll(() => server.close())

  test("leaves a project that its administrator can open", async () => {
    const { items } = await server.administrator.done("projectList")
    expect(items).toHaveLength(1)
    expect(items[0].taskCount).toBeGreaterThan(10)
  })
})
