// Lines of the communication plan that wait for something: a gate that was decided, a milestone that was reached.

import type { ProjectContext } from "../../platform/handler.ts"
import type { PlanCommit } from "../planning/plan/index.ts"
import { draftMessage } from "./draft-message.ts"
import { linesWaitingFor } from "./communication.sql.ts"

export async function tellOn(context: ProjectContext, event: "onGate" | "onMilestone"): Promise<void> {
  for (const line of await linesWaitingFor(context.tx, context.project, event)) await draftMessage(context, line, context.now.toISOString().slice(0, 10))
}

export async function tellOnMilestone({ context, before, after }: PlanCommit): Promise<void> {
  if (before.facts.percentComplete === after.facts.percentComplete && before.facts.taskCount === after.facts.taskCount) return
  for (const [id, { percentComplete }] of after.schedule.task) {
    const task = after.plan.task.get(id)
    if (task === undefined || percentComplete < 10_000 || !(task.milestone || task.duration === 0)) continue
    if ((before.schedule.task.get(id)?.percentComplete ?? 0) >= 10_000) continue
    await tellOn(context, "onMilestone")
    return
  }
}
