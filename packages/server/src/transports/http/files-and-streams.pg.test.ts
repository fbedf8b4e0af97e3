// Bytes in and out over a real connection: uploads, downloads, event streams.

import { LIMITS } from "@throughline/contract"
import { readdir } from "node:fs/promises"
import { request as httpRequest } from "node:http"
import { connect } from "node:net"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { aServer, type Caller, type TestServer } from "../../../test/a-server.ts"

describe("files and streams", () => {
  let server: TestServer
  let address: string
  let port: number
  let projectId: string
  let manager: Caller
  beforeAll(async () => {
    server = await aServer()
    address = await server.composition.app.listen({ port: 0, host: "127.0.0.1" })
    port = Number(new URL(address).port)
    projectId = (await server.administrator.done("projectCreate", { name: "Files", start: "2026-01-05" })).id
    manager = await server.inProject(projectId, "projectManager")
  })
  afterAll(() => server.close())
  const cookie = (caller: Caller) => `throughline=${encodeURIComponent(caller.cookie ?? "")}`
  const put = (content: Buffer | string, fileName: string, caller = manager) => caller.call("attachmentUpload", { projectId, fileName }, { file: { name: "name-of-the-part", type: "text/html", content } })
  const leftovers = () => readdir(join(server.folder, "temporary"))

  test("a file comes back byte for byte, as a download that cannot run", async () => {
    const content = Buffer.from(Array.from({ length: 70_000 }, (_, n) => n % 256))
    const name = "pl\u00e4n \"x\"\u202egpj.exe"
    const { id } = (await put(content, name)).json
    const reply = await manager.call("attachmentDownload", { projectId, attachmentId: id })
    expect(reply.bytes.equals(content)).toBe(true)
    expect(reply.headers).toMatchObject({ "x-content-type-options": "nosniff", "content-security-policy": "default-src 'none'; sandbox", "cache-control": "no-store" })
    const disposition = String(reply.headers["content-disposition"])
    expect(disposition).toMatch(/^attachment; filename="[\w.() -]+"; filename\*=UTF-8''pl%C3%A4n%20(?:%22)?x(?:%22)?gpj\.exe$/)
    expect(await leftovers()).toEqual([])
  })

  test(`a file may have ${LIMITS.attachmentBytes} bytes and not one more; of the larger one nothing stays`, async () => {
    expect((await put(Buffer.alloc(LIMITS.attachmentBytes), "whole.bin")).status).toBe(201)
    const reply = await put(Buffer.alloc(LIMITS.attachmentBytes + 1), "more.bin")
    expect([reply.status, reply.problem.code, reply.problem.problems?.[0]?.limit]).toEqual([413, "payloadTooLarge", LIMITS.attachmentBytes])
    expect(await leftovers()).toEqual([])
  })

  test("nothing is received from somebody who may not upload", async () => {
    const stakeholder = await server.inProject(projectId, "stakeholder")
    expect((await put("x", "a.txt", stakeholder)).problem.code).toBe("forbidden")
    expect((await put("x", "a.txt", server.nobody)).problem.code).toBe("unauthenticated")
    expect((await put("x", "a.txt", await server.member("member"))).problem.code).toBe("notFound")
    expect(await leftovers()).toEqual([])
  })

  test("a body that is no form, or has no part \"file\", is refused", async () => {
    const send = (type: string, body: string) => fetch(`${address}/api/v1/projects/${projectId}/attachments?fileName=a`, { method: "POST", headers: { cookie: cookie(manager), "content-type": type }, body })
    expect((await send("application/json", "{}")).status).toBe(415)
    expect((await send("text/plain", "x")).status).toBe(415)
    const other = await send("multipart/form-data; boundary=b", '--b\r\ncontent-disposition: form-data; name="other"; filename="x"\r\n\r\nx\r\n--b--\r\n')
    expect((await other.json()).problems).toMatchObject([{ pointer: "/file" }])
    expect((await send("multipart/form-data; boundary=b", "nonsense")).status).toBeGreaterThanOrEqual(400)
    expect(await leftovers()).toEqual([])
  })

  test("an upload that breaks off leaves nothing", async () => {
    await new Promise<void>((resolve) => {
      const request = httpRequest(`${address}/api/v1/projects/${projectId}/attachments?fileName=a`, { method: "POST", headers: { cookie: cookie(manager), "content-type": "multipart/form-data; boundary=b", "content-length": 1_000_000 } })
      request.on("error", () => resolve())
      request.write('--b\r\ncontent-disposition: form-data; name="file"; filename="x"\r\n\r\nhalf')
      setTimeout(() => request.destroy(), 200)
    })
    await expect.poll(leftovers, { timeout: 4_000 }).toEqual([])
    const { rows } = await server.database.pool.query("select count(*) as n from attachment where file_name = 'a'")
    expect(rows).toEqual([{ n: 0 }])
  })

  test("events arrive while they happen, and resume where they ended", async () => {
    const stream = await EventReader.open(address, projectId, cookie(manager))
    await expect.poll(() => stream.events, { timeout: 4_000 }).toContain("ready")
    await server.administrator.done("commentCreate", { projectId, body: "Hello" })
    await expect.poll(() => stream.events, { timeout: 2_000 }).toContain("comment")
    const last = stream.lastId
    stream.close()
    await server.administrator.done("commentCreate", { projectId, body: "Missed" })
    const again = await EventReader.open(address, projectId, cookie(manager), last)
    await expect.poll(() => again.events, { timeout: 4_000 }).toEqual(["comment", "ready"])
    again.close()
  })

  test("a stream that nobody may see is refused like any other question", async () => {
    const reply = await fetch(`${address}/api/v1/projects/${projectId}/events`)
    expect([reply.status, reply.headers.get("content-type")]).toEqual([401, "application/problem+json; charset=utf-8"])
  })

  test("a reader who has gone leaves no stream behind", async () => {
    const caller = await server.inProject(projectId, "teamMember")
    for (let n = 0; n < LIMITS.liveConnectionsPerPerson + 5; n++) {
      const stream = await EventReader.open(address, projectId, cookie(caller))
      await expect.poll(() => stream.events, { timeout: 4_000 }).toContain("ready")
      stream.close()
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  })

  test("headers that come slowly or twice, and lines that are none, do no harm", async () => {
    const raw = (text: string) => new Promise<string>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => socket.write(text))
      let answer = ""
      socket.on("data", (part) => { answer += part.toString() })
      socket.on("close", () => resolve(answer))
      setTimeout(() => socket.destroy(), 1_500)
    })
    expect(await raw("GET /api/v1/health HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")).toMatch(/^HTTP\/1\.1 400/)
    expect(await raw("NONSENSE\r\n\r\n")).toMatch(/^HTTP\/1\.1 400/)
    expect(await raw(`GET /api/v1/health HTTP/1.1\r\nHost: a\r\nX: ${"x".repeat(40_000)}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431/)
    expect((await fetch(`${address}/api/v1/health`)).status).toBe(200)
  })
})

class EventReader {
  readonly events: string[] = []
  lastId = ""
  readonly #abort = new AbortController()

  static async open(address: string, projectId: string, cookie: string, lastEventId?: string): Promise<EventReader> {
    const reader = new EventReader()
    const reply = await fetch(`${address}/api/v1/projects/${projectId}/events`, { headers: { cookie, ...(lastEventId === undefined ? {} : { "last-event-id": lastEventId }) }, signal: reader.#abort.signal })
    if (!reply.ok) throw new Error(await reply.text())
    void reader.#read(reply)
    return reader
  }

  close(): void {
    this.#abort.abort()
  }

  async #read(reply: Response): Promise<void> {
    let text = ""
    try {
      for await (const part of reply.body ?? []) {
        text += Buffer.from(part).toString()
        const whole = text.split("\n\n")
        text = whole.pop() ?? ""
        for (const block of whole) this.#take(block)
      }
    } catch {
      // Closed by us.
    }
  }

  #take(block: string): void {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(block)?.[1]
    const event = field("event")
    if (event === undefined || event === "presence") return
    this.events.push(event)
    this.lastId = field("id") ?? this.lastId
  }
}
