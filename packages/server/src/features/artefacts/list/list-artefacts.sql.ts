// All SQL of lists of artefacts: one page of those that match and may be seen, and how many there are.

import { sql } from "kysely"
import type { RawBuilder, Transaction } from "kysely"
import { plannedAnew } from "../../../platform/db/planned-anew.ts"
import type { Database } from "../../../platform/db/schema.ts"
import type { ProjectKey } from "../../planning/plan/index.ts"
import { artefactColumns } from "../artefacts.sql.ts"
import type { ArtefactRow } from "../artefacts.sql.ts"
import { visibleAmong } from "../sight.ts"
import type { Sight } from "../sight.ts"
import { afterSql } from "./list-query.ts"
import type { SortKey } from "./list-query.ts"

type Tx = Transaction<Database>

export interface ListQuestion {
  readonly kinds: readonly string[] | null
  readonly trashed: boolean
  readonly conditions: readonly RawBuilder<boolean>[]
  readonly sort: readonly SortKey[]
  readonly after: readonly string[] | null
  readonly limit: number
}

/** A row with the values of the sort keys, for the cursor. */
export type ListedRow = ArtefactRow & { readonly place: readonly string[] }

export async function artefactsOf(tx: Tx, project: ProjectKey, sight: Sight, question: ListQuestion): Promise<readonly ListedRow[]> {
  const keys = question.sort.map(({ by }) => sql`(${by})::text`)
  const order = question.sort.map(({ by, descending }) => sql`${by} ${descending ? sql`desc` : sql`asc`}`)
  const page = question.after === null ? [] : [afterSql(question.sort, question.after)]
  // First which, over as little as possible; names and counts only for those that are shown.
  const { rows } = await sql<ListedRow>`${plannedAnew} with page as materialized (select a.id, array[${sql.join(keys)}] as place from artefact a where ${where(project, sight, question, page)} order by ${sql.join(order)} limit ${question.limit})
    select ${artefactColumns(sight)}, page.place from page join artefact a on a.organization_id = ${project.organizationId} and a.project_id = ${project.id} and a.id = page.id order by ${sql.join(order)}`.execute(tx)
  return rows
}

/**
 * How many match; null where that are so many that counting them would cost more than the page. Where nothing is asked of the
 * rows but their kind, an index counts them all.
 */
export async function artefactTotal(tx: Tx, project: ProjectKey, sight: Sight, question: ListQuestion): Promise<number | null> {
  const isPlain = question.conditions.length === 0 && sight.linkedTo === null
  const { rows } = await sql<{ total: number }>`${plannedAnew} select count(*)::int as total from (select 1 from artefact a where ${where(project, sight, question, [])} ${isPlain ? sql`` : sql`limit ${COUNTED_MAX + 1}`}) found`.execute(tx)
  const total = rows[0]?.total ?? 0
  return isPlain || total <= COUNTED_MAX ? total : null
}

const COUNTED_MAX = 10_000

function where(project: ProjectKey, sight: Sight, { kinds, trashed, conditions }: ListQuestion, more: readonly RawBuilder<boolean>[]): RawBuilder<unknown> {
  return sql.join([
    sql`a.organization_id = ${project.organizationId}`, sql`a.project_id = ${project.id}`, trashed ? sql`a.trashed_at is not null` : sql`a.trashed_at is null`,
    visibleAmong("a", sight, kinds), ...conditions, ...more,
  ], sql` and `)
}
