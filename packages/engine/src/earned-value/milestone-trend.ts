// Which way does a milestone's date go from report to report? Milestone trend analysis: report date across, forecast date up;
// a flat line is on time, a rising one slips, a falling one gains, slope 1 slips a day per day; met when the line touches the diagonal.
import { divHalfEven } from "../arith.ts"
import type { Instant, Ticks } from "../units.ts"
import { quotient, type Ratio } from "./ratio.ts"

export interface MilestoneReport {
  readonly reportedAt: Instant
  readonly forecast: Instant
}

export interface MilestoneTrend {
  /** Latest forecast - baseline, in elapsed time; null without a report or a baseline. Positive = late. */
  readonly slip: Ticks | null
  readonly direction: "flat" | "rising" | "falling" | null
  /** Change of forecast per time passed between the last two reports. */
  readonly slope: Ratio | null
  /** Standard deviation of the forecasts (of the population), in elapsed time: small = stable. */
  readonly deviation: Ticks | null
  /** Rises in a row up to the latest report. */
  readonly risesInRow: number
  /** Three rises in a row. */
  readonly alarm: boolean
  readonly met: boolean
}

const ALARM_RISES = 3

/** Reports may come in any order; of two of the same instant the later in the list counts. */
export function milestoneTrend(baseline: Instant | null, reports: readonly MilestoneReport[]): MilestoneTrend {
  const inOrder = [...new Map(reports.map((report) => [report.reportedAt, report])).values()].toSorted((a, b) => a.reportedAt - b.reportedAt)
  const last = inOrder.at(-1)
  const before = inOrder.at(-2)
  const risesInRow = countRises(inOrder)
  const change = last === undefined || before === undefined ? null : last.forecast - before.forecast
  return {
    slip: last === undefined || baseline === null ? null : last.forecast - baseline,
    direction: change === null ? null : change > 0 ? "rising" : change < 0 ? "falling" : "flat",
    slope: change === null || last === undefined || before === undefined ? null : quotient(change, last.reportedAt - before.reportedAt),
    deviation: inOrder.length === 0 ? null : deviationOf(inOrder.map((report) => report.forecast)),
    risesInRow,
    alarm: risesInRow >= ALARM_RISES,
    met: last !== undefined && last.forecast <= last.reportedAt,
  }
}

function countRises(reports: readonly MilestoneReport[]): number {
  let rises = 0
  for (let n = reports.length - 1; n > 0; n -= 1) {
    if ((reports[n]?.forecast ?? 0) <= (reports[n - 1]?.forecast ?? 0)) break
    rises += 1
  }
  return rises
}

function deviationOf(values: readonly Instant[]): Ticks {
  const origin = values[0] ?? 0
  const count = values.length
  const sum = values.reduce((all, value) => all + (value - origin), 0)
  const mean = sum / count
  const squares = values.reduce((all, value) => all + (value - origin - mean) ** 2, 0)
  return divHalfEven(Math.sqrt(squares / count), 1)
}
