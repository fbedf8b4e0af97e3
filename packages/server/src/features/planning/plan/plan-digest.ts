// The digest by which browser and server find out that they computed the same. Edits of large plans go without: making it
// takes 8 ms for 10,000 tasks, and a difference shows in the next reading as well.

import { digestOfSchedule } from "@throughline/plan"
import type { PlanState } from "./plan-memory.ts"

const TASKS_MAX = 2_000

export function digestAfterEdit(state: PlanState): string | null {
  return state.plan.task.size > TASKS_MAX ? null : digestOf(state)
}

export function digestOf(state: PlanState): string {
  const kept = state.texts.get("digest")
  if (kept !== undefined) return kept
  const digest = digestOfSchedule(state.schedule)
  state.texts.set("digest", digest)
  return digest
}
