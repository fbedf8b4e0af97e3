// Who of these people may be asked: they take part in the project and may see the thing; and who of them may decide it.

import { artefactKindOf, mayOnKind } from "@throughline/contract"
import type { ArtefactKindName } from "@throughline/contract"
import { sql } from "kysely"
import type { ProjectContext } from "../../../platform/handler.ts"
import { presentCode } from "../../present-code.ts"
import { NEVER_BY_LINK } from "../sight.ts"

export interface Eligible {
  readonly userId: string
  readonly role: string | null
  readonly maySee: boolean
  readonly mayDecide: boolean
}

export async function eligibility({ tx, project }: ProjectContext, kind: ArtefactKindName, userIds: readonly string[]): Promise<ReadonlyMap<string, Eligible>> {
  const { rows } = await sql<{ user_id: string; organization_role: string; project_role: string | null }>`select m.user_id, m.role as organization_role, pm.role as project_role from member m
      left join project_member pm on pm.organization_id = m.organization_id and pm.project_id = ${project.id} and pm.user_id = m.user_id
    where m.organization_id = ${project.organizationId} and m.active and m.user_id = any(${[...userIds]}::text[]) and (pm.role is not null or m.role in ('administrator', 'portfolioManager'))`.execute(tx)
  const declared = artefactKindOf(kind)
  return new Map(rows.map(({ user_id, organization_role, project_role }) => {
    const [organisation, role] = [presentCode.organisationRole(organization_role), project_role === null ? null : presentCode.projectRole(project_role)]
    const maySee = mayOnKind(declared, "see", organisation, role) || (role === "contractor" && !NEVER_BY_LINK.includes(kind))
    return [user_id, { userId: user_id, role, maySee, mayDecide: mayOnKind(declared, "decide", organisation, role) }]
  }))
}
