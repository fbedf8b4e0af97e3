// Where attached files lie: written aside, flushed, renamed; found by id, never by the name a person gave.

import { createHash } from "node:crypto"
import { createReadStream, createWriteStream, mkdirSync } from "node:fs"
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises"
import { dirname, join } from "node:path"
import { Transform, type Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { newId } from "../new-id.ts"

export interface StoredFile {
  readonly bytes: number
  readonly sha256: Buffer
}
export class FileTooLarge extends Error {}

export interface FileStore {
  /** Rejects with FileTooLarge beyond `bytesMax`; nothing is left behind then. */
  put(id: string, content: Readable, bytesMax: number): Promise<StoredFile>
  /** Null when there is no such file. */
  open(id: string): Promise<{ readonly content: Readable; readonly bytes: number } | null>
  remove(id: string): Promise<void>
  /** When it was put; null when there is no such file. */
  putAt(id: string): Promise<Date | null>
  /** Every id, for backup and doctor. */
  list(): AsyncIterable<string>
  /** Removes what a process that died left half-written before a moment. */
  clearHalfWritten(before: Date): Promise<void>
}

/** Beside the files, so that a finished one needs only a new name, also on a folder that several machines share. */
const INCOMING = ".incoming"

export function localFiles(folder: string): FileStore {
  const incoming = join(folder, INCOMING)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const pathOf = (id: string) => {
    if (!/^[a-z]{3}_[0-9A-Za-z_-]{1,60}$/.test(id)) throw new Error("Not an id of a file.")
    return join(folder, createHash("sha256").update(id).digest("hex").slice(0, 2), id)
  }
  return {
    async put(id, content, bytesMax) {
      const path = pathOf(id)
      await mkdir(incoming, { recursive: true, mode: 0o700 })
      const aside = join(incoming, newId("prt"))
      try {
        const stored = await writeFlushed(aside, content, bytesMax)
        await mkdir(dirname(path), { recursive: true, mode: 0o700 })
        await rename(aside, path)
        await flushFolder(dirname(path))
        return stored
      } catch (error) {
        await rm(aside, { force: true })
        throw error
      }
    },
    async open(id) {
      const path = pathOf(id)
      const found = await stat(path).catch(() => null)
      return found === null ? null : { content: createReadStream(path), bytes: found.size }
    },
    putAt: (id) => stat(pathOf(id)).then(({ mtime }) => mtime, () => null),
    remove: (id) => rm(pathOf(id), { force: true }),
    async *list() {
      for (const part of await readdir(folder)) if (part !== INCOMING) yield* await readdir(join(folder, part))
    },
    async clearHalfWritten(before) {
      for (const name of await readdir(incoming).catch(() => [])) {
        const found = await stat(join(incoming, name)).catch(() => null)
        if (found !== null && found.mtime < before) await rm(join(incoming, name), { force: true })
      }
    },
  }
}

export async function writeFlushed(path: string, content: Readable, bytesMax: number): Promise<StoredFile> {
  const hash = createHash("sha256")
  let bytes = 0
  const count = new Transform({
    transform(part: Buffer, _, done) {
      bytes += part.length
      if (bytes > bytesMax) return done(new FileTooLarge())
      hash.update(part)
      done(null, part)
    },
  })
  await pipeline(content, count, createWriteStream(path, { flags: "wx", mode: 0o600, flush: true }))
  return { bytes, sha256: hash.digest() }
}

/** A rename is only durable once its folder is. */
async function flushFolder(path: string): Promise<void> {
  const handle = await open(path, "r")
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
