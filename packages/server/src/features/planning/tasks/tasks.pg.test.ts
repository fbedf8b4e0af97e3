import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { aServer, type Caller, type TestServer } from "../../../../test/a-server.ts"

let server: TestServer
let projectId: string
let pm: Caller
let member: Caller
let contractor: Caller
let stranger: Caller
// oxlint-disable-next-line typescript/no-explicit-any
let tasks: Record<string, any>

const refusalOf = async (caller: Caller, key: Parameters<Caller["refused"]>[0], input: Record<string, unknown>) => (await caller.refused(key, { projectId, ...input })).code

beforeAll(async () => {
  server = await aServer()
  projectId = (await server.administrator.done("projectCreate", { name: "Tasks", start: "2026-03-02" })).id
  pm = await server.inProject(projectId, "projectManager", "Paul")
  member = await server.inProject(projectId, "teamMember", "Tina")
  contractor = await server.inProject(projectId, "contractor", "Conrad")
  stranger = await server.member("member")
  const add = (name: string, more: object = {}) => pm.done("taskCreate", { projectId, name, durationMinutes: 960, ...more })
  const phase = await add("Secret phase")
  const one = await add("Secret predecessor", { parentId: phase.id })
  const two = await add("Cabling", { parentId: phase.id, predecessors: String(one.number) })
  const three = await add("100%_done\\", {})
  tasks = { phase, one, two, three }
  const resource = (name: string, userId: string) => ({ name: "addResource", args: { fields: { name, userId, rates: [{ table: "A", from: null, standard: 10_000, overtime: 0, perUse: 0 }] } } })
  const read = await pm.done("planRead", { projectId })
  await pm.done("planApply", { projectId, seenRevision: read.revision, commands: [resource("Conrad", contractor.userId), resource("Tina", member.userId)] })
  const { revision } = await pm.done("planRead", { projectId })
  await pm.done("taskUpdate", { projectId, taskId: two.id, seenRevision: revision, resources: "Conrad[50%]" })
})
afterAll(() => server.close())

