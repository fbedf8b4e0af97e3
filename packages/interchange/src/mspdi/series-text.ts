// How is the rule of a recurring task written into one text field? As "weekly from=2026-03-02 count=10 every=2
// weekdays=1.3": short enough for the 255 characters of a custom field, and readable for people.

import { dayFromIso, toIsoDay } from "@throughline/plan"
import type { Recurrence } from "@throughline/plan"

export function seriesText(rule: Recurrence): string {
  const parts = [rule.kind, `from=${toIsoDay(rule.from)}`]
  if (rule.until !== null) parts.push(`until=${toIsoDay(rule.until)}`)
  if (rule.count !== null) parts.push(`count=${rule.count}`)
  switch (rule.kind) {
    case "daily": parts.push(`every=${rule.every}`, `workdays=${rule.workdaysOnly ? 1 : 0}`); break
    case "weekly": parts.push(`every=${rule.every}`, `weekdays=${rule.weekdays.join(".")}`); break
    case "monthlyByDay": parts.push(`every=${rule.every}`, `day=${rule.day}`); break
    case "monthlyByWeekday": parts.push(`every=${rule.every}`, `position=${rule.position}`, `weekday=${rule.weekday}`); break
    case "yearlyByDay": parts.push(`month=${rule.month}`, `day=${rule.day}`); break
    case "yearlyByWeekday": parts.push(`month=${rule.month}`, `position=${rule.position}`, `weekday=${rule.weekday}`); break
  }
  return parts.join(" ")
}

export function parseSeries(text: string): Recurrence | null {
  if (text.length > 255) return null
  const [kind, ...pairs] = text.split(" ")
  const values = new Map(pairs.map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]))
  const from = dayFromIso(values.get("from") ?? "")
  if (from === null) return null
  const span = { from, until: dayFromIso(values.get("until") ?? ""), count: wholeIn(values, "count", 1, 100_000) }
  const every = wholeIn(values, "every", 1, 1000)
  const day = wholeIn(values, "day", 1, 31)
  const month = wholeIn(values, "month", 1, 12)
  const position = wholeIn(values, "position", 1, 5)
  const weekday = wholeIn(values, "weekday", 0, 6)
  if (kind === "daily" && every !== null) return { kind, ...span, every, workdaysOnly: values.get("workdays") === "1" }
  if (kind === "weekly" && every !== null) return { kind, ...span, every, weekdays: weekdaysIn(values.get("weekdays") ?? "") }
  if (kind === "monthlyByDay" && every !== null && day !== null) return { kind, ...span, every, day }
  if (kind === "monthlyByWeekday" && every !== null && position !== null && weekday !== null) return { kind, ...span, every, position, weekday }
  if (kind === "yearlyByDay" && month !== null && day !== null) return { kind, ...span, month, day }
  if (kind === "yearlyByWeekday" && month !== null && position !== null && weekday !== null) return { kind, ...span, month, position, weekday }
  return null
}

function wholeIn(values: ReadonlyMap<string, string>, name: string, low: number, high: number): number | null {
  const text = values.get(name) ?? ""
  const value = /^\d{1,6}$/.test(text) ? Number(text) : -1
  return value >= low && value <= high ? value : null
}

function weekdaysIn(text: string): number[] {
  return text.split(".").filter((part) => /^[0-6]$/.test(part)).map(Number)
}
