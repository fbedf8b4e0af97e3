// Which tables does a backup carry, in which order can they be filled, and which of their columns?

import type { ClientBase } from "pg"

export interface BackupTable {
  readonly name: string
  readonly columns: readonly string[]
}

/** Made anew by every installation: the history of migrations, and who is where at this moment. */
const NOT_CARRIED = ["schema_migration", "presence"]
/** Transaction numbers mean something only in the server that gave them. */
const NOT_CARRIED_COLUMNS = ["outbox.xid"]

/** Referenced tables come before those that refer to them. What the database computes itself is computed anew. */
export async function tablesToCarry(client: ClientBase): Promise<readonly BackupTable[]> {
  const { rows: tables } = await client.query<{ name: string; columns: string[] }>(`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' group by c.relname order by c.relname`)
  const { rows: references } = await client.query<{ from: string; to: string }>(`
    select distinct c.conrelid::regclass::text as "from", c.confrelid::regclass::text as "to" from pg_constraint c
    where c.contype = 'f' and c.connamespace = 'public'::regnamespace and c.conrelid <> c.confrelid and not c.condeferred`)
  const carried = tables.filter(({ name }) => !NOT_CARRIED.includes(name)).map(({ name, columns }) => ({ name, columns: columns.filter((column) => !NOT_CARRIED_COLUMNS.includes(`${name}.${column}`)) }))
  return inOrder(carried, references)
}

function inOrder(tables: readonly BackupTable[], references: readonly { readonly from: string; readonly to: string }[]): readonly BackupTable[] {
  const waiting = [...tables]
  const ordered: BackupTable[] = []
  while (waiting.length > 0) {
    const at = waiting.findIndex(({ name }) => references.every(({ from, to }) => from !== name || !waiting.some((other) => other.name === to)))
    if (at < 0) throw new Error(`The tables ${waiting.map(({ name }) => name).join(", ")} refer to each other in a circle.`)
    ordered.push(...waiting.splice(at, 1))
  }
  return ordered
}

/** Numbers that the database gives out go on after the highest one that was restored. */
export async function continueSequences(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(`
    select c.relname as "table", a.attname as "column", pg_get_serial_sequence(c.relname, a.attname) as sequence
    from pg_class c join pg_attribute a on a.attrelid = c.oid where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attidentity <> ''`)
  for (const { table, column, sequence } of rows) {
    await client.query(`select setval('${sequence}', coalesce((select max("${column}") from "${table}"), 0) + 1, false)`)
  }
}

export async function schemaVersion(client: ClientBase): Promise<number> {
  const { rows } = await client.query<{ version: number | null }>("select max(number) as version from schema_migration")
  return rows[0]?.version ?? 0
}

/** True when no program has put anything into the database. */
export async function isEmpty(client: ClientBase): Promise<boolean> {
  const { rowCount } = await client.query("select 1 from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'm', 'S') limit 1")
  return rowCount === 0
}

/** Takes back what a failed restore has made. */
export async function dropTables(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string }>("select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'")
  if (rows.length > 0) await client.query(`drop table ${rows.map(({ name }) => `"${name}"`).join(", ")} cascade`)
}
