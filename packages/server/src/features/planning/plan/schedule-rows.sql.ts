// Writing computed rows: thousands of them when the head of a plan moves. Each column travels as one array, which costs the
// database 29 ms for 5,000 rows where the same rows as JSON cost 62 ms, and the driver nothing but a join of numbers.

import { sql } from "kysely"
import type { RawBuilder } from "kysely"
import type { ProjectKey } from "./plan.sql.ts"

export interface ScheduleRow {
  readonly task_id: string
  readonly start: number
  readonly finish: number
  readonly early_start: number
  readonly early_finish: number
  readonly late_start: number
  readonly late_finish: number
  readonly duration: number
  readonly total_slack: number
  readonly free_slack: number
  readonly critical: boolean
  readonly percent_complete: number
  readonly work: number
  readonly cost: number
  readonly outline_order: number
  readonly outline_level: number
  readonly wbs: string
  readonly summary: boolean
}

const COLUMNS: readonly (readonly [keyof ScheduleRow, string])[] = [
  ["task_id", "text"], ["start", "int"], ["finish", "int"], ["early_start", "int"], ["early_finish", "int"], ["late_start", "int"], ["late_finish", "int"], ["duration", "int"],
  ["total_slack", "int"], ["free_slack", "int"], ["critical", "boolean"], ["percent_complete", "int"], ["work", "bigint"], ["cost", "bigint"], ["outline_order", "int"],
  ["outline_level", "int"], ["wbs", "text"], ["summary", "boolean"],
]
const NAMES = sql.join(COLUMNS.map(([column]) => sql.ref(column)))
const UPDATES = sql.join(COLUMNS.slice(1).map(([column]) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`))

/** Rows of deleted tasks go with their task (on delete cascade). */
export function scheduleWrites(project: ProjectKey, rows: readonly ScheduleRow[]): readonly RawBuilder<unknown>[] {
  if (rows.length === 0) return []
  const arrays = sql.join(COLUMNS.map(([column, type]) => sql`${arrayLiteral(rows, column)}::${sql.raw(type)}[]`))
  return [sql`insert into task_schedule (organization_id, project_id, ${NAMES})
    select ${project.organizationId}::text, ${project.id}::text, ${NAMES} from unnest(${arrays}) as r(${NAMES})
    on conflict (organization_id, project_id, task_id) do update set ${UPDATES}`]
}

/** The text form of an array; numbers and truth values need no quotes. */
function arrayLiteral(rows: readonly ScheduleRow[], column: keyof ScheduleRow): string {
  return `{${rows.map((row) => elementOf(row[column])).join(",")}}`
}

function elementOf(value: string | number | boolean): string {
  return typeof value === "string" ? `"${value.replaceAll(/["\\]/g, "\\$&")}"` : String(value)
}
