// The digest by which browser and server find out that they computed the same. Large plans go without: making it would take
// longer than the edit, and a difference would show in small plans as well.

import { digestOfSchedule } from "@throughline/plan"
import type { PlanState } from "./plan-memory.ts"

const TASKS_MAX = 1_000

export function digestOf(state: PlanState): string | null {
  if (state.plan.task.size > TASKS_MAX) return null
  const kept = state.texts.get("digest")
  if (kept !== undefined) return kept
  const digest = digestOfSchedule(state.schedule)
  state.texts.set("digest", digest)
  return digest
}
