// The server as a program: starts, prints where it listens, and stops politely when it is told to or its starter is gone.

import { readOptions } from "./options.ts"
import { createLogger } from "./platform/log.ts"
import { startServer, type RunningServer } from "./start-server.ts"

const STOP_WITHIN_MS = 20_000
const WATCH_PARENT_MS = 500

/** Resolves once it listens; the process then ends by signal. Refusals to start are thrown as StartRefused. */
export async function serve(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Promise<void> {
  const log = createLogger((line) => process.stderr.write(`${line}\n`))
  let starting: Promise<RunningServer> | null = null
  let stopping = false
  const stop = async (why: string) => {
    if (stopping) return
    stopping = true
    log.info("stopping", { why })
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref()
    // Asked to stop while starting: what has been opened so far is closed in order, too.
    const running = await starting?.catch(() => null)
    await running?.stop()
    process.exit(0)
  }
  let interrupts = 0
  process.on("SIGINT", () => {
    if (++interrupts > 1) process.exit(130)
    void stop("interrupted")
  })
  for (const signal of ["SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop(signal))
  watchParent(() => void stop("the process that started this one is gone"))
  starting = startServer(readOptions(args, environment), log)
  const running = await starting
  if (!stopping) process.stdout.write(`Throughline is running at ${running.address}\n`)
}

/** npm, when killed, does not pass it on: we notice that we have another parent. */
function watchParent(gone: () => void): void {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) gone()
  }, WATCH_PARENT_MS).unref()
}
