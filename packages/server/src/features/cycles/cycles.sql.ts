// All SQL of sprints and the stories in them.

import { sql } from "kysely"
import type { Transaction } from "kysely"
import type { Database } from "../../platform/db/schema.ts"
import type { Values } from "../artefacts/index.ts"
import type { ProjectKey } from "../planning/plan/index.ts"

type Tx = Transaction<Database>

export interface CycleRow {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly state: string
  readonly fields: Values
}

export interface StoryRow {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly state: string
  readonly fields: Values
  readonly added_on: string
  /** Last day on which it was cancelled; null if it is not. */
  readonly dropped_on: string | null
}

/** In the order of their planned days. */
export async function cyclesOf(tx: Tx, project: ProjectKey, release: string): Promise<readonly CycleRow[]> {
  const { rows } = await sql<CycleRow>`select id, number, title, state, fields from artefact
    where organization_id = ${project.organizationId} and project_id = ${project.id} and kind = 'cycle' and trashed_at is null and fields ->> 'release' = ${release} order by fields ->> 'start', number`.execute(tx)
  return rows
}

/** Stories of a release: those that name it, and those taken into one of its sprints. */
export async function storiesOf(tx: Tx, project: ProjectKey, release: string, cycleIds: readonly string[]): Promise<readonly StoryRow[]> {
  const { rows } = await sql<StoryRow>`select s.id, s.number, s.title, s.state, s.fields, to_char(s.created_at, 'YYYY-MM-DD') as added_on,
      case when s.state = 'cancelled' then (select to_char(max(c.at), 'YYYY-MM-DD') from artefact_change c where c.organization_id = s.organization_id and c.project_id = s.project_id and c.artefact_id = s.id and c.action = 'cancel') end as dropped_on
    from artefact s where s.organization_id = ${project.organizationId} and s.project_id = ${project.id} and s.kind = 'story' and s.trashed_at is null
      and (s.fields ->> 'release' = ${release} or s.fields ->> 'cycle' = any(${[...cycleIds]}::text[])) order by s.number`.execute(tx)
  return rows
}

export async function storiesIn(tx: Tx, project: ProjectKey, cycleId: string): Promise<readonly StoryRow[]> {
  const { rows } = await sql<StoryRow>`select s.id, s.number, s.title, s.state, s.fields, to_char(s.created_at, 'YYYY-MM-DD') as added_on, null as dropped_on
    from artefact s where s.organization_id = ${project.organizationId} and s.project_id = ${project.id} and s.kind = 'story' and s.trashed_at is null and s.fields ->> 'cycle' = ${cycleId} order by s.number`.execute(tx)
  return rows
}
