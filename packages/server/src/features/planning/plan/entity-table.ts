// Which field of which entity lives in which column; every other field stands in `fields` as JSON, defaults left out.
// Loading and writing are generic over this table, so a new field of the document needs no new SQL.

import { ENTITY_CODECS } from "@throughline/plan"
import type { Codec, EntityKind, EntityOf, WireRecord } from "@throughline/plan"

export interface Column {
  readonly field: string
  readonly column: string
  readonly type: "text" | "int" | "bigint" | "boolean"
}
export interface EntityTable {
  readonly kind: EntityKind
  readonly columns: readonly Column[]
  /** False: every field has a column. */
  readonly hasFields: boolean
}

const text = (field: string, column = field): Column => ({ field, column, type: "text" })
const int = (field: string, column = field): Column => ({ field, column, type: "int" })
/** Sums of effort may pass what 32 bits hold. */
const effort = (field: string, column = field): Column => ({ field, column, type: "bigint" })
const flag = (field: string, column = field): Column => ({ field, column, type: "boolean" })

export const ENTITY_TABLES: { readonly [K in EntityKind]: EntityTable } = {
  calendar: { kind: "calendar", hasFields: true, columns: [text("id"), text("name")] },
  resource: { kind: "resource", hasFields: true, columns: [text("id"), text("name"), text("kind"), text("userId", "user_id")] },
  task: {
    kind: "task", hasFields: true,
    columns: [
      text("id"), int("number"), text("parentId", "parent_id"), text("rank"), text("name"), text("state"), text("mode"), flag("active"), flag("milestone"), int("duration"),
      int("percentComplete", "percent_complete"),
    ],
  },
  link: {
    kind: "link", hasFields: false,
    columns: [text("id"), text("predecessorId", "predecessor_id"), text("successorId", "successor_id"), text("kind"), int("lag"), text("lagKind", "lag_kind"), text("lagUnit", "lag_unit")],
  },
  assignment: { kind: "assignment", hasFields: true, columns: [text("id"), text("taskId", "task_id"), text("resourceId", "resource_id"), int("units"), effort("work")] },
  baseline: { kind: "baseline", hasFields: true, columns: [text("id"), int("number"), text("name")] },
}

/** The row of an entity: its columns by their names, and `fields`. */
export function rowOf<K extends EntityKind>(kind: K, entity: EntityOf[K]): WireRecord {
  const { columns, hasFields } = ENTITY_TABLES[kind]
  const codec: Codec<EntityOf[K]> = ENTITY_CODECS[kind]
  const fields: Record<string, unknown> = { ...codec.toWire(entity) }
  const row: Record<string, unknown> = {}
  for (const { field, column } of columns) {
    row[column] = fields[field] ?? codec.initial[field] ?? null
    delete fields[field]
  }
  if (hasFields) row["fields"] = fields
  return row
}

/** Reads what `rowOf` wrote, given as the column values in the order of the table and then `fields`. */
export function entityOf<K extends EntityKind>(kind: K, values: readonly unknown[]): EntityOf[K] {
  const { columns } = ENTITY_TABLES[kind]
  const last = values[columns.length]
  const wire: Record<string, unknown> = typeof last === "object" && last !== null ? { ...last } : {}
  columns.forEach(({ field }, index) => {
    wire[field] = values[index]
  })
  const codec: Codec<EntityOf[K]> = ENTITY_CODECS[kind]
  return codec.fromWire(wire)
}
