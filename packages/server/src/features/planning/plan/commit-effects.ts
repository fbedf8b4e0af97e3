// What else happens when a plan changes: other features attach it here, and it runs inside the same transaction, after the
// change has been written.

import type { ProjectContext } from "../../../platform/handler.ts"
import type { PlanState } from "./plan-memory.ts"

export interface PlanCommit {
  readonly context: ProjectContext
  readonly before: PlanState
  readonly after: PlanState
  /** What the change was called. */
  readonly label: string
}
export type PlanCommitEffect = (commit: PlanCommit) => Promise<void>

const effects: PlanCommitEffect[] = []

export function onPlanCommit(effect: PlanCommitEffect): void {
  if (!effects.includes(effect)) effects.push(effect)
}

export async function runPlanCommitEffects(commit: PlanCommit): Promise<void> {
  for (const effect of effects) await effect(commit)
}
