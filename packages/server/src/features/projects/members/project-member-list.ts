// Who takes part in a project.

import { handle } from "../../../platform/handler.ts"
import { presentMember } from "./members.present.ts"
import { projectMembers } from "./members.sql.ts"

export const projectMemberList = handle("projectMemberList", async (_, { tx, project }) => ({ items: (await projectMembers(tx, project)).map(presentMember) }))
