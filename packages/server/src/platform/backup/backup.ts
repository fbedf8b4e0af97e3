// Makes one file of everything: every row as of one moment, every attached file, and a list to check it by.
// The server goes on working meanwhile. The result is a zstd-compressed tar that no other program may read.

import { createHash, type Hash } from "node:crypto"
import { open, rename, rm } from "node:fs/promises"
import { createWriteStream } from "node:fs"
import { dirname } from "node:path"
import { PassThrough } from "node:stream"
import { once } from "node:events"
import { finished, pipeline } from "node:stream/promises"
import { constants, createZstdCompress } from "node:zlib"
import type { Pool, PoolClient } from "pg"
import { to as copyTo } from "pg-copy-streams"
import type { FileStore } from "../files/file-store.ts"
import { FORMAT, HEADER, MANIFEST, type Header, type Manifest } from "./manifest.ts"
import { schemaVersion, tablesToCarry, type BackupTable } from "./tables.sql.ts"
import { TAR_END, tarHeader, tarPadding } from "./tar.ts"

export interface BackupReport {
  readonly path: string
  readonly bytes: number
  readonly rows: number
  readonly files: number
}

const PART_BYTES = 4 * 1024 * 1024

export async function writeBackup(pool: Pool, files: FileStore, path: string): Promise<BackupReport> {
  const partial = `${path}.partial`
  const tar = new PassThrough()
  // The name is taken only by a whole file.
  const written = pipeline(tar, createZstdCompress({ params: { [constants.ZSTD_c_checksumFlag]: 1 } }), createWriteStream(partial, { flags: "wx", mode: 0o600, flush: true }))
  // Watched at the end; until then a broken disk shows itself in the writes.
  written.catch(() => undefined)
  try {
    const manifest = await writeEntries(new TarSink(tar), pool, files)
    tar.end(TAR_END)
    await written
    const bytes = await publish(partial, path)
    return { path, bytes, rows: sum(Object.values(manifest.tables).map(({ rows }) => rows)), files: Object.keys(manifest.files).length }
  } catch (error) {
    tar.destroy()
    await finished(tar).catch(() => undefined)
    await written.catch(() => undefined)
    if (!isExisting(error)) await rm(partial, { force: true })
    throw error
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0)
const isExisting = (error: unknown) => error instanceof Error && "code" in error && error.code === "EEXIST"

async function writeEntries(sink: TarSink, pool: Pool, files: FileStore): Promise<Manifest> {
  const client = await pool.connect()
  try {
    await client.query("set statement_timeout = 0")
    await client.query("begin transaction isolation level repeatable read read only")
    const tables = await tablesToCarry(client)
    const header: Header = { format: FORMAT, createdAt: new Date().toISOString(), schema: await schemaVersion(client), tables: tables.map(({ name, columns }) => ({ name, columns: [...columns] })) }
    await sink.add(HEADER, Buffer.from(JSON.stringify(header)))
    const manifest: Manifest = { tables: {}, files: {} }
    for (const table of tables) manifest.tables[table.name] = await writeTable(sink, client, table)
    await client.query("commit")
    for await (const id of files.list()) {
      const entry = await writeFile(sink, files, id)
      if (entry !== null) manifest.files[id] = entry
    }
    await sink.add(MANIFEST, Buffer.from(JSON.stringify(manifest)))
    return manifest
  } finally {
    // A connection in the middle of a copy is of no use to anybody else.
    client.release(true)
  }
}

async function writeTable(sink: TarSink, client: PoolClient, { name, columns }: BackupTable): Promise<{ rows: number; sha256: string }> {
  const stream = client.query(copyTo(`copy "${name}" (${columns.map((column) => `"${column}"`).join(", ")}) to stdout`))
  const hash = createHash("sha256")
  let waiting: Buffer[] = []
  let size = 0
  let number = 0
  const flush = async (all: boolean) => {
    const text = Buffer.concat(waiting)
    // A part ends with a row: inside a row a line break is written as "\\n".
    const end = all ? text.length : text.lastIndexOf(10) + 1
    if (end > 0) await sink.add(`tables/${name}/${String(++number).padStart(6, "0")}.copy`, text.subarray(0, end), hash)
    waiting = [text.subarray(end)]
    size = text.length - end
  }
  for await (const part of stream) {
    waiting.push(part)
    size += part.length
    if (size >= PART_BYTES) await flush(false)
  }
  await flush(true)
  return { rows: stream.rowCount, sha256: hash.digest("hex") }
}

/** Null for a file that was removed while we came to it. */
async function writeFile(sink: TarSink, files: FileStore, id: string): Promise<{ bytes: number; sha256: string } | null> {
  const file = await files.open(id)
  if (file === null) return null
  const hash = createHash("sha256")
  await sink.begin(`files/${id}`, file.bytes)
  let bytes = 0
  for await (const part of file.content) {
    bytes += part.length
    hash.update(part)
    await sink.write(part)
  }
  if (bytes !== file.bytes) throw new Error(`The file ${id} changed while it was read.`)
  await sink.write(tarPadding(bytes))
  return { bytes, sha256: hash.digest("hex") }
}

class TarSink {
  readonly #to: PassThrough
  readonly #at = new Date()

  constructor(to: PassThrough) {
    this.#to = to
  }

  async add(name: string, content: Buffer, hash?: Hash): Promise<void> {
    hash?.update(content)
    await this.begin(name, content.length)
    await this.write(content)
    await this.write(tarPadding(content.length))
  }

  begin(name: string, size: number): Promise<void> {
    return this.write(tarHeader(name, size, this.#at))
  }

  async write(bytes: Buffer): Promise<void> {
    if (this.#to.destroyed) throw this.#to.errored ?? new Error("The backup could not be written.")
    if (this.#to.write(bytes)) return
    const waited = new AbortController()
    const { signal } = waited
    // Whichever comes first; the other is not waited for any longer, which it reports as an error of its own.
    await Promise.race([once(this.#to, "drain", { signal }), once(this.#to, "close", { signal })].map((event) => event.catch(() => undefined)))
    waited.abort()
  }
}

async function publish(partial: string, path: string): Promise<number> {
  await rename(partial, path)
  const folder = await open(dirname(path), "r")
  await folder.sync().finally(() => folder.close())
  const file = await open(path, "r")
  const { size } = await file.stat().finally(() => file.close())
  return size
}
