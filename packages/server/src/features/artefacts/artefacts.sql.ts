// All SQL that reads artefacts. Whoever asks sees what their sight allows: permission and load are one query.

import { sql } from "kysely"
import type { RawBuilder, Transaction } from "kysely"
import type { Database } from "../../platform/db/schema.ts"
import type { ProjectKey } from "../planning/plan/index.ts"
import type { Values } from "./content.ts"
import { visible } from "./sight.ts"
import type { Sight } from "./sight.ts"

type Tx = Transaction<Database>

export interface ArtefactRow {
  readonly id: string
  readonly project_id: string
  readonly kind: string
  readonly number: number
  readonly title: string
  readonly state: string
  readonly owner_id: string | null
  readonly owner_name: string | null
  readonly fields: Values
  readonly custom: Values
  readonly revision: number
  readonly version: number
  readonly created_by: string
  readonly creator_name: string
  readonly created_at: Date
  readonly updated_by: string
  readonly updater_name: string
  readonly updated_at: Date
  readonly trashed_at: Date | null
  readonly comment_count: number
  readonly link_count: number
}

/** Who sees only own tasks is told of no link to another. */
function linkCount({ linkedTo }: Sight): RawBuilder<number> {
  const links = sql`select count(*)::int from trace_link l where l.organization_id = a.organization_id and l.project_id = a.project_id and (l.from_id = a.id or l.to_id = a.id)`
  if (linkedTo === null) return sql<number>`(${links})`
  return sql<number>`(${links} and exists (select 1 from assignment s join resource r on r.organization_id = s.organization_id and r.project_id = s.project_id and r.id = s.resource_id
    where s.organization_id = l.organization_id and s.project_id = l.project_id and s.task_id in (l.from_id, l.to_id) and r.user_id = ${linkedTo}))`
}

export function artefactColumns(sight: Sight): RawBuilder<unknown> {
  return sql`a.id, a.project_id, a.kind, a.number, a.title, a.state, a.owner_id, (select u.name from app_user u where u.id = a.owner_id) as owner_name, a.fields, a.custom, a.revision, a.version,
    a.created_by, (select u.name from app_user u where u.id = a.created_by) as creator_name, a.created_at, a.updated_by, (select u.name from app_user u where u.id = a.updated_by) as updater_name, a.updated_at, a.trashed_at,
    (select count(*)::int from comment c where c.organization_id = a.organization_id and c.project_id = a.project_id and c.subject_kind = 'artefact' and c.subject_id = a.id) as comment_count, ${linkCount(sight)} as link_count`
}

export interface Wanted {
  readonly ids: readonly string[]
  /** Hold the rows until the transaction ends. */
  readonly lock?: boolean
  /** Where to look: among what is in use (default), in the trash, or in both. */
  readonly trashed?: "no" | "yes" | "either"
}

/** Those of the wanted that the reader may see, in the order of their ids. */
export async function seenArtefacts(tx: Tx, project: ProjectKey, sight: Sight, { ids, lock = false, trashed = "no" }: Wanted): Promise<readonly ArtefactRow[]> {
  const trash = { no: sql`and a.trashed_at is null`, yes: sql`and a.trashed_at is not null`, either: sql`` }[trashed]
  const { rows } = await sql<ArtefactRow>`select ${artefactColumns(sight)} from artefact a
    where a.organization_id = ${project.organizationId} and a.project_id = ${project.id} and a.id = any(${[...ids]}::text[]) ${trash} and ${visible("a", sight)}
    order by a.id ${lock ? sql`for update of a` : sql``}`.execute(tx)
  return rows
}

export async function singleOfKind(tx: Tx, project: ProjectKey, kind: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select id from artefact where organization_id = ${project.organizationId} and project_id = ${project.id} and kind = ${kind} and trashed_at is null limit 1`.execute(tx)
  return rows[0]?.id ?? null
}

/**
 * Does the project hold as many as allowed? Never more than numbers were given, so only where that many were given are they
 * counted: with a hundred thousand tickets each new one would cost a walk over all of them.
 */
export async function isFull(tx: Tx, project: ProjectKey, limit: number): Promise<boolean> {
  const { rows } = await sql<{ full: boolean }>`select case when (select coalesce(sum(next::int - 1), 0) from jsonb_each_text(p.next_artefact_numbers) as given(kind, next)) < ${limit} then false
      else (select count(*) from artefact a where a.organization_id = p.organization_id and a.project_id = p.id) >= ${limit} end as full
    from project p where p.organization_id = ${project.organizationId} and p.id = ${project.id}`.execute(tx)
  return rows[0]?.full ?? true
}

/** The next number of a kind. The project's row is locked, so no number is given twice. */
export async function takeNumber(tx: Tx, project: ProjectKey, kind: string): Promise<number> {
  const { rows } = await sql<{ number: number }>`update project set next_artefact_numbers = jsonb_set(next_artefact_numbers, array[${kind}::text], to_jsonb(coalesce((next_artefact_numbers ->> ${kind}::text)::int, 1) + 1))
    where organization_id = ${project.organizationId} and id = ${project.id} returning (next_artefact_numbers ->> ${kind}::text)::int - 1 as number`.execute(tx)
  const number = rows[0]?.number
  if (number === undefined) throw new Error("The project that was opened is there")
  return number
}
