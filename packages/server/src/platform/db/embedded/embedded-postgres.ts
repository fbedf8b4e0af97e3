// A PostgreSQL of our own over one folder: made when missing, adopted when it still runs, started otherwise, and stopped
// by whoever leaves last. It runs in a session of its own, so a Ctrl-C at the terminal does not reach it before us.

import { spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { closeSync, existsSync, openSync, readFileSync } from "node:fs"
import { chmod, chown, mkdir, realpath, stat, truncate } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { Client } from "pg"
import { StartRefused } from "../../data-folder.ts"
import { waitForName } from "../../named-lock.ts"
import { findBinaries, POSTGRES_MAJOR, type Binaries } from "./binaries.ts"
import { cleanEnvironment, initialise, SUPERUSER, writeAccess } from "./initialise.ts"
import { isAlive, livingPostmaster } from "./postmaster.ts"
import { chooseRunAs, type RunAs } from "./run-as.ts"

export interface EmbeddedOptions {
  /** The folder in which the database directory lives; created when missing. */
  readonly folder: string
  /** False only for tests: no waiting for the disk. */
  readonly durable: boolean
}
export interface SocketAddress {
  readonly host: string
  readonly port: number
  readonly user: string
}
export interface EmbeddedPostgres {
  readonly address: SocketAddress
  /** It was running already when we came. */
  readonly adopted: boolean
  readonly pid: number
  /** Stops it, unless somebody else is still connected. Close your own connections before. */
  leave(): Promise<void>
}

const PORT = 5432
const READY_WITHIN_MS = 60_000
const GOODBYE_MS = 400

export async function startEmbedded({ folder, durable }: EmbeddedOptions): Promise<EmbeddedPostgres> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const real = await realpath(folder)
  const turn = await waitForName(`postgres ${real}`, READY_WITHIN_MS)
  try {
    return await adoptOrStart(real, durable)
  } finally {
    await turn.release()
  }
}

async function adoptOrStart(folder: string, durable: boolean): Promise<EmbeddedPostgres> {
  const directory = join(folder, `${POSTGRES_MAJOR}`)
  refuseOtherVersion(directory)
  const living = livingPostmaster(directory)
  if (living !== null) {
    const address = { host: living.socketFolder, port: living.port, user: SUPERUSER }
    if (await becomesReady(address, living.pid, directory)) return { address, adopted: true, pid: living.pid, leave: () => leave(folder, address, living.pid) }
    // It was ending, or has been killed in this moment: then it is ours to start.
  }
  const binaries = await findBinaries()
  const exists = existsSync(directory)
  const as = chooseRunAs(exists ? directory : null)
  if (exists && !existsSync(join(directory, "PG_VERSION"))) throw new StartRefused(`${directory} is there, but holds no database. Put it back from a copy of the data folder, or remove it to begin anew.`)
  // The other user must be able to walk through to its own directory; what lies beside it keeps its own mode.
  if (as.kind === "user") await openTheWay(folder)
  if (!exists) await initialise(directory, binaries, as, durable)
  await writeAccess(directory, as)
  const socketFolder = await makeSocketFolder(folder, as)
  const address = { host: socketFolder, port: PORT, user: SUPERUSER }
  const pid = await launchPatiently({ binaries, directory, as, address, durable })
  return { address, adopted: false, pid, leave: () => leave(folder, address, pid) }
}

interface Launch {
  readonly binaries: Binaries
  readonly directory: string
  readonly as: RunAs
  readonly address: SocketAddress
  readonly durable: boolean
}

/** After a kill -9 the old server processes need a moment to notice; until then a new one cannot have their shared memory. */
async function launchPatiently(launch: Launch): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    const pid = await spawnPostgres(launch)
    if (await becomesReady(launch.address, pid, launch.directory)) return pid
    const said = logTail(launch.directory)
    const passing = /pre-existing shared memory block|lock file "postmaster.pid" already exists|could not create lock file/.test(said)
    if (!passing || attempt === 60) throw new StartRefused(`The built-in database stopped while starting. Its log ends with:\n${said}`)
    await sleep(250)
  }
}

