// From what a caller said to what the database is asked; shared by the list and its exports.

import type { ArtefactKindName } from "@throughline/contract"
import { ARTEFACT_KINDS } from "@throughline/contract"
import { sql } from "kysely"
import type { RawBuilder } from "kysely"
import { containing } from "../../../platform/db/like-pattern.ts"
import type { ProjectContext } from "../../../platform/handler.ts"
import { readCursor } from "../../page-cursor.ts"
import type { CustomFieldRow } from "../fields/custom-fields.sql.ts"
import { may, sightOf } from "../sight.ts"
import type { ListQuestion } from "./list-artefacts.sql.ts"
import { conditionSql, readFilter, readSort } from "./list-query.ts"
import { textQuery } from "./text-query.ts"

export interface ListWish {
  readonly kind?: ArtefactKindName | undefined
  readonly state?: string | undefined
  readonly search?: string | undefined
  readonly filter?: string | undefined
  readonly sort?: string | undefined
  readonly trashed?: boolean
  readonly after?: string | undefined
  readonly limit: number
}

/** `declared`: the fields of the organisation's own. */
export function listQuestion(context: ProjectContext, wish: ListWish, declared: readonly CustomFieldRow[]): ListQuestion {
  const { actor } = context
  const sight = sightOf(context)
  const kind = wish.kind ?? null
  const own = Object.fromEntries(declared.flatMap((each) => (each.kind === kind ? [[each.id, each.field]] : [])))
  const scope = { kind, own, sight }
  const conditions = readFilter(wish.filter).map((condition, index) => conditionSql(condition, scope, index, actor.userId))
  if (wish.state !== undefined) conditions.push(sql<boolean>`a.state = ${wish.state}`)
  const typed = wish.search?.trim() ?? ""
  if (typed !== "") conditions.push(found(typed))
  const sort = readSort(wish.sort, scope)
  const trashed = wish.trashed ?? false
  // The trash shows what the reader could restore.
  const kinds = trashed ? ARTEFACT_KINDS.filter((name) => may(context, "edit", name) && (kind === null || kind === name)) : kind === null ? null : [kind]
  return { kinds, trashed, conditions, sort, after: wish.after === undefined ? null : readCursor(wish.after, sort.length), limit: wish.limit }
}

/** Fewer letters than these are no help to an index over parts of titles, and stand in half of them. */
const PART_MIN = 3

/** By the beginnings of its words, by any part of its title, or by its number. Each of these an index can answer. */
function found(typed: string): RawBuilder<boolean> {
  const words = textQuery(typed)
  const number = /^[A-Za-z]{0,5}-?(\d{1,9})$/.exec(typed)?.[1]
  const ways = [
    ...(words === null || typed.length >= PART_MIN ? [sql<boolean>`a.title ilike ${containing(typed)}`] : []),
    ...(words === null ? [] : [sql<boolean>`a.words @@ to_tsquery('simple', ${words})`]),
    ...(number === undefined ? [] : [sql<boolean>`a.number = ${Number(number)}`]),
  ]
  return sql<boolean>`(${sql.join(ways, sql` or `)})`
}
