import { utimes, mkdir, mkdtemp, rm } from "node:fs/promises"
import { createHash } from "node:crypto"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Readable } from "node:stream"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { aDatabase, type TestDatabase } from "../../../test/a-database.ts"
import { localFiles } from "../files/file-store.ts"
import { silentLogger } from "../log.ts"
import type { Letter } from "../mail/mailer.ts"
import { clearAway } from "./housekeeping.ts"
import { sendWaiting } from "./mail-worker.ts"

describe("work beside the requests", () => {
  let database: TestDatabase
  let folder: string
  beforeAll(async () => {
    database = await aDatabase()
    folder = await mkdtemp(join(tmpdir(), "throughline-jobs-"))
    for (const name of ["files", "temporary"]) await mkdir(join(folder, name))
  })
  afterAll(async () => {
    await database.close()
    await rm(folder, { recursive: true })
  })
  const queue = (recipient: string) => database.pool.query("insert into mail (recipient, subject, body) values ($1, 's', 'b')", [recipient])
  const waiting = async () => (await database.pool.query("select recipient, attempts, next_try_at > now() as later from mail order by id")).rows

  test("a letter is sent once, though two nodes look for it, and is gone then", async () => {
    const sent: string[] = []
    const send = async ({ to }: Letter) => { sent.push(to) }
    for (let n = 0; n < 10; n++) await queue(`a${n}@example.org`)
    await Promise.all([1, 2, 3].map(() => sendWaiting(database.db, send, silentLogger)))
    expect(sent.toSorted()).toEqual(Array.from({ length: 10 }, (_, n) => `a${n}@example.org`))
    expect(await waiting()).toEqual([])
  })

  test("a letter that bounces waits and does not hold up the others", async () => {
    await queue("bounces@example.org")
    await queue("works@example.org")
    const sent: string[] = []
    await sendWaiting(database.db, async ({ to }) => { if (to.startsWith("bounces")) throw new Error("mailbox full"); sent.push(to) }, silentLogger)
    expect(sent).toEqual(["works@example.org"])
    expect(await waiting()).toEqual([{ recipient: "bounces@example.org", attempts: 1, later: true }])
  })

  test("what has had its time is cleared away, and nothing else", async () => {
    const files = localFiles(join(folder, "files"))
    await database.pool.query(`insert into outbox (organization_id, topic, payload, created_at) values ('o', 'old', '{}', now() - interval '3 days'), ('o', 'new', '{}', now() - interval '1 day')`)
    await database.pool.query(`insert into idempotency_key (actor, key, operation, request_hash, status, response, created_at) values ('a', 'old', 'x', '', 201, '{}', now() - interval '25 hours'), ('a', 'new', 'x', '', 201, '{}', now() - interval '23 hours')`)
    await database.pool.query(`insert into attempt (kind, subject, window_start, count) values ('k', 'old', now() - interval '2 days', 1), ('k', 'new', now(), 1)`)
    for (const id of ["att_old", "att_new"]) await files.put(id, Readable.from([Buffer.from("x")]), 10)
    const old = new Date(Date.now() - 25 * 3_600_000)
    await utimes(join(folder, "files", createHash("sha256").update("att_old").digest("hex").slice(0, 2), "att_old"), old, old)
    await clearAway(database.db, files)
    const { rows } = await database.pool.query("select topic as name from outbox union all select key from idempotency_key union all select subject from attempt")
    expect(rows).toEqual([{ name: "new" }, { name: "new" }, { name: "new" }])
    expect([await files.putAt("att_old"), await files.putAt("att_new")]).toEqual([null, expect.any(Date)])
  })
})
