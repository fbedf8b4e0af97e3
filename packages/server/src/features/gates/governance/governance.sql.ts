// All SQL of governance templates. The built-in ones are no rows: every installation has them.

import { sql } from "kysely"
import type { Transaction } from "kysely"
import type { Database } from "../../../platform/db/schema.ts"
import type { Person } from "../../../platform/handler.ts"
import { takeTurn } from "../../../platform/db/take-turn.ts"
import { BUILT_IN } from "./built-in.ts"
import type { Governance } from "./built-in.ts"

type Tx = Transaction<Database>

interface Row {
  readonly id: `gov_${string}`
  readonly line: string
  readonly version: number
  readonly name: string
  readonly definition: Pick<Governance, "kinds" | "size" | "light" | "artefacts" | "gates">
  readonly created_at: Date
  readonly latest: boolean
}

const present = ({ id, version, name, definition, created_at, latest }: Row): Governance => ({ id, version, name, ...definition, latest, createdAt: created_at.toISOString() })

const COLUMNS = sql`g.id, g.line, g.version, g.name, g.definition, g.created_at, not exists (select 1 from governance_template n where n.organization_id = g.organization_id and n.line = g.line and n.version > g.version) as latest`

export async function governanceTemplates(tx: Tx, organizationId: string): Promise<readonly Governance[]> {
  const { rows } = await sql<Row>`select ${COLUMNS} from governance_template g where g.organization_id = ${organizationId} and g.retired_at is null order by g.name, g.version desc`.execute(tx)
  return [...BUILT_IN, ...rows.map(present)]
}

export async function governanceById(tx: Tx, organizationId: string, id: string): Promise<(Governance & { readonly line: string }) | null> {
  const builtIn = BUILT_IN.find((one) => one.id === id)
  if (builtIn !== undefined) return { ...builtIn, line: builtIn.id }
  const { rows } = await sql<Row>`select ${COLUMNS} from governance_template g where g.organization_id = ${organizationId} and g.id = ${id}`.execute(tx)
  const row = rows[0]
  return row === undefined ? null : { ...present(row), line: row.line }
}

export async function templateCount(tx: Tx, organizationId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from governance_template where organization_id = ${organizationId}`.execute(tx)
  return rows[0]?.count ?? 0
}

/** As the next version of its line. */
export async function insertGovernance(tx: Tx, person: Person, { id, line, name, definition }: { readonly id: string; readonly line: string; readonly name: string; readonly definition: Row["definition"] }): Promise<void> {
  await takeTurn(tx, `governance ${person.organizationId} ${line}`)
  await sql`insert into governance_template (organization_id, id, line, version, name, definition, created_by)
    values (${person.organizationId}, ${id}, ${line}, (select coalesce(max(version), 0) + 1 from governance_template where organization_id = ${person.organizationId} and line = ${line}), ${name}, ${JSON.stringify(definition)}, ${person.userId})`.execute(tx)
}
