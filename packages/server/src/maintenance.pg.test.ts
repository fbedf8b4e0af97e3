import { open, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Readable } from "node:stream"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { aNativePostgres } from "../test/a-native-postgres.ts"
import { startNode, signIn, stopNode, type Node } from "../test/durability.ts"
import { backup, doctor, restore, type Place } from "./maintenance.ts"
import { openDatabase } from "./platform/db/database.ts"
import { livingPostmaster } from "./platform/db/embedded/postmaster.ts"
import { tablesToCarry } from "./platform/backup/tables.sql.ts"
import { localFiles } from "./platform/files/file-store.ts"

const ODD = "tab\tline\nreturn\rback\\slash \\. \\N 'quote' \"double\" ünïcödé 😀 end"

describe("a backup", () => {
  let folder: string
  let source: Place
  let archive: string
  let node: Node
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "throughline-backup-"))
    source = { data: join(folder, "source"), databaseUrl: null }
    archive = join(folder, "backup.tar.zst")
    node = await startNode(source.data, null)
    await fill(source, node)
  }, 60_000)
  afterAll(async () => {
    await stopNode(node)
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  })

  test("is made while the server works, is complete, and is for its owner only", async () => {
    const report = await backup(source, archive)
    expect(report.rows).toBeGreaterThan(2_000)
    expect(report.files).toBe(3)
    expect((await stat(archive)).mode & 0o777).toBe(0o600)
    expect(report.bytes).toBe((await stat(archive)).size)
  })

  test("restored into a new data folder gives every row and every file", async () => {
    const target = { data: join(folder, "target"), databaseUrl: null }
    await restore(target, archive)
    expect(await contentOf(target)).toEqual(await contentOf(source))
    expect(livingPostmaster(join(target.data, "postgres", "18"))).toBeNull()
    const findings = await doctor(target)
    expect(findings.filter(({ subject }) => subject !== "disk").filter(({ severity }) => severity !== "good")).toEqual([])
  })

  test("restored onto a PostgreSQL server gives every row and every file, and the server starts on it", async () => {
    const native = await aNativePostgres()
    if (native === null) return
    try {
      const target = { data: join(folder, "native"), databaseUrl: native.url }
      await restore(target, archive)
      expect(await contentOf(target)).toEqual(await contentOf(source))
      const moved = await startNode(target.data, native.url)
      try {
        const cookie = await signIn(moved)
        expect((await fetch(`${moved.address}/api/v1/me`, { headers: { cookie } })).status).toBe(200)
        // Numbers that the database gives out go on where they were.
        const created = await fetch(`${moved.address}/api/v1/invitations`, { method: "POST", headers: { cookie, "content-type": "application/json" }, body: JSON.stringify({ email: "after@example.org", role: "member" }) })
        expect(created.status).toBe(201)
      } finally {
        await stopNode(moved)
      }
    } finally {
      await native.close()
    }
  }, 60_000)

  test("is not restored over anything", async () => {
    await expect(restore({ data: join(folder, "target"), databaseUrl: null }, archive)).rejects.toThrow("not empty")
    await expect(restore(source, archive)).rejects.toThrow("is used by another Throughline")
  })

  test("with one changed byte, or cut short, is refused and leaves the place empty", async () => {
    const bytes = await readFile(archive)
    const target = { data: join(folder, "damaged"), databaseUrl: null }
    const damaged = join(folder, "damaged.tar.zst")
    for (const broken of [flip(bytes, Math.floor(bytes.length / 2)), bytes.subarray(0, bytes.length - 500), Buffer.from("no backup at all"), Buffer.alloc(0)]) {
      await writeFile(damaged, broken)
      await expect(restore(target, damaged)).rejects.toThrow()
    }
    await restore(target, archive)
    expect(await contentOf(target)).toEqual(await contentOf(source))
  }, 60_000)

  test("does not take the place of a file that is there, nor leave half of itself when it fails", async () => {
    await expect(backup(source, join(folder, "no", "such", "folder", "b"))).rejects.toThrow()
    const handle = await open(`${archive}.partial`, "w")
    await handle.close()
    await expect(backup(source, archive)).rejects.toThrow("EEXIST")
    await rm(`${archive}.partial`)
  })
})

