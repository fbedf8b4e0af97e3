// All SQL of a plan: loading it as one consistent picture, and writing one change of it in one statement.
// Callers have opened the project with permission (and, for writing, its row lock) through `run`.

import { ENTITY_KINDS, SETTINGS_CODEC, changeToWire } from "@throughline/plan"
import type { Change, EntityKind, EntityOf, IdOf, Patch, Plan, PlanSettings } from "@throughline/plan"
import { sql } from "kysely"
import type { RawBuilder, Transaction } from "kysely"
import type { Database } from "../../../platform/db/schema.ts"
import { ENTITY_TABLES, entityOf, rowOf } from "./entity-table.ts"
import type { StoredFacts } from "./stored-facts.ts"
import { scheduleWrites } from "./schedule-rows.sql.ts"
import type { ScheduleRow } from "./schedule-rows.sql.ts"

type Tx = Transaction<Database>
export interface ProjectKey {
  readonly organizationId: string
  readonly id: string
}
export interface LoadedPlan {
  readonly plan: Plan
  readonly revision: number
  readonly nextTaskNumber: number
  /** Sort key of every task as the rows have it. */
  readonly outlineOrder: ReadonlyMap<string, number>
}

/** One statement, so one picture even while others write. Rows come as arrays: objects would repeat every column name. */
export async function loadPlan(tx: Tx, project: ProjectKey): Promise<LoadedPlan> {
  const lists = ENTITY_KINDS.map((kind) => sql`${entityList(kind, project)} as ${sql.ref(kind)}`)
  const { rows } = await sql<{ plan_revision: number; next_task_number: number; plan_settings: unknown; outline: readonly (readonly [string, number])[] | null } & Record<EntityKind, readonly (readonly unknown[])[] | null>>`
    select plan_revision, next_task_number, plan_settings, ${sql.join(lists)},
      (select json_agg(json_build_array(task_id, outline_order)) from task_schedule where organization_id = ${project.organizationId} and project_id = ${project.id}) as outline
    from project where organization_id = ${project.organizationId} and id = ${project.id}`.execute(tx)
  const row = rows[0]
  if (row === undefined) throw new Error(`The project vanished while its plan was read: ${project.id}`)
  const entities = <K extends EntityKind>(kind: K): ReadonlyMap<IdOf[K], EntityOf[K]> => mapOf(kind, row[kind] ?? [])
  return {
    revision: row.plan_revision,
    nextTaskNumber: row.next_task_number,
    outlineOrder: new Map(row.outline ?? []),
    plan: {
      settings: settingsOf(row.plan_settings), task: entities("task"), link: entities("link"), calendar: entities("calendar"), resource: entities("resource"),
      assignment: entities("assignment"), baseline: entities("baseline"),
    },
  }
}

function mapOf<K extends EntityKind>(kind: K, rows: readonly (readonly unknown[])[]): ReadonlyMap<IdOf[K], EntityOf[K]> {
  return new Map(rows.map((values) => {
    const entity: EntityOf[K] = entityOf(kind, values)
    // The id of an entity of kind K is an IdOf<K>; TypeScript does not follow the pair through the mapped types.
    return [entity.id as IdOf[K], entity]
  }))
}

export function settingsOf(stored: unknown): PlanSettings {
  return SETTINGS_CODEC.fromWire({ ...(typeof stored === "object" ? stored : {}), id: "settings" })
}

/** As they came: whoever shares out a rest among people must share it alike on every node. */
const LOAD_ORDER: Readonly<Record<EntityKind, RawBuilder<unknown>>> = {
  task: sql`number`, link: sql`id`, baseline: sql`number`, calendar: sql`(fields->>'number')::int`, resource: sql`(fields->>'number')::int`, assignment: sql`(fields->>'number')::int`,
}

function entityList(kind: EntityKind, project: ProjectKey): RawBuilder<unknown> {
  const table = ENTITY_TABLES[kind]
  const columns = [...table.columns.map(({ column }) => column), ...(table.hasFields ? ["fields"] : [])]
  return sql`(select json_agg(json_build_array(${sql.join(columns.map((column) => sql.ref(column)))}) order by ${LOAD_ORDER[kind]}) from ${sql.table(kind)}
    where organization_id = ${project.organizationId} and project_id = ${project.id})`
}

