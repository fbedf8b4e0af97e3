// The server as a program: how it starts, what it says when it cannot, and how it ends.

import { spawn, spawnSync } from "node:child_process"
import { createServer } from "node:http"
import { once } from "node:events"
import { existsSync } from "node:fs"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { signIn, startNode, stopNode } from "../test/durability.ts"
import { isAlive, livingPostmaster } from "./platform/db/embedded/postmaster.ts"

const MAIN = join(import.meta.dirname, "main.ts")

// Each of them starts programs with a database of their own, which on a busy machine takes far longer than what is looked at.
describe("the program", { timeout: 120_000 }, () => {
  let folder: string
  beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), "throughline-main-")) })
  afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }))
  const data = () => join(folder, "data")
  const trial = (args: readonly string[], env: NodeJS.ProcessEnv = {}) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], { env: { ...process.env, DATABASE_URL: "", ...env }, encoding: "utf8", timeout: 30_000 })
    return { status, stdout, stderr }
  }

  test("prints its address in one line, works, and ends with its database on a polite request, losing nothing", async () => {
    const first = await startNode(data(), null)
    const cookie = await signIn(first)
    const pid = livingPostmaster(join(data(), "postgres", "18"))?.pid ?? 0
    expect(isAlive(pid)).toBe(true)
    await stopNode(first)
    expect([first.process.exitCode, isAlive(pid)]).toEqual([0, false])
    const second = await startNode(data(), null)
    expect((await fetch(`${second.address}/api/v1/me`, { headers: { cookie } })).status).toBe(200)
    await stopNode(second)
  })

  test("ends when whoever started it is gone", async () => {
    const script = join(folder, "starter.mjs")
    await writeFile(script, `import { spawn } from "node:child_process"
      const child = spawn(process.execPath, [${JSON.stringify(MAIN)}, "--port", "0", "--data", ${JSON.stringify(data())}], { stdio: ["ignore", "pipe", "ignore"] })
      child.stdout.once("data", () => process.stdout.write(String(child.pid) + "\\n"))`)
    const starter = spawn(process.execPath, [script], { stdio: ["ignore", "pipe", "ignore"], env: { ...process.env, DATABASE_URL: "" } })
    const [line] = await once(starter.stdout, "data")
    const server = Number(String(line).trim())
    expect(isAlive(server)).toBe(true)
    starter.kill("SIGKILL")
    await expect.poll(() => isAlive(server), { timeout: 10_000 }).toBe(false)
    expect(livingPostmaster(join(data(), "postgres", "18"))).toBeNull()
  })

  test("ends live streams and running requests politely when it stops", async () => {
    const node = await startNode(data(), null)
    const cookie = await signIn(node)
    const project = await (await fetch(`${node.address}/api/v1/projects`, { method: "POST", headers: { cookie, "content-type": "application/json" }, body: JSON.stringify({ name: "Live", start: "2026-01-05" }) })).json()
    const stream = await fetch(`${node.address}/api/v1/projects/${project.id}/events`, { headers: { cookie } })
    expect(stream.headers.get("content-type")).toContain("text/event-stream")
    let text = ""
    const ended = (async () => {
      for await (const part of stream.body ?? []) text += Buffer.from(part).toString()
    })()
    await expect.poll(() => text, { timeout: 10_000 }).toContain("event: ready")
    const stopped = performance.now()
    await stopNode(node)
    expect(performance.now() - stopped).toBeLessThan(5_000)
    await ended
  })

  test("that is told to stop while it starts leaves nothing running", async () => {
    const child = spawn(process.execPath, [MAIN, "--port", "0", "--data", join(folder, "early")], { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, DATABASE_URL: "" } })
    const pidFile = join(folder, "early", "postgres", "18", "postmaster.pid")
    await expect.poll(() => existsSync(pidFile), { timeout: 25_000, interval: 10 }).toBe(true)
    child.kill("SIGTERM")
    const [code] = await once(child, "exit")
    expect([code, livingPostmaster(join(folder, "early", "postgres", "18"))]).toEqual([0, null])
  })

  test("says that a port is in use, and what to do", async () => {
    const other = createServer().listen(0, "127.0.0.1")
    await once(other, "listening")
    const { port } = other.address() as AddressInfo
    const { status, stderr } = trial(["--port", String(port), "--data", join(folder, "unused")])
    other.close()
    expect(status).toBe(1)
    expect(stderr).toBe(`Port ${port} is in use by another program. Choose another with --port or PORT, or stop that program.\n`)
  })

  test("says that another one has the data folder, and which", async () => {
    const node = await startNode(data(), null)
    const { status, stderr } = trial(["--port", "0", "--data", data()])
    await stopNode(node)
    expect(status).toBe(1)
    expect(stderr).toContain(`is used by another Throughline (process ${node.process.pid}, ${node.address})`)
  })

  test("says what is wrong with its flags in words, without a stack", () => {
    const { status, stderr } = trial(["--colour", "red"])
    expect([status, stderr]).toEqual([1, "--colour is not known. Known are --port <value>, --data <value>, --host <value>.\n"])
  })

  test("refuses a weak password for the first administrator", () => {
    const { status, stderr } = trial(["--port", "0", "--data", join(folder, "weak")], { THROUGHLINE_ADMIN_EMAIL: "a@example.org", THROUGHLINE_ADMIN_PASSWORD: "admin" })
    expect(status).toBe(1)
    expect(stderr).toContain("password:")
  })
})
