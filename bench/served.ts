// A server in a process of its own with a durable database in a temporary folder, for benches: started, fed, asked for the
// processor time it used, and cleared away.

import { fork, type ChildProcess } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { Agent, request } from "node:http"
import { cpus, tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"

export interface Served {
  /** Calls and expects success. */
  call(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>
  upload(path: string, fileName: string, content: string): Promise<Answer>
  /** Milliseconds of processor time that the server process (not the database) has used. */
  cpu(): Promise<number>
  stop(): Promise<void>
}
export interface Answer {
  readonly status: number
  readonly text: string
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly json: any
  readonly ms: number
}

const PASSWORD = "correct horse battery"

export async function serve(): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), "throughline-bench-"))
  const child = fork(new URL("./served-process.ts", import.meta.url), [folder], { stdio: ["ignore", "inherit", "inherit", "ipc"] })
  const address = new URL(await asked(child, null))
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  let cookie = ""
  const send = (method: string, path: string, body: Buffer | null, headers: Readonly<Record<string, string>>): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const from = performance.now()
      const sent = request({ agent, host: address.hostname, port: address.port, method, path: `/api/v1${path}`, headers: { origin: address.origin, "sec-fetch-site": "same-origin", cookie, ...(body === null ? {} : { "content-length": body.length }), ...headers } }, (response) => {
        const parts: Buffer[] = []
        response.on("data", (part: Buffer) => parts.push(part))
        response.on("end", () => {
          const text = Buffer.concat(parts).toString("utf8")
          const ms = performance.now() - from
          const set = response.headers["set-cookie"]?.[0]
          if (set !== undefined) cookie = set.split(";")[0] ?? ""
          const isJson = String(response.headers["content-type"]).includes("json")
          resolve({ status: response.statusCode ?? 0, text, ms, get json() { return isJson ? JSON.parse(text) : null } })
        })
      })
      sent.on("error", reject)
      sent.end(body ?? undefined)
    })
  const checked = async (answer: Promise<Answer>, what: string): Promise<Answer> => {
    const got = await answer
    if (got.status >= 300) throw new Error(`${what}: ${got.status} ${got.text.slice(0, 500)}`)
    return got
  }
  const call: Served["call"] = (method, path, body, headers = {}) =>
    checked(send(method, path, body === undefined ? null : Buffer.from(JSON.stringify(body)), body === undefined ? headers : { "content-type": "application/json", ...headers }), `${method} ${path}`)
  await call("POST", "/setup", { organisationName: "Bench", name: "Ada", email: "ada@example.org", password: PASSWORD, locale: "en", timeZone: "Europe/Berlin" })
  return {
    call,
    upload(path, fileName, content) {
      const boundary = "----bench"
      const body = Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\ncontent-type: application/octet-stream\r\n\r\n${content}\r\n--${boundary}--\r\n`)
      return checked(send("POST", path, body, { "content-type": `multipart/form-data; boundary=${boundary}` }), `POST ${path}`)
    },
    cpu: async () => Number(await asked(child, "cpu")),
    async stop() {
      agent.destroy()
      const ended = new Promise((resolve) => child.once("exit", resolve))
      child.send("stop")
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function asked(child: ChildProcess, question: string | null): Promise<string> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`The server ended with ${code}`))
    child.once("exit", ended)
    child.once("message", (message) => {
      child.off("exit", ended)
      resolve(String(message))
    })
    if (question !== null) child.send(question)
  })
}

export function machine(): string {
  return `${cpus().length} × ${cpus()[0]?.model ?? ""}, Node ${process.version}`
}

export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}

/** A plan as a table: phases of fifty tasks, each task after the one before, every second also after one ten rows above. */
export function planAsTable(count: number): string {
  const lines = ["ID,Outline level,Name,Duration,Predecessors,Resources"]
  for (let number = 1; number <= count; number += 1) {
    const isPhase = number % 50 === 1
    const inPhase = (number - 1) % 50
    const before = [...(inPhase > 1 ? [number - 1] : []), ...(inPhase > 11 && number % 2 === 0 ? [number - 10] : []), ...(inPhase === 1 && number > 51 ? [number - 51 + 40] : [])]
    lines.push(`${number},${isPhase ? 1 : 2},${isPhase ? "Phase" : "Task"} ${number},${isPhase ? "" : `${1 + (number % 5)}d`},"${before.join(",")}",${isPhase ? "" : `Person ${number % 40}`}`)
  }
  return lines.join("\n")
}

export async function importPlan(served: Served, name: string, count: number): Promise<string> {
  const { json: preview } = await served.upload("/imports?fileName=plan.csv", "plan.csv", planAsTable(count))
  await settled(served, preview.id, ["reading"])
  await served.call("POST", `/imports/${preview.id}/run`, { name })
  return (await settled(served, preview.id, ["running", "ready"])).projectId
}

/** Large files are read and created after the answer; their report tells when. */
async function settled(served: Served, importId: string, busy: readonly string[]): Promise<{ readonly state: string; readonly projectId: string }> {
  for (let waits = 0; waits < 1_200; waits += 1) {
    const { json: report } = await served.call("GET", `/imports/${importId}`)
    if (!busy.includes(report.state)) return report
    await sleep(100)
  }
  throw new Error("The import was still busy after two minutes.")
}
