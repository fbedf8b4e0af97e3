// A plan's facts as they stand in the project's row. Of the days on which unfinished tasks end, only those that come soon are
// kept there: in a plan of 10,000 tasks they are thousands, and every edit wrote them all (5 ms of the database's time
// instead of 1). Who asks later than that counts in the rows of the schedule (projects.sql.ts).

import { dayOf, instantOf } from "@throughline/plan"
import type { PlanFacts } from "./plan-facts.ts"

export interface StoredFacts extends PlanFacts {
  /** Of the days before this one all are told; null where there are no others. */
  readonly unfinishedUntil: number | null
}

/** A project that nobody touches for so long is counted anew. */
const DAYS_AHEAD = 120

export function storedFacts(facts: PlanFacts, now: Date): StoredFacts {
  const today = dayOf(instantOf(now.getUTCFullYear(), now.getUTCMonth() + 1, now.getUTCDate()))
  const until = Math.max(today, facts.statusDate === null ? today : dayOf(facts.statusDate)) + DAYS_AHEAD
  const { unfinishedByDay } = facts
  const end = unfinishedByDay.findIndex(([day]) => day >= until)
  return end < 0 ? { ...facts, unfinishedUntil: null } : { ...facts, unfinishedByDay: unfinishedByDay.slice(0, end), unfinishedUntil: until }
}