export interface ChangeRow {
  readonly id: string
  readonly revision: number
  readonly label: string
  readonly actorId: string
  readonly undoes: string | null
  readonly redoes: string | null
  readonly idempotencyKey: string | null
}

export interface PlanWrite {
  readonly change: Change
  /** The plan after the change. */
  readonly plan: Plan
  readonly schedule: readonly ScheduleRow[]
  readonly record: ChangeRow
  readonly derived: StoredFacts
}

/** Entities, computed rows, change log and project row in one statement; the foreign keys are checked at commit. */
export async function writePlan(tx: Tx, project: ProjectKey, write: PlanWrite): Promise<void> {
  const parts = [...ENTITY_KINDS.flatMap((kind) => entityWrites(project, kind, write)), ...scheduleWrites(project, write.schedule), changeWrite(project, write)]
  const named = parts.map((part, index) => sql`${sql.ref(`w${index}`)} as (${part})`)
  const { settings } = write.plan
  await sql`with ${sql.join(named)}
    update project set plan_revision = ${write.record.revision}, derived = ${JSON.stringify(write.derived)}::jsonb, updated_at = now(),
      plan_settings = ${JSON.stringify(SETTINGS_CODEC.toWire(settings))}::jsonb, next_task_number = greatest(next_task_number, ${highestTaskNumber(write.change)}::int + 1)
    where organization_id = ${project.organizationId} and id = ${project.id}`.execute(tx)
  await refreshStatistics(tx, write.change.filter((patch) => patch.before === null).length)
}

export interface PlanContent {
  readonly plan: Plan
  readonly nextTaskNumber: number
  readonly schedule: readonly ScheduleRow[]
  readonly derived: StoredFacts
}

/** Everything of a plan that has no rows yet, one statement for each kind: at revision 0 there is no change before. */
export async function insertPlan(tx: Tx, project: ProjectKey, { plan, nextTaskNumber, schedule, derived }: PlanContent): Promise<void> {
  for (const kind of ENTITY_KINDS) {
    const rows = rowsOf(plan, kind)
    if (rows.length > 0) await upsert(project, kind, rows).execute(tx)
  }
  for (const write of scheduleWrites(project, schedule)) await write.execute(tx)
  await refreshStatistics(tx, plan.task.size + plan.link.size)
  await sql`update project set derived = ${JSON.stringify(derived)}::jsonb, plan_settings = ${JSON.stringify(SETTINGS_CODEC.toWire(plan.settings))}::jsonb, next_task_number = ${nextTaskNumber}
    where organization_id = ${project.organizationId} and id = ${project.id}`.execute(tx)
}

/** Tables that grow by leaps when a plan comes in. */
const GROWING = sql`task, link, assignment, task_schedule`
const MANY_ROWS = 1_000

/**
 * The database plans its checks of foreign keys from what it knows of the tables. Of tables that were empty a moment ago it
 * knows nothing and may walk an index that only names the project: 10,000 tasks then take 46 s to commit instead of 1 s.
 */
async function refreshStatistics(tx: Tx, newRows: number): Promise<void> {
  if (newRows >= MANY_ROWS) await sql`analyze ${GROWING}`.execute(tx)
}

function rowsOf<K extends EntityKind>(plan: Plan, kind: K): readonly unknown[] {
  const entities = plan[kind] as ReadonlyMap<string, EntityOf[K]>
  return Array.from(entities.values(), (entity) => rowOf(kind, entity))
}

/** Rows that `before` says deleted are removed, every other touched entity is written as it now is. */
function entityWrites(project: ProjectKey, kind: EntityKind, write: PlanWrite): readonly RawBuilder<unknown>[] {
  const patches = write.change.filter((patch) => patch.kind === kind)
  if (patches.length === 0) return []
  const ids = new Set(patches.map((patch) => patch.id))
  const rows: unknown[] = []
  const gone: string[] = []
  for (const id of ids) {
    const row = rowIn(write.plan, kind, id)
    if (row === null) gone.push(id)
    else rows.push(row)
  }
  const writes: RawBuilder<unknown>[] = []
  if (gone.length > 0) writes.push(sql`delete from ${sql.table(kind)} where organization_id = ${project.organizationId} and project_id = ${project.id} and id = any(${gone}::text[])`)
  if (rows.length > 0) writes.push(upsert(project, kind, rows))
  return writes
}