async function spawnPostgres({ binaries, directory, as, address, durable }: Launch): Promise<number> {
  const settings = {
    listen_addresses: "", unix_socket_directories: address.host, unix_socket_permissions: "0700", port: String(address.port),
    max_connections: "150", shared_buffers: "128MB", jit: "off", timezone: "UTC", log_timezone: "UTC", log_min_messages: "warning",
    idle_in_transaction_session_timeout: "60s", fsync: durable ? "on" : "off", synchronous_commit: durable ? "on" : "off", full_page_writes: durable ? "on" : "off",
  }
  const args = ["-D", directory, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])]
  const [program, ...rest] = [...as.prefix, binaries.postgres, ...args]
  const logPath = logOf(directory)
  if (existsSync(logPath) && (await stat(logPath)).size > 10_000_000) await truncate(logPath)
  const log = openSync(logPath, "a", 0o600)
  try {
    const child = spawn(program ?? binaries.postgres, rest, {
      detached: true, stdio: ["ignore", log, log], env: cleanEnvironment(), cwd: "/", ...(as.uid === undefined ? {} : { uid: as.uid, gid: as.gid }),
    })
    const pid = await new Promise<number>((resolve, reject) => {
      child.once("error", reject)
      child.once("spawn", () => resolve(child.pid ?? 0))
    })
    child.unref()
    return pid
  } finally {
    closeSync(log)
  }
}

/** False where the process ends before it answers. */
async function becomesReady(address: SocketAddress, pid: number, directory: string): Promise<boolean> {
  const end = performance.now() + READY_WITHIN_MS
  for (let wait = 10; ; wait = Math.min(wait * 1.5, 200)) {
    const refused = await tryToConnect(address)
    if (refused === null) return true
    if (!isAlive(pid)) return false
    if (performance.now() > end) throw new StartRefused(`The built-in database does not answer: ${refused}. Its log is ${logOf(directory)}`)
    await sleep(wait)
  }
}

async function tryToConnect(address: SocketAddress): Promise<string | null> {
  const client = new Client({ ...address, database: "postgres", connectionTimeoutMillis: 5_000 })
  client.on("error", () => undefined)
  try {
    await client.connect()
    await client.end()
    return null
  } catch (error) {
    await client.end().catch(() => undefined)
    return error instanceof Error ? error.message : String(error)
  }
}

async function leave(folder: string, address: SocketAddress, pid: number): Promise<void> {
  const turn = await waitForName(`postgres ${folder}`, READY_WITHIN_MS)
  try {
    if (!isAlive(pid) || (await othersAreConnected(address))) return
    process.kill(pid, "SIGINT")
    const end = performance.now() + 20_000
    while (isAlive(pid)) {
      if (performance.now() > end) process.kill(pid, "SIGQUIT")
      await sleep(20)
    }
  } finally {
    await turn.release()
  }
}

async function othersAreConnected(address: SocketAddress): Promise<boolean> {
  const client = new Client({ ...address, database: "postgres" })
  client.on("error", () => undefined)
  try {
    await client.connect()
    // What we closed a moment ago may still be on its way out; somebody else stays.
    for (const end = performance.now() + GOODBYE_MS; ; await sleep(30)) {
      const { rowCount } = await client.query("select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1")
      if (rowCount === 0) return false
      if (performance.now() > end) return true
    }
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Unix socket paths end at 107 bytes, so a deep data folder has its socket in the system's temporary folder. */
async function makeSocketFolder(folder: string, as: RunAs): Promise<string> {
  const near = join(folder, "socket")
  const path = Buffer.byteLength(near) <= 85 ? near : join(tmpdir(), `throughline-${createHash("sha256").update(folder).digest("hex").slice(0, 12)}`)
  await mkdir(path, { recursive: true, mode: 0o700 })
  const owner = as.uid ?? process.getuid?.() ?? 0
  const found = await stat(path)
  if (found.uid !== owner) {
    if (process.getuid?.() !== 0) throw new StartRefused(`${path} belongs to somebody else, and the database's socket must lie there. Remove it, or set TMPDIR.`)
    await chown(path, owner, as.gid ?? 0)
  }
  await chmod(path, 0o700)
  return path
}

async function openTheWay(folder: string): Promise<void> {
  await chmod(folder, 0o711)
  await chmod(join(folder, ".."), 0o711)
}

function refuseOtherVersion(directory: string): void {
  const version = existsSync(join(directory, "PG_VERSION")) ? readFileSync(join(directory, "PG_VERSION"), "utf8").trim() : null
  if (version !== null && version !== String(POSTGRES_MAJOR)) throw new StartRefused(`The database in ${directory} was made by PostgreSQL ${version}; this program brings ${POSTGRES_MAJOR}. Make a backup with the old program and restore it with this one.`)
}

const logOf = (directory: string) => `${directory}.log`

function logTail(directory: string): string {
  return existsSync(logOf(directory)) ? readFileSync(logOf(directory), "utf8").trim().split("\n").slice(-6).join("\n") : ""
}
