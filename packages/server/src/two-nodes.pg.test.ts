// Two server processes on one PostgreSQL and one folder of files, each with a data folder of its own.

import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { anEmptyDatabase } from "../test/a-database.ts"
import { signIn, startNode, stopNode, type Node } from "../test/durability.ts"

describe("two nodes", () => {
  let folder: string
  let empty: Awaited<ReturnType<typeof anEmptyDatabase>>
  let nodes: Node[]
  let cookie: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "throughline-nodes-"))
    empty = await anEmptyDatabase()
    const { host = "", user = "", database = "", port } = empty.connection
    const url = `postgres://${user}@/${database}?host=${encodeURIComponent(host)}&port=${port}`
    // At the same moment, on an empty database: they take turns migrating and creating the administrator.
    nodes = await Promise.all(["a", "b"].map((name) => startNode(join(folder, name), url, { THROUGHLINE_FILES: join(folder, "files") })))
    cookie = await signIn(nodes[0]!)
  }, 60_000)
  afterAll(async () => {
    await Promise.all(nodes.map(stopNode))
    await empty.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  })
  const ask = async (node: number, method: string, path: string, body?: object | FormData) => {
    const json = body !== undefined && !(body instanceof FormData)
    const reply = await fetch(`${nodes[node]!.address}/api/v1${path}`, { method, headers: { cookie, ...(json ? { "content-type": "application/json" } : {}) }, ...(body === undefined ? {} : { body: json ? JSON.stringify(body) : (body as FormData) }) })
    if (!reply.ok) throw new Error(await reply.text())
    return reply
  }

  test("know the same people: a session of one is a session of the other, and ends on both", async () => {
    expect(await (await ask(1, "GET", "/me")).json()).toMatchObject({ email: "admin@example.org" })
    const other = await signIn(nodes[1]!)
    await fetch(`${nodes[1]!.address}/api/v1/session`, { method: "DELETE", headers: { cookie: other } })
    expect((await fetch(`${nodes[0]!.address}/api/v1/me`, { headers: { cookie: other } })).status).toBe(401)
  })

  test("show each other's changes within a second, and give each other's files", async () => {
    const project = await (await ask(0, "POST", "/projects", { name: "Shared", start: "2026-01-05" })).json()
    const aborted = new AbortController()
    const stream = await fetch(`${nodes[1]!.address}/api/v1/projects/${project.id}/events`, { headers: { cookie }, signal: aborted.signal })
    let heard = ""
    void (async () => {
      for await (const part of stream.body ?? []) heard += Buffer.from(part).toString()
    })().catch(() => undefined)
    await expect.poll(() => heard, { timeout: 10_000 }).toContain("event: ready")
    const form = new FormData()
    form.set("file", new Blob(["over there"]), "x.txt")
    const attachment = await (await ask(0, "POST", `/projects/${project.id}/attachments?fileName=x.txt`, form)).json()
    await expect.poll(() => heard, { timeout: 2_000, interval: 20 }).toContain("event: attachment")
    aborted.abort()
    expect(await (await ask(1, "GET", `/projects/${project.id}/attachments/${attachment.id}/file`)).text()).toBe("over there")
  })
})
