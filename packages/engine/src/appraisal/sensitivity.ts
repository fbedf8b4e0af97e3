// Which line of the business case decides? Varies one line at a time (tornado) and finds the change at which the case breaks even.
import type { BasisPoints, Minor } from "../units.ts"
import { presentValueAt, timedAmounts, type CashFlow } from "./cash-flow.ts"
import { roundHalfEven } from "./round-half-even.ts"

export interface LineSensitivity {
  /** Index of the line as given. */
  readonly line: number
  /** NPV when the line is lower, or higher, by the variation. */
  readonly low: Minor
  readonly high: Minor
  /** |high - low|: the width of the tornado's bar. */
  readonly spread: Minor
  /** The line times this makes NPV nothing: 0.9 = it may fall by 10 %. Null if the line is worth nothing. */
  readonly breakEvenFactor: number | null
}

const WHOLE = 10_000

/** Widest bar first; ties in the order given. Empty for a rate of -100 % or less. */
export function sensitivity(lines: readonly CashFlow[], rate: BasisPoints, variation: BasisPoints): LineSensitivity[] {
  if (rate <= -WHOLE) return []
  const values = lines.map((line) => presentValueAt(timedAmounts(line), rate / WHOLE))
  const total = values.reduce((sum, value) => sum + value, 0)
  const bars = values.map((value, line) => {
    const change = (value * variation) / WHOLE
    const low = roundHalfEven(total - change)
    const high = roundHalfEven(total + change)
    return { line, low, high, spread: Math.abs(high - low), breakEvenFactor: value === 0 ? null : 1 - total / value }
  })
  return bars.toSorted((a, b) => b.spread - a.spread || a.line - b.line)
}
