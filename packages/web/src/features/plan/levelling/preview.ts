// What the plan would be with a chosen part of a proposal: its schedule, the overload that remains, and ghosts for the timeline.

import { editsOfProposal, planOverload, runCommands, schedulePlan } from "@throughline/plan"
import type { Baseline, BaselineTask, OverloadSum, Plan, PlanSchedule, TaskId } from "@throughline/plan"
import type { Proposal } from "./levelling-messages.ts"

export interface LevellingPreview {
  readonly schedule: PlanSchedule
  readonly overload: OverloadSum
  readonly ghost: Baseline
}

/** Null where the plan has changed so that the proposal no longer fits. */
export function previewOf(plan: Plan, present: PlanSchedule, proposal: Proposal, chosen: ReadonlySet<TaskId>): LevellingPreview | null {
  const outcome = runCommands(plan, editsOfProposal(proposal, chosen), { idSeed: "levellingPreview", now: 0 })
  if (!outcome.ok) return null
  const schedule = schedulePlan(outcome.plan)
  return { schedule, overload: planOverload(outcome.plan, schedule), ghost: ghostOf(present, schedule) }
}

/** Drawn as baselines are: frames where the tasks that move would stand. */
function ghostOf(present: PlanSchedule, schedule: PlanSchedule): Baseline {
  const tasks: Record<TaskId, BaselineTask> = {}
  for (const [id, { start, finish, duration, work, cost }] of schedule.task) {
    const now = present.task.get(id)
    if (now !== undefined && (now.start !== start || now.finish !== finish)) tasks[id] = { start, finish, duration, work, cost }
  }
  return { id: "bsl_levelling", number: 0, name: "", note: "", takenAt: 0, takenBy: null, tasks, assignments: {} }
}
