// All SQL of projects: which ones a person may see, and one of them for its overview.

import { sql } from "kysely"
import type { RawBuilder, Transaction } from "kysely"
import type { Database } from "../../../platform/db/schema.ts"
import { takeTurn } from "../../../platform/db/take-turn.ts"
import type { Person } from "../../../platform/handler.ts"
import type { ProjectKey, StoredFacts } from "../../planning/plan/index.ts"
import type { RecordCounts } from "./record-health.rules.ts"

type Tx = Transaction<Database>

export interface ProjectRow {
  readonly id: string
  readonly name: string
  readonly code: string
  readonly description: string
  readonly kind: string
  readonly state: string
  readonly authorised_at: Date | null
  readonly time_zone: string
  readonly revision: number
  readonly plan_revision: number
  readonly plan_settings: unknown
  /** {} until the first plan was computed. */
  readonly derived: StoredFacts
  readonly updated_at: Date
  /** The same to the microsecond, for cursors. */
  readonly updated_micros: number
  readonly my_role: string | null
  readonly organization_role: string
  readonly managers: readonly string[]
  readonly records: RecordCounts
}

/** Counts over the artefacts of project p, for the marks of health. */
const SCORE = sql`(coalesce((a.fields ->> 'probability')::int, 0) * greatest(coalesce((a.fields ->> 'impactTime')::int, 0), coalesce((a.fields ->> 'impactCost')::int, 0), coalesce((a.fields ->> 'impactScope')::int, 0), coalesce((a.fields ->> 'impactQuality')::int, 0), coalesce((a.fields ->> 'impactBenefit')::int, 0), coalesce((a.fields ->> 'impactReputation')::int, 0)))`
const OPEN_RISK = sql`a.kind = 'risk' and a.state not in ('closed', 'occurred') and a.fields ->> 'direction' is distinct from 'opportunity'`
const OPEN_DEFECT = sql`a.kind = 'defect' and a.state not in ('verified', 'closed', 'rejected')`
const RECORDS = sql`(select json_build_object(
    'promised', count(*) filter (where a.kind = 'requirement' and a.version > 0), 'dropped', count(*) filter (where a.kind = 'requirement' and a.version > 0 and a.state in ('rejected', 'deferred')),
    'changesWaiting', count(*) filter (where a.kind = 'changeRequest' and a.state in ('submitted', 'investigating', 'waiting')),
    'tests', count(*) filter (where a.kind = 'testCase' and a.state <> 'retired'), 'testsFailed', count(*) filter (where a.kind = 'testCase' and a.state = 'failed'),
    'defects', count(*) filter (where ${OPEN_DEFECT}), 'severeDefects', count(*) filter (where ${OPEN_DEFECT} and a.fields ->> 'severity' = 's1'),
    'risks', count(*) filter (where ${OPEN_RISK}), 'highRisks', count(*) filter (where ${OPEN_RISK} and ${SCORE} >= 10), 'criticalRisks', count(*) filter (where ${OPEN_RISK} and ${SCORE} >= 16),
    'highRisksUntreated', count(*) filter (where ${OPEN_RISK} and ${SCORE} >= 10 and a.fields ->> 'response' is null),
    'benefits', count(*) filter (where a.kind = 'benefit' and a.state <> 'cancelled'), 'benefitsMissed', count(*) filter (where a.kind = 'benefit' and a.state = 'notRealised'),
    'benefitsUnowned', count(*) filter (where a.kind = 'benefit' and a.state not in ('cancelled', 'realised') and a.fields ->> 'benefitOwner' is null))
  from artefact a where a.organization_id = p.organization_id and a.project_id = p.id and a.trashed_at is null and a.kind in ('requirement', 'changeRequest', 'testCase', 'defect', 'risk', 'benefit'))`

/** Days since 2000-01-01, as the plan counts them; somewhere it is tomorrow already. */
const TOMORROW = sql`((now() at time zone 'utc')::date - date '2000-01-01' + 1)`
/** Where a plan has not been touched for so long that the days told have passed: what is late by now is counted in its rows. */
const DERIVED = sql`case when (p.derived ->> 'unfinishedUntil')::int > ${TOMORROW} or p.derived ->> 'unfinishedUntil' is null then p.derived else jsonb_set(p.derived, '{unfinishedByDay}', (
    select coalesce(jsonb_agg(jsonb_build_array(d.day, d.tasks) order by d.day), '[]') from (
      select s.finish / 14400 as day, count(*) as tasks from task_schedule s join task t on t.organization_id = s.organization_id and t.project_id = s.project_id and t.id = s.task_id
      where s.organization_id = p.organization_id and s.project_id = p.id and not s.summary and s.percent_complete < 10000 and t.active and not coalesce((t.fields ->> 'external')::boolean, false)
        and s.finish / 14400 <= ${TOMORROW} group by 1) d)) end`

const COLUMNS = sql`p.id, p.name, p.code, p.description, p.kind, p.state, p.authorised_at, p.time_zone, p.revision, p.plan_revision, p.plan_settings, ${DERIVED} as derived, p.updated_at,
  (extract(epoch from p.updated_at) * 1000000)::bigint as updated_micros, pm.role as my_role, m.role as organization_role,
  array(select u.name from project_member x join app_user u on u.id = x.user_id where x.organization_id = p.organization_id and x.project_id = p.id and x.role = 'projectManager' order by u.name) as managers, ${RECORDS} as records`

