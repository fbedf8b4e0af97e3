// All SQL of the history and the versions of artefacts.

import { sql } from "kysely"
import type { Transaction } from "kysely"
import type { Database } from "../../platform/db/schema.ts"
import type { ProjectKey } from "../planning/plan/index.ts"
import type { Values } from "./content.ts"

type Tx = Transaction<Database>

export interface ChangeRow {
  readonly revision: number
  readonly actor_id: string
  readonly actor_name: string
  readonly at: Date
  readonly action: string
  readonly reason: string | null
  readonly before: Values
  readonly after: Values
}

const CHANGE = sql`c.revision, c.actor_id, u.name as actor_name, c.at, c.action, c.reason, c.before, c.after`

/** In the order in which they happened. */
export async function changesSince(tx: Tx, project: ProjectKey, artefactId: string, revision: number): Promise<readonly ChangeRow[]> {
  const { rows } = await sql<ChangeRow>`select ${CHANGE} from artefact_change c join app_user u on u.id = c.actor_id
    where c.organization_id = ${project.organizationId} and c.project_id = ${project.id} and c.artefact_id = ${artefactId} and c.revision > ${revision} order by c.revision`.execute(tx)
  return rows
}

export interface MadeChange {
  readonly artefact_id: string
  readonly actor_id: string
  readonly action: string
  readonly before: Values
  readonly after: Values
}

/** The change that made this revision of each. */
export async function changesMade(tx: Tx, project: ProjectKey, revisions: ReadonlyMap<string, number>): Promise<readonly MadeChange[]> {
  const { rows } = await sql<MadeChange>`select c.artefact_id, c.actor_id, c.action, c.before, c.after from artefact_change c
    join unnest(${[...revisions.keys()]}::text[], ${[...revisions.values()]}::int[]) as asked(artefact_id, revision) on asked.artefact_id = c.artefact_id and asked.revision = c.revision
    where c.organization_id = ${project.organizationId} and c.project_id = ${project.id}`.execute(tx)
  return rows
}

/** Latest first. */
export async function historyOf(tx: Tx, project: ProjectKey, artefactId: string, before: number | null, limit: number): Promise<readonly ChangeRow[]> {
  const { rows } = await sql<ChangeRow>`select ${CHANGE} from artefact_change c join app_user u on u.id = c.actor_id
    where c.organization_id = ${project.organizationId} and c.project_id = ${project.id} and c.artefact_id = ${artefactId} and (${before}::int is null or c.revision < ${before}) order by c.revision desc limit ${limit}`.execute(tx)
  return rows
}

export interface VersionRow {
  readonly version: number
  readonly title: string
  readonly state: string
  readonly fields: Values
  readonly custom: Values
  readonly content_hash: Buffer
  readonly cut_at: Date
  readonly cut_by: string
  readonly cutter_name: string
}

const VERSION = sql`v.version, v.title, v.state, v.fields, v.custom, v.content_hash, v.cut_at, v.cut_by, u.name as cutter_name`

/** Latest first; one of them, or all. */
export async function versionsOf(tx: Tx, project: ProjectKey, artefactId: string, version: number | null): Promise<readonly VersionRow[]> {
  const { rows } = await sql<VersionRow>`select ${VERSION} from artefact_version v join app_user u on u.id = v.cut_by
    where v.organization_id = ${project.organizationId} and v.project_id = ${project.id} and v.artefact_id = ${artefactId} and (${version}::int is null or v.version = ${version}) order by v.version desc`.execute(tx)
  return rows
}
