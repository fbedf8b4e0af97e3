// An instant as people of a time zone write it ("2026-11-22T18:30", as the browser's field takes it), and back. An hour that the
// clocks skip is read as the hour after it; of one that comes twice, the first is meant.

const FORMATS = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = FORMATS.get(timeZone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" })
  FORMATS.set(timeZone, made)
  return made
}

/** "" for what is no instant. */
export function localOf(moment: string, timeZone: string): string {
  const at = Date.parse(moment)
  return Number.isNaN(at) ? "" : wallAt(at, timeZone)
}

/** Null for what is no time of day on a day. */
export function momentOf(local: string, timeZone: string): string | null {
  const wall = Date.parse(`${local}Z`)
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(local) || Number.isNaN(wall)) return null
  // The offset of a day before and of a day after are the only two that can hold.
  const offsets = [wall - DAY, wall + DAY].map((at) => Date.parse(`${wallAt(at, timeZone)}Z`) - Math.floor(at / MINUTE) * MINUTE)
  const candidates = offsets.map((offset) => wall - offset)
  const fitting = candidates.filter((at) => wallAt(at, timeZone) === local.slice(0, 16))
  return new Date(fitting.length === 0 ? Math.max(...candidates) : Math.min(...fitting)).toISOString()
}

const MINUTE = 60_000
const DAY = 86_400_000

function wallAt(at: number, timeZone: string): string {
  return formatOf(timeZone).format(at).replace(" ", "T")
}
