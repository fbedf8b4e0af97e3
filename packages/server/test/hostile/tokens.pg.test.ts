// What a token may do is less than its owner may, never more: by scope, by project, by time, and only in the header.

import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { aServer, aToken, type Caller, type TestServer } from "../a-server.ts"
import { aForeignOrganisation } from "./a-foreign-organisation.ts"
import { aWorld, type World } from "./a-world.ts"
import { footprintOf, troubleIn } from "./footprint.ts"
import { KEYS, declared, inputsWithIds, keysWith, type Input } from "./input-shape.ts"
import type { OperationKey } from "@throughline/contract"

let server: TestServer
let here: World
let there: World
/** Manager of both worlds and administrator besides, so that only the token stands in the way. */
let owner: Caller
const FILE = { file: { name: "a.txt", type: "text/plain", content: "a" } }
const input = (key: OperationKey, world: World): Input => inputsWithIds(key, world.projectId, (kind) => world.ids[kind]?.[0] ?? `${kind}_1`)[0] ?? {}
const call = (caller: Caller, key: OperationKey, world = here) => caller.call(key, input(key, world), declared(key).body === "upload" ? FILE : {})
const NOT_PUBLIC = KEYS.filter((key) => declared(key).access.kind !== "public")

beforeAll(async () => {
  server = await aServer()
  here = await aWorld(server, "here")
  there = await aWorld(server, "there")
  owner = server.administrator
})
afterAll(() => server.close())

async function token(scope: "read" | "write", projectId: string | null = null, expiresAt?: Date, of = owner): Promise<Caller> {
  return server.withToken(await aToken(server, of, scope, projectId, expiresAt))
}
async function unchangedBy(work: () => Promise<void>): Promise<void> {
  const before = await footprintOf(server)
  await work()
  expect(await footprintOf(server)).toEqual(before)
  expect(troubleIn(server)).toEqual([])
}

describe("a token", () => {
  test("for reading is refused by every operation that writes, and by none that reads for want of scope", async () => {
    const reading = await token("read")
    await unchangedBy(async () => {
      for (const key of NOT_PUBLIC) {
        const writes = declared(key).scope === "write" || declared(key).access.kind === "session"
        if (key === "projectEvents") continue
        const { problem } = await call(reading, key)
        expect(problem?.code === "tokenScope", key).toBe(writes)
      }
    })
  })
  test.each(keysWith("session"))("of whichever scope cannot do what needs a person: %s", async (key) => {
    const writing = await token("write")
    await unchangedBy(async () => expect((await call(writing, key)).problem?.code).toBe("tokenScope"))
  })
  test("for one project finds nothing in another, and nothing beside projects", async () => {
    const bound = await token("write", here.projectId)
    await unchangedBy(async () => {
      for (const key of keysWith("project")) {
        expect((await call(bound, key, there)).problem?.code, key).toBe("notFound")
        expect((await bound.call(key, { ...input(key, there), projectId: "prj_000000000000000000000" }, declared(key).body === "upload" ? FILE : {})).problem?.code, key).toBe("notFound")
      }
      for (const key of NOT_PUBLIC.filter((one) => !["project", "session"].includes(declared(one).access.kind) && !["meRead", "organisationRead"].includes(one))) {
        expect((await call(bound, key)).problem?.code, key).toBe("tokenScope")
      }
    })
  })
  test("for one project finds nothing of another by its things' ids either", async () => {
    const bound = await token("write", here.projectId)
    await unchangedBy(async () => {
      for (const key of ["taskRead", "taskUpdate", "taskDelete", "taskExplain", "planUndo", "planRedo", "planProgress", "commentUpdate", "commentDelete", "attachmentDownload", "attachmentDelete"] as const) {
        const { projectId: _, ...rest } = input(key, there)
        expect((await bound.call(key, { projectId: here.projectId, ...rest })).problem?.code, key).toBe("notFound")
      }
    })
  })
  test("that is expired, revoked, invented, cut, of another kind, or of another organisation's person is nobody's", async () => {
    const abroad = await aForeignOrganisation(server)
    const good = await aToken(server, owner, "write")
    const expired = await aToken(server, owner, "write", null, new Date(Date.now() - 1_000))
    const revoked = await aToken(server, owner, "write")
    const { rows: [row] } = await server.database.pool.query<{ id: string; hash: string }>("update api_token set revoked_at = now() where expires_at > now() and last_used_at is null and secret_hash = sha256($1::bytea) returning id, encode(secret_hash, 'hex') as hash", [Buffer.from(revoked)])
    expect(row?.id).toMatch(/^tok_/)
    for (const secret of [expired, revoked, good.slice(0, -1), `${good}x`, good.toUpperCase(), "tlt_", "tlt_%", row?.hash ?? "", row?.id ?? "", "zqtoken"]) {
      for (const key of ["meRead", "projectList", "planRead", "planApply"] as const) expect((await call(server.withToken(secret), key)).problem?.code, secret).toBe("unauthenticated")
    }
    expect(abroad.word).toBe("zqforeign")
  })
  test("in the address, in a cookie or in the body is no token", async () => {
    const secret = await aToken(server, owner, "read")
    for (const [url, headers] of [[`/api/v1/me?access_token=${secret}`, {}], [`/api/v1/me`, { cookie: `throughline=${secret}` }], ["/api/v1/me", { "x-api-key": secret }], ["/api/v1/me", { authorization: secret }], ["/api/v1/me", { authorization: `Basic ${secret}` }], ["/api/v1/me", { cookie: `authorization=Bearer ${secret}` }]] as const) {
      expect((await server.inject({ url, headers: { host: "localhost", ...headers } })).statusCode).toBe(401)
    }
  })
  test("sees of a plan what its owner sees, and no more", async () => {
    const narrow = await token("write", null, undefined, here.contractor)
    for (const key of ["planRead", "taskList", "planChanges", "search", "myWork"] as const) {
      const asked = key === "search" ? { q: here.word } : keysWith("project").includes(key) ? { projectId: here.projectId } : {}
      const reply = await narrow.call(key, asked)
      expect(reply.status, key).toBe(200)
      expect(reply.text, key).not.toContain(here.hiddenWord)
    }
    for (const key of ["planApply", "planExport", "statusReportRead"] as const) expect((await call(narrow, key)).problem?.code).toBe("forbidden")
  })
  test("is refused in the same words wherever it may not go, and is not told apart from one that may not see", async () => {
    const bound = await token("read", here.projectId)
    const one = await bound.refused("projectRead", { projectId: there.projectId })
    const never = await bound.refused("projectRead", { projectId: "prj_000000000000000000000" })
    expect({ ...one, requestId: "" }).toEqual({ ...never, requestId: "" })
  })
})
