// How is a project doing? Each mark has a rule, a reason and evidence; what nobody records is "unknown" and says so.

import { dayOf } from "@throughline/plan"
import type { Instant } from "@throughline/engine"
import type { PlanFacts } from "../../planning/plan/index.ts"
import { recordMarks, type RecordCounts } from "./record-health.rules.ts"

export type Health = "good" | "attention" | "critical" | "unknown"
export interface HealthMark {
  readonly dimension: "schedule" | "cost" | "scope" | "quality" | "risk" | "benefits"
  readonly health: Health
  readonly reason: string
  readonly values: Readonly<Record<string, string | number>>
}

/** Parts of the baseline's length by which the finish may slip, and of its cost that may be exceeded. */
const SLIP = { attention: 0.02, critical: 0.1 }
const OVERRUN = { attention: 0.05, critical: 0.1 }
/** A day of eight hours: less is noise. */
const SLIP_MIN = 4_800

/** `today` is the civil time now in the project's zone; a status date, where there is one, stands before it. */
export function healthMarks(facts: PlanFacts, records: RecordCounts, today: Instant, maySeeCost: boolean): readonly HealthMark[] {
  return [
    scheduleMark(facts, today),
    maySeeCost ? costMark(facts) : mark("cost", "unknown", "costHidden"),
    ...recordMarks(records),
  ]
}

export function lateCount(facts: PlanFacts, today: Instant): number {
  const day = dayOf(facts.statusDate ?? today)
  return facts.unfinishedByDay.reduce((count, [finishDay, tasks]) => (finishDay < day ? count + tasks : count), 0)
}

/** The worst of what is known. */
export function overallHealth(marks: readonly HealthMark[]): Health {
  const worst = (["critical", "attention", "good"] as const).find((health) => marks.some((one) => one.health === health))
  return worst ?? "unknown"
}

function scheduleMark(facts: PlanFacts, today: Instant): HealthMark {
  if (facts.taskCount === 0) return mark("schedule", "unknown", "scheduleEmpty")
  if (facts.missedDeadlines > 0) return mark("schedule", "critical", "missedDeadlines", { count: facts.missedDeadlines })
  const { baseline } = facts
  const part = baseline === null || baseline.length === 0 ? 0 : baseline.finishSlip / baseline.length
  if (baseline !== null && baseline.finishSlip > SLIP_MIN && part > SLIP.attention) {
    const values = { slipMinutes: baseline.finishSlip / 10, percent: Math.round(part * 100), baseline: baseline.name }
    return mark("schedule", part > SLIP.critical ? "critical" : "attention", "finishSlip", values)
  }
  const late = lateCount(facts, today)
  if (late > 0) return mark("schedule", "attention", "lateTasks", { count: late })
  return baseline === null ? mark("schedule", "good", "noBaseline") : mark("schedule", "good", "onBaseline", { slipMinutes: baseline.finishSlip / 10, baseline: baseline.name })
}

function costMark({ baseline, cost }: PlanFacts): HealthMark {
  if (baseline === null) return mark("cost", "unknown", "costNoBaseline")
  if (baseline.cost === 0) return mark("cost", "unknown", "costNoRates")
  const part = (cost - baseline.cost) / baseline.cost
  const values = { percent: Math.round(part * 100), baselineCost: baseline.cost, baseline: baseline.name }
  if (part <= OVERRUN.attention) return mark("cost", "good", "costWithin", values)
  return mark("cost", part > OVERRUN.critical ? "critical" : "attention", "costOver", { ...values, overCost: cost - baseline.cost })
}

function mark(dimension: HealthMark["dimension"], health: Health, reason: string, values: HealthMark["values"] = {}): HealthMark {
  return { dimension, health, reason, values }
}