describe("task.create, task.update, task.delete", () => {
  it("are not found by strangers and forbidden to those who only read", async () => {
    expect(await refusalOf(stranger, "taskCreate", { name: "X" })).toBe("notFound")
    expect(await refusalOf(member, "taskCreate", { name: "X" })).toBe("forbidden")
    expect(await refusalOf(stranger, "taskUpdate", { taskId: tasks.one.id, seenRevision: 0, name: "X" })).toBe("notFound")
    expect(await refusalOf(contractor, "taskUpdate", { taskId: tasks.two.id, seenRevision: 0, name: "X" })).toBe("forbidden")
    expect(await refusalOf(member, "taskDelete", { taskId: tasks.one.id })).toBe("forbidden")
  })
  it("refuse a task of another project like one that never was", async () => {
    const foreign = (await server.administrator.done("projectCreate", { name: "Other", start: "2026-03-02" })).id
    const theirs = await server.administrator.done("taskCreate", { projectId: foreign, name: "Theirs" })
    for (const taskId of [theirs.id, "tsk_000000000000000000000"]) {
      expect(await refusalOf(pm, "taskUpdate", { taskId, seenRevision: 0, name: "X" })).toBe("notFound")
      expect(await refusalOf(pm, "taskDelete", { taskId })).toBe("notFound")
      expect(await refusalOf(pm, "taskRead", { taskId })).toBe("notFound")
      expect(await refusalOf(pm, "taskCreate", { name: "X", parentId: taskId })).toBe("planRefused")
    }
  })
  it("point to the field that is wrong", async () => {
    const { revision } = await pm.done("planRead", { projectId })
    const problem = await pm.refused("taskUpdate", { projectId, taskId: tasks.two.id, seenRevision: revision, predecessors: "999" })
    expect(problem.code).toBe("planRefused")
    expect(problem.problems?.map(({ pointer }) => pointer)).toEqual(["/predecessors"])
    expect((await pm.refused("taskCreate", { projectId, name: "X", constraint: "snet", constraintDate: "2026-02-31T08:00" })).problems?.[0]?.pointer).toBe("/constraintDate")
    expect((await pm.refused("taskUpdate", { projectId, taskId: tasks.two.id, seenRevision: 0, createdBy: "me" })).problems?.[0]).toMatchObject({ pointer: "/createdBy", code: "unknownKey" })
  })
  it("make a task where it is wanted, with everything said about it", async () => {
    const task = await pm.done("taskCreate", { projectId, name: "New", parentId: tasks.phase.id, afterId: tasks.one.id, durationMinutes: 480, constraint: "snet", constraintDate: "2026-03-10T08:00", deadline: "2026-03-20T17:00", notes: "N" })
    expect(task).toMatchObject({ name: "New", wbs: "1.2", start: "2026-03-10T08:00", finish: "2026-03-10T17:00", constraint: "snet", deadline: "2026-03-20T17:00", outlineLevel: 2, cost: 0 })
    expect(await pm.done("taskRead", { projectId, taskId: task.id })).toMatchObject({ ...task, notes: "N", commentCount: 0 })
    const { revision } = await pm.done("planRead", { projectId })
    expect(task.revision).toBe(revision)
    const gone = await pm.done("taskDelete", { projectId, taskId: task.id })
    expect(await refusalOf(pm, "taskRead", { taskId: task.id })).toBe("notFound")
    await pm.done("planUndo", { projectId, changeId: gone.changeId })
    expect(await pm.done("taskRead", { projectId, taskId: task.id })).toMatchObject({ name: "New", wbs: "1.2", start: "2026-03-10T08:00" })
    await pm.done("taskDelete", { projectId, taskId: task.id })
  })
  it("say who changed the same field meanwhile", async () => {
    const { revision } = await pm.done("planRead", { projectId })
    await server.administrator.done("taskUpdate", { projectId, taskId: tasks.three.id, seenRevision: revision, priority: 700 })
    const problem = await pm.refused("taskUpdate", { projectId, taskId: tasks.three.id, seenRevision: revision, priority: 800 })
    expect(problem.conflicts).toEqual([{ kind: "task", id: tasks.three.id, field: "priority", expected: 500, actual: 700, wanted: 800, changedBy: "Ada Admin" }])
  })
})

describe("task.list", () => {
  const names = async (input: Record<string, unknown> = {}, caller = pm) => (await caller.done("taskList", { projectId, ...input })).items.map((task: { name: string }) => task.name)
  it("is in outline order, page by page", async () => {
    const all = await names()
    expect(all).toEqual(["Secret phase", "Secret predecessor", "Cabling", "100%_done\\"])
    const first = await pm.done("taskList", { projectId, limit: 2 })
    const second = await pm.done("taskList", { projectId, limit: 2, after: first.next })
    expect([...first.items, ...second.items].map(({ name }: { name: string }) => name)).toEqual(all)
    expect(second.next).toBeNull()
  })
  it("refuses a cursor that it did not give", async () => {
    expect(await refusalOf(pm, "taskList", { after: "x' or 1=1" })).toBe("invalidInput")
  })
  it("takes what is searched for literally", async () => {
    expect(await names({ search: "%" })).toEqual(["100%_done\\"])
    expect(await names({ search: "_" })).toEqual(["100%_done\\"])
    expect(await names({ search: "\\" })).toEqual(["100%_done\\"])
    expect(await names({ search: "cab" })).toEqual(["Cabling"])
  })
  it("filters by state, criticality and who works on it", async () => {
    expect(await names({ assignee: contractor.userId })).toEqual(["Cabling"])
    expect(await names({ assignee: "me" }, contractor)).toEqual(["Cabling"])
    expect(await names({ state: "done" })).toEqual([])
    expect(await names({ critical: true })).toContain("Cabling")
  })
  it("keeps cost from those who may not read it", async () => {
    expect((await pm.done("taskList", { projectId, search: "Cabling" })).items[0].cost).toBeGreaterThan(0)
    expect((await member.done("taskList", { projectId, search: "Cabling" })).items[0].cost).toBeNull()
  })
})

