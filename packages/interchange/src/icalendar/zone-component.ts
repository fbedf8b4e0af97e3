// The rules of a time zone as an iCalendar VTIMEZONE, for the years that a plan touches. The changes of offset come from
// the zone data of the runtime; each is written as an observance of its own, so no rule has to be guessed.

import { contentLine } from "./content-line.ts"

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Longer plans show the zone as it is at the end of these years. */
const YEARS_MAX = 60

interface Observance {
  /** UTC, milliseconds since 1970. */
  readonly from: number
  readonly offsetBefore: number
  readonly offset: number
}

export function isTimeZone(id: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: id }).resolvedOptions().timeZone !== ""
  } catch {
    return false
  }
}

export function zoneComponent(id: string, firstYear: number, lastYear: number): string[] {
  const offsetAt = offsetReader(id)
  const from = Date.UTC(firstYear, 0, 1)
  const observances = [{ from, offsetBefore: offsetAt(from), offset: offsetAt(from) }, ...changes(offsetAt, from, Date.UTC(Math.min(lastYear, firstYear + YEARS_MAX) + 1, 0, 1))]
  const usual = Math.min(...observances.map((observance) => observance.offset))
  return ["BEGIN:VTIMEZONE", contentLine("TZID", id), ...observances.flatMap((observance) => component(observance, usual)), "END:VTIMEZONE"]
}

function component(observance: Observance, usual: number): string[] {
  const kind = observance.offset > usual ? "DAYLIGHT" : "STANDARD"
  const local = new Date(observance.from + observance.offsetBefore * MINUTE).toISOString()
  return [
    `BEGIN:${kind}`,
    `DTSTART:${local.slice(0, 19).replaceAll(/[-:]/g, "")}`,
    `TZOFFSETFROM:${offsetText(observance.offsetBefore)}`,
    `TZOFFSETTO:${offsetText(observance.offset)}`,
    `END:${kind}`,
  ]
}

function changes(offsetAt: (time: number) => number, from: number, to: number): Observance[] {
  const found: Observance[] = []
  // Offsets change at most every few weeks: steps of ten days miss none.
  for (let at = from; at < to; at += 10 * DAY) {
    const offsetBefore = offsetAt(at)
    const offset = offsetAt(at + 10 * DAY)
    if (offset !== offsetBefore) found.push({ from: changeBetween(offsetAt, at, at + 10 * DAY), offsetBefore, offset })
  }
  return found
}

function changeBetween(offsetAt: (time: number) => number, from: number, to: number): number {
  const before = offsetAt(from)
  let low = from
  let high = to
  while (high - low > MINUTE) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE
    if (offsetAt(middle) === before) low = middle
    else high = middle
  }
  return high
}

/** Minutes east of UTC. */
function offsetReader(id: string): (time: number) => number {
  const format = new Intl.DateTimeFormat("en-US-u-ca-gregory", { timeZone: id, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" })
  return (time) => {
    const part = new Map(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]))
    const local = Date.UTC(part.get("year") ?? 0, (part.get("month") ?? 1) - 1, part.get("day") ?? 1, part.get("hour") ?? 0, part.get("minute") ?? 0)
    return Math.round((local - time) / MINUTE)
  }
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes)
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}${two(size % 60)}`
}

function two(value: number): string {
  return String(value).padStart(2, "0")
}
