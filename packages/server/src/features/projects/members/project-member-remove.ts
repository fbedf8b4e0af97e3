// Ends a person's part in a project. A project keeps at least one project manager.

import { fail } from "../../../platform/failure.ts"
import { handle } from "../../../platform/handler.ts"
import { otherManagerCount, projectMember, removeProjectMember } from "./members.sql.ts"

export const projectMemberRemove = handle("projectMemberRemove", async ({ userId }, { tx, project, emit }) => {
  const member = await projectMember(tx, project, userId)
  if (member === null) fail("notFound")
  if (member.role === "projectManager" && (await otherManagerCount(tx, project, userId)) === 0) fail("lastProjectManager")
  await removeProjectMember(tx, project, userId)
  emit({ topic: "access", payload: {} })
  return {}
}, { lockProject: true })
