// The milestones of a plan with their dates against the baseline in force.

import { toIso } from "@throughline/plan"
import type { Task } from "@throughline/plan"
import { latestBaseline, workBetween } from "../../planning/plan/index.ts"
import type { PlanState, PlanView } from "../../planning/plan/index.ts"
import type { ProjectView } from "./projects.present.ts"

/** An overview of more milestones than this is none. */
const MILESTONES_MAX = 200

export function milestonesOf({ plan, schedule }: PlanState, view: PlanView, baseline = latestBaseline(plan)): ProjectView["milestones"] {
  const milestones = schedule.order.flatMap((id) => {
    const task = plan.task.get(id)
    const computed = schedule.task.get(id)
    if (task === undefined || computed === undefined || !isMilestone(task, schedule.children.has(id)) || (view.own !== null && !view.own.has(id))) return []
    const baselineFinish = baseline?.tasks[id]?.finish ?? null
    return [{
      taskId: id, name: task.name, finish: toIso(computed.finish), baselineFinish: baselineFinish === null ? null : toIso(baselineFinish),
      slipMinutes: baselineFinish === null ? null : Math.round(workBetween(plan, baselineFinish, computed.finish) / 10), done: computed.percentComplete === 10_000, critical: computed.critical,
    }]
  })
  return milestones.toSorted((one, other) => (one.finish < other.finish ? -1 : one.finish > other.finish ? 1 : 0)).slice(0, MILESTONES_MAX)
}

function isMilestone(task: Task, isSummary: boolean): boolean {
  return task.active && !task.external && !isSummary && (task.milestone || task.duration === 0)
}
