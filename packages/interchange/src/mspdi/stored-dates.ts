// Which dates and slack did the file itself hold? Kept beside the plan, so that an import can show which of ours differ.

import type { Instant, Ticks } from "@throughline/engine"
import type { Row } from "./row.ts"

export interface StoredDates {
  readonly start: Instant | null
  readonly finish: Instant | null
  readonly earlyStart: Instant | null
  readonly earlyFinish: Instant | null
  readonly lateStart: Instant | null
  readonly lateFinish: Instant | null
  readonly totalSlack: Ticks | null
  readonly freeSlack: Ticks | null
  readonly startSlack: Ticks | null
  readonly finishSlack: Ticks | null
  readonly critical: boolean | null
}

export function readStoredDates(row: Row): StoredDates {
  const slack = (name: string): Ticks | null => (row.text(name) === "" ? null : row.tenths(name))
  return {
    start: row.instant("Start"),
    finish: row.instant("Finish"),
    earlyStart: row.instant("EarlyStart"),
    earlyFinish: row.instant("EarlyFinish"),
    lateStart: row.instant("LateStart"),
    lateFinish: row.instant("LateFinish"),
    totalSlack: slack("TotalSlack"),
    freeSlack: slack("FreeSlack"),
    startSlack: slack("StartSlack"),
    finishSlack: slack("FinishSlack"),
    critical: row.text("Critical") === "" ? null : row.flag("Critical", false),
  }
}
