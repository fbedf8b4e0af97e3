// All SQL that reads the change log of a plan: to catch up, for history, for undo.

import { sql } from "kysely"
import type { Transaction } from "kysely"
import type { Database } from "../../../platform/db/schema.ts"
import type { ProjectKey } from "./plan.sql.ts"

type Tx = Transaction<Database>

export interface StoredChange {
  readonly id: string
  readonly revision: number
  readonly label: string
  readonly actor_id: string
  readonly actor_name: string
  readonly at: Date
  readonly patches: unknown
  readonly undoes: string | null
  readonly redoes: string | null
  readonly idempotency_key: string | null
}

const CHANGE_COLUMNS = sql`c.id, c.revision, c.label, c.actor_id, coalesce(u.name, '') as actor_name, c.at, c.patches, c.undoes, c.redoes, c.idempotency_key`

/** Oldest first. */
export async function changesAfter(tx: Tx, project: ProjectKey, revision: number, limit: number): Promise<readonly StoredChange[]> {
  const { rows } = await sql<StoredChange>`select ${CHANGE_COLUMNS} from plan_change c left join app_user u on u.id = c.actor_id
    where c.organization_id = ${project.organizationId} and c.project_id = ${project.id} and c.revision > ${revision} order by c.revision limit ${limit}`.execute(tx)
  return rows
}

/** Latest first; of one task where given. */
export async function changesBefore(tx: Tx, project: ProjectKey, before: number | null, taskId: string | null, limit: number): Promise<readonly StoredChange[]> {
  const { rows } = await sql<StoredChange>`select ${CHANGE_COLUMNS} from plan_change c left join app_user u on u.id = c.actor_id
    where c.organization_id = ${project.organizationId} and c.project_id = ${project.id}
      ${before === null ? sql`` : sql`and c.revision < ${before}`} ${taskId === null ? sql`` : sql`and c.task_ids @> array[${taskId}]::text[]`}
    order by c.revision desc limit ${limit}`.execute(tx)
  return rows
}

export async function changeById(tx: Tx, project: ProjectKey, changeId: string): Promise<StoredChange | null> {
  const { rows } = await sql<StoredChange>`select ${CHANGE_COLUMNS} from plan_change c left join app_user u on u.id = c.actor_id
    where c.organization_id = ${project.organizationId} and c.project_id = ${project.id} and c.id = ${changeId}`.execute(tx)
  return rows[0] ?? null
}

/** The last undo or redo of a change, null where there was none. */
export async function lastReversal(tx: Tx, project: ProjectKey, changeId: string): Promise<StoredChange | null> {
  const { rows } = await sql<StoredChange>`select ${CHANGE_COLUMNS} from plan_change c left join app_user u on u.id = c.actor_id
    where c.organization_id = ${project.organizationId} and c.project_id = ${project.id} and (c.undoes = ${changeId} or c.redoes = ${changeId}) order by c.revision desc limit 1`.execute(tx)
  return rows[0] ?? null
}

/** The latest changes after a revision, oldest first, as many as fit into `bytesMax` of patches and `limit`. */
export async function latestChanges(tx: Tx, project: ProjectKey, after: number, limit: number, bytesMax: number): Promise<readonly StoredChange[]> {
  const { rows } = await sql<StoredChange>`select ${CHANGE_COLUMNS} from (
      select *, sum(pg_column_size(patches)) over (order by revision desc) as bytes, row_number() over (order by revision desc) as place from plan_change
      where organization_id = ${project.organizationId} and project_id = ${project.id} and revision > ${after}
    ) c left join app_user u on u.id = c.actor_id where c.bytes <= ${bytesMax} and c.place <= ${limit} order by c.revision`.execute(tx)
  return rows
}

/** The revision that was in force at a moment. */
export async function revisionAt(tx: Tx, project: ProjectKey, at: Date): Promise<number> {
  const { rows } = await sql<{ readonly revision: number }>`select coalesce(max(revision), 0)::int as revision from plan_change
    where organization_id = ${project.organizationId} and project_id = ${project.id} and at <= ${at}`.execute(tx)
  return rows[0]?.revision ?? 0
}
