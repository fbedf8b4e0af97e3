// When does a civil time of a time zone happen? Days and minutes of a zone as instants (milliseconds UTC).

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat("en-US", { timeZone, calendar: "iso8601", numberingSystem: "latn", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" })
  formats.set(timeZone, made)
  return made
}

/** How the clocks of the zone stand at an instant, counted as if they were UTC. */
export function civilAt(instant: number, timeZone: string): number {
  const part: Record<string, number> = {}
  for (const { type, value } of formatOf(timeZone).formatToParts(instant)) part[type] = Number(value)
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

/**
 * The instant at which the clocks of the zone show a civil time. A time that clocks skip in spring is taken as the moment of
 * the change; of one that they show twice in autumn the first is meant.
 */
export function instantOf(civil: number, timeZone: string): number {
  // Offsets before and after any change of the clocks nearby: real zones lie within a day of UTC.
  const offsets = [...new Set([civil - DAY_MS, civil + DAY_MS].map((near) => civilAt(near, timeZone) - near))]
  const exact = offsets.map((offset) => civil - offset).filter((instant) => civilAt(instant, timeZone) === civil)
  return exact.length > 0 ? Math.min(...exact) : firstAfter(civil, offsets, timeZone)
}

/** The moment of the change over a skipped time, by halving. */
function firstAfter(civil: number, offsets: readonly number[], timeZone: string): number {
  let low = civil - Math.max(...offsets)
  let high = civil - Math.min(...offsets)
  while (high - low > MINUTE_MS) {
    const middle = Math.floor((low + high) / 2 / MINUTE_MS) * MINUTE_MS
    if (civilAt(middle, timeZone) >= civil) high = middle
    else low = middle
  }
  return high
}

/** Midnight (as if UTC) of the civil day that the zone has at an instant. */
export function dayAt(instant: number, timeZone: string): number {
  return Math.floor(civilAt(instant, timeZone) / DAY_MS) * DAY_MS
}

/** "2026-03-29" of a midnight as if UTC. */
export function isoDay(midnight: number): string {
  return new Date(midnight).toISOString().slice(0, 10)
}
