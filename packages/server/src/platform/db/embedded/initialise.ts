// Makes a fresh database directory: aside, then renamed, so that a half-made one can never be taken for a whole one.

import { spawn } from "node:child_process"
import { chown, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { StartRefused } from "../../data-folder.ts"
import type { Binaries } from "./binaries.ts"
import type { RunAs } from "./run-as.ts"

export const SUPERUSER = "throughline"
const ASIDE = ".initialising-"

export async function initialise(directory: string, binaries: Binaries, as: RunAs, durable: boolean): Promise<void> {
  await clearLeftovers(directory)
  const aside = `${directory}${ASIDE}${process.pid}`
  await mkdir(aside, { mode: 0o700 })
  if (as.uid !== undefined && as.gid !== undefined) await chown(aside, as.uid, as.gid)
  const flags = ["-D", aside, "-U", SUPERUSER, "--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--auth=reject", "--no-instructions", ...(durable ? [] : ["--no-sync"])]
  const [program, ...args] = [...as.prefix, binaries.initdb, ...flags]
  const output = await runProgram(program ?? binaries.initdb, args, as)
  if (output.status !== 0) {
    await rm(aside, { recursive: true, force: true })
    throw new StartRefused(`The built-in database could not be created in ${directory}: ${output.text.trim().split("\n").slice(-3).join(" ")}`)
  }
  await rename(aside, directory)
}

/** Only the user who runs the program may connect, known by the socket's peer, so there is no password to lose. */
export async function writeAccess(directory: string, as: RunAs): Promise<void> {
  const owner = { mode: 0o600 }
  await writeFile(join(directory, "pg_hba.conf"), "local all all peer map=program\n", owner)
  await writeFile(join(directory, "pg_ident.conf"), `program ${JSON.stringify(as.peer)} ${SUPERUSER}\n`, owner)
  if (as.uid === undefined || as.gid === undefined) return
  for (const name of ["pg_hba.conf", "pg_ident.conf"]) await chown(join(directory, name), as.uid, as.gid)
}

async function clearLeftovers(directory: string): Promise<void> {
  const parent = dirname(directory)
  for (const name of await readdir(parent)) if (name.includes(ASIDE)) await rm(join(parent, name), { recursive: true, force: true })
}

function runProgram(program: string, args: readonly string[], as: RunAs): Promise<{ status: number | null; text: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], env: cleanEnvironment(), cwd: "/", ...(as.uid === undefined ? {} : { uid: as.uid, gid: as.gid }) })
    const parts: Buffer[] = []
    child.stdout.on("data", (part: Buffer) => parts.push(part))
    child.stderr.on("data", (part: Buffer) => parts.push(part))
    child.once("error", reject)
    child.once("close", (status) => resolve({ status, text: Buffer.concat(parts).toString("utf8") }))
  })
}

/** PG* variables of the person's shell must not reach our own server. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env["PATH"], LC_ALL: "C", TZ: "UTC" }
}
