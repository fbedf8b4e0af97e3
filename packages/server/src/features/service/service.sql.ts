// All SQL of the service desk: counted in the database, since there may be a hundred thousand tickets.

import { sql } from "kysely"
import type { Transaction } from "kysely"
import type { Database } from "../../platform/db/schema.ts"
import type { ProjectKey } from "../planning/plan/index.ts"

type Tx = Transaction<Database>

export interface PriorityCount {
  readonly priority: string
  readonly open: number
  readonly broken: number
  readonly waiting: number
}

const TICKETS = ({ organizationId, id }: ProjectKey) => sql`artefact t where t.organization_id = ${organizationId} and t.project_id = ${id} and t.kind = 'ticket' and t.trashed_at is null`

export async function openByPriority(tx: Tx, project: ProjectKey, now: Date): Promise<readonly PriorityCount[]> {
  const moment = now.toISOString()
  const { rows } = await sql<PriorityCount>`select coalesce(t.fields ->> 'priority', 'p3') as priority, count(*)::int as open,
      count(*) filter (where t.state <> 'waiting' and ((t.fields ->> 'resolveBy') < ${moment} or (t.fields ->> 'respondedAt' is null and (t.fields ->> 'respondBy') < ${moment})))::int as broken, count(*) filter (where t.state = 'waiting')::int as waiting
    from ${TICKETS(project)} and t.state in ('open', 'inProgress', 'waiting') group by 1 order by 1`.execute(tx)
  return rows
}

export interface InTime {
  readonly responded: number
  readonly responded_in_time: number
  readonly resolved: number
  readonly resolved_in_time: number
}

export async function inTime(tx: Tx, project: ProjectKey, serviceId: string | null): Promise<InTime> {
  const { rows } = await sql<InTime>`select count(*) filter (where t.fields ? 'respondedAt' and t.fields ? 'respondBy')::int as responded, count(*) filter (where t.fields ->> 'respondedAt' <= t.fields ->> 'respondBy')::int as responded_in_time,
      count(*) filter (where t.fields ? 'resolvedAt' and t.fields ? 'resolveBy')::int as resolved, count(*) filter (where t.fields ->> 'resolvedAt' <= t.fields ->> 'resolveBy')::int as resolved_in_time
    from ${TICKETS(project)} ${serviceId === null ? sql`` : sql`and t.fields ->> 'service' = ${serviceId}`}`.execute(tx)
  return rows[0] ?? { responded: 0, responded_in_time: 0, resolved: 0, resolved_in_time: 0 }
}

export interface Watch {
  readonly last_p1: string | null
  readonly open_p2: number
  readonly backlog: number
}

export async function watchOf(tx: Tx, project: ProjectKey, serviceId: string): Promise<Watch> {
  const { rows } = await sql<Watch>`select max(t.fields ->> 'openedAt') filter (where t.fields ->> 'priority' = 'p1') as last_p1, count(*) filter (where t.fields ->> 'priority' = 'p2' and t.state in ('open', 'inProgress', 'waiting'))::int as open_p2,
      count(*) filter (where t.state in ('open', 'inProgress', 'waiting'))::int as backlog from ${TICKETS(project)} and t.fields ->> 'service' = ${serviceId}`.execute(tx)
  return rows[0] ?? { last_p1: null, open_p2: 0, backlog: 0 }
}
