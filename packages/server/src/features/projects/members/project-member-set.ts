// Gives a member of the organisation a role in a project. A project keeps at least one project manager.

import { fail } from "../../../platform/failure.ts"
import { handle } from "../../../platform/handler.ts"
import { presentMember } from "./members.present.ts"
import { isMemberOfOrganisation, otherManagerCount, projectMember, setProjectRole } from "./members.sql.ts"

export const projectMemberSet = handle("projectMemberSet", async ({ userId, role }, { tx, project, emit }) => {
  if (!(await isMemberOfOrganisation(tx, project.organizationId, userId))) fail("notFound")
  const before = await projectMember(tx, project, userId)
  if (before?.role === "projectManager" && role !== "projectManager" && (await otherManagerCount(tx, project, userId)) === 0) fail("lastProjectManager")
  await setProjectRole(tx, project, userId, role)
  emit({ topic: "access", payload: {} })
  const after = await projectMember(tx, project, userId)
  if (after === null) throw new Error("A role that was just given is there")
  return presentMember(after)
}, { lockProject: true })
