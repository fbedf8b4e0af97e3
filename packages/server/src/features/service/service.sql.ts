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
  const { rows } = await sql<PriorityCount>`select coalesce(t.priority, 'p3') as priority, count(*)::int as open,
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

/** By the flags that each ticket carries of itself (migration 0008): how many there are of each, out of the index alone. */
export async function inTime(tx: Tx, project: ProjectKey, serviceId: string | null): Promise<InTime> {
  const { rows } = await sql<{ kept: number; count: number }>`select t.ticket_kept as kept, count(*)::int as count from ${TICKETS(project)} ${serviceId === null ? sql`` : sql`and t.ticket_service = ${serviceId}`} group by 1`.execute(tx)
  const withFlag = (flag: number) => rows.reduce((sum, { kept, count }) => sum + ((kept & flag) === 0 ? 0 : count), 0)
  return { responded: withFlag(1), responded_in_time: withFlag(2), resolved: withFlag(4), resolved_in_time: withFlag(8) }
}

export interface Watch {
  readonly last_p1: string | null
  readonly open_p2: number
  readonly backlog: number
}

export async function watchOf(tx: Tx, project: ProjectKey, serviceId: string): Promise<Watch> {
  const { rows } = await sql<Watch>`select (select max(t.fields ->> 'openedAt') from ${TICKETS(project)} and t.ticket_service = ${serviceId} and t.priority = 'p1') as last_p1, count(*) filter (where t.priority = 'p2')::int as open_p2, count(*)::int as backlog
    from ${TICKETS(project)} and t.ticket_service = ${serviceId} and t.state in ('open', 'inProgress', 'waiting')`.execute(tx)
  return rows[0] ?? { last_p1: null, open_p2: 0, backlog: 0 }
}
