// The rows that a change of artefacts leaves: the artefact, its entry in the history, a version.

import { sql } from "kysely"
import type { Transaction } from "kysely"
import type { Database } from "../../platform/db/schema.ts"
import type { ProjectKey } from "../planning/plan/index.ts"
import type { Content, Values } from "./content.ts"
import { contentHash } from "./content.ts"

type Tx = Transaction<Database>

export interface NewArtefact extends Content {
  readonly id: string
  readonly state: string
  readonly ownerId: string | null
}

export async function insertArtefact(tx: Tx, project: ProjectKey, actorId: string, artefact: NewArtefact): Promise<void> {
  await sql`insert into artefact (organization_id, project_id, id, kind, number, title, state, owner_id, fields, custom, created_by, updated_by)
    values (${project.organizationId}, ${project.id}, ${artefact.id}, ${artefact.kind}, ${artefact.number}, ${artefact.title}, ${artefact.state}, ${artefact.ownerId},
      ${JSON.stringify(artefact.fields)}::jsonb, ${JSON.stringify(artefact.custom)}::jsonb, ${actorId}, ${actorId})`.execute(tx)
}

/** How an artefact stands after a change. */
export interface Standing {
  readonly id: string
  readonly title: string
  readonly state: string
  readonly owner_id: string | null
  readonly fields: Values
  readonly custom: Values
  readonly version: number
  readonly trashed: boolean
}

/** One statement for any number of artefacts; answers with when it was. */
export async function updateArtefacts(tx: Tx, project: ProjectKey, actorId: string, standings: readonly Standing[]): Promise<Date> {
  const { rows } = await sql<{ updated_at: Date }>`update artefact a set title = x.title, state = x.state, owner_id = x.owner_id, fields = x.fields, custom = x.custom, version = x.version,
      trashed_at = case when x.trashed then coalesce(a.trashed_at, now()) end, revision = a.revision + 1, updated_by = ${actorId}, updated_at = now()
    from jsonb_to_recordset(${JSON.stringify(standings)}::jsonb) as x (id text, title text, state text, owner_id text, fields jsonb, custom jsonb, version int, trashed boolean)
    where a.organization_id = ${project.organizationId} and a.project_id = ${project.id} and a.id = x.id returning a.updated_at`.execute(tx)
  if (rows.length !== standings.length) throw new Error("Artefacts that were opened are there")
  return rows[0]?.updated_at ?? new Date(0)
}

export interface ChangeEntry {
  readonly artefact_id: string
  readonly revision: number
  readonly action: string
  readonly reason: string | null
  readonly before: Values
  readonly after: Values
}

export async function insertChanges(tx: Tx, project: ProjectKey, actorId: string, entries: readonly ChangeEntry[]): Promise<void> {
  await sql`insert into artefact_change (organization_id, project_id, artefact_id, revision, actor_id, action, reason, before, after)
    select ${project.organizationId}, ${project.id}, x.artefact_id, x.revision, ${actorId}, x.action, x.reason, x.before, x.after
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as x (artefact_id text, revision int, action text, reason text, before jsonb, after jsonb)`.execute(tx)
}

export interface Cut extends Content {
  readonly id: string
  readonly version: number
  readonly state: string
}

export async function insertVersions(tx: Tx, project: ProjectKey, actorId: string, cuts: readonly Cut[]): Promise<void> {
  const rows = cuts.map((cut) => ({ id: cut.id, version: cut.version, title: cut.title, state: cut.state, fields: cut.fields, custom: cut.custom, hash: contentHash(cut).toString("hex") }))
  await sql`insert into artefact_version (organization_id, project_id, artefact_id, version, title, state, fields, custom, content_hash, cut_by)
    select ${project.organizationId}, ${project.id}, x.id, x.version, x.title, x.state, x.fields, x.custom, decode(x.hash, 'hex'), ${actorId}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x (id text, version int, title text, state text, fields jsonb, custom jsonb, hash text)`.execute(tx)
}
