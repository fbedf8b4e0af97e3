// All SQL of lists of artefacts: one page of those that match and may be seen, and how many there are.

import { sql } from "kysely"
import type { RawBuilder, Transaction } from "kysely"
import type { Database } from "../../../platform/db/schema.ts"
import type { ProjectKey } from "../../planning/plan/index.ts"
import { artefactColumns } from "../artefacts.sql.ts"
import type { ArtefactRow } from "../artefacts.sql.ts"
import { visible } from "../sight.ts"
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
  const { rows } = await sql<ListedRow>`with page as materialized (select a.id, array[${sql.join(keys)}] as place from artefact a where ${where(project, sight, question, page)} order by ${sql.join(order)} limit ${question.limit})
    select ${artefactColumns(sight)}, page.place from page join artefact a on a.organization_id = ${project.organizationId} and a.project_id = ${project.id} and a.id = page.id order by ${sql.join(order)}`.execute(tx)
  return rows
}

export async function artefactTotal(tx: Tx, project: ProjectKey, sight: Sight, question: ListQuestion): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*)::int as total from artefact a where ${where(project, sight, question, [])}`.execute(tx)
  return rows[0]?.total ?? 0
}

function where(project: ProjectKey, sight: Sight, { kinds, trashed, conditions }: ListQuestion, more: readonly RawBuilder<boolean>[]): RawBuilder<unknown> {
  return sql.join([
    sql`a.organization_id = ${project.organizationId}`, sql`a.project_id = ${project.id}`, trashed ? sql`a.trashed_at is not null` : sql`a.trashed_at is null`,
    ...(kinds === null ? [] : [kinds.length === 1 ? sql`a.kind = ${kinds[0]}` : sql`a.kind = any(${[...kinds]}::text[])`]), visible("a", sight), ...conditions, ...more,
  ], sql` and `)
}
