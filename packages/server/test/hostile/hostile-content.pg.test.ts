// What people write is text. It comes back letter by letter as JSON, is never a formula, a header, a line of a log or of a
// calendar, a pattern or a command, and files come only as downloads that no browser runs.

import { HOSTILE_FILE_NAMES, HOSTILE_LINES } from "@throughline/testkit"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { aServer, type Caller, type Reply, type TestServer } from "../a-server.ts"
import { troubleIn } from "./footprint.ts"

let server: TestServer
let admin: Caller
let projectId: string

beforeAll(async () => {
  server = await aServer({ mail: true })
  admin = server.administrator
  projectId = (await admin.done("projectCreate", { name: HOSTILE_LINES[0], start: "2026-03-02" })).id
  const { revision } = await admin.done("planRead", { projectId })
  const add = (line: string) => ({ name: "addTask", args: { place: { where: "lastUnder", taskId: null }, fields: { name: line, notes: line, contact: line.slice(0, 200) } } })
  expectJson(await admin.call("planApply", { projectId, seenRevision: revision, commands: HOSTILE_LINES.map(add), label: HOSTILE_LINES[3] }))
})
afterAll(() => {
  expect(troubleIn(server)).toEqual([])
  return server.close()
})

function expectJson(reply: Reply): void {
  expect(reply.status, reply.text.slice(0, 300)).toBeLessThan(300)
  expect(reply.headers["content-type"]).toBe("application/json; charset=utf-8")
  expect(reply.headers["x-content-type-options"]).toBe("nosniff")
}
function expectHarmlessDownload(reply: Reply): void {
  expect(reply.status, reply.text.slice(0, 300)).toBe(200)
  expect(reply.headers).toMatchObject({ "x-content-type-options": "nosniff", "content-security-policy": "default-src 'none'; sandbox", "cache-control": "no-store" })
  const disposition = String(reply.headers["content-disposition"])
  expect(disposition).toMatch(/^attachment; filename="[\w.() -]{1,150}"; filename\*=UTF-8''(?:[\w.!~-]|%[0-9A-F]{2})+$/)
  expect(decodeURIComponent(disposition.split("''")[1] ?? "")).not.toMatch(/[/\\\p{Cc}\u202a-\u202e\u2066-\u2069]|^\.+$/u)
  expect(String(reply.headers["content-type"])).not.toMatch(/html|svg|javascript|xhtml/)
}

