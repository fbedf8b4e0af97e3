// Reading what a person names and writing what they asked for, without surprises: no following of links on write,
// no overwriting unless told, the final name appears only when the whole file is there.

import { constants } from "node:fs"
import { lstat, open, readFile, rename, rm, stat } from "node:fs/promises"
import { CommandFailure } from "./failure.ts"
import { LIMITS } from "@throughline/contract"

export async function readInput(path: string): Promise<Uint8Array> {
  const facts = await stat(path).catch(() => null)
  if (facts === null) throw new CommandFailure(`there is no file "${path}"`)
  if (!facts.isFile()) throw new CommandFailure(`"${path}" is not a file`)
  if (facts.size > LIMITS.importBytes) throw new CommandFailure(`"${path}" has ${facts.size} bytes; at most ${LIMITS.importBytes} are read`)
  return readFile(path)
}

export async function writeOutput(path: string, content: Uint8Array | string, overwrite: boolean): Promise<void> {
  const present = await lstat(path).catch(() => null)
  if (present !== null && !present.isFile()) throw new CommandFailure(`"${path}" exists and is not a plain file`)
  if (present !== null && !overwrite) throw new CommandFailure(`"${path}" exists already; give --force to replace it`)
  const partial = `${path}.${process.pid}.partial`
  const file = await open(partial, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0), 0o600)
  try {
    await file.writeFile(content)
    await file.sync()
    await file.close()
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}
