import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { aServer, type Caller, type TestServer } from "../../../../test/a-server.ts"

let server: TestServer
let projectId: string
let paul: Caller
let contractor: Caller
let tasks: { readonly order: string; readonly install: string; readonly test: string }
/** The change that made the order longer, and the revision before it. */
let longer: { readonly id: string; readonly before: number }
const DAY = 4_800

async function apply(...commands: readonly unknown[]) {
  const { revision } = await paul.done("planRead", { projectId })
  const answer = await paul.done("planApply", { projectId, seenRevision: revision, commands })
  return { id: answer.change.id as string, before: revision as number }
}
const moved = (caller: Caller, input: object = {}) => caller.done("planMoved", { projectId, ...input })

beforeAll(async () => {
  server = await aServer()
  projectId = (await server.administrator.done("projectCreate", { name: "Moved", start: "2026-03-02" })).id
  paul = await server.inProject(projectId, "projectManager", "Paul")
  contractor = await server.inProject(projectId, "contractor", "Conrad")
  const add = async (name: string, predecessors = ""): Promise<{ id: string; number: number }> => paul.done("taskCreate", { projectId, name, durationMinutes: 960, ...(predecessors === "" ? {} : { predecessors }) })
  const order = await add("Order racks")
  const install = await add("Install racks", String(order.number))
  const test = await add("Test", String(install.number))
  tasks = { order: order.id, install: install.id, test: test.id }
  await apply({ name: "addResource", args: { fields: { name: "Conrad", userId: contractor.userId } } })
  const { revision } = await paul.done("planRead", { projectId })
  await paul.done("taskUpdate", { projectId, taskId: tasks.test, seenRevision: revision, resources: "Conrad" })
  longer = await apply({ name: "setDuration", args: { taskId: tasks.order, duration: 4 * DAY, unit: "d", elapsed: false } })
  await apply({ name: "updateTask", args: { taskId: tasks.order, fields: { name: "Order the racks" } } })
  await apply({ name: "setConstraint", args: { taskId: tasks.install, constraint: "snet", date: 138_787_200 + 4_800 } })
})
afterAll(() => server.close())

describe("plan.moved", () => {
  it("tells the edits that moved a date since a revision, by whom, with days that add up", async () => {
    const move = await moved(paul, { taskId: tasks.test, fromRevision: longer.before })
    expect(move.parts.map(({ cause }: { cause: string }) => cause)).toEqual(["durations", "constraints"])
    expect(move.parts[0]).toEqual({
      cause: "durations", ticks: 2 * 14_400, working: 2 * DAY,
      steps: [{ ticks: 2 * 14_400, working: 2 * DAY, changeId: longer.id, revision: longer.before + 1, label: expect.any(String), actorName: "Paul", at: expect.any(String), entities: [{ kind: "task", id: tasks.order, name: "Order the racks", taskId: tasks.order }], entityCount: 1 }],
    })
    expect(move.parts.reduce((sum: number, { ticks }: { ticks: number }) => sum + ticks, 0)).toBe(move.ticks)
    const { task } = { task: await paul.done("taskRead", { projectId, taskId: tasks.test }) }
    expect(move.to).toBe(task.finish)
  })

  it("answers for an older version too, for the start, and for the whole project", async () => {
    const then = await moved(paul, { taskId: tasks.test, edge: "start", fromRevision: longer.before, toRevision: longer.before + 1 })
    expect([then.fromRevision, then.toRevision, then.working]).toEqual([longer.before, longer.before + 1, 2 * DAY])
    expect(then.parts.map(({ cause }: { cause: string }) => cause)).toEqual(["durations"])
    const whole = await moved(paul, { fromRevision: longer.before })
    expect(whole.to).toBe((await moved(paul, { taskId: tasks.test })).to)
  })

  it("counts from the revision that was in force at a moment", async () => {
    expect(await moved(paul, { since: new Date(Date.now() + 60_000).toISOString() })).toMatchObject({ ticks: 0, parts: [] })
    const ever = await moved(paul, { since: "2001-01-01T00:00:00Z" })
    expect(ever).toMatchObject({ fromRevision: 0, parts: expect.arrayContaining([expect.objectContaining({ cause: "tasks" })]) })
  })

  it("knows nothing of a task that never was, and does not move what is not there yet", async () => {
    expect((await paul.refused("planMoved", { projectId, taskId: "tsk_000000000000000000000" })).code).toBe("notFound")
    expect(await moved(paul, { taskId: tasks.test, fromRevision: 0 })).toMatchObject({ from: null, parts: [] })
  })

  it("tells those who see only their own tasks how far these moved, and nothing of the others", async () => {
    expect((await contractor.refused("planMoved", { projectId })).code).toBe("notFound")
    expect((await contractor.refused("planMoved", { projectId, taskId: tasks.order })).code).toBe("notFound")
    const move = await moved(contractor, { taskId: tasks.test, fromRevision: longer.before })
    expect(move.parts[0]).toMatchObject({ cause: "durations", working: 2 * DAY, steps: [{ changeId: null, revision: null, label: "", actorName: "", at: null, entities: [], entityCount: 0 }] })
    expect(JSON.stringify(move)).not.toMatch(/racks|Paul/)
  })

  it("says nothing of what was taken back", async () => {
    const { revision } = await paul.done("planRead", { projectId })
    const undone = await apply({ name: "setDuration", args: { taskId: tasks.install, duration: 9 * DAY, unit: "d", elapsed: false } })
    const kept = await apply({ name: "setDuration", args: { taskId: tasks.test, duration: 3 * DAY, unit: "d", elapsed: false } })
    expect((await moved(paul, { taskId: tasks.test, fromRevision: revision })).working).toBe(8 * DAY)
    await paul.done("planUndo", { projectId, changeId: undone.id })
    const move = await moved(paul, { taskId: tasks.test, fromRevision: revision })
    expect(move.parts.flatMap(({ steps }: { steps: { changeId: string; working: number }[] }) => steps.map((step) => [step.changeId, step.working]))).toEqual([[kept.id, DAY]])
  })

  it("is not found by strangers", async () => {
    expect((await (await server.member("member")).refused("planMoved", { projectId })).code).toBe("notFound")
  })
})
