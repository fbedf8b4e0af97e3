// Who may push lessons into templates: who edits the project and its lessons, and could make projects and templates anyway.

import { ORGANISATION_MATRIX } from "@throughline/contract"
import type { ProjectContext } from "../../../../platform/handler.ts"
import { may } from "../../../artefacts/index.ts"

export function mayPush(context: Pick<ProjectContext, "actor" | "project">): boolean {
  return context.project.permissions.has("project.edit") && may(context, "edit", "lesson") && ORGANISATION_MATRIX[context.actor.organizationRole].includes("projects.create")
}
