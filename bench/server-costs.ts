// What calls cost a server of the tests: processor time of the server (with the caller, who runs in the same process) and of
// the database, statements, and the wall clock. On a machine that others use as well, the processor times are the figures.

import { readFile } from "node:fs/promises"
import { loadavg } from "node:os"
import type { TestServer } from "../packages/server/test/a-server.ts"
import { quantile } from "./served.ts"

export interface Cost {
  readonly wall: readonly number[]
  /** Milliseconds of a call, on average. */
  readonly server: number
  readonly database: number
  readonly statements: number
}

export const COST_HEADINGS = `${"p50 ms".padStart(9)}${"p95 ms".padStart(9)}${"server".padStart(9)}${"database".padStart(10)}${"statements".padStart(12)}`

export function costLine({ wall, server, database, statements }: Cost): string {
  return `${quantile(wall, 0.5).toFixed(1).padStart(9)}${quantile(wall, 0.95).toFixed(1).padStart(9)}${server.toFixed(1).padStart(9)}${database.toFixed(1).padStart(10)}${statements.toFixed(1).padStart(12)}`
}

export function loadNow(): string {
  return `load ${(loadavg()[0] ?? 0).toFixed(1)}`
}

export async function costOf(server: TestServer, rounds: number, once: (round: number) => Promise<unknown>): Promise<Cost> {
  // The first calls load modules, warm the memory of the database, and let it choose its plans for good.
  for (let round = 0; round < 7; round += 1) await once(-1 - round)
  const wall: number[] = []
  const count = statementsOf(server)
  const database = await databaseTime(server)
  const before = process.cpuUsage()
  for (let round = 0; round < rounds; round += 1) {
    const from = performance.now()
    await once(round)
    wall.push(performance.now() - from)
  }
  const { user, system } = process.cpuUsage(before)
  const statements = count.stop()
  return { wall, server: (user + system) / 1_000 / rounds, database: ((await databaseTime(server)) - database) / rounds, statements: statements / rounds }
}

/** Milliseconds that the processes of this database have been on a processor; helpers of a parallel query are not counted. */
async function databaseTime({ database }: TestServer): Promise<number> {
  const { rows } = await database.beside.pool.query<{ pid: number }>("select pid from pg_stat_activity where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()")
  const times = await Promise.all(rows.map(async ({ pid }) => Number((await readFile(`/proc/${pid}/schedstat`, "utf8").catch(() => "0")).split(" ")[0])))
  return times.reduce((sum, time) => sum + time, 0) / 1_000_000
}

function statementsOf({ database }: TestServer): { stop(): number } {
  let count = 0
  const { pool } = database
  const connect = pool.connect
  // Each connection that is handed out counts what is asked of it, until it is given back.
  const counting = async () => {
    const client = await Reflect.apply(connect, pool, [])
    const { query, release } = client
    client.query = (...args: unknown[]) => {
      count += 1
      return Reflect.apply(query, client, args)
    }
    client.release = (...args: unknown[]) => {
      client.query = query
      client.release = release
      return Reflect.apply(release, client, args)
    }
    return client
  }
  pool.connect = counting as typeof connect
  return {
    stop() {
      pool.connect = connect
      return count
    },
  }
}
