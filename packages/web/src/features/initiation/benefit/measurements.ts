// The measurements of a benefit in order of time; rows without a day say nothing yet.

import { numberIn, rowsIn, textIn } from "../draft/row-of.ts"

export interface Measurement {
  readonly date: string
  readonly value: number | null
  readonly planned: number | null
}

export function measurementsOf(fields: Readonly<Record<string, unknown>>): readonly Measurement[] {
  return rowsIn(fields, "measurements").map((row) => ({ date: textIn(row, "date"), value: numberIn(row, "value"), planned: numberIn(row, "planned") })).filter(({ date }) => date !== "").toSorted((a, b) => (a.date < b.date ? -1 : 1))
}

/** Day numbers, for the axis of time. */
export function dayOf(date: string): number {
  return Date.parse(date) / 86_400_000
}
