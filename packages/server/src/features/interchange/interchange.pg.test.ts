import { readTaskCsv } from "@throughline/interchange"
import { planFromWire } from "@throughline/plan"
import { existsSync, readdirSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { inflateSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { aServer, type Caller, type Reply, type TestServer } from "../../../test/a-server.ts"
import { settledImport } from "../../../test/settled-import.ts"

let server: TestServer
let admin: Caller
let sampleId: string

beforeAll(async () => {
  server = await aServer()
  admin = server.administrator
  sampleId = (await admin.done("projectCreate", { name: "Head office / \u202eroll-out", start: "2026-03-02", template: "sample" })).id
})
afterAll(() => server.close())

const preview = async (content: string | Buffer, fileName = "plan.xml", caller = admin): Promise<Reply> => {
  const reply = await caller.call("importPreview", { fileName }, { file: { name: fileName, type: "application/octet-stream", content } })
  return reply.json.state === "reading" ? { ...reply, json: await settledImport(caller, reply.json.id) } : reply
}
const run = async (importId: string, name: string) => {
  const report = await admin.done("importRun", { importId, name })
  return report.state === "running" ? settledImport(admin, importId) : report
}
const exported = (format: string, caller = admin, more: object = {}) => caller.call("planExport", { projectId: sampleId, format, ...more })
const CSV = "ID,Name,Duration,Predecessors\n1,Dig,2d,\n2,Build,3d,1\n3,Paint,soon,2\n"

describe("plan.export", () => {
  it("is not found by strangers and forbidden to contractors", async () => {
    expect((await exported("csv", await server.member("member"))).json.code).toBe("notFound")
    expect((await exported("csv", await server.inProject(sampleId, "contractor"))).json.code).toBe("forbidden")
    expect((await exported("exe")).json.code).toBe("invalidInput")
  })
  it("gives each format as a download with a harmless name", async () => {
    for (const [format, ending, head] of [["mspdi", "xml", "<?xml"], ["csv", "csv", "\ufeff"], ["ics", "ics", "BEGIN:VCALENDAR"], ["json", "json", '{"format":"throughline-plan"'], ["pdf", "pdf", "%PDF-"]] as const) {
      const reply = await exported(format)
      expect(reply.status).toBe(200)
      expect(reply.bytes.toString("utf8").startsWith(head)).toBe(true)
      expect(String(reply.headers["content-disposition"])).toMatch(new RegExp(`^attachment; filename=.*${ending}`))
      expect(String(reply.headers["content-disposition"])).not.toContain("\u202e")
    }
  })
  it("comes back through the XML as the same plan", async () => {
    const report = (await preview((await exported("mspdi")).bytes)).json
    expect(report).toMatchObject({ state: "ready", format: "mspdi", differenceCount: 0 })
    const { plan } = await admin.done("planRead", { projectId: sampleId })
    expect(report.counts).toMatchObject({ tasks: plan.task.length, links: plan.link.length, resources: plan.resource.length, baselines: 2 })
  })
  it("leaves cost out for those who may not read it: no column, no rate, no sum", async () => {
    const member = await server.inProject(sampleId, "teamMember")
    const heading = async (caller: Caller) => (await exported("csv", caller)).text.split("\n")[0]?.split(",")
    expect(await heading(admin)).toContain("Cost")
    expect(await heading(member)).not.toContain("Cost")
    expect((await exported("json", member)).text).not.toContain('"rates"')
    const xml = (await exported("mspdi", member)).text
    expect(xml).not.toMatch(/<(?:StandardRate|Cost|FixedCost|ActualCost)>[1-9]/)
    expect((await exported("mspdi")).text).toMatch(/<StandardRate>[1-9]/)
  })
  it("writes cells that a spreadsheet would run as text", async () => {
    const projectId = (await admin.done("projectCreate", { name: "Cells", start: "2026-03-02" })).id
    await admin.done("taskCreate", { projectId, name: "=HYPERLINK(1)" })
    const { text, bytes } = await admin.call("planExport", { projectId, format: "csv" })
    expect(text).not.toMatch(/(?:^|,|;|")=HYPERLINK/m)
    const back = readTaskCsv(bytes)
    expect(back.ok && [...back.plan.task.values()][0]?.name).toBe("=HYPERLINK(1)")
  })
  it("is the same bytes each time, but for the day", async () => {
    for (const format of ["mspdi", "csv", "json"]) expect((await exported(format)).bytes.equals((await exported(format)).bytes)).toBe(true)
  })
  it("prints every task", async () => {
    const { plan } = await admin.done("planRead", { projectId: sampleId })
    expect(pagesOf((await exported("pdf", admin, { locale: "de" })).bytes)).toBeGreaterThanOrEqual(Math.floor(plan.task.length / 80))
  })
})

describe("import", () => {
  it("is forbidden to guests, and a report is only its owner's", async () => {
    expect((await preview(CSV, "a.csv", await server.member("guest"))).json.code).toBe("forbidden")
    const { json: report } = await preview(CSV, "a.csv")
    const other = await server.member("administrator")
    for (const key of ["importRead", "importCancel"] as const) expect((await other.refused(key, { importId: report.id })).code).toBe("notFound")
    expect((await other.refused("importRun", { importId: report.id, name: "X" })).code).toBe("notFound")
  })
  it("says what it would do and creates nothing yet", async () => {
    const before = (await admin.done("projectList", { limit: 200 })).items.length
    const { json: report, status } = await preview(CSV, "../plan.csv")
    expect(status).toBe(201)
    expect(report).toMatchObject({ state: "ready", fileName: "plan.csv", format: "csv", counts: { tasks: 3, links: 2 }, error: null, projectId: null })
    expect(report.findings).toContainEqual(expect.objectContaining({ severity: "problem", count: 1, examples: ["row 4: soon"] }))
    expect((await admin.done("projectList", { limit: 200 })).items).toHaveLength(before)
    expect(await admin.done("importRead", { importId: report.id })).toEqual(report)
  })
  it.each([
    ["an empty file", ""],
    ["a document type, whatever it names", '<?xml version="1.0"?><!DOCTYPE Project [<!ENTITY x SYSTEM "file:///etc/passwd">]><Project>&x;</Project>'],
    ["XML of something else", "<html><body/></html>"],
    ["XML that ends too early", "<Project><Tasks><Task>"],
    ["a Project file in its own format", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ["a ZIP", Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0])],
  ])("says what is wrong with %s and cannot be run", async (_, content) => {
    const { json: report } = await preview(content)
    expect(report).toMatchObject({ state: "failed", counts: null })
    expect(report.error.message.length).toBeGreaterThan(10)
    expect((await admin.refused("importRun", { importId: report.id, name: "X" })).code).toBe("wrongState")
  })
  it("creates the project once, with our ids and the name that was typed", async () => {
    const { json: report } = await preview(CSV, "a.csv")
    const done = await admin.done("importRun", { importId: report.id, name: "From a table" })
    expect(done).toMatchObject({ state: "done", progress: 100 })
    const project = await admin.done("projectRead", { projectId: done.projectId })
    expect(project).toMatchObject({ name: "From a table", myRole: "projectManager", taskCount: 3 })
    const { items } = await admin.done("taskList", { projectId: done.projectId })
    expect(items.map(({ name }: { name: string }) => name)).toEqual(["Dig", "Build", "Paint"])
    expect(items[0].id).toMatch(/^tsk_[0-9A-Za-z]{21}$/)
    expect((await admin.refused("importRun", { importId: report.id, name: "Again" })).code).toBe("wrongState")
    expect((await admin.refused("importCancel", { importId: report.id })).code).toBe("wrongState")
  })
  it("forgets the file when cancelled", async () => {
    const { json: report } = await preview(CSV, "a.csv")
    await admin.done("importCancel", { importId: report.id })
    expect((await admin.refused("importRun", { importId: report.id, name: "X" })).code).toBe("wrongState")
    const { content } = await server.database.db.selectFrom("file_import").select("content").where("id", "=", report.id).executeTakeFirstOrThrow()
    expect(content).toBeNull()
  })
  it("gives the plan back that was exported, to the date, and trusts no account that a file names", async () => {
    const { json: report } = await preview((await exported("mspdi")).bytes)
    const { projectId } = await run(report.id, "Copy")
    const dates = async (id: string) => (await admin.done("taskList", { projectId: id, limit: 200 })).items.map(({ name, start, finish, percentComplete }: Record<string, unknown>) => [name, start, finish, percentComplete])
    expect(await dates(projectId)).toEqual(await dates(sampleId))
    const plan = planFromWire((await admin.done("planRead", { projectId })).plan)
    expect([...plan.resource.values()].every(({ userId }) => userId === null)).toBe(true)
  })
  it("keeps answering others while a large file is read", async () => {
    const rows = Array.from({ length: 8_000 }, (_, index) => `${index + 1},Task ${index + 1},2d,${index === 0 ? "" : index}`)
    let reading = true
    const reply = preview(`ID,Name,Duration,Predecessors\n${rows.join("\n")}\n`, "large.csv").finally(() => { reading = false })
    let slowest = 0
    while (reading) {
      const from = performance.now()
      await admin.done("meRead")
      slowest = Math.max(slowest, performance.now() - from)
    }
    const { json: report } = await reply
    expect(report).toMatchObject({ state: "ready", counts: { tasks: 8_000, links: 7_999 } })
    expect(slowest).toBeLessThan(1_000)
    // Checked through the wrong index, its foreign keys alone would take minutes.
    const from = performance.now()
    const { projectId } = await run(report.id, "Large")
    expect(performance.now() - from).toBeLessThan(25_000)
    expect((await admin.done("projectRead", { projectId })).taskCount).toBe(8_000)
  })
})

const CORPUS = process.env["THROUGHLINE_CORPUS"] ?? join(import.meta.dirname, "../../../../../../shared/corpus")
const FILES = existsSync(join(CORPUS, "schedules")) ? readdirSync(join(CORPUS, "schedules")).filter((name) => name.endsWith(".xml")).slice(0, 6) : []
if (FILES.length === 0) console.log("skipped: the corpus of schedules is not here")

describe.skipIf(FILES.length === 0)("real files", () => {
  it.each(FILES)("%s becomes a project that can be edited and written again", async (name) => {
    const { json: report } = await preview(await readFile(join(CORPUS, "schedules", name)), name)
    expect(report.state).toBe("ready")
    const { projectId } = await run(report.id, "Real")
    const added = await admin.done("taskCreate", { projectId, name: "One more" })
    expect((await admin.done("planChanges", { projectId, since: 0 })).items).toHaveLength(1)
    expect((await admin.call("planExport", { projectId, format: "mspdi" })).status).toBe(200)
    expect((await admin.done("taskRead", { projectId, taskId: added.id })).name).toBe("One more")
  })
})

/** Pages of a PDF, counted in its object streams as well. */
function pagesOf(bytes: Buffer): number {
  let text = bytes.toString("latin1")
  for (const match of text.matchAll(/stream\r?\n/g)) {
    try {
      text += inflateSync(bytes.subarray(match.index + match[0].length)).toString("latin1")
    } catch {
      // Not every stream is compressed.
    }
  }
  return text.match(/\/Type\s*\/Page(?![s\w])/g)?.length ?? 0
}
