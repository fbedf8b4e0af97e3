// The clock of one ticket: how much of its time is used, when it runs out, whether it was kept. Waiting for the requester stops it.

import { supportAfter, supportBetween, type SupportTime } from "./support-hours.ts"

export interface Pause {
  /** Milliseconds UTC; `to` null: still waiting. */
  readonly from: number
  readonly to: number | null
}

export interface ServiceClock {
  /** Support time that counted, in milliseconds, up to now or to the end. */
  readonly used: number
  readonly target: number
  /** When it runs out as things stand; null while the clock is stopped, or if there never is so much support. */
  readonly due: number | null
  readonly state: "running" | "paused" | "kept" | "broken"
}

/** `end`: when it was answered or solved; null = not yet. Pauses are in order and do not overlap. */
export function serviceClock(opened: number, end: number | null, targetMinutes: number, pauses: readonly Pause[], now: number, time: SupportTime): ServiceClock {
  const until = end ?? now
  const target = targetMinutes * 60_000
  const stopped = pauses.reduce((sum, { from, to }) => sum + supportBetween(Math.max(from, opened), Math.min(to ?? until, until), time), 0)
  const used = supportBetween(opened, until, time) - stopped
  const isPaused = end === null && pauses.some(({ from, to }) => to === null && from <= now)
  const due = isPaused ? null : supportAfter(opened, target + stopped, time)
  return { used, target, due, state: used > target ? "broken" : end !== null ? "kept" : isPaused ? "paused" : "running" }
}
