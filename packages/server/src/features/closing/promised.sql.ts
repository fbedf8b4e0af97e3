// What was promised first: requirements as they were when the first of them was approved, out of their versions.

import { sql } from "kysely"
import type { Transaction } from "kysely"
import type { Database } from "../../platform/db/schema.ts"
import type { ProjectKey } from "../planning/plan/index.ts"

type Tx = Transaction<Database>

export interface PromisedRow {
  readonly id: string
  readonly number: number
  readonly state: string
  readonly statement: string
  readonly first_statement: string | null
  /** Approved with, or within a day of, the first approval of the project: part of the original promise. */
  readonly original: boolean
  readonly versions: number
  readonly trashed: boolean
}

export async function promisedRequirements(tx: Tx, project: ProjectKey): Promise<readonly PromisedRow[]> {
  const { rows } = await sql<PromisedRow>`with first_gate as (
      select coalesce((select min(d.decided_at) from gate_decision d join gate g on g.organization_id = d.organization_id and g.project_id = d.project_id and g.id = d.gate_id
          where d.organization_id = ${project.organizationId} and d.project_id = ${project.id} and g.before_station = 'planning' and d.decision in ('approved', 'conditional')),
        (select min(v.cut_at) + interval '1 day' from artefact_version v join artefact a on a.organization_id = v.organization_id and a.project_id = v.project_id and a.id = v.artefact_id
          where v.organization_id = ${project.organizationId} and v.project_id = ${project.id} and a.kind = 'requirement')) as at)
    select a.id, a.number, a.state, coalesce(a.fields ->> 'statement', a.title) as statement, (select coalesce(v.fields ->> 'statement', v.title) from artefact_version v where v.organization_id = a.organization_id and v.project_id = a.project_id and v.artefact_id = a.id and v.version = 1) as first_statement,
      coalesce((select v.cut_at <= f.at from artefact_version v, first_gate f where v.organization_id = a.organization_id and v.project_id = a.project_id and v.artefact_id = a.id and v.version = 1), false) as original, a.version as versions, a.trashed_at is not null as trashed
    from artefact a where a.organization_id = ${project.organizationId} and a.project_id = ${project.id} and a.kind = 'requirement' and (a.version > 0) order by a.number`.execute(tx)
  return rows
}

export interface HistoryFacts {
  readonly rejections: ReadonlyMap<string, number>
  readonly received: ReadonlyMap<string, string>
}

export async function historyFacts(tx: Tx, project: ProjectKey): Promise<HistoryFacts> {
  const { rows } = await sql<{ artefact_id: string; kind: string; count: number; day: string }>`select c.artefact_id, a.kind, count(*)::int as count, to_char(min(c.at), 'YYYY-MM-DD') as day from artefact_change c
      join artefact a on a.organization_id = c.organization_id and a.project_id = c.project_id and a.id = c.artefact_id
    where c.organization_id = ${project.organizationId} and c.project_id = ${project.id} and ((a.kind = 'deliverable' and c.action = 'reject') or (a.kind = 'purchaseOrder' and c.action = 'receive')) group by c.artefact_id, a.kind`.execute(tx)
  return { rejections: new Map(rows.filter(({ kind }) => kind === "deliverable").map(({ artefact_id, count }) => [artefact_id, count])), received: new Map(rows.filter(({ kind }) => kind === "purchaseOrder").map(({ artefact_id, day }) => [artefact_id, day])) }
}

export interface LessonRow {
  readonly id: string
  readonly title: string
  readonly state: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly project: string | null
}

/** Lessons of other projects of the kind that people have accepted. Whose project it was is told to those who may see that one. */
export async function lessonsOfOthers(tx: Tx, project: ProjectKey, userId: string, lessonId: string | null = null): Promise<readonly LessonRow[]> {
  const { rows } = await sql<LessonRow>`select a.id, a.title, a.state, a.fields, case when m.role in ('administrator', 'portfolioManager') or pm.role is not null then p.name end as project
    from project own join project p on p.organization_id = own.organization_id and p.kind = own.kind and p.id <> own.id and p.trashed_at is null
      join artefact a on a.organization_id = p.organization_id and a.project_id = p.id and a.kind = 'lesson' and a.trashed_at is null and a.state in ('accepted', 'applied', 'verified')
      join member m on m.organization_id = p.organization_id and m.user_id = ${userId}
      left join project_member pm on pm.organization_id = p.organization_id and pm.project_id = p.id and pm.user_id = m.user_id
    where own.organization_id = ${project.organizationId} and own.id = ${project.id} and (${lessonId}::text is null or a.id = ${lessonId})
    order by case a.state when 'verified' then 0 when 'applied' then 1 else 2 end, a.updated_at desc limit 200`.execute(tx)
  return rows
}

/** When each of these was put before those who decide, last. */
export async function submittedAt(tx: Tx, project: ProjectKey, artefactIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
  const { rows } = await sql<{ artefact_id: string; at: Date }>`select artefact_id, max(at) as at from artefact_change
    where organization_id = ${project.organizationId} and project_id = ${project.id} and artefact_id = any(${[...artefactIds]}::text[]) and action = 'submit' group by artefact_id`.execute(tx)
  return new Map(rows.map(({ artefact_id, at }) => [artefact_id, at]))
}

/** Is there a benefit that is to be measured on when the project has gone? */
export async function hasBenefitsInRealisation(tx: Tx, project: ProjectKey): Promise<boolean> {
  const { rows } = await sql`select 1 from artefact where organization_id = ${project.organizationId} and project_id = ${project.id} and kind = 'benefit' and state = 'inRealisation' and trashed_at is null limit 1`.execute(tx)
  return rows.length > 0
}

export interface QualityHistory {
  readonly corrected: ReadonlySet<string>
  readonly reopened: ReadonlySet<string>
  readonly rejections: ReadonlyMap<string, number>
  /** When the first deployment to production was completed. */
  readonly released: Date | null
}

/** A defect comes back only after it was said to be corrected; one that was rejected and taken up after all does not. */
export async function qualityHistory(tx: Tx, project: ProjectKey): Promise<QualityHistory> {
  const { rows } = await sql<{ id: string; what: string; count: number; at: Date }>`select c.artefact_id as id, c.action as what, count(*)::int as count, min(c.at) as at from artefact_change c
      join artefact a on a.organization_id = c.organization_id and a.project_id = c.project_id and a.id = c.artefact_id and a.trashed_at is null
    where c.organization_id = ${project.organizationId} and c.project_id = ${project.id} and (
      (a.kind = 'defect' and (c.action = 'correct' or (c.action = 'reopen' and c.before ->> 'state' in ('correctiveAction', 'verified', 'closed')))) or (a.kind = 'deliverable' and c.action = 'reject')
      or (a.kind = 'deployment' and c.action = 'complete' and a.state = 'completed' and a.fields ->> 'environment' = 'production'))
    group by c.artefact_id, c.action`.execute(tx)
  const idsOf = (action: string) => new Set(rows.filter(({ what }) => what === action).map(({ id }) => id))
  const released = rows.filter(({ what }) => what === "complete").map(({ at }) => at.getTime())
  return { corrected: idsOf("correct"), reopened: idsOf("reopen"), rejections: new Map(rows.filter(({ what }) => what === "reject").map(({ id, count }) => [id, count])), released: released.length === 0 ? null : new Date(Math.min(...released)) }
}
