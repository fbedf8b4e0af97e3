// How often may somebody try? Counted in the database, in statements of their own: a refused request cannot roll its
// counter back, and all nodes count together. An attempt is counted before it is made, so parallel ones cannot slip through.

import { sql, type Kysely } from "kysely"
import type { Database } from "./db/schema.ts"
import { fail } from "./failure.ts"

export interface Attempt {
  readonly kind: string
  readonly subject: string
  readonly max: number
  readonly windowMinutes: number
  /** Called by the first attempt that is refused in a window. */
  readonly whenExceeded?: () => Promise<void>
}

export interface Limiter {
  /** Counts one attempt for each and refuses with tooManyRequests when any is beyond its number. */
  count(attempts: readonly Attempt[]): Promise<void>
  /** After a success: forgets what was counted. */
  forget(attempts: readonly Attempt[]): Promise<void>
  /** After a success: takes this one attempt back, and leaves what others did from there. */
  forgive(attempts: readonly Attempt[]): Promise<void>
}

export function createLimiter(db: Kysely<Database>): Limiter {
  return {
    async count(attempts) {
      for (const attempt of attempts) {
        const { count, left } = await increment(db, attempt)
        if (count === attempt.max + 1) await attempt.whenExceeded?.()
        if (count > attempt.max) fail("tooManyRequests", { retryAfterSeconds: Math.max(1, left) })
      }
    },
    async forget(attempts) {
      for (const { kind, subject } of attempts) await db.deleteFrom("attempt").where("kind", "=", kind).where("subject", "=", subject).execute()
    },
    async forgive(attempts) {
      for (const { kind, subject } of attempts) await db.updateTable("attempt").set({ count: sql`greatest(0, count - 1)` }).where("kind", "=", kind).where("subject", "=", subject).where("window_start", ">", sql<Date>`now() - interval '1 hour'`).execute()
    },
  }
}

async function increment(db: Kysely<Database>, { kind, subject, windowMinutes }: Attempt): Promise<{ count: number; left: number }> {
  const seconds = windowMinutes * 60
  // Windows by the clock of the database, equal for all nodes.
  const { rows } = await sql<{ count: number; left: number }>`
    insert into attempt (kind, subject, window_start, count)
    values (${kind}, ${subject}, to_timestamp(floor(extract(epoch from now()) / ${seconds}::int) * ${seconds}::int), 1)
    on conflict (kind, subject, window_start) do update set count = attempt.count + 1
    returning count, ceil(extract(epoch from window_start) + ${seconds}::int - extract(epoch from now()))::int as left`.execute(db)
  return rows[0] ?? { count: 1, left: 0 }
}

/** One household has many IPv6 addresses but one /64; an IPv4 address counts as itself. */
export function sourceOf(address: string): string {
  const plain = address.startsWith("::ffff:") && address.includes(".") ? address.slice(7) : address
  if (!plain.includes(":")) return plain
  const [head = "", tail = ""] = plain.split("%")[0]?.split("::") ?? []
  const front = head === "" ? [] : head.split(":")
  const back = tail === "" ? [] : tail.split(":")
  const groups = plain.includes("::") ? [...front, ...Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => "0"), ...back] : front
  return `${groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::/64`
}