function rowIn<K extends EntityKind>(plan: Plan, kind: K, id: string): unknown {
  // A map by branded ids may be asked with any text.
  const entities = plan[kind] as ReadonlyMap<string, EntityOf[K]>
  const entity = entities.get(id)
  return entity === undefined ? null : rowOf(kind, entity)
}

function upsert(project: ProjectKey, kind: EntityKind, rows: readonly unknown[]): RawBuilder<unknown> {
  const table = ENTITY_TABLES[kind]
  const columns = [...table.columns.map(({ column, type }) => ({ column, type: `${type}` })), ...(table.hasFields ? [{ column: "fields", type: "jsonb" }] : [])]
  return upsertRows(project, kind, "id", columns, rows)
}

function upsertRows(project: ProjectKey, table: string, key: string, columns: readonly { readonly column: string; readonly type: string }[], rows: readonly unknown[]): RawBuilder<unknown> {
  const names = sql.join(columns.map(({ column }) => sql.ref(column)))
  const typed = sql.join(columns.map(({ column, type }) => sql`${sql.ref(column)} ${sql.raw(type)}`))
  const updates = sql.join(columns.filter(({ column }) => column !== key).map(({ column }) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`))
  return sql`insert into ${sql.table(table)} (organization_id, project_id, ${names})
    select ${project.organizationId}::text, ${project.id}::text, ${names} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(${typed})
    on conflict (organization_id, project_id, ${sql.ref(key)}) do update set ${updates}`
}

function changeWrite(project: ProjectKey, { change, record, plan }: PlanWrite): RawBuilder<unknown> {
  return sql`insert into plan_change (organization_id, project_id, revision, id, label, actor_id, patches, task_ids, undoes, redoes, idempotency_key)
    values (${project.organizationId}, ${project.id}, ${record.revision}, ${record.id}, ${record.label}, ${record.actorId}, ${JSON.stringify(changeToWire(change))}::jsonb,
      ${touchedTasks(change, plan)}::text[], ${record.undoes}, ${record.redoes}, ${record.idempotencyKey})`
}

/** The tasks whose history shows a change: changed ones, both ends of links, and those of assignments. */
export function touchedTasks(change: Change, plan: Plan): string[] {
  return [...new Set(change.flatMap((patch) => taskIdsOf(patch, plan)))]
}

function taskIdsOf(patch: Patch, plan: Plan): readonly string[] {
  switch (patch.kind) {
    case "task": return [patch.id]
    case "link": {
      const link = plan.link.get(patch.id) ?? patch.before
      return [link?.predecessorId, link?.successorId].filter((id) => id !== undefined)
    }
    case "assignment": {
      const assignment = plan.assignment.get(patch.id) ?? patch.before
      return assignment?.taskId === undefined ? [] : [assignment.taskId]
    }
    default: return []
  }
}

/** Of tasks that the change makes or renumbers; 0 where it does neither. */
export function highestTaskNumber(change: Change): number {
  return change.reduce((highest, patch) => (patch.kind === "task" ? Math.max(highest, patch.after?.number ?? 0) : highest), 0)
}

/** Which of these people take part in the project, or see every project of the organisation? */
export async function peopleWithAccess(tx: Tx, project: ProjectKey, userIds: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ user_id: string }>`select m.user_id from member m left join project_member pm on pm.organization_id = m.organization_id and pm.project_id = ${project.id} and pm.user_id = m.user_id
    where m.organization_id = ${project.organizationId} and m.active and m.user_id = any(${[...userIds]}::text[]) and (pm.role is not null or m.role in ('administrator', 'portfolioManager'))`.execute(tx)
  return new Set(rows.map((row) => row.user_id))
}

/** The tasks on which a person works. */
export async function ownTaskIds(tx: Tx, project: ProjectKey, userId: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ task_id: string }>`select distinct a.task_id from assignment a join resource r on r.organization_id = a.organization_id and r.project_id = a.project_id and r.id = a.resource_id
    where a.organization_id = ${project.organizationId} and a.project_id = ${project.id} and r.user_id = ${userId}`.execute(tx)
  return new Set(rows.map((row) => row.task_id))
}
