// Scope, quality, risk and benefits: how they stand by what is recorded of them. What nobody records stays unknown.

import type { HealthMark } from "./project-health.rules.ts"

/** Counted in the database, for lists as well. */
export interface RecordCounts {
  /** Requirements that were approved once, those of them given up since, and changes that wait for a decision. */
  readonly promised: number
  readonly dropped: number
  readonly changesWaiting: number
  readonly tests: number
  readonly testsFailed: number
  readonly defects: number
  readonly severeDefects: number
  /** Open risks; score = probability × highest impact: 10 to 15 high, from 16 critical (P2 and PM² practice). */
  readonly risks: number
  readonly highRisks: number
  readonly criticalRisks: number
  readonly highRisksUntreated: number
  readonly benefits: number
  readonly benefitsMissed: number
  readonly benefitsUnowned: number
}

export const NOTHING_RECORDED: RecordCounts = {
  promised: 0, dropped: 0, changesWaiting: 0, tests: 0, testsFailed: 0, defects: 0, severeDefects: 0, risks: 0, highRisks: 0, criticalRisks: 0, highRisksUntreated: 0, benefits: 0, benefitsMissed: 0, benefitsUnowned: 0,
}

/** Share of what was promised that may be given up before it is critical. */
const DROPPED_CRITICAL = 0.1

export function recordMarks(counts: RecordCounts): readonly HealthMark[] {
  return [scopeMark(counts), qualityMark(counts), riskMark(counts), benefitsMark(counts)]
}

function mark(dimension: HealthMark["dimension"], health: HealthMark["health"], reason: string, values: HealthMark["values"] = {}): HealthMark {
  return { dimension, health, reason, values }
}

function scopeMark({ promised, dropped, changesWaiting }: RecordCounts): HealthMark {
  if (promised === 0) return mark("scope", "unknown", "scopeNotKept")
  if (dropped > 0) return mark("scope", dropped / promised > DROPPED_CRITICAL ? "critical" : "attention", "scopeDropped", { count: dropped, whole: promised })
  return changesWaiting > 0 ? mark("scope", "attention", "changesWaiting", { count: changesWaiting }) : mark("scope", "good", "scopeKept", { count: promised })
}

function qualityMark({ tests, testsFailed, defects, severeDefects }: RecordCounts): HealthMark {
  if (severeDefects > 0) return mark("quality", "critical", "severeDefects", { count: severeDefects })
  if (testsFailed > 0) return mark("quality", "attention", "testsFailed", { count: testsFailed, whole: tests })
  if (tests === 0) return defects === 0 ? mark("quality", "unknown", "qualityNotKept") : mark("quality", "attention", "openDefects", { count: defects })
  return mark("quality", "good", "qualityKept", { count: defects, whole: tests })
}

function riskMark({ risks, highRisks, criticalRisks, highRisksUntreated }: RecordCounts): HealthMark {
  if (risks === 0) return mark("risk", "unknown", "riskNotKept")
  if (criticalRisks > 0) return mark("risk", "critical", "criticalRisks", { count: criticalRisks })
  if (highRisksUntreated > 0) return mark("risk", "attention", "risksUntreated", { count: highRisksUntreated })
  return highRisks > 0 ? mark("risk", "attention", "highRisks", { count: highRisks }) : mark("risk", "good", "risksLow", { count: risks })
}

function benefitsMark({ benefits, benefitsMissed, benefitsUnowned }: RecordCounts): HealthMark {
  if (benefits === 0) return mark("benefits", "unknown", "benefitsNotKept")
  if (benefitsMissed > 0) return mark("benefits", "critical", "benefitsMissed", { count: benefitsMissed, whole: benefits })
  return benefitsUnowned > 0 ? mark("benefits", "attention", "benefitsUnowned", { count: benefitsUnowned }) : mark("benefits", "good", "benefitsKept", { count: benefits })
}
