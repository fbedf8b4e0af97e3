// All SQL of the responsibility matrix.

import { sql } from "kysely"
import type { Transaction } from "kysely"
import type { Database } from "../../platform/db/schema.ts"
import type { Values } from "../artefacts/index.ts"
import type { ProjectKey } from "../planning/plan/index.ts"

type Tx = Transaction<Database>

export interface ResponsibilityRow {
  readonly id: string
  readonly title: string
  readonly state: string
  readonly fields: Values
}

export async function responsibilities(tx: Tx, project: ProjectKey): Promise<readonly ResponsibilityRow[]> {
  const { rows } = await sql<ResponsibilityRow>`select id, title, state, fields from artefact
    where organization_id = ${project.organizationId} and project_id = ${project.id} and kind = 'responsibility' and trashed_at is null order by number`.execute(tx)
  return rows
}

/** Agreed rows about a thing: a deliverable or a task. */
export async function agreedAbout(tx: Tx, project: ProjectKey, field: "deliverable" | "task", id: string): Promise<readonly ResponsibilityRow[]> {
  const { rows } = await sql<ResponsibilityRow>`select id, title, state, fields from artefact
    where organization_id = ${project.organizationId} and project_id = ${project.id} and kind = 'responsibility' and state = 'agreed' and trashed_at is null and fields ->> ${field}::text = ${id} order by number`.execute(tx)
  return rows
}

export interface Member {
  readonly user_id: string
  readonly name: string
  readonly role: string
}

export async function membersOf(tx: Tx, project: ProjectKey): Promise<readonly Member[]> {
  const { rows } = await sql<Member>`select pm.user_id, u.name, pm.role from project_member pm join member m on m.organization_id = pm.organization_id and m.user_id = pm.user_id and m.active join app_user u on u.id = pm.user_id
    where pm.organization_id = ${project.organizationId} and pm.project_id = ${project.id} order by u.name, pm.user_id`.execute(tx)
  return rows
}
