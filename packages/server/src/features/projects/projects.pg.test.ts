import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { aServer, type Caller, type TestServer } from "../../../test/a-server.ts"

let server: TestServer
let admin: Caller
let stranger: Caller
let sampleId: string

beforeAll(async () => {
  server = await aServer()
  admin = server.administrator
  stranger = await server.member("member")
  sampleId = (await admin.done("projectCreate", { name: "Sample", start: "2026-03-02", template: "sample" })).id
})
afterAll(() => server.close())

const blank = async (name: string, caller = admin): Promise<string> => (await caller.done("projectCreate", { name, start: "2026-03-02" })).id
const codeOf = (problem: { code: string }) => problem.code

describe("project.create", () => {
  it("is forbidden to guests and refuses what makes no sense, with the field", async () => {
    expect(codeOf(await (await server.member("guest")).refused("projectCreate", { name: "X", start: "2026-03-02" }))).toBe("forbidden")
    const pointers = async (input: object) => (await admin.refused("projectCreate", { name: "X", start: "2026-03-02", ...input })).problems?.map(({ pointer }) => pointer)
    expect(await pointers({ template: "nothing" })).toEqual(["/template"])
    expect(await pointers({ start: "9999-01-01" })).toEqual(["/start"])
    expect(await pointers({ timeZone: "Mars/Olympus" })).toEqual(["/timeZone"])
    expect(await pointers({ name: "  " })).toEqual(["/name"])
    expect(await pointers({ revision: 7 })).toEqual(["/revision"])
  })
  it("makes its creator project manager", async () => {
    const member = await server.member("member", "Maker")
    const project = await member.done("projectCreate", { name: "Mine", start: "2026-03-02" })
    expect(project).toMatchObject({ name: "Mine", myRole: "projectManager", projectManagers: ["Maker"], planRevision: 0, taskCount: 0, health: "unknown", currency: "EUR" })
    expect(project.permissions).toContain("plan.edit")
  })
  it("finds a free code, and refuses one that is taken", async () => {
    const [one, two] = [await admin.done("projectCreate", { name: "Same Name Here", start: "2026-03-02" }), await admin.done("projectCreate", { name: "Same Name Here", start: "2026-03-02" })]
    expect([one.code, two.code]).toEqual(["SNH", "SNH-2"])
    expect(codeOf(await admin.refused("projectCreate", { name: "X", start: "2026-03-02", code: "SNH" }))).toBe("alreadyExists")
  })
  it.each([["software", "software-hybrid"], ["network", "network-waterfall"]])("starts from a template under its former name: %s", async (template, now) => {
    const { items } = await admin.done("templateList")
    const project = await admin.done("projectCreate", { name: `From ${template}`, start: "2026-03-02", template })
    expect((await admin.done("planRead", { projectId: project.id })).plan.task).toHaveLength(items.find(({ id }: { id: string }) => id === now).taskCount)
    expect(project.start).toBe("2026-03-02T08:00")
    expect(project.milestones.length).toBeGreaterThan(4)
  })
})

describe("the sample project", () => {
  it("has something to show on every mark, figure and milestone", async () => {
    const project = await admin.done("projectRead", { projectId: sampleId })
    expect(project.health).toBe("critical")
    expect(project.marks.map(({ dimension, reason }: { dimension: string; reason: string }) => [dimension, reason])).toEqual([
      ["schedule", "missedDeadlines"], ["cost", "costWithin"], ["scope", "changesWaiting"], ["quality", "testsFailed"], ["risk", "highRisks"], ["benefits", "benefitsUnowned"],
    ])
    expect(project.marks[0].taskIds.length).toBeGreaterThan(0)
    expect(project.lateCount).toBeGreaterThan(0)
    expect(project.figures.cost).toBeGreaterThan(project.figures.actualCost)
    expect(project.milestones.some(({ slipMinutes }: { slipMinutes: number }) => slipMinutes > 0)).toBe(true)
    expect(project.milestones.some(({ done }: { done: boolean }) => done)).toBe(true)
    expect(project).toMatchObject({ state: "executing", station: "execution" })
  })
  it("has comments and gives its creator work", async () => {
    expect((await admin.done("commentList", { projectId: sampleId })).items).toHaveLength(1)
    expect((await admin.done("myWork")).tasks.length).toBeGreaterThan(3)
  })
})

