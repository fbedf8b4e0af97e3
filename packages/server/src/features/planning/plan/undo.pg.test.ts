import { digestOfPlan, planFromWire } from "@throughline/plan"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { aServer, type Caller, type TestServer } from "../../../../test/a-server.ts"

let server: TestServer
let projectId: string
let one: Caller
let two: Caller
let task: string

beforeAll(async () => {
  server = await aServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  projectId = (await server.administrator.done("projectCreate", { name: "Undo", start: "2026-03-02" })).id
  one = await server.inProject(projectId, "projectManager", "One")
  two = await server.inProject(projectId, "projectManager", "Two")
  task = (await one.done("taskCreate", { projectId, name: "Task", durationMinutes: 960 })).id
})

const read = async () => planFromWire((await one.done("planRead", { projectId })).plan)
const apply = async (caller: Caller, ...commands: readonly unknown[]): Promise<string> => {
  const { revision } = await caller.done("planRead", { projectId })
  return (await caller.done("planApply", { projectId, seenRevision: revision, commands })).change.id
}
const rename = (name: string) => ({ name: "updateTask", args: { taskId: task, fields: { name } } })
const setDuration = (duration: number) => ({ name: "setDuration", args: { taskId: task, duration } })

describe("undo and redo", () => {
  it("are refused for a change that is not there, of another project, or that one may not edit", async () => {
    const changeId = await apply(one, rename("A"))
    expect((await one.refused("planUndo", { projectId, changeId: "chg_000000000000000000000" })).code).toBe("notFound")
    const other = (await server.administrator.done("projectCreate", { name: "Other", start: "2026-03-02" })).id
    expect((await server.administrator.refused("planUndo", { projectId: other, changeId })).code).toBe("notFound")
    const member = await server.inProject(projectId, "teamMember")
    expect((await member.refused("planUndo", { projectId, changeId })).code).toBe("forbidden")
  })
  it("take back and repeat, as often as wanted, each time as a change of its own", async () => {
    const before = digestOfPlan(await read())
    const changeId = await apply(one, rename("A"), setDuration(14_400))
    const after = digestOfPlan(await read())
    for (let round = 0; round < 3; round += 1) {
      const undone = await one.done("planUndo", { projectId, changeId })
      expect(undone.change).toMatchObject({ undoes: changeId, redoes: null })
      expect(digestOfPlan(await read())).toBe(before)
      expect((await one.refused("planUndo", { projectId, changeId })).code).toBe("wrongState")
      expect((await one.refused("planUndo", { projectId, changeId: undone.change.id })).code).toBe("wrongState")
      const redone = await one.done("planRedo", { projectId, changeId })
      expect(redone.change).toMatchObject({ undoes: null, redoes: changeId })
      expect(digestOfPlan(await read())).toBe(after)
      expect((await one.refused("planRedo", { projectId, changeId })).code).toBe("wrongState")
    }
  })
  it("work after others edited other fields, whose edits stay", async () => {
    const changeId = await apply(one, rename("Mine"))
    await apply(two, setDuration(14_400))
    await one.done("planUndo", { projectId, changeId })
    expect([...(await read()).task.values()][0]).toMatchObject({ name: "Task", duration: 14_400 })
  })
  it("are refused where somebody changed the same field since, with both values and who", async () => {
    const changeId = await apply(one, rename("Mine"))
    await apply(two, rename("Theirs"))
    const problem = await one.refused("planUndo", { projectId, changeId })
    expect(problem.code).toBe("conflict")
    expect(problem.conflicts).toMatchObject([{ field: "name", expected: "Mine", actual: "Theirs", wanted: "Task", changedBy: "Two" }])
    expect([...(await read()).task.values()][0]?.name).toBe("Theirs")
  })
  it("do not take away a task to which others have linked meanwhile", async () => {
    const created = await one.done("planApply", { projectId, seenRevision: 1, commands: [{ name: "addTask", args: { place: { where: "lastUnder", taskId: null }, fields: { name: "New" } } }] }, { key: "seedforundo1234567" })
    await apply(two, { name: "linkTasks", args: { links: [{ predecessorId: task, successorId: "tsk_seedforundo12345670000" }] } })
    expect((await one.refused("planUndo", { projectId, changeId: created.change.id })).code).toBe("conflict")
  })
  it("bring a deleted branch back whole, links and people included", async () => {
    await apply(one, { name: "addResource", args: { fields: { name: "Ana" } } })
    await apply(one, { name: "setAssignments", args: { taskId: task, text: "Ana[50%]" } })
    const before = digestOfPlan(await read())
    const changeId = await apply(one, { name: "deleteTasks", args: { taskIds: [task] } })
    expect((await read()).assignment.size).toBe(0)
    await one.done("planUndo", { projectId, changeId })
    expect(digestOfPlan(await read())).toBe(before)
  })
  it("of another's change are for those who run the project", async () => {
    const changeId = await apply(one, rename("Mine"))
    await two.done("planUndo", { projectId, changeId })
    expect([...(await read()).task.values()][0]?.name).toBe("Task")
  })
  it("stand in the history of the task, latest first", async () => {
    const changeId = await apply(one, rename("A"))
    await one.done("planUndo", { projectId, changeId })
    const { items } = await one.done("planChanges", { projectId, taskId: task })
    expect(items.map(({ undoes }: { undoes: string | null }) => undoes)).toEqual([changeId, null, null])
  })
})
