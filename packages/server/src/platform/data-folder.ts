// The one folder in which an installation keeps everything. Creates it, says what is in it, and guards it against a second program.

import { mkdir, readFile, readdir, realpath, rm, writeFile } from "node:fs/promises"
import { join, resolve } from "node:path"
import { holdName } from "./named-lock.ts"

const MARK = "throughline.json"
const RUNNING = "running.json"

/** A message for the person at the terminal: says what is wrong and what to do. */
export class StartRefused extends Error {}

export interface DataFolder {
  readonly path: string
  readonly postgres: string
  readonly files: string
  /** Half-received uploads and half-written archives; emptied at start. */
  readonly temporary: string
  /** Told to a second program that comes to the same folder. */
  announce(address: string): Promise<void>
  release(): Promise<void>
}


/** Creates the folder where needed and returns its real path; refuses one that holds something else. */
export async function prepareDataFolder(wanted: string): Promise<string> {
  const path = resolve(wanted)
  try {
    await mkdir(path, { recursive: true, mode: 0o700 })
    const names = await readdir(path)
    if (names.length > 0 && !names.includes(MARK)) {
      throw new StartRefused(`The folder ${path} holds other files. Give an empty folder, or one that Throughline made, with --data or THROUGHLINE_DATA.`)
    }
    if (names.length === 0) await writeFile(join(path, MARK), `${JSON.stringify({ format: 1 })}\n`, { mode: 0o600 })
    for (const name of ["files", "temporary"]) await mkdir(join(path, name), { recursive: true, mode: 0o700 })
  } catch (error) {
    if (error instanceof StartRefused) throw error
    throw new StartRefused(`The data folder ${path} cannot be used: ${error instanceof Error ? error.message : String(error)}. Choose another with --data or THROUGHLINE_DATA.`)
  }
  return realpath(path)
}

export async function claimDataFolder(wanted: string): Promise<DataFolder> {
  const path = await prepareDataFolder(wanted)
  const held = await holdName(`data ${path}`)
  if (held === null) throw new StartRefused(await inUse(path))
  await rm(join(path, "temporary"), { recursive: true, force: true })
  await mkdir(join(path, "temporary"), { mode: 0o700 })
  return {
    path,
    postgres: join(path, "postgres"),
    files: join(path, "files"),
    temporary: join(path, "temporary"),
    announce: (address) => writeFile(join(path, RUNNING), JSON.stringify({ pid: process.pid, address }), { mode: 0o600 }),
    async release() {
      await rm(join(path, RUNNING), { force: true })
      await held.release()
    },
  }
}

async function inUse(path: string): Promise<string> {
  const text = await readFile(join(path, RUNNING), "utf8").catch(() => "{}")
  const running: { pid?: number; address?: string } = JSON.parse(text)
  const who = running.pid === undefined ? "" : ` (process ${running.pid}${running.address === undefined ? "" : `, ${running.address}`})`
  return `The data folder ${path} is used by another Throughline${who}. Stop that one, or give another folder with --data or THROUGHLINE_DATA.`
}
