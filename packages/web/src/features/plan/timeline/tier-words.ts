// The words in the timeline's head, long or short as there is room. Formatters are made once: hundreds of cells are
// labelled in a scrolled frame.

import { civilOf, dayNumber, dayOf, weekdayOf } from "@throughline/plan"
import type { TierLabel } from "./draw-head.ts"
import type { TierCell } from "./time-tiers.ts"

const EPOCH_MS = Date.UTC(2000, 0, 1)
const DAY_MS = 86_400_000
const labels = new Map<string, TierLabel>()

export function tierWords(language: "en" | "de"): TierLabel {
  const known = labels.get(language)
  if (known !== undefined) return known
  const tag = language === "de" ? "de-DE" : "en-GB"
  const format = (options: Intl.DateTimeFormatOptions): ((cell: TierCell) => string) => {
    const formatter = new Intl.DateTimeFormat(tag, { ...options, timeZone: "UTC" })
    const words = new Map<number, string>()
    return ({ from }) => {
      const made = words.get(from)
      if (made !== undefined) return made
      const text = formatter.format(EPOCH_MS + (from / 14_400) * DAY_MS)
      words.set(from, text)
      return text
    }
  }
  const monthYear = format({ month: "long", year: "numeric" })
  const monthYearShort = format({ month: "short", year: "2-digit" })
  const monthShort = format({ month: "short" })
  const monthNarrow = format({ month: "narrow" })
  const dayLong = format({ weekday: "short", day: "numeric", month: "long", year: "numeric" })
  const dayShort = format({ day: "numeric", month: "short" })
  const weekday = format({ weekday: "short" })
  const label: TierLabel = (cell, wide) => {
    const { year, month, day } = civilOf(dayOf(cell.from))
    switch (cell.unit) {
      case "decade": return `${Math.floor(year / 10) * 10}–${Math.floor(year / 10) * 10 + 9}`
      case "year": return wide >= 28 ? String(year) : String(year % 100)
      case "halfYear": return `${month <= 6 ? 1 : 2}/${year}`
      case "quarter": return `Q${Math.ceil(month / 3)}`
      case "month": return wide >= 96 ? monthYear(cell) : wide >= 46 ? monthYearShort(cell) : wide >= 24 ? monthShort(cell) : monthNarrow(cell)
      case "week": return wide >= 110 ? `${language === "de" ? "KW" : "W"} ${isoWeek(cell)} · ${dayShort(cell)} ${year}` : wide >= 40 ? dayShort(cell) : String(day)
      case "day": return wide >= 130 ? dayLong(cell) : wide >= 44 ? `${weekday(cell)} ${day}` : String(day)
      case "sixHours":
      case "hour": return String(Math.floor((cell.from - dayOf(cell.from) * 14_400) / 600)).padStart(2, "0")
    }
  }
  labels.set(language, label)
  return label
}

/** The number of the week after ISO 8601: the week with the year's first Thursday is the first. */
function isoWeek({ from }: TierCell): number {
  const day = dayOf(from)
  const thursday = day - ((weekdayOf(day) + 6) % 7) + 3
  return Math.floor((thursday - dayNumber(civilOf(thursday).year, 1, 1)) / 7) + 1
}
