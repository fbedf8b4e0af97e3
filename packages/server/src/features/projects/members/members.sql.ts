// All SQL of who takes part in a project.

import { sql } from "kysely"
import type { Transaction } from "kysely"
import type { Database } from "../../../platform/db/schema.ts"
import type { ProjectKey } from "../../planning/plan/index.ts"

type Tx = Transaction<Database>
export interface ProjectMemberRow {
  readonly user_id: string
  readonly name: string
  readonly role: string
  readonly active: boolean
  readonly since: Date
}

const COLUMNS = sql`pm.user_id, u.name, pm.role, m.active, pm.since`
const JOINED = sql`project_member pm join app_user u on u.id = pm.user_id join member m on m.organization_id = pm.organization_id and m.user_id = pm.user_id`

export async function projectMembers(tx: Tx, project: ProjectKey): Promise<readonly ProjectMemberRow[]> {
  const { rows } = await sql<ProjectMemberRow>`select ${COLUMNS} from ${JOINED} where pm.organization_id = ${project.organizationId} and pm.project_id = ${project.id} order by lower(u.name), pm.user_id`.execute(tx)
  return rows
}

export async function projectMember(tx: Tx, project: ProjectKey, userId: string): Promise<ProjectMemberRow | null> {
  const { rows } = await sql<ProjectMemberRow>`select ${COLUMNS} from ${JOINED} where pm.organization_id = ${project.organizationId} and pm.project_id = ${project.id} and pm.user_id = ${userId}`.execute(tx)
  return rows[0] ?? null
}

/** Active members of the organisation only. */
export async function isMemberOfOrganisation(tx: Tx, organizationId: string, userId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from member where organization_id = ${organizationId} and user_id = ${userId} and active`.execute(tx)
  return rows.length > 0
}

export async function setProjectRole(tx: Tx, project: ProjectKey, userId: string, role: string): Promise<void> {
  await sql`insert into project_member (organization_id, project_id, user_id, role) values (${project.organizationId}, ${project.id}, ${userId}, ${role})
    on conflict (organization_id, project_id, user_id) do update set role = excluded.role`.execute(tx)
}

export async function removeProjectMember(tx: Tx, project: ProjectKey, userId: string): Promise<void> {
  await sql`delete from project_member where organization_id = ${project.organizationId} and project_id = ${project.id} and user_id = ${userId}`.execute(tx)
}

/** Active project managers besides one person. The project's row is locked, so two at once cannot both be the other. */
export async function otherManagerCount(tx: Tx, project: ProjectKey, userId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${JOINED}
    where pm.organization_id = ${project.organizationId} and pm.project_id = ${project.id} and pm.role = 'projectManager' and m.active and pm.user_id <> ${userId}`.execute(tx)
  return rows[0]?.count ?? 0
}
