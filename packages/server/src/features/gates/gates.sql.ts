// All SQL of gates and their decisions.

import { sql } from "kysely"
import type { Transaction } from "kysely"
import type { Database } from "../../platform/db/schema.ts"
import type { ProjectKey } from "../planning/plan/index.ts"
import type { GateDefinition } from "./governance/built-in.ts"

type Tx = Transaction<Database>

export interface Tick {
  readonly by: string
  readonly at: string
  readonly note: string
}
export interface Condition {
  readonly text: string
  readonly due: string
  readonly ownerId: `usr_${string}` | null
  readonly doneAt: string | null
}

export interface GateRow {
  readonly id: string
  readonly position: number
  readonly name: string
  readonly definition: GateDefinition
  readonly ticks: Readonly<Record<string, Tick>>
  readonly state: string
  readonly conditions: readonly Condition[]
  readonly reason: string
  readonly submitted_at: Date | null
  readonly decided_by: string | null
  readonly decider_name: string | null
  readonly decided_at: Date | null
  readonly revision: number
}

const COLUMNS = sql`g.id, g.position, g.name, g.definition, g.ticks, g.state, g.conditions, g.reason, g.submitted_at, g.decided_by, (select u.name from app_user u where u.id = g.decided_by) as decider_name, g.decided_at, g.revision`

export async function gatesOf(tx: Tx, project: ProjectKey): Promise<readonly GateRow[]> {
  const { rows } = await sql<GateRow>`select ${COLUMNS} from gate g where g.organization_id = ${project.organizationId} and g.project_id = ${project.id} order by g.position`.execute(tx)
  return rows
}

export async function gateById(tx: Tx, project: ProjectKey, id: string, lock: boolean): Promise<GateRow | null> {
  const { rows } = await sql<GateRow>`select ${COLUMNS} from gate g where g.organization_id = ${project.organizationId} and g.project_id = ${project.id} and g.id = ${id} ${lock ? sql`for update of g` : sql``}`.execute(tx)
  return rows[0] ?? null
}

export interface NewGate {
  readonly id: string
  readonly position: number
  readonly definition: GateDefinition
}

export async function insertGates(tx: Tx, project: ProjectKey, gates: readonly NewGate[]): Promise<void> {
  if (gates.length === 0) return
  await tx.insertInto("gate").values(gates.map(({ id, position, definition }) => ({
    organization_id: project.organizationId, project_id: project.id, id, position, name: definition.name, before_station: definition.before, after_station: definition.after, definition: JSON.stringify(definition),
  }))).execute()
}

/** Those that were never decided; decided ones are history. */
export async function deleteOpenGates(tx: Tx, project: ProjectKey): Promise<void> {
  await sql`delete from gate where organization_id = ${project.organizationId} and project_id = ${project.id} and state not in ('approved', 'conditional')
    and not exists (select 1 from gate_decision d where d.organization_id = gate.organization_id and d.project_id = gate.project_id and d.gate_id = gate.id)`.execute(tx)
}

export interface GateChange {
  readonly state?: string
  readonly ticks?: GateRow["ticks"]
  readonly conditions?: readonly Condition[]
  readonly reason?: string
  readonly submittedBy?: string
  readonly decidedBy?: string
}

export async function updateGate(tx: Tx, project: ProjectKey, id: string, { state, ticks, conditions, reason, submittedBy, decidedBy }: GateChange): Promise<void> {
  await sql`update gate set state = coalesce(${state ?? null}, state), ticks = coalesce(${ticks === undefined ? null : JSON.stringify(ticks)}::jsonb, ticks), conditions = coalesce(${conditions === undefined ? null : JSON.stringify(conditions)}::jsonb, conditions),
      reason = coalesce(${reason ?? null}, reason), submitted_by = coalesce(${submittedBy ?? null}, submitted_by), submitted_at = case when ${submittedBy ?? null}::text is null then submitted_at else now() end,
      decided_by = coalesce(${decidedBy ?? null}, decided_by), decided_at = case when ${decidedBy ?? null}::text is null then decided_at else now() end, revision = revision + 1
    where organization_id = ${project.organizationId} and project_id = ${project.id} and id = ${id}`.execute(tx)
}

export async function setGateDefinition(tx: Tx, project: ProjectKey, id: string, definition: GateDefinition): Promise<void> {
  await sql`update gate set definition = ${JSON.stringify(definition)}::jsonb, revision = revision + 1 where organization_id = ${project.organizationId} and project_id = ${project.id} and id = ${id}`.execute(tx)
}

