// What do the clocks of a project show at this moment? The plan counts civil time without a zone; the project says which zone is meant.

import type { Instant } from "@throughline/engine"
import { instantOf } from "@throughline/plan"

const formats = new Map<string, Intl.DateTimeFormat>()

export function civilNow(now: Date, timeZone: string): Instant {
  const parts = new Map(formatFor(timeZone).formatToParts(now).map(({ type, value }) => [type, Number(value)]))
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0
  return instantOf(part("year"), part("month"), part("day"), part("hour") * 60 + part("minute"))
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat("en-GB", { timeZone, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23" })
  formats.set(timeZone, format)
  return format
}
