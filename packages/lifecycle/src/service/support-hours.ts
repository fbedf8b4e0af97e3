// Clocks of service levels: they run only while the service is supported, in the service's own time zone, and not on its holidays.

import { dayAt, instantOf, isoDay } from "./zoned-day.ts"

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
/** After so many days without a minute of support there will be none. */
const DAYS_MAX = 3_700

/** Minutes of the day on each weekday, 0 = Sunday; null = no support. */
type Week = readonly (readonly [from: number, to: number] | null)[]

const weekdays = (from: number, to: number): Week => [null, ...Array.from({ length: 5 }, () => [from, to] as const), null]

export const SUPPORT_HOURS = {
  weekdays8to17: weekdays(8 * 60, 17 * 60),
  weekdays7to19: weekdays(7 * 60, 19 * 60),
  monToSat8to20: [null, ...Array.from({ length: 6 }, () => [8 * 60, 20 * 60] as const)],
  always: Array.from({ length: 7 }, () => [0, 24 * 60] as const),
} as const satisfies Readonly<Record<string, Week>>
export type SupportHoursName = keyof typeof SUPPORT_HOURS

export interface SupportTime {
  readonly hours: SupportHoursName
  readonly timeZone: string
  /** ISO days without support; they do not stop a service that is supported around the clock. */
  readonly holidays: ReadonlySet<string>
}

/** Milliseconds UTC between which the service is supported on a civil day (midnight as if UTC); null = not at all. */
export function supportOn(midnight: number, { hours, timeZone, holidays }: SupportTime): readonly [number, number] | null {
  const week: Week = SUPPORT_HOURS[hours]
  const shift = week[new Date(midnight).getUTCDay()] ?? null
  if (shift === null || (hours !== "always" && holidays.has(isoDay(midnight)))) return null
  return [instantOf(midnight + shift[0] * MINUTE_MS, timeZone), instantOf(midnight + shift[1] * MINUTE_MS, timeZone)]
}

/** Support time between two instants, in milliseconds; nothing if `to` is not after `from`. */
export function supportBetween(from: number, to: number, time: SupportTime): number {
  let sum = 0
  for (let midnight = dayAt(from, time.timeZone) - DAY_MS; midnight <= dayAt(to, time.timeZone); midnight += DAY_MS) {
    const support = supportOn(midnight, time)
    if (support !== null) sum += Math.max(0, Math.min(support[1], to) - Math.max(support[0], from))
  }
  return sum
}

/** The first instant by which so much support time has passed since `from`; null if there never is so much. */
export function supportAfter(from: number, milliseconds: number, time: SupportTime): number | null {
  let left = milliseconds
  let midnight = dayAt(from, time.timeZone)
  for (let days = 0; days < DAYS_MAX + milliseconds / DAY_MS; days += 1, midnight += DAY_MS) {
    const support = supportOn(midnight, time)
    if (support === null) continue
    const begin = Math.max(support[0], from)
    const there = Math.max(0, support[1] - begin)
    if (there >= left && support[1] >= from) return begin + left
    left -= there
  }
  return null
}
