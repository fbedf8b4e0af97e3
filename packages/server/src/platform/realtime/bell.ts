// A bell between nodes: LISTEN/NOTIFY without payload. NOTIFY takes a lock on the whole cluster at commit, so it is sent
// in a statement of its own and at most once in a few milliseconds. A bell may be lost; listeners look now and then anyway.

import { Client, type ClientConfig, escapeIdentifier, type Pool } from "pg"
import type { Logger } from "../log.ts"

export interface Bell {
  /** Called for each ring, and after every reconnection, since rings may have been missed. Returns what stops it. */
  on(channel: string, listener: () => void): () => void
  ring(channel: string): void
  stop(): Promise<void>
}

const COALESCE_MS = 12
const RECONNECT_MS = 1_000

export function createBell(pool: Pool, connection: ClientConfig, log: Logger): Bell {
  const listeners = new Map<string, Set<() => void>>()
  const pending = new Map<string, NodeJS.Timeout>()
  let client: Client | null = null
  let retry: NodeJS.Timeout | null = null
  let stopped = false

  const everyone = () => {
    for (const set of listeners.values()) for (const listener of set) listener()
  }
  const connect = async () => {
    retry = null
    const fresh = new Client({ ...connection, application_name: "throughline-bell", keepAlive: true })
    const lost = () => {
      if (client !== fresh && client !== null) return
      client = null
      if (!stopped) retry ??= setTimeout(() => void connect(), RECONNECT_MS)
    }
    fresh.on("error", lost)
    fresh.on("end", lost)
    fresh.on("notification", ({ channel }) => {
      for (const listener of listeners.get(channel) ?? []) listener()
    })
    try {
      await fresh.connect()
      for (const channel of listeners.keys()) await fresh.query(`listen ${escapeIdentifier(channel)}`)
      client = fresh
      everyone()
    } catch (error) {
      log.warn("not listening to the database", { error })
      lost()
    }
  }
  const starting = connect()

  return {
    on(channel, listener) {
      const set = listeners.get(channel) ?? new Set()
      listeners.set(channel, set.add(listener))
      void starting.then(() => client?.query(`listen ${escapeIdentifier(channel)}`)).catch((error: unknown) => log.warn("not listening", { channel, error }))
      return () => set.delete(listener)
    },
    ring(channel) {
      if (pending.has(channel) || stopped) return
      pending.set(channel, setTimeout(() => {
        pending.delete(channel)
        pool.query(`notify ${escapeIdentifier(channel)}`).catch((error: unknown) => log.warn("bell not rung", { channel, error }))
      }, COALESCE_MS))
    },
    async stop() {
      stopped = true
      if (retry !== null) clearTimeout(retry)
      for (const timer of pending.values()) clearTimeout(timer)
      await starting
      await client?.end().catch(() => undefined)
    },
  }
}
