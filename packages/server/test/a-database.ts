// A migrated database of its own for one test file: cloned from a template in a PostgreSQL that all test runs share,
// kept between runs, without waiting for the disk. TEST_DATABASE_URL names another server to use instead.

import { createHash, randomBytes } from "node:crypto"
import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import { Client, type ClientConfig } from "pg"
import { connectTo, type OpenDatabase } from "../src/platform/db/database.ts"
import { startEmbedded } from "../src/platform/db/embedded/embedded-postgres.ts"
import { migrate, readMigrations } from "../src/platform/db/migrate.ts"
import { openPool } from "../src/platform/db/pool.ts"

export interface TestDatabase extends OpenDatabase {
  readonly connection: ClientConfig
}

const CACHE = join(import.meta.dirname, "../../../node_modules/.cache/throughline-test-postgres")
const TURN = 991_173

/** Drops itself with `close`. */
export async function aDatabase(): Promise<TestDatabase> {
  const server = await testServer()
  const name = `tl_${randomBytes(8).toString("hex")}`
  const template = await withAdministrator(server.config, async (client) => {
    const made = await ensureTemplate(client, server.config)
    await client.query(`create database ${name} template ${made} strategy file_copy`)
    return made
  })
  const open = await connectTo({ ...server.config, database: name }, null, 8, () => undefined)
  return {
    ...open,
    async close() {
      await open.close()
      await withAdministrator(server.config, (client) => client.query(`drop database if exists ${name} with (force)`))
      await server.leave()
      void template
    },
  }
}

/** An empty database that nothing was migrated into. */
export async function anEmptyDatabase(): Promise<{ readonly connection: ClientConfig; close(): Promise<void> }> {
  const server = await testServer()
  const name = `tl_${randomBytes(8).toString("hex")}`
  await withAdministrator(server.config, (client) => client.query(`create database ${name} template template0`))
  return {
    connection: { ...server.config, database: name },
    async close() {
      await withAdministrator(server.config, (client) => client.query(`drop database if exists ${name} with (force)`))
      await server.leave()
    },
  }
}

interface TestServer {
  readonly config: ClientConfig
  leave(): Promise<void>
}

async function testServer(): Promise<TestServer> {
  const url = process.env["TEST_DATABASE_URL"]
  if (url !== undefined && url !== "") {
    const { hostname, port, username, password } = new URL(url)
    return { config: { host: new URL(url).searchParams.get("host") ?? hostname, port: Number(port === "" ? 5432 : port), user: decodeURIComponent(username), password: decodeURIComponent(password) }, leave: async () => undefined }
  }
  await mkdir(CACHE, { recursive: true, mode: 0o700 })
  const embedded = await startEmbedded({ folder: CACHE, durable: false })
  // Shows other test files that somebody is still here, also while our pools are idle.
  const anchor = new Client({ ...embedded.address, database: "postgres", application_name: "anchor" })
  anchor.on("error", () => undefined)
  await anchor.connect()
  return {
    config: { ...embedded.address },
    async leave() {
      await anchor.end()
      await embedded.leave()
    },
  }
}

async function withAdministrator<T>(config: ClientConfig, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ ...config, database: "postgres" })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** One template for each set of migrations; the first to need it makes it, and clears older ones. */
async function ensureTemplate(client: Client, config: ClientConfig): Promise<string> {
  const migrations = await readMigrations()
  const name = `tl_template_${createHash("sha256").update(migrations.map(({ checksum }) => checksum).join()).digest("hex").slice(0, 16)}`
  await client.query(`select pg_advisory_lock(${TURN})`)
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1 and datistemplate", [name])
    if (rowCount !== 0) return name
    await client.query(`drop database if exists ${name}`)
    await client.query(`create database ${name} template template0`)
    const pool = openPool({ connection: { ...config, database: name }, max: 1, onError: () => undefined })
    await migrate(pool, migrations)
    await pool.end()
    await client.query(`alter database ${name} is_template true`)
    return name
  } finally {
    await client.query(`select pg_advisory_unlock(${TURN})`)
  }
}