export interface DecisionRow {
  readonly round: number
  readonly decision: string
  readonly reason: string
  readonly conditions: readonly Condition[]
  readonly decided_by: string
  readonly decider_name: string
  readonly decided_at: Date
  readonly snapshot_hash: Buffer
}

export async function decisionsOf(tx: Tx, project: ProjectKey, gateId: string): Promise<readonly DecisionRow[]> {
  const { rows } = await sql<DecisionRow>`select d.round, d.decision, d.reason, d.conditions, d.decided_by, u.name as decider_name, d.decided_at, d.snapshot_hash from gate_decision d join app_user u on u.id = d.decided_by
    where d.organization_id = ${project.organizationId} and d.project_id = ${project.id} and d.gate_id = ${gateId} order by d.round desc`.execute(tx)
  return rows
}

export async function snapshotOf(tx: Tx, project: ProjectKey, gateId: string, round: number): Promise<{ readonly snapshot: Record<string, unknown>; readonly snapshot_hash: Buffer } | null> {
  const { rows } = await sql<{ snapshot: Record<string, unknown>; snapshot_hash: Buffer }>`select snapshot, snapshot_hash from gate_decision
    where organization_id = ${project.organizationId} and project_id = ${project.id} and gate_id = ${gateId} and round = ${round}`.execute(tx)
  return rows[0] ?? null
}

export interface NewDecision {
  readonly gateId: string
  readonly decision: string
  readonly reason: string
  readonly conditions: readonly Condition[]
  readonly snapshot: string
  readonly hash: Buffer
  readonly decidedBy: string
}

export async function insertDecision(tx: Tx, project: ProjectKey, { gateId, decision, reason, conditions, snapshot, hash, decidedBy }: NewDecision): Promise<void> {
  await sql`insert into gate_decision (organization_id, project_id, gate_id, round, decision, reason, conditions, snapshot, snapshot_hash, decided_by)
    values (${project.organizationId}, ${project.id}, ${gateId}, (select coalesce(max(round), 0) + 1 from gate_decision where organization_id = ${project.organizationId} and project_id = ${project.id} and gate_id = ${gateId}),
      ${decision}, ${reason}, ${JSON.stringify(conditions)}, ${snapshot}, ${hash}, ${decidedBy})`.execute(tx)
}

export interface PersonInRole {
  readonly id: string
  readonly name: string
  readonly role: string
}

export async function peopleInRoles(tx: Tx, project: ProjectKey, roles: readonly string[]): Promise<readonly PersonInRole[]> {
  const { rows } = await sql<PersonInRole>`select u.id, u.name, pm.role from project_member pm join member m on m.organization_id = pm.organization_id and m.user_id = pm.user_id and m.active join app_user u on u.id = pm.user_id
    where pm.organization_id = ${project.organizationId} and pm.project_id = ${project.id} and pm.role = any(${[...roles]}::text[]) order by u.name, u.id`.execute(tx)
  return rows
}

export interface ProjectStand {
  readonly governance_id: string | null
  readonly authorised_at: Date | null
  readonly authoriser_name: string | null
  readonly state: string
}

export async function standOf(tx: Tx, project: ProjectKey): Promise<ProjectStand> {
  const { rows } = await sql<ProjectStand>`select p.governance_id, p.authorised_at, (select u.name from app_user u where u.id = p.authorised_by) as authoriser_name, p.state from project p where p.organization_id = ${project.organizationId} and p.id = ${project.id}`.execute(tx)
  const row = rows[0]
  if (row === undefined) throw new Error("The project that was opened is there")
  return row
}

export async function setGovernance(tx: Tx, project: ProjectKey, governanceId: string): Promise<void> {
  await sql`update project set governance_id = ${governanceId} where organization_id = ${project.organizationId} and id = ${project.id}`.execute(tx)
}

export async function setProjectState(tx: Tx, project: ProjectKey, state: string): Promise<void> {
  await sql`update project set state = ${state}, revision = revision + 1, updated_at = now() where organization_id = ${project.organizationId} and id = ${project.id} and state <> ${state}`.execute(tx)
}

export async function authorise(tx: Tx, project: ProjectKey, by: string, how: "charter" | "creation"): Promise<void> {
  await sql`update project set authorised_at = coalesce(authorised_at, now()), authorised_by = coalesce(authorised_by, ${by}), authorised_how = coalesce(authorised_how, ${how}), revision = revision + case when ${how} = 'creation' then 0 else 1 end, updated_at = now()
    where organization_id = ${project.organizationId} and id = ${project.id}`.execute(tx)
}
