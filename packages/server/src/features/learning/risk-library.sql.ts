// All SQL of the risk library.

import { sql } from "kysely"
import type { RawBuilder, Transaction } from "kysely"
import type { Database } from "../../platform/db/schema.ts"
import { containing } from "../../platform/db/like-pattern.ts"
import { takeTurn } from "../../platform/db/take-turn.ts"
import type { Person } from "../../platform/handler.ts"
import type { ProjectKey } from "../planning/plan/index.ts"

type Tx = Transaction<Database>
type Values = Readonly<Record<string, unknown>>

export interface LibraryRow {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly fields: Values
  readonly source_kind: "risk" | "lesson"
  readonly source_id: string
  readonly source_project_id: string
  /** Null where the reader may not see it, or it is gone. */
  readonly project: string | null
  readonly stood: number
  readonly hit: number
  readonly last_hit: string | null
  readonly added_by: string
  readonly adder: string
  readonly added_at: Date
}

export interface LibraryFilter {
  readonly kind?: string | undefined
  readonly q?: string | undefined
  readonly id?: string
  readonly sourceId?: string
  /** Of which this risk of the project stands for one. */
  readonly use?: { readonly projectId: string; readonly artefactId: string }
  /** These come first. */
  readonly firstKind?: string
}

export async function libraryRisks(tx: Tx, { organizationId, userId }: Person, filter: LibraryFilter): Promise<readonly LibraryRow[]> {
  const { rows } = await sql<LibraryRow>`select e.id, e.title, e.kind, e.fields, e.source_kind, e.source_id, e.source_project_id, e.added_by, u.name as adder, e.added_at, n.stood, n.hit, n.last_hit,
      case when s.id is not null and (m.role in ('administrator', 'portfolioManager') or pm.role <> 'contractor') then p.name end as project
    from library_risk e join app_user u on u.id = e.added_by join member m on m.organization_id = e.organization_id and m.user_id = ${userId}
      left join project p on p.organization_id = e.organization_id and p.id = e.source_project_id and p.trashed_at is null
      left join project_member pm on pm.organization_id = p.organization_id and pm.project_id = p.id and pm.user_id = m.user_id
      left join artefact s on s.organization_id = p.organization_id and s.project_id = p.id and s.id = e.source_id and s.trashed_at is null
      cross join lateral (select count(*)::int as stood, (count(*) filter (where a.state = 'occurred' or a.fields ? 'occurredOn'))::int as hit, max(a.fields ->> 'occurredOn') as last_hit
        from library_risk_use x join artefact a on a.organization_id = x.organization_id and a.project_id = x.project_id and a.id = x.artefact_id and a.trashed_at is null
          join project q on q.organization_id = a.organization_id and q.id = a.project_id and q.trashed_at is null
        where x.organization_id = e.organization_id and x.entry_id = e.id) n
    where e.organization_id = ${organizationId} and e.removed_at is null ${sql.join(conditions(filter), sql` `)}
    order by (e.kind = ${filter.firstKind ?? ""}) desc, n.hit desc, n.stood desc, lower(e.title), e.id`.execute(tx)
  return rows
}

function conditions({ kind, q, id, sourceId, use }: LibraryFilter): RawBuilder<unknown>[] {
  const words = (q ?? "").split(/\s+/).filter((word) => word !== "")
  return [
    sql``,
    ...(kind === undefined ? [] : [sql`and e.kind = ${kind}`]),
    ...(id === undefined ? [] : [sql`and e.id = ${id}`]),
    ...(sourceId === undefined ? [] : [sql`and e.source_id = ${sourceId}`]),
    ...(use === undefined ? [] : [sql`and exists (select 1 from library_risk_use w where w.organization_id = e.organization_id and w.entry_id = e.id and w.project_id = ${use.projectId} and w.artefact_id = ${use.artefactId})`]),
    // The values of what it says, not the names of the fields.
    ...words.map((word) => sql`and (e.title ilike ${containing(word)} or exists (select 1 from jsonb_each_text(e.fields) f where f.value ilike ${containing(word)}))`),
  ]
}

/** Whoever counts to insert waits until others have inserted. */
export async function librarySize(tx: Tx, organizationId: string): Promise<number> {
  await takeTurn(tx, `risk library ${organizationId}`)
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from library_risk where organization_id = ${organizationId} and removed_at is null`.execute(tx)
  return rows[0]?.count ?? 0
}

export interface NewEntry {
  readonly id: string
  readonly title: string
  readonly fields: Values
  readonly sourceKind: "risk" | "lesson"
  readonly sourceId: string
}

/** Of the kind of the project. */
export async function insertEntry(tx: Tx, { organizationId, userId }: Person, projectId: string, { id, title, fields, sourceKind, sourceId }: NewEntry): Promise<void> {
  await sql`insert into library_risk (organization_id, id, title, kind, fields, source_kind, source_project_id, source_id, added_by)
    select ${organizationId}, ${id}, ${title}, p.kind, ${JSON.stringify(fields)}::jsonb, ${sourceKind}, p.id, ${sourceId}, ${userId} from project p where p.organization_id = ${organizationId} and p.id = ${projectId}`.execute(tx)
}

/** Only a risk that is there can stand for an entry. */
export async function insertUse(tx: Tx, { organizationId, id: projectId }: ProjectKey, entryId: string, artefactId: string): Promise<void> {
  await sql`insert into library_risk_use (organization_id, entry_id, project_id, artefact_id)
    select organization_id, ${entryId}, project_id, id from artefact where organization_id = ${organizationId} and project_id = ${projectId} and id = ${artefactId} and kind = 'risk' on conflict do nothing`.execute(tx)
}

/** Of an entry that a lesson has just become: the risks that came from it before, through a template or taken over as shown. */
export async function insertUsesOfLesson(tx: Tx, { organizationId }: Person, entryId: string, lessonId: string): Promise<void> {
  await sql`insert into library_risk_use (organization_id, entry_id, project_id, artefact_id)
    select organization_id, ${entryId}, project_id, id from artefact where organization_id = ${organizationId} and kind = 'risk' and fields ->> 'fromLesson' like ${`%(${lessonId})`} on conflict do nothing`.execute(tx)
}

export interface HereRow {
  readonly entry_id: string
  readonly id: string
  readonly kind: string
  readonly number: number
  readonly title: string
  readonly state: string
}

/** Which risks of the project stand for entries; of several the first is the last in this list. */
export async function usesHere(tx: Tx, { organizationId, id }: ProjectKey): Promise<readonly HereRow[]> {
  const { rows } = await sql<HereRow>`select x.entry_id, a.id, a.kind, a.number, a.title, a.state from library_risk_use x
      join artefact a on a.organization_id = x.organization_id and a.project_id = x.project_id and a.id = x.artefact_id and a.trashed_at is null
    where x.organization_id = ${organizationId} and x.project_id = ${id} order by a.number desc`.execute(tx)
  return rows
}

export async function removeEntry(tx: Tx, { organizationId, userId }: Person, id: string): Promise<void> {
  await sql`update library_risk set removed_by = ${userId}, removed_at = now() where organization_id = ${organizationId} and id = ${id} and removed_at is null`.execute(tx)
}

export async function kindOfProject(tx: Tx, { organizationId, id }: ProjectKey): Promise<string> {
  const { rows } = await sql<{ kind: string }>`select kind from project where organization_id = ${organizationId} and id = ${id}`.execute(tx)
  return rows[0]?.kind ?? "other"
}