describe("a project that nobody has touched for months", () => {
  it("is as late as its rows say, in lists and by itself", async () => {
    const known = (await admin.done("projectRead", { projectId: sampleId })).lateCount
    const { rows: [stored] } = await server.database.pool.query("select derived from project where id = $1", [sampleId])
    expect(known).toBeGreaterThan(0)
    // As it would stand there: no day was told, and the day until which all are told has passed.
    await server.database.pool.query("update project set derived = derived || '{\"unfinishedByDay\": [], \"unfinishedUntil\": 9000}' where id = $1", [sampleId])
    const listed = (await admin.done("projectList")).items.find(({ id }: { id: string }) => id === sampleId)
    expect([(await admin.done("projectRead", { projectId: sampleId })).lateCount, listed.lateCount]).toEqual([known, known])
    await server.database.pool.query("update project set derived = $2 where id = $1", [sampleId, JSON.stringify(stored.derived)])
  })
})

describe("project.list and project.read", () => {
  it("show a member only what they take part in; portfolio managers everything", async () => {
    expect((await stranger.done("projectList")).items).toEqual([])
    expect(codeOf(await stranger.refused("projectRead", { projectId: sampleId }))).toBe("notFound")
    const sponsor = await server.inProject(sampleId, "sponsor")
    expect((await sponsor.done("projectList")).items.map(({ id }: { id: string }) => id)).toEqual([sampleId])
    const portfolio = await server.member("portfolioManager")
    expect((await portfolio.done("projectList")).items.length).toBeGreaterThan(2)
  })
  it("keep cost from those who may not read it", async () => {
    const member = await server.inProject(sampleId, "teamMember")
    const project = await member.done("projectRead", { projectId: sampleId })
    expect(project.figures).toMatchObject({ cost: null, actualCost: null, baselineCost: null })
    expect(project.marks[1]).toMatchObject({ health: "unknown", reason: "costHidden" })
    const { plan } = await member.done("planRead", { projectId: sampleId })
    expect(JSON.stringify(plan)).not.toContain('"rates"')
    expect(JSON.stringify(plan)).not.toContain('"fixedCost"')
  })
  it("leave no gap in the changes of a plan, where all that changed is cost", async () => {
    const member = await server.inProject(sampleId, "teamMember")
    const { plan, revision } = await admin.done("planRead", { projectId: sampleId })
    const fixedCost = { name: "updateTask", args: { taskId: plan.task[1].id, fields: { fixedCost: 123_456 } } }
    await admin.done("planApply", { projectId: sampleId, seenRevision: revision, commands: [fixedCost] })
    const { items } = await member.done("planChanges", { projectId: sampleId, since: revision })
    expect(items).toMatchObject([{ revision: revision + 1, patches: [] }])
    expect((await admin.done("planChanges", { projectId: sampleId, since: revision })).items[0].patches).toHaveLength(1)
  })
  it("page, filter by health and search literally", async () => {
    const all = (await admin.done("projectList", { limit: 200 })).items.map(({ id }: { id: string }) => id)
    const paged: string[] = []
    for (let after: string | undefined; ;) {
      const page = await admin.done("projectList", { limit: 2, ...(after === undefined ? {} : { after }) })
      paged.push(...page.items.map(({ id }: { id: string }) => id))
      if (page.next === null) break
      after = page.next
    }
    expect(paged).toEqual(all)
    expect((await admin.done("projectList", { health: "critical" })).items.map(({ id }: { id: string }) => id)).toEqual([sampleId])
    expect((await admin.done("projectList", { search: "%" })).items).toEqual([])
    expect(codeOf(await admin.refused("projectList", { after: "nonsense" }))).toBe("invalidInput")
  })
})