describe("text that people write", () => {
  test("comes back as it was, in names, notes, comments and everything that lists them", async () => {
    expect(HOSTILE_LINES.length).toBeGreaterThan(60)
    const tasks: readonly { id: string; name: string }[] = (await admin.done("taskList", { projectId, limit: 200 })).items
    expect(tasks.map(({ name }) => name)).toEqual(HOSTILE_LINES)
    const { plan } = await admin.done("planRead", { projectId })
    expect(plan.task.map(({ notes }: { notes: string }) => notes).toSorted()).toEqual(HOSTILE_LINES.toSorted())
    for (const [index, line] of HOSTILE_LINES.entries()) {
      const comment = await admin.call("commentCreate", { projectId, taskId: tasks[index]?.id ?? null, body: line })
      expectJson(comment)
      expect(comment.json.body).toBe(line)
    }
    expect((await admin.done("taskRead", { projectId, taskId: tasks[5]?.id })).notes).toBe(HOSTILE_LINES[5])
    expect((await admin.done("commentList", { projectId, taskId: tasks[7]?.id })).items.map(({ body }: { body: string }) => body)).toEqual([HOSTILE_LINES[7]])
  })

  test("may be the name of a project, a person, a token, a resource, a calendar or an organisation", async () => {
    for (const line of HOSTILE_LINES.filter((one) => one.length <= 100)) {
      const project = await admin.call("projectCreate", { name: line, start: "2026-03-02", description: line })
      expectJson(project)
      expect([project.json.name, project.json.description]).toEqual([line, line])
      expect(project.json.code).toMatch(/^[A-Z][A-Z0-9-]{0,11}$/)
      const token = await admin.call("tokenCreate", { name: line, scope: "read", expiresAt: new Date(Date.now() + 9e6).toISOString() })
      if (token.problem.code !== "limitExceeded") expect(token.json.token.name).toBe(line)
    }
    const { revision } = await admin.done("meRead")
    expect((await admin.done("meUpdate", { seenRevision: revision, name: HOSTILE_LINES[1] })).name).toBe(HOSTILE_LINES[1])
  })

  test("in a search means itself: no pattern, no statement, no regular expression", async () => {
    const names: readonly string[] = (await admin.done("taskList", { projectId, limit: 200 })).items.map(({ name }: { name: string }) => name)
    for (const q of HOSTILE_LINES) {
      const found = await admin.call("taskList", { projectId, search: q, limit: 200 })
      expectJson(found)
      const listed: readonly string[] = found.json.items.map(({ name }: { name: string }) => name)
      const lower = q.toLowerCase()
      expect(listed, q).toContain(q)
      if (/^[\x20-\x7e]+$/.test(q)) expect(listed, q).toEqual(names.filter((name) => name.toLowerCase().includes(lower)))
      expectJson(await admin.call("search", { q }))
      expectJson(await admin.call("projectList", { search: q }))
      expectJson(await admin.call("memberList", { search: q }))
    }
    for (const q of ["%", "_", "\\", "%%", "(a+)+$", ".*", "[", "a".repeat(200)]) {
      const from = performance.now()
      const listed = (await admin.done("taskList", { projectId, search: q, limit: 200 })).items.map(({ name }: { name: string }) => name)
      expect(listed.every((name: string) => name.includes(q)), q).toBe(true)
      expect(performance.now() - from).toBeLessThan(2_000)
    }
  })

  test("does not break out of a line of the log, a letter, or the address in it", async () => {
    for (const [index, line] of HOSTILE_LINES.slice(0, 12).entries()) {
      const { revision } = await admin.done("meRead")
      await admin.done("meUpdate", { seenRevision: revision, name: line })
      await admin.done("invitationCreate", { email: `guest${index}@example.org`, role: "guest" })
    }
    await expect.poll(() => server.letters.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(12)
    for (const { to, subject } of server.letters) {
      expect(to).toMatch(/^[\w.]+@example\.org$/)
      expect(subject).not.toMatch(/[\r\n]/)
    }
    for (const line of server.lines) expect([line.includes("\n"), typeof JSON.parse(line)]).toEqual([false, "object"])
  })

  test("in a header of the request is no header of the answer", async () => {
    for (const value of ["a\u00ff", "<script>", "x".repeat(5_000), "../..", "' or 1=1"]) {
      for (const name of ["idempotency-key", "last-event-id", "user-agent", "x-request-id", "x-forwarded-host", "x-forwarded-for", "accept-language", "x-original-url"]) {
        const reply = await server.inject({ url: "/api/v1/health", headers: { host: "localhost", [name]: value } })
        expect(reply.statusCode).toBe(200)
        expect(JSON.stringify(reply.headers)).not.toContain(value)
      }
    }
  })
})

describe("an export", () => {
  const exported = (format: string, locale = "en") => admin.call("planExport", { projectId, format, locale })

  test.each(["mspdi", "csv", "ics", "pdf", "json"])("as %s is a harmless download, whatever the project is called", async (format) => {
    for (const name of HOSTILE_LINES.filter((_, index) => index % 6 === 0)) {
      const { revision } = await admin.done("projectRead", { projectId })
      await admin.done("projectUpdate", { projectId, seenRevision: revision, name })
      expectHarmlessDownload(await exported(format, "de"))
    }
  }, 60_000)

  test("as a table holds no cell that a spreadsheet would run", async () => {
    const { text } = await exported("csv")
    for (const cell of text.matchAll(/(?:^|[,;\r\n])("?)([=+\-@\t\r＝＋－＠])/g)) {
      const rest = text.slice(cell.index, cell.index + 20)
      expect(rest, "a cell that begins like a formula").toMatch(/^[,;\r\n]*"?-?\d/)
    }
  })

  test.each(["mspdi", "csv"])("as %s and read again gives the same names", async (format) => {
    const { bytes } = await exported(format)
    const preview = await admin.call("importPreview", { fileName: "again" }, { file: { name: "x", type: "text/plain", content: bytes } })
    expect(preview.json).toMatchObject({ state: "ready", counts: { tasks: HOSTILE_LINES.length } })
    const { projectId: again } = await admin.done("importRun", { importId: preview.json.id, name: "Again" })
    const names: readonly string[] = (await admin.done("taskList", { projectId: again, limit: 200 })).items.map(({ name }: { name: string }) => name)
    // XML has no way to write the control characters; both formats keep all other letters.
    const kept = (name: string) => name.replaceAll(/(?![\t\n\r\u0085])\p{Cc}/gu, "").replaceAll(/\s+/g, " ").trim()
    expect(names.map(kept)).toEqual(HOSTILE_LINES.map(kept))
  }, 60_000)

  test("as a calendar has no line that somebody wrote", async () => {
    const { text } = await exported("ics")
    for (const line of text.split("\r\n").filter((one) => one !== "" && !one.startsWith(" "))) expect(line).toMatch(/^(BEGIN|END|VERSION|PRODID|CALSCALE|METHOD|NAME|X-[A-Z-]+|UID|DTSTAMP|DTSTART|DTEND|DUE|SUMMARY|DESCRIPTION|STATUS|SEQUENCE|TRANSP|CATEGORIES|PERCENT-COMPLETE|CREATED|LAST-MODIFIED|TZID|TZOFFSETFROM|TZOFFSETTO|TZNAME|RRULE|RDATE|ORGANIZER|ATTENDEE|CONTACT|LOCATION|PRIORITY|CLASS|URL|COMMENT|REFRESH-INTERVAL)[;:]/)
    expect(text.split("\r\n").some((line) => /\n|\r/.test(line))).toBe(false)
  })
})

describe("an attached file", () => {
  const TYPES: readonly (readonly [string, string])[] = [
    ["text/html", "<html><script>alert(1)</script>"], ["image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"], ["application/javascript", "alert(1)"], ["text/xml", "<?xml version='1.0'?><x/>"],
    ["application/xhtml+xml", "<html xmlns='http://www.w3.org/1999/xhtml'/>"], ["text/plain", "GIF89a<script>alert(1)</script>"], ["image/png", "\x89PNG\r\n\x1a\n<script>"], ["text/html; charset=utf-7", "+ADw-script+AD4-"], ["x\r\ny: z", "x"], ["application/x-shockwave-flash", "FWS"],
  ]
  test("of every hostile name is kept under our id and comes back byte by byte, as a download", async () => {
    for (const [index, fileName] of HOSTILE_FILE_NAMES.entries()) {
      const [, content = ""] = TYPES[index % TYPES.length] ?? []
      const reply = await admin.call("attachmentUpload", { projectId, fileName }, { file: { name: fileName.replaceAll(/[\r\n"]/g, "_"), type: "text/html", content: Buffer.from(content, "latin1") } })
      expect(reply.status, `${fileName} ${reply.text}`).toBe(201)
      expect(reply.json.fileName).not.toMatch(/[/\\\p{Cc}\u202a-\u202e\u2066-\u2069]|^\.*$|^\s*$/u)
      const download = await admin.call("attachmentDownload", { projectId, attachmentId: reply.json.id })
      expectHarmlessDownload(download)
      expect(download.bytes.toString("latin1")).toBe(content)
    }
  })
  test("of every type that a browser would run comes as something it does not", async () => {
    for (const [type, content] of TYPES) {
      const reply = await admin.call("attachmentUpload", { projectId, fileName: "a" }, { file: { name: "a", type: type.replaceAll(/[\r\n]/g, ""), content: Buffer.from(content, "latin1") } })
      const download = await admin.call("attachmentDownload", { projectId, attachmentId: reply.json.id })
      expectHarmlessDownload(download)
      expect(String(download.headers["content-type"])).toMatch(/^(application\/octet-stream|text\/plain|image\/(png|gif|jpeg|webp)|application\/pdf)(; ?charset=utf-8)?$/)
    }
  })
})
