import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { aServer, type Caller, type TestServer } from "../../../../test/a-server.ts"

let server: TestServer
let admin: Caller
let projectId: string

beforeAll(async () => {
  server = await aServer()
  admin = server.administrator
  projectId = (await admin.done("projectCreate", { name: "Report", start: "2026-03-02", template: "sample" })).id
})
afterAll(() => server.close())

describe("the status report", () => {
  it("is not found by strangers and forbidden to contractors", async () => {
    const stranger = await server.member("member")
    const contractor = await server.inProject(projectId, "contractor")
    for (const key of ["statusReportRead", "statusReportPdf"] as const) {
      expect((await stranger.refused(key, { projectId })).code).toBe("notFound")
      expect((await contractor.refused(key, { projectId })).code).toBe("forbidden")
      expect((await admin.refused(key, { projectId, baseline: 7 })).code).toBe("notFound")
    }
  })
  it("compares with the baseline in force, or with the one that is asked for", async () => {
    const latest = await admin.done("statusReportRead", { projectId })
    const first = await admin.done("statusReportRead", { projectId, baseline: 0 })
    expect(latest.baselineName).toBe("After the late delivery")
    expect(first.baselineName).toBe("Approved plan")
    expect(first.finishSlipMinutes).toBeGreaterThan(latest.finishSlipMinutes)
    expect(first.figures.plannedWork).toBeGreaterThan(first.figures.earnedWork)
    expect(latest.figures.earnedWork).toBeGreaterThan(0)
    expect(latest.figures.earnedWork).toBeLessThanOrEqual(latest.figures.baselineWork)
  })
  it("names what is late, what comes next and what was done, each task once", async () => {
    const { late, next, done } = await admin.done("statusReportRead", { projectId })
    expect(late.map(({ name }: { name: string }) => name)).toContain("Champions on every floor")
    expect(late.every(({ lateMinutes, percentComplete }: { lateMinutes: number; percentComplete: number }) => lateMinutes > 0 && percentComplete < 100)).toBe(true)
    expect(next.length).toBeGreaterThan(3)
    expect(done.length).toBeGreaterThan(3)
    const ids = [...late, ...next, ...done].map(({ taskId }: { taskId: string }) => taskId)
    expect(new Set(ids).size).toBe(ids.length)
  })
  it("has no cost in it for those who may not read it, on the screen or on paper", async () => {
    const member = await server.inProject(projectId, "teamMember")
    expect((await member.done("statusReportRead", { projectId })).figures).toMatchObject({ cost: null, actualCost: null, baselineCost: null, plannedCost: null, earnedCost: null })
    expect((await admin.done("statusReportRead", { projectId })).figures.plannedCost).toBeGreaterThan(0)
  })
  it("of an empty project says so instead of failing", async () => {
    const empty = (await admin.done("projectCreate", { name: "Empty", start: "2026-03-02" })).id
    expect(await admin.done("statusReportRead", { projectId: empty })).toMatchObject({ start: null, finish: null, baselineName: null, finishSlipMinutes: null, late: [], milestones: [], figures: { plannedWork: null } })
    expect((await admin.call("statusReportPdf", { projectId: empty })).bytes.subarray(0, 5).toString()).toBe("%PDF-")
  })
  it.each(["en", "de"])("prints in the language %s", async (locale) => {
    const reply = await admin.call("statusReportPdf", { projectId, locale })
    expect(reply.bytes.subarray(0, 5).toString()).toBe("%PDF-")
    expect(reply.headers["content-type"]).toContain("application/pdf")
    expect(decodeURIComponent(String(reply.headers["content-disposition"]))).toContain(locale === "de" ? "Statusbericht Report" : "Status report Report")
  })
})