/** Projects beside the caller's membership and role: the one join by which a person reaches a project. */
function reachable(person: Person): RawBuilder<unknown> {
  return sql`project p
    join member m on m.organization_id = p.organization_id and m.user_id = ${person.userId} and m.active
    left join project_member pm on pm.organization_id = p.organization_id and pm.project_id = p.id and pm.user_id = m.user_id
    where p.organization_id = ${person.organizationId} and (pm.role is not null or m.role in ('administrator', 'portfolioManager'))`
}

export interface ProjectFilter {
  readonly after: { readonly micros: number; readonly id: string } | null
  readonly limit: number
  readonly pattern: string | null
  readonly state: string | null
  readonly trashed: boolean
}

export async function visibleProjects(tx: Tx, person: Person, filter: ProjectFilter): Promise<readonly ProjectRow[]> {
  const conditions: RawBuilder<unknown>[] = [reachable(person)]
  // Only who may restore a project sees it in the trash.
  conditions.push(filter.trashed ? sql`p.trashed_at is not null and (pm.role = 'projectManager' or m.role = 'administrator')` : sql`p.trashed_at is null`)
  if (filter.pattern !== null) conditions.push(sql`(p.name ilike ${filter.pattern} or p.code ilike ${filter.pattern})`)
  if (filter.state !== null) conditions.push(sql`p.state = ${filter.state}`)
  if (filter.after !== null) conditions.push(sql`((extract(epoch from p.updated_at) * 1000000)::bigint, p.id) < (${filter.after.micros}::bigint, ${filter.after.id}::text)`)
  const { rows } = await sql<ProjectRow>`select ${COLUMNS} from ${sql.join(conditions, sql` and `)} order by p.updated_at desc, p.id desc limit ${filter.limit}`.execute(tx)
  return rows
}

/** For projects that `run` has opened, or that the caller has just made. */
export async function projectForPerson(tx: Tx, person: Person, projectId: string): Promise<ProjectRow> {
  const { rows } = await sql<ProjectRow>`select ${COLUMNS} from ${reachable(person)} and p.id = ${projectId}`.execute(tx)
  const row = rows[0]
  if (row === undefined) throw new Error(`A project that was opened is there: ${projectId}`)
  return row
}

export interface NewProject {
  readonly id: string
  readonly name: string
  readonly code: string
  readonly description: string
  readonly kind: string
  readonly timeZone: string
  readonly state: string
}

export async function insertProject(tx: Tx, person: Person, project: NewProject): Promise<void> {
  await sql`insert into project (organization_id, id, name, code, description, kind, state, time_zone, plan_settings, created_by)
    values (${person.organizationId}, ${project.id}, ${project.name}, ${project.code}, ${project.description}, ${project.kind}, ${project.state}, ${project.timeZone}, '{}', ${person.userId})`.execute(tx)
  await sql`insert into project_member (organization_id, project_id, user_id, role) values (${person.organizationId}, ${project.id}, ${person.userId}, 'projectManager')`.execute(tx)
}

export interface OrganisationDefaults {
  readonly time_zone: string
  readonly currency: string
}

export async function organisationDefaults(tx: Tx, person: Person): Promise<OrganisationDefaults> {
  const { rows } = await sql<OrganisationDefaults>`select time_zone, currency from organization where id = ${person.organizationId}`.execute(tx)
  const row = rows[0]
  if (row === undefined) throw new Error("The organisation of a member is there")
  return row
}

/** Codes that begin like this one and are taken, to find a free one. */
export async function takenCodes(tx: Tx, person: Person, stem: string): Promise<ReadonlySet<string>> {
  await takeTurnForCodes(tx, person.organizationId, stem)
  const { rows } = await sql<{ code: string }>`select code from project where organization_id = ${person.organizationId} and trashed_at is null and starts_with(code, ${stem})`.execute(tx)
  return new Set(rows.map((row) => row.code))
}

/** By the first letter, which a code shares with every other that might be made in its place. */
function takeTurnForCodes(tx: Tx, organizationId: string, code: string): Promise<void> {
  return takeTurn(tx, `project code ${organizationId} ${code.slice(0, 1)}`)
}

export interface ProjectChanges {
  readonly name?: string | undefined
  readonly code?: string | undefined
  readonly description?: string | undefined
  readonly kind?: string | undefined
  readonly state?: string | undefined
  readonly timeZone?: string | undefined
}

export async function updateProject(tx: Tx, project: ProjectKey, changes: ProjectChanges): Promise<void> {
  await sql`update project set name = coalesce(${changes.name ?? null}, name), code = coalesce(${changes.code ?? null}, code), description = coalesce(${changes.description ?? null}, description),
      kind = coalesce(${changes.kind ?? null}, kind), state = coalesce(${changes.state ?? null}, state), time_zone = coalesce(${changes.timeZone ?? null}, time_zone), revision = revision + 1, updated_at = now()
    where organization_id = ${project.organizationId} and id = ${project.id}`.execute(tx)
}

export async function setTrashed(tx: Tx, project: ProjectKey, trashed: boolean): Promise<void> {
  await sql`update project set trashed_at = ${trashed ? sql`now()` : sql`null`}, revision = revision + 1, updated_at = now()
    where organization_id = ${project.organizationId} and id = ${project.id}`.execute(tx)
}

/** Is the code free, or is it this project's own? It stays so until the transaction ends. */
export async function isCodeFree(tx: Tx, organizationId: string, code: string, exceptId: string): Promise<boolean> {
  await takeTurnForCodes(tx, organizationId, code)
  const { rows } = await sql`select 1 from project where organization_id = ${organizationId} and code = ${code} and trashed_at is null and id <> ${exceptId}`.execute(tx)
  return rows.length === 0
}
