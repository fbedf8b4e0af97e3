// What may not change when a request is refused: every row (but the record of attempts itself), the outbox, the mail, and
// the files. Compared as digests, table by table, so that a difference names its table.

import { readdir, stat } from "node:fs/promises"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import type { TestServer } from "../a-server.ts"

/** Attempts are recorded, presence is a beat that grows old, and so is when a person or token was seen last. */
const MAY_CHANGE = ["audit_entry", "attempt", "presence", "schema_migration"]

export async function footprintOf(server: TestServer): Promise<Readonly<Record<string, string>>> {
  await untilMailIsOut(server)
  const letters = server.letters.filter(({ subject }) => subject !== WARNING)
  return { ...(await rowsOf(server)), files: await filesBelow(server.folder), letters: String(letters.length) }
}

/** The owner of an account is told when somebody guesses at it: that is what a refusal should do. */
const WARNING = "Many failed sign-ins"

/** A letter is a row until it has been sent; one that was queued before must not look like one that a refusal caused. */
async function untilMailIsOut({ database: { pool } }: TestServer): Promise<void> {
  for (let waits = 0; waits < 500; waits += 1) {
    const { rows } = await pool.query("select 1 from mail limit 1")
    if (rows.length === 0) return
    await sleep(20)
  }
  throw new Error("Mail was still waiting after ten seconds.")
}

let statement: string | null = null

async function rowsOf({ database: { pool } }: TestServer): Promise<Readonly<Record<string, string>>> {
  if (statement === null) {
    const { rows } = await pool.query<{ table_name: string }>("select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name")
    const tables = rows.map(({ table_name }) => table_name).filter((name) => !MAY_CHANGE.includes(name))
    statement = tables.map((name) => `select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(kept, '|' order by kept)), '') as digest from (select (to_jsonb(t) - 'last_used_at' - 'last_seen_at')::text as kept from "${name}" t) as rows`).join(" union all ")
  }
  const { rows } = await pool.query<{ name: string; digest: string }>(statement)
  return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]))
}

async function filesBelow(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true })
  const sizes = await Promise.all(names.toSorted().map(async (name) => `${name} ${await stat(join(folder, name)).then((found) => (found.isFile() ? found.size : ""))}`))
  // An empty folder holds nothing.
  return sizes.filter((line) => !line.endsWith(" ")).join("\n")
}

/** Lines of the log that tell of a bug. */
export function troubleIn({ lines }: TestServer, from = 0): readonly string[] {
  return lines.slice(from).filter((line) => /unexpected error|"level":"error"/.test(line))
}