describe("the doctor", () => {
  test("names a missing file and a database that would lose acknowledged changes, each with the next step", async () => {
    const folder = await mkdtemp(join(tmpdir(), "throughline-doctor-"))
    const place = { data: join(folder, "data"), databaseUrl: null }
    const node = await startNode(place.data, null)
    try {
      await fill(place, node)
      const files = localFiles(join(place.data, "files"))
      await files.remove("att_00000000000000000001")
      const database = await openDatabase({ url: null, folder: join(place.data, "postgres") })
      await database.pool.query("alter database throughline set synchronous_commit = off")
      await database.pool.query("insert into mail (recipient, subject, body, created_at) values ('a@example.org', 's', 'b', now() - interval '3 hours')")
      await database.close()
      const findings = await doctor(place)
      expect(findings.find(({ subject }) => subject === "files")).toMatchObject({ severity: "critical", message: expect.stringContaining("att_00000000000000000001") })
      expect(findings.find(({ subject }) => subject === "durability")).toMatchObject({ severity: "critical", message: expect.stringContaining("synchronous_commit off") })
      expect(findings.find(({ subject }) => subject === "mail")).toMatchObject({ severity: "attention" })
      for (const { severity, next } of findings) expect(next === "").toBe(severity === "good")
    } finally {
      await stopNode(node)
      await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
    }
  }, 60_000)
})

function flip(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 0xff
  return copy
}

/** People, a sample project with its plan, odd text, and files with their rows. */
async function fill({ data }: Place, node: Node): Promise<void> {
  const cookie = await signIn(node)
  const post = async (path: string, body: object) => {
    const reply = await fetch(`${node.address}/api/v1${path}`, { method: "POST", headers: { cookie, "content-type": "application/json" }, body: JSON.stringify(body) })
    if (!reply.ok) throw new Error(await reply.text())
    return reply.json()
  }
  const project = await post("/projects", { name: "Backed up", start: "2026-01-05", template: "sample", description: ODD })
  await post("/me/tokens", { name: "script", scope: "read", expiresAt: new Date(Date.now() + 9e7).toISOString() })
  const files = localFiles(join(data, "files"))
  const database = await openDatabase({ url: null, folder: join(data, "postgres") })
  try {
    // A running communication plan goes on writing messages of its own while the test compares.
    await database.pool.query("update artefact set state = 'paused' where kind = 'communication'")
    const { rows } = await database.pool.query("select organization_id, user_id from member")
    const [{ organization_id: organization, user_id: user }] = rows
    await database.pool.query("insert into audit_entry (organization_id, actor, operation, outcome, request_id) select $1, $2, $3, 'done', n::text from generate_series(1, 2000) n", [organization, user, ODD])
    for (const [n, content] of [Buffer.from(ODD), Buffer.alloc(0), Buffer.alloc(3_000_001, 7)].entries()) {
      const id = `att_0000000000000000000${n + 1}`
      const { bytes, sha256 } = await files.put(id, Readable.from([content]), 10_000_000)
      await database.pool.query("insert into attachment (organization_id, project_id, id, subject_kind, subject_id, file_name, media_type, bytes, sha256, uploaded_by) values ($1, $2, $3, 'project', $2, $4, 'text/plain', $5, $6, $7)", [organization, project.id, id, ODD, bytes, sha256, user])
    }
  } finally {
    await database.close()
  }
}

interface Content {
  readonly rows: Readonly<Record<string, { readonly count: number; readonly digest: string }>>
  readonly files: Readonly<Record<string, string>>
}

/** A digest over all rows of each table and over each file. */
async function contentOf({ data, databaseUrl }: Place): Promise<Content> {
  const database = await openDatabase({ url: databaseUrl, folder: join(data, "postgres") })
  const client = await database.pool.connect()
  try {
    const rows: Record<string, { count: number; digest: string }> = {}
    for (const { name, columns } of await tablesToCarry(client)) {
      // What the running source goes on doing by itself: when somebody was last seen.
      const compared = columns.filter((column) => !["last_seen_at", "updated_at", "last_used_at"].includes(column)).map((column) => `"${column}"`).join(", ")
      const { rows: [row] } = await client.query(`select count(*) as count, coalesce(md5(string_agg(r::text, '|' order by r::text collate "C")), '') as digest from (select ${compared} from "${name}") r`)
      rows[name] = row
    }
    const files: Record<string, string> = {}
    const store = localFiles(join(data, "files"))
    for await (const id of store.list()) {
      const parts: Buffer[] = []
      for await (const part of (await store.open(id))!.content) parts.push(part)
      files[id] = Buffer.concat(parts).toString("base64")
    }
    return { rows, files }
  } finally {
    client.release()
    await database.close()
  }
}