describe("project.update", () => {
  it("conflicts with a change made meanwhile and tells both values", async () => {
    const projectId = await blank("Before")
    await admin.done("projectUpdate", { projectId, seenRevision: 1, name: "Theirs" })
    const problem = await admin.refused("projectUpdate", { projectId, seenRevision: 1, name: "Mine" })
    expect(problem.conflicts).toMatchObject([{ field: "name", actual: "Theirs", wanted: "Mine" }])
    expect((await admin.done("projectRead", { projectId })).name).toBe("Theirs")
    const member = await server.inProject(projectId, "teamMember")
    expect(codeOf(await member.refused("projectUpdate", { projectId, seenRevision: 2, name: "X" }))).toBe("forbidden")
    expect(codeOf(await stranger.refused("projectUpdate", { projectId, seenRevision: 2, name: "X" }))).toBe("notFound")
  })
})

describe("the trash", () => {
  it("takes a project out of sight of everything and gives it back whole", async () => {
    const projectId = await blank("Gone")
    const member = await server.inProject(projectId, "teamMember")
    const task = await admin.done("taskCreate", { projectId, name: "Needle in the trash" })
    expect(codeOf(await member.refused("projectDelete", { projectId }))).toBe("forbidden")
    await admin.done("projectDelete", { projectId })
    for (const [key, input] of [["projectRead", {}], ["planRead", {}], ["taskRead", { taskId: task.id }], ["commentList", {}]] as const) {
      expect(codeOf(await admin.refused(key, { projectId, ...input }))).toBe("notFound")
    }
    expect((await admin.done("search", { q: "Needle in" })).items).toEqual([])
    expect((await member.done("projectList", { trashed: true })).items).toEqual([])
    expect((await admin.done("projectList", { trashed: true })).items.map(({ id }: { id: string }) => id)).toEqual([projectId])
    expect((await admin.done("projectRestore", { projectId })).name).toBe("Gone")
    expect((await admin.done("taskRead", { projectId, taskId: task.id })).name).toBe("Needle in the trash")
    expect(codeOf(await admin.refused("projectRestore", { projectId }))).toBe("notFound")
  })
})

describe("members of a project", () => {
  it("are set by project managers, among members of the organisation", async () => {
    const projectId = await blank("Members")
    const pm = await server.inProject(projectId, "projectManager")
    const member = await server.inProject(projectId, "teamMember")
    expect(codeOf(await member.refused("projectMemberSet", { projectId, userId: stranger.userId, role: "teamMember" }))).toBe("forbidden")
    expect(codeOf(await stranger.refused("projectMemberList", { projectId }))).toBe("notFound")
    expect(codeOf(await pm.refused("projectMemberSet", { projectId, userId: "usr_000000000000000000000", role: "teamMember" }))).toBe("notFound")
    expect(await pm.done("projectMemberSet", { projectId, userId: stranger.userId, role: "stakeholder" })).toMatchObject({ role: "stakeholder", active: true })
    expect((await stranger.done("projectRead", { projectId })).myRole).toBe("stakeholder")
    await pm.done("projectMemberRemove", { projectId, userId: stranger.userId })
    expect(codeOf(await stranger.refused("projectRead", { projectId }))).toBe("notFound")
  })
  it("never lose the last project manager, also not by two requests at once", async () => {
    const projectId = await blank("Last")
    expect(codeOf(await admin.refused("projectMemberRemove", { projectId, userId: admin.userId }))).toBe("lastProjectManager")
    expect(codeOf(await admin.refused("projectMemberSet", { projectId, userId: admin.userId, role: "sponsor" }))).toBe("lastProjectManager")
    const second = await server.inProject(projectId, "projectManager")
    const replies = await Promise.all([admin.call("projectMemberRemove", { projectId, userId: second.userId }), admin.call("projectMemberRemove", { projectId, userId: admin.userId })])
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })
})
