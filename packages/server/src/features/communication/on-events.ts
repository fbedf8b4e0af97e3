// Lines of the communication plan that wait for something: a gate that was decided, a milestone that was reached.

import type { ProjectContext } from "../../platform/handler.ts"
import { newlyFinished } from "../planning/plan/index.ts"
import type { PlanCommit } from "../planning/plan/index.ts"
import { draftMessage } from "./draft-message.ts"
import { linesWaitingFor } from "./communication.sql.ts"

export async function tellOn(context: ProjectContext, event: "onGate" | "onMilestone"): Promise<void> {
  for (const line of await linesWaitingFor(context.tx, context.project, event)) await draftMessage(context, line, context.now.toISOString().slice(0, 10))
}

export async function tellOnMilestone({ context, before, after }: PlanCommit): Promise<void> {
  const isReached = newlyFinished(before, after).some(({ id }) => {
    const task = after.plan.task.get(id)
    return task !== undefined && (task.milestone || task.duration === 0)
  })
  if (isReached) await tellOn(context, "onMilestone")
}
