// Opens the database of an installation: the built-in one in the data folder, or the server that DATABASE_URL names.

import { Kysely, PostgresDialect } from "kysely"
import { Client, type ClientConfig, type Pool } from "pg"
import { StartRefused } from "../data-folder.ts"
import { startEmbedded, type EmbeddedPostgres } from "./embedded/embedded-postgres.ts"
import { keepAlive } from "./embedded/keep-alive.ts"
import { openPool } from "./pool.ts"
import type { Database } from "./schema.ts"

/** A pool with its query builder. */
export interface Access {
  readonly db: Kysely<Database>
  readonly pool: Pool
}
export interface OpenDatabase extends Access {
  /** A few connections of their own for what must not wait behind requests: counters, audit, bells, health. */
  readonly beside: Access
  readonly connection: ClientConfig
  /** The built-in PostgreSQL, or null on a server of the person's own. */
  readonly embedded: EmbeddedPostgres | null
  close(): Promise<void>
}

export interface DatabaseOptions {
  /** DATABASE_URL, or null for the built-in database. */
  readonly url: string | null
  /** Folder of the built-in database. */
  readonly folder: string
  readonly poolMax?: number
  readonly onError?: (error: Error) => void
}

const NAME = "throughline"
const BESIDE_MAX = 4
const OLDEST_VERSION = 150_000

export async function openDatabase({ url, folder, poolMax = 20, onError = () => undefined }: DatabaseOptions): Promise<OpenDatabase> {
  if (url !== null) return connectTo({ connectionString: url }, null, poolMax, onError)
  const first = await startEmbedded({ folder, durable: true })
  const kept = keepAlive(folder, first, onError)
  const leave = async () => {
    await kept.stop()
    await kept.current().leave()
  }
  try {
    await ensureDatabase(first)
    return await connectTo({ ...first.address, database: NAME }, { ...first, leave }, poolMax, onError)
  } catch (error) {
    await leave()
    throw error
  }
}

/** For databases that somebody else runs, tests among them. */
export async function connectTo(connection: ClientConfig, embedded: EmbeddedPostgres | null, max: number, onError: (error: Error) => void): Promise<OpenDatabase> {
  const pool = openPool({ connection, max, onError })
  const besidePool = openPool({ connection, max: BESIDE_MAX, onError })
  try {
    const { rows } = await pool.query<{ server_version_num: string }>("show server_version_num")
    const version = Number(rows[0]?.server_version_num)
    if (version < OLDEST_VERSION) throw new StartRefused(`The PostgreSQL server is version ${Math.floor(version / 10_000)}; Throughline needs 15 or later.`)
  } catch (error) {
    await Promise.all([pool.end(), besidePool.end()])
    throw error
  }
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  const beside = { db: new Kysely<Database>({ dialect: new PostgresDialect({ pool: besidePool }) }), pool: besidePool }
  return {
    db, pool, beside, connection, embedded,
    async close() {
      await Promise.all([endAccess({ db, pool }), endAccess(beside)])
      await embedded?.leave()
    },
  }
}

/** The query builder ends its pool only if it was ever used. */
async function endAccess({ db, pool }: Access): Promise<void> {
  await db.destroy()
  if (!pool.ended) await pool.end()
}

async function ensureDatabase(embedded: EmbeddedPostgres): Promise<void> {
  const client = new Client({ ...embedded.address, database: "postgres" })
  await client.connect()
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [NAME])
    if (rowCount === 0) await client.query(`create database ${NAME}`)
  } finally {
    await client.end()
  }
}
