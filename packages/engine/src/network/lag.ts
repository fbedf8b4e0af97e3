// Moves a date by a link's lag (S-10 to S-12): along the successor's calendar, or along the clock.
import { clampInstant, divHalfEven } from "../arith.ts"
import type { Instant, Ticks } from "../units.ts"
import { calendarOf, ELAPSED_LAG, ELAPSED_PERCENT, NO_LAG, WORKING_PERCENT, type CompiledNetwork } from "./compiled-network.ts"

/** The early dates that the roll-up of a summary predecessor left; needed for a percentage of its duration. */
export interface EarlyDates {
  readonly earlyStart: Int32Array
  readonly earlyFinish: Int32Array
}

/** `direction` 1 adds the lag (forward pass), -1 takes it off (backward pass). `along` is the task whose calendar counts. */
export function addLag(c: CompiledNetwork, dates: EarlyDates, l: number, along: number, at: Instant, direction: 1 | -1): Instant {
  const mode = c.lagMode[l] ?? NO_LAG
  if (mode === NO_LAG) return at
  const lag = direction * lagLength(c, dates, l)
  if (mode === ELAPSED_LAG || mode === ELAPSED_PERCENT) return clampInstant(at + lag)
  return calendarOf(c, c.lagCalendar, along).add(at, lag)
}

export function lagLength(c: CompiledNetwork, dates: EarlyDates, l: number): Ticks {
  return (c.lagMode[l] ?? NO_LAG) >= WORKING_PERCENT ? summaryLag(c, dates, l) : (c.lag[l] ?? 0)
}

function summaryLag(c: CompiledNetwork, dates: EarlyDates, l: number): number {
  const p = c.predecessor[l] ?? 0
  const start = dates.earlyStart[p] ?? 0
  const finish = dates.earlyFinish[p] ?? 0
  return divHalfEven(calendarOf(c, c.slackCalendar, p).work(start, finish) * (c.lag[l] ?? 0), 10_000)
}
