// All SQL of saved views: one's own, and those that others share in the project.

import { sql } from "kysely"
import type { Transaction } from "kysely"
import type { Database } from "../../../platform/db/schema.ts"
import type { ProjectKey } from "../../planning/plan/index.ts"

type Tx = Transaction<Database>

export interface SavedViewRow {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly owner_id: string
  readonly shared: boolean
  readonly definition: unknown
  readonly revision: number
}

const COLUMNS = sql`id, kind, name, owner_id, shared, definition, revision`

export async function savedViews(tx: Tx, project: ProjectKey, userId: string, kinds: readonly string[]): Promise<readonly SavedViewRow[]> {
  const { rows } = await sql<SavedViewRow>`select ${COLUMNS} from saved_view where organization_id = ${project.organizationId} and project_id = ${project.id} and (owner_id = ${userId} or shared) and kind = any(${[...kinds]}::text[]) order by kind, lower(name), id`.execute(tx)
  return rows
}

/** One's own, or shared: others are not there. */
export async function savedViewById(tx: Tx, project: ProjectKey, userId: string, id: string): Promise<SavedViewRow | null> {
  const { rows } = await sql<SavedViewRow>`select ${COLUMNS} from saved_view where organization_id = ${project.organizationId} and project_id = ${project.id} and id = ${id} and (owner_id = ${userId} or shared) for update`.execute(tx)
  return rows[0] ?? null
}

export async function savedViewCount(tx: Tx, project: ProjectKey, userId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from saved_view where organization_id = ${project.organizationId} and project_id = ${project.id} and owner_id = ${userId}`.execute(tx)
  return rows[0]?.count ?? 0
}

export async function insertSavedView(tx: Tx, project: ProjectKey, view: SavedViewRow): Promise<void> {
  await sql`insert into saved_view (organization_id, project_id, id, kind, name, owner_id, shared, definition)
    values (${project.organizationId}, ${project.id}, ${view.id}, ${view.kind}, ${view.name}, ${view.owner_id}, ${view.shared}, ${JSON.stringify(view.definition)}::jsonb)`.execute(tx)
}

export async function updateSavedView(tx: Tx, project: ProjectKey, view: SavedViewRow): Promise<void> {
  await sql`update saved_view set name = ${view.name}, shared = ${view.shared}, definition = ${JSON.stringify(view.definition)}::jsonb, revision = ${view.revision} where organization_id = ${project.organizationId} and project_id = ${project.id} and id = ${view.id}`.execute(tx)
}

export async function deleteSavedView(tx: Tx, project: ProjectKey, id: string): Promise<void> {
  await sql`delete from saved_view where organization_id = ${project.organizationId} and project_id = ${project.id} and id = ${id}`.execute(tx)
}
