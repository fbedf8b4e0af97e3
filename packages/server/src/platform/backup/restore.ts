// Puts a backup into an empty place: rows in one transaction, files aside and renamed, and everything compared with the
// backup's own list before anything counts. A backup of an older program is brought to the present shape afterwards.

import { createHash, type Hash } from "node:crypto"
import { createReadStream } from "node:fs"
import { access } from "node:fs/promises"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { createZstdDecompress } from "node:zlib"
import type { Pool, PoolClient } from "pg"
import { from as copyFrom } from "pg-copy-streams"
import { StartRefused } from "../data-folder.ts"
import { migrate, readMigrations } from "../db/migrate.ts"
import type { FileStore } from "../files/file-store.ts"
import { header as headerShape, HEADER, manifest as manifestShape, MANIFEST, type Header, type Manifest } from "./manifest.ts"
import { continueSequences, dropTables, isEmpty } from "./tables.sql.ts"
import { readTar, type TarEntry } from "./tar.ts"

export interface RestoreReport {
  readonly createdAt: string
  readonly rows: number
  readonly files: number
}

const SMALL = 64 * 1024 * 1024

export async function readBackup(pool: Pool, files: FileStore, path: string): Promise<RestoreReport> {
  await requireEmptyPlace(pool, files)
  await access(path)
  const put: string[] = []
  const client = await pool.connect()
  try {
    const unpacked = createZstdDecompress()
    const source = createReadStream(path)
    source.on("error", (error) => unpacked.destroy(error))
    source.pipe(unpacked)
    const report = await readEntries(pool, client, files, unpacked, put)
    await client.query("commit")
    await migrate(pool)
    return report
  } catch (error) {
    for (const id of put) await files.remove(id)
    await client.query("rollback").catch(() => undefined)
    // It was empty when we came.
    await dropTables(client)
    if (error instanceof Error && "code" in error && String(error.code).startsWith("ZSTD_")) throw new StartRefused(`${path} is damaged or no backup of Throughline.`)
    throw error
  } finally {
    client.release(true)
  }
}

async function requireEmptyPlace(pool: Pool, files: FileStore): Promise<void> {
  const client = await pool.connect()
  try {
    if (!(await isEmpty(client))) throw new StartRefused("The database is not empty. Restore into a new data folder or an empty database; nothing was changed.")
  } finally {
    client.release()
  }
  for await (const id of files.list()) throw new StartRefused(`The data folder holds files already (${id}). Restore into a new one; nothing was changed.`)
}

interface Read {
  readonly tables: Map<string, { rows: number; hash: Hash }>
  readonly files: Map<string, { bytes: number; sha256: string }>
}

async function readEntries(pool: Pool, client: PoolClient, files: FileStore, source: Readable, put: string[]): Promise<RestoreReport> {
  let header: Header | null = null
  let manifest: Manifest | null = null
  const read: Read = { tables: new Map(), files: new Map() }
  for await (const entry of readTar(source)) {
    if (header === null) {
      if (entry.name !== HEADER) throw new StartRefused("This is no backup of Throughline.")
      header = headerShape.parse(JSON.parse((await small(entry)).toString("utf8")))
      await prepare(pool, client, header)
    } else if (entry.name === MANIFEST) manifest = manifestShape.parse(JSON.parse((await small(entry)).toString("utf8")))
    else if (entry.name.startsWith("tables/")) await readTablePart(client, header, entry, read)
    else if (entry.name.startsWith("files/")) await readFile(files, entry, read, put)
    else throw new Error(`The backup holds ${entry.name}, which is not known here.`)
  }
  if (header === null || manifest === null) throw new Error("The backup is not whole: its list is missing.")
  compare(manifest, read)
  await continueSequences(client)
  return { createdAt: header.createdAt, rows: [...read.tables.values()].reduce((sum, { rows }) => sum + rows, 0), files: read.files.size }
}

/** The tables in the shape that the backup's rows have. */
async function prepare(pool: Pool, client: PoolClient, { schema }: Header): Promise<void> {
  const migrations = await readMigrations()
  if (schema > migrations.length) throw new StartRefused("The backup was made by a newer Throughline; restore it with that one.")
  await migrate(pool, migrations.slice(0, schema))
  await client.query("set statement_timeout = 0")
  await client.query("begin")
}

async function readTablePart(client: PoolClient, header: Header, entry: TarEntry, read: Read): Promise<void> {
  const name = entry.name.split("/")[1] ?? ""
  const table = header.tables.find((one) => one.name === name)
  if (table === undefined) throw new Error(`The backup holds rows of ${name}, which it does not announce.`)
  const seen = read.tables.get(name) ?? { rows: 0, hash: createHash("sha256") }
  read.tables.set(name, seen)
  const copy = client.query(copyFrom(`copy "${name}" (${table.columns.map((column) => `"${column}"`).join(", ")}) from stdin`))
  await pipeline(hashing(entry.content, seen.hash), copy)
  seen.rows += copy.rowCount
}

async function readFile(files: FileStore, entry: TarEntry, read: Read, put: string[]): Promise<void> {
  const id = entry.name.slice("files/".length)
  put.push(id)
  const { bytes, sha256 } = await files.put(id, Readable.from(entry.content), entry.size)
  read.files.set(id, { bytes, sha256: sha256.toString("hex") })
}

async function* hashing(content: AsyncIterable<Buffer>, hash: Hash): AsyncGenerator<Buffer> {
  for await (const part of content) {
    hash.update(part)
    yield part
  }
}

function compare(manifest: Manifest, read: Read): void {
  for (const [name, { rows, sha256 }] of Object.entries(manifest.tables)) {
    const seen = read.tables.get(name) ?? { rows: 0, hash: createHash("sha256") }
    if (seen.rows !== rows || seen.hash.digest("hex") !== sha256) throw new Error(`The rows of ${name} are not those that were backed up.`)
  }
  for (const [id, { bytes, sha256 }] of Object.entries(manifest.files)) {
    const seen = read.files.get(id)
    if (seen === undefined || seen.bytes !== bytes || seen.sha256 !== sha256) throw new Error(`The file ${id} is not the one that was backed up.`)
  }
}

async function small({ name, size, content }: TarEntry): Promise<Buffer> {
  if (size > SMALL) throw new Error(`${name} is too large to be a list.`)
  const parts: Buffer[] = []
  for await (const part of content) parts.push(part)
  return Buffer.concat(parts)
}
