// Which view of the plan does the caller of an operation have?

import type { ProjectContext } from "../../../platform/handler.ts"
import { ownTaskIds } from "./plan.sql.ts"
import type { PlanView } from "./plan-view.ts"

export async function viewOf({ tx, project, actor }: Pick<ProjectContext, "tx" | "project" | "actor">): Promise<PlanView> {
  return { cost: project.permissions.has("cost.read"), own: project.ownTasksOnly ? await ownTaskIds(tx, project, actor.userId) : null }
}
