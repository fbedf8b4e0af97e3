// Starts one node: claims the data folder, opens and migrates the database, listens. And stops it in the opposite order.

import { createServer } from "node:net"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { compose, type Composition } from "./compose.ts"
import { firstRun } from "./first-run.ts"
import type { StartOptions } from "./options.ts"
import { claimDataFolder, StartRefused, type DataFolder } from "./platform/data-folder.ts"
import { openDatabase, type OpenDatabase } from "./platform/db/database.ts"
import { migrate } from "./platform/db/migrate.ts"
import { isConnectionLost } from "./platform/run/database-trouble.ts"
import type { Logger } from "./platform/log.ts"

export interface RunningServer {
  /** "http://127.0.0.1:3000" */
  readonly address: string
  stop(): Promise<void>
}

const WEB = join(import.meta.dirname, "../../web/dist")
const WAIT_FOR_DATABASE_MS = 10 * 60_000

export async function startServer(options: StartOptions, log: Logger): Promise<RunningServer> {
  // Asked before anything is opened, so that the most common mistake is answered at once.
  await refuseBusyPort(options.host, options.port)
  const folder = await claimDataFolder(options.data)
  const undo: (() => Promise<void>)[] = [() => folder.release()]
  const unwind = async () => {
    for (const step of undo.toReversed()) await step()
  }
  try {
    const database = await openPatiently(options, folder, log)
    undo.push(() => database.close())
    const applied = await migrate(database.pool)
    if (applied.length > 0) log.info("database migrated", { applied })
    const composition = await compose({ database, settings: options.settings, filesFolder: options.files ?? folder.files, temporaryFolder: folder.temporary, log, webFolder: WEB })
    undo.push(() => composition.stop())
    if (options.firstRun !== null) await firstRun(composition.run, composition.services.accounts.tokenOf, options.firstRun)
    const address = await listen(composition, options)
    await folder.announce(address)
    log.info("started", { address, data: folder.path, database: database.embedded === null ? "server" : "built-in" })
    return { address, stop: unwind }
  } catch (error) {
    await unwind()
    throw error
  }
}

/** A database server may start later than we do. */
async function openPatiently(options: StartOptions, folder: DataFolder, log: Logger): Promise<OpenDatabase> {
  const end = performance.now() + WAIT_FOR_DATABASE_MS
  for (let pause = 500; ; pause = Math.min(pause * 2, 10_000)) {
    try {
      return await openDatabase({ url: options.databaseUrl, folder: folder.postgres, onError: (error) => log.warn("database connection lost", { error }) })
    } catch (error) {
      if (options.databaseUrl === null || !isConnectionLost(error) || performance.now() > end) throw error
      log.warn("the database does not answer yet", { error })
      await sleep(pause)
    }
  }
}

async function listen({ app }: Composition, { host, port }: StartOptions): Promise<string> {
  try {
    await app.listen({ host, port })
  } catch (error) {
    throw portTrouble(error, host, port)
  }
  const bound = app.server.address()
  const actual = typeof bound === "object" && bound !== null ? bound.port : port
  return `http://${host === "0.0.0.0" || host === "::" ? "localhost" : host.includes(":") ? `[${host}]` : host}:${actual}`
}

function refuseBusyPort(host: string, port: number): Promise<void> {
  if (port === 0) return Promise.resolve()
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once("error", (error) => reject(portTrouble(error, host, port)))
    probe.listen({ host, port }, () => probe.close(() => resolve()))
  })
}

function portTrouble(error: unknown, host: string, port: number): unknown {
  const code = error instanceof Error && "code" in error ? error.code : ""
  if (code === "EADDRINUSE") return new StartRefused(`Port ${port} is in use by another program. Choose another with --port or PORT, or stop that program.`)
  if (code === "EACCES") return new StartRefused(`Port ${port} may only be used by the system's administrator. Choose one above 1023 with --port or PORT.`)
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") return new StartRefused(`This machine has no address ${host}. Give one of its own with --host or HOST, or 0.0.0.0 for all.`)
  return error
}
