// The overview of an opened project, as every operation on a project answers.

import type { ProjectContext } from "../../../platform/handler.ts"
import { openPlan, viewOf } from "../../planning/plan/index.ts"
import { presentProject } from "./projects.present.ts"
import type { ProjectView } from "./projects.present.ts"
import { projectForPerson } from "./projects.sql.ts"

export async function readProject(context: Pick<ProjectContext, "tx" | "actor" | "project" | "now" | "services">): Promise<ProjectView> {
  const { tx, actor, project, now } = context
  const row = await projectForPerson(tx, actor, project.id)
  const state = await openPlan(context, { ...project, planRevision: row.plan_revision })
  return presentProject(row, state, await viewOf(context), now)
}