describe("a contractor", () => {
  it("finds only own tasks, and the names of nothing else, anywhere", async () => {
    expect((await contractor.done("taskList", { projectId })).items.map(({ name }: { name: string }) => name)).toEqual(["Cabling"])
    const texts = [
      await contractor.call("taskList", { projectId }), await contractor.call("taskRead", { projectId, taskId: tasks.two.id }),
      await contractor.call("planChanges", { projectId, since: 0 }), await contractor.call("taskExplain", { projectId, taskId: tasks.two.id }),
      await contractor.call("search", { q: "e" }), await contractor.call("myWork", {}), await contractor.call("projectRead", { projectId }),
    ].map(({ text }) => text)
    for (const text of texts) {
      expect(text).not.toContain("Secret predecessor")
      expect(text).not.toContain("100%_done")
      expect(text).not.toContain("10000,\\\"overtime")
    }
    expect(await refusalOf(contractor, "taskRead", { taskId: tasks.one.id })).toBe("notFound")
    expect(await refusalOf(contractor, "taskExplain", { taskId: tasks.one.id })).toBe("notFound")
    expect(await refusalOf(contractor, "planChanges", { taskId: tasks.one.id })).toBe("notFound")
    expect(await refusalOf(contractor, "planExport", { format: "csv" })).toBe("forbidden")
  })
  it("reports progress on own tasks and on no others", async () => {
    const { revision } = await contractor.done("planRead", { projectId })
    expect(await refusalOf(contractor, "planProgress", { taskId: tasks.one.id, seenRevision: revision, percentComplete: 50 })).toBe("notFound")
    const answer = await contractor.done("planProgress", { projectId, taskId: tasks.two.id, seenRevision: revision, percentComplete: 50 })
    expect(answer.digest).toBeNull()
    expect(answer.change.patches.map(({ kind }: { kind: string }) => kind).toSorted()).toEqual(["assignment", "task"])
    expect(await pm.done("taskRead", { projectId, taskId: tasks.two.id })).toMatchObject({ percentComplete: 50, state: "inProgress" })
  })
})

describe("plan.progress", () => {
  it("is forbidden on tasks of others, and done by their assignees and by project managers", async () => {
    const { revision } = await pm.done("planRead", { projectId })
    expect(await refusalOf(member, "planProgress", { taskId: tasks.one.id, seenRevision: revision, percentComplete: 50 })).toBe("forbidden")
    expect(await refusalOf(stranger, "planProgress", { taskId: tasks.one.id, seenRevision: revision, percentComplete: 50 })).toBe("notFound")
    await pm.done("taskUpdate", { projectId, taskId: tasks.one.id, seenRevision: revision, resources: "Tina" })
    await member.done("planProgress", { projectId, taskId: tasks.one.id, seenRevision: revision + 1, state: "done", actualStart: "2026-03-02T08:00", actualFinish: "2026-03-04T17:00" })
    expect(await pm.done("taskRead", { projectId, taskId: tasks.one.id })).toMatchObject({ percentComplete: 100, state: "done", actualFinish: "2026-03-04T17:00" })
  })
})

describe("task.explain", () => {
  it("says in words what moves a date", async () => {
    const english = await pm.done("taskExplain", { projectId, taskId: tasks.two.id, edge: "finish" })
    expect(english.sentences.length).toBeGreaterThan(0)
    const german = await pm.done("taskExplain", { projectId, taskId: tasks.two.id, edge: "finish", locale: "de" })
    expect(german.sentences).not.toEqual(english.sentences)
  })
})
