// Writes through the HTTP interface of a real server process, kills it with everything below it, starts it again, and looks
// for what was acknowledged. Used small by a test and large by bench/durability.ts.

import { spawn, type ChildProcess } from "node:child_process"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { openDatabase } from "../src/platform/db/database.ts"

const MAIN = join(import.meta.dirname, "../src/main.ts")
const ADMIN = { email: "admin@example.org", password: "a long enough password" }

export interface Node {
  readonly address: string
  readonly process: ChildProcess
}
export interface Round {
  readonly acknowledged: number
  /** Acknowledged before the kill, or repeated after it, and not there. */
  readonly missing: readonly string[]
  readonly doubled: readonly string[]
  /** Half of a transaction: the row without its key, or the key without its row. */
  readonly torn: readonly string[]
  readonly recoveryMs: number
}

/** What is written: invitations, each with an idempotency key, which is a row of its own in the same transaction. */
export async function killRound(data: string, databaseUrl: string | null, writes: number, writers: number, round: number): Promise<Round> {
  const node = await startNode(data, databaseUrl)
  const cookie = await signIn(node)
  const acknowledged: string[] = []
  const attempted: string[] = []
  let next = 0
  let killed = false
  const kill = async () => {
    killed = true
    await killEverything(data, databaseUrl, node)
  }
  const writer = async () => {
    while (!killed && next < writes) {
      const name = `r${round}-${next++}`
      attempted.push(name)
      if (!(await writeOne(node, cookie, name))) return
      acknowledged.push(name)
      if (acknowledged.length === writes - Math.floor(writers / 2)) await kill()
    }
  }
  await Promise.all(Array.from({ length: writers }, writer))
  if (!killed) await kill()
  const started = performance.now()
  const again = await startNode(data, databaseUrl)
  const recoveryMs = Math.round(performance.now() - started)
  // Whoever had no answer repeats with the same key, and so does one who had: either way it is there once.
  const fresh = await signIn(again)
  for (const name of [...attempted.filter((one) => !acknowledged.includes(one)), ...acknowledged.slice(-3)]) await writeOne(again, fresh, name)
  const { names, torn } = await written(data, databaseUrl, `r${round}-`)
  await stopNode(again)
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return { acknowledged: acknowledged.length, missing: attempted.filter((name) => !counts.has(name)), torn, doubled: [...counts].filter(([, count]) => count > 1).map(([name]) => name), recoveryMs }
}

export async function startNode(data: string, databaseUrl: string | null, more: NodeJS.ProcessEnv = {}): Promise<Node> {
  const env: NodeJS.ProcessEnv = { ...process.env, THROUGHLINE_ADMIN_EMAIL: ADMIN.email, THROUGHLINE_ADMIN_PASSWORD: ADMIN.password, DATABASE_URL: databaseUrl ?? "", ...more }
  const child = spawn(process.execPath, [MAIN, "--port", "0", "--data", data], { env, stdio: ["ignore", "pipe", "pipe"] })
  let errors = ""
  child.stderr.on("data", (part: Buffer) => { errors = (errors + part.toString()).slice(-4_000) })
  const address = await new Promise<string>((resolve, reject) => {
    let text = ""
    child.stdout.on("data", (part: Buffer) => {
      text += part.toString()
      const found = /running at (\S+)/.exec(text)?.[1]
      if (found !== undefined) resolve(found)
    })
    child.once("exit", (code) => reject(new Error(`The server ended with ${code}: ${errors}`)))
  })
  return { address, process: child }
}

export async function stopNode({ process: child }: Node): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once("exit", resolve))
  child.kill("SIGTERM")
  await ended
}

/** The server and, where it is the built-in one, the database with all its processes. */
async function killEverything(data: string, databaseUrl: string | null, { process: child }: Node): Promise<void> {
  const postmaster = databaseUrl === null ? Number((await readFile(join(data, "postgres", "18", "postmaster.pid"), "utf8")).split("\n")[0]) : null
  const ended = new Promise((resolve) => child.once("exit", resolve))
  child.kill("SIGKILL")
  if (postmaster !== null) process.kill(postmaster, "SIGKILL")
  await ended
  await sleep(20)
}

export async function signIn({ address }: Node): Promise<string> {
  const reply = await fetch(`${address}/api/v1/session`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(ADMIN) })
  if (!reply.ok) throw new Error(await reply.text())
  return (reply.headers.get("set-cookie") ?? "").split(";")[0] ?? ""
}

async function writeOne({ address }: Node, cookie: string, name: string): Promise<boolean> {
  try {
    const reply = await fetch(`${address}/api/v1/invitations`, {
      method: "POST", headers: { "content-type": "application/json", cookie, "idempotency-key": name }, body: JSON.stringify({ email: `${name}@example.org`, role: "member" }),
    })
    await reply.text()
    return reply.status === 201
  } catch {
    return false
  }
}

/** From the table itself; each with the key that was written in the same transaction, or it is torn. */
async function written(data: string, databaseUrl: string | null, prefix: string): Promise<{ readonly names: readonly string[]; readonly torn: readonly string[] }> {
  const database = await openDatabase({ url: databaseUrl, folder: join(data, "postgres"), poolMax: 2 })
  try {
    const { rows: invitations } = await database.pool.query<{ email: string }>("select email from invitation where email like $1", [`${prefix}%`])
    const { rows: keys } = await database.pool.query<{ key: string }>("select key from idempotency_key where key like $1 and status <> 0", [`${prefix}%`])
    const names = invitations.map(({ email }) => email.split("@")[0] ?? "")
    const kept = new Set(keys.map(({ key }) => key))
    return { names, torn: [...names.filter((name) => !kept.has(name)), ...[...kept].filter((key) => !names.includes(key))] }
  } finally {
    await database.close()
  }
}
