// Who takes part in a project, as others in it see them: never an address.

import type { OPERATIONS, OutputOf } from "@throughline/contract"
import { presentCode } from "../../present-code.ts"
import type { ProjectMemberRow } from "./members.sql.ts"

export function presentMember(row: ProjectMemberRow): OutputOf<typeof OPERATIONS.projectMemberSet> {
  return { userId: presentCode.userId(row.user_id), name: row.name, role: presentCode.projectRole(row.role), active: row.active, since: row.since.toISOString() }
}
