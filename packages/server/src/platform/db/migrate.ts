// Brings a database to the newest shape: numbered SQL files, forward only, each once, each in a transaction of its own.
// A file that was applied must never change; nodes that start together take turns.

import { createHash } from "node:crypto"
import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import type { Pool, PoolClient } from "pg"

const FOLDER = join(import.meta.dirname, "migrations")
/** Any number will do as long as nobody else uses it. */
const TURN = 7_205_301

export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

export async function readMigrations(folder: string = FOLDER): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).toSorted()
  const migrations = await Promise.all(names.map(async (name) => {
    const sql = await readFile(join(folder, name), "utf8")
    return { number: Number(name.slice(0, 4)), name: name.slice(5, -4), sql, checksum: createHash("sha256").update(sql).digest("hex") }
  }))
  for (const [index, { number, name }] of migrations.entries()) if (number !== index + 1) throw new Error(`Migration ${name} has number ${number}, expected ${index + 1}`)
  return migrations
}

/** Returns the numbers applied now. */
export async function migrate(pool: Pool, migrations?: readonly Migration[]): Promise<readonly number[]> {
  const wanted = migrations ?? (await readMigrations())
  const client = await pool.connect()
  try {
    // Turns and large tables take as long as they take.
    await client.query("set statement_timeout = 0")
    await client.query(`select pg_advisory_lock(${TURN})`)
    await client.query("create table if not exists schema_migration (number int primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())")
    const applied = await appliedTo(client)
    checkHistory(wanted, applied)
    const missing = wanted.filter(({ number }) => !applied.has(number))
    for (const migration of missing) await apply(client, migration)
    return missing.map(({ number }) => number)
  } finally {
    await client.query(`select pg_advisory_unlock(${TURN})`).catch(() => undefined)
    client.release(true)
  }
}

async function appliedTo(client: PoolClient): Promise<ReadonlyMap<number, string>> {
  const { rows } = await client.query<{ number: number; checksum: string }>("select number, checksum from schema_migration order by number")
  return new Map(rows.map(({ number, checksum }) => [number, checksum]))
}

function checkHistory(wanted: readonly Migration[], applied: ReadonlyMap<number, string>): void {
  const newest = Math.max(0, ...applied.keys())
  if (newest > wanted.length) throw new Error(`The database is at version ${newest}, this program knows ${wanted.length}. It was used by a newer Throughline; start that one.`)
  for (const { number, name, checksum } of wanted) {
    const was = applied.get(number)
    if (was !== undefined && was !== checksum) throw new Error(`Migration ${number} (${name}) is not the one that was applied to this database. Use the program that made it, or restore a backup.`)
  }
}

async function apply(client: PoolClient, { number, name, sql, checksum }: Migration): Promise<void> {
  await client.query("begin")
  try {
    await client.query(sql)
    await client.query("insert into schema_migration (number, name, checksum) values ($1, $2, $3)", [number, name, checksum])
    await client.query("commit")
  } catch (error) {
    await client.query("rollback")
    throw error
  }
}
