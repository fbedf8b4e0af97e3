// Is it time to write to somebody? Pure: what they have said, what the clock says where they are, what waits.

export interface MailingFacts {
  readonly mail: string
  readonly quietFrom: number | null
  readonly quietTo: number | null
  readonly digestMinute: number
  /** Minute of the day, and day, where the person is. */
  readonly minute: number
  readonly day: string
  /** Day of the last digest, where the person is. */
  readonly lastDigestDay: string | null
  /** How long the oldest notification has waited. */
  readonly waitedSeconds: number
}

/** What follows shortly after belongs into the same letter. */
const GATHER_SECONDS = 60

export function mailingOf(facts: MailingFacts): "never" | "now" | "later" {
  if (facts.mail === "off") return "never"
  if (isQuiet(facts)) return "later"
  if (facts.mail === "atOnce") return facts.waitedSeconds >= GATHER_SECONDS ? "now" : "later"
  return facts.minute >= facts.digestMinute && facts.lastDigestDay !== facts.day ? "now" : "later"
}

/** From 22:00 to 07:00 goes over midnight; from and to the same means never. */
function isQuiet({ quietFrom, quietTo, minute }: MailingFacts): boolean {
  if (quietFrom === null || quietTo === null || quietFrom === quietTo) return false
  return quietFrom < quietTo ? minute >= quietFrom && minute < quietTo : minute >= quietFrom || minute < quietTo
}

/** Minute of the day and day in a time zone; UTC where the zone is not known. */
export function localTime(now: Date, timeZone: string): { readonly minute: number; readonly day: string } {
  const parts = new Map(formatFor(timeZone).formatToParts(now).map(({ type, value }) => [type, value]))
  const number = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type) ?? "0")
  return { minute: (number("hour") % 24) * 60 + number("minute"), day: `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}` }
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const options = { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const
  try {
    return new Intl.DateTimeFormat("en-CA", { ...options, timeZone })
  } catch {
    return new Intl.DateTimeFormat("en-CA", { ...options, timeZone: "UTC" })
  }
}
