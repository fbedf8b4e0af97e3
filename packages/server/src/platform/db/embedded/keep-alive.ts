// Starts the built-in PostgreSQL again when it dies under a running program (killed by hand, or for want of memory). The pools
// find it at the same socket and heal by themselves.

import { startEmbedded, type EmbeddedPostgres } from "./embedded-postgres.ts"
import { isAlive } from "./postmaster.ts"

export interface KeptAlive {
  current(): EmbeddedPostgres
  /** From here on it may end. */
  stop(): Promise<void>
}

const LOOK_EVERY_MS = 500

export function keepAlive(folder: string, first: EmbeddedPostgres, onDeath: (error: Error) => void): KeptAlive {
  let current = first
  let restarting: Promise<void> | null = null
  const restart = async () => {
    onDeath(new Error("The built-in database ended; it is being started again."))
    try {
      current = await startEmbedded({ folder, durable: true })
    } catch (error) {
      onDeath(error instanceof Error ? error : new Error(String(error)))
    }
    restarting = null
  }
  const timer = setInterval(() => {
    if (restarting === null && !isAlive(current.pid)) restarting = restart()
  }, LOOK_EVERY_MS)
  timer.unref()
  return {
    current: () => current,
    async stop() {
      clearInterval(timer)
      await restarting
    },
  }
}
