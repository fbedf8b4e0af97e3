import { applyChange, changeFromWire, digestOfPlan, digestOfSchedule, planFromWire, runCommands, schedulePlan } from "@throughline/plan"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { aServer, type Caller, type TestServer } from "../../../../test/a-server.ts"

let server: TestServer
let projectId: string
let pm: Caller
let other: Caller
let revision = 0

beforeAll(async () => {
  server = await aServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  const project = await server.administrator.done("projectCreate", { name: "Apply", start: "2026-03-02" })
  projectId = project.id
  revision = 0
  pm = await server.inProject(projectId, "projectManager", "Paul")
  other = await server.inProject(projectId, "projectManager", "Olga")
})

const lastUnder = { where: "lastUnder", taskId: null }
let keys = 0
const newKey = () => `seed${String(++keys).padStart(8, "0")}${Math.random().toString(36).slice(2, 10)}`
async function apply(caller: Caller, commands: readonly unknown[], seenRevision = revision, key = newKey()) {
  const answer = await caller.done("planApply", { projectId, seenRevision, commands }, { key })
  revision = answer.revision
  return answer
}
async function twoTasks(): Promise<{ a: string; b: string }> {
  const key = newKey()
  await apply(pm, [
    { name: "addTask", args: { place: lastUnder, fields: { name: "A", duration: 9600 } } },
    { name: "addTask", args: { place: lastUnder, fields: { name: "B", duration: 4800 } } },
  ], revision, key)
  const a = `tsk_${key}0000`
  const b = `tsk_${key}0001`
  await apply(pm, [{ name: "linkTasks", args: { links: [{ predecessorId: a, successorId: b }] } }])
  return { a, b }
}

describe("plan.apply", () => {
  const rename = (taskId: string, name: string) => ({ name: "updateTask", args: { taskId, fields: { name } } })

  it("does not tell a stranger that the project is there", async () => {
    const stranger = await server.member("member")
    const problem = await stranger.refused("planApply", { projectId, seenRevision: 0, commands: [rename("tsk_x", "X")] })
    expect(problem.code).toBe("notFound")
  })
  it.each(["sponsor", "teamMember", "contractor", "stakeholder", "operations"] as const)("is refused to the role %s", async (role) => {
    const caller = await server.inProject(projectId, role)
    expect((await caller.refused("planApply", { projectId, seenRevision: 0, commands: [rename("tsk_x", "X")] })).code).toBe("forbidden")
  })
  it("points to every field of the wrong shape and changes nothing", async () => {
    const problem = await pm.refused("planApply", { projectId, seenRevision: 0, commands: [{ name: "addTask", args: { place: lastUnder, fields: { name: 7, createdBy: "me" } } }] })
    expect(problem.status).toBe(422)
    expect(problem.problems?.map(({ pointer }) => pointer).toSorted()).toEqual(["/commands/0/args/fields/createdBy", "/commands/0/args/fields/name"])
    expect((await pm.done("planRead", { projectId })).revision).toBe(0)
  })
  it("says where the plan itself refuses, and does none of the commands", async () => {
    const { a, b } = await twoTasks()
    const before = await pm.done("planRead", { projectId })
    const problem = await pm.refused("planApply", { projectId, seenRevision: revision, commands: [rename(a, "Z"), { name: "linkTasks", args: { links: [{ predecessorId: b, successorId: a }] } }] })
    expect(problem.code).toBe("cycle")
    expect(new Set(problem.path)).toEqual(new Set([a, b]))
    expect(problem.problems?.[0]?.pointer).toMatch(/^\/commands\/1\/args\/links\/0/)
    expect(await pm.done("planRead", { projectId })).toEqual(before)
    expect((await pm.refused("planApply", { projectId, seenRevision: revision, commands: [rename("tsk_nowhere", "Z")] })).code).toBe("planRefused")
  })
  it("refuses to make a resource of a person who does not take part, without confirming that there is one", async () => {
    const stranger = await server.member("member", "Hidden Name")
    const add = (userId: string) => pm.refused("planApply", { projectId, seenRevision: revision, commands: [{ name: "addResource", args: { fields: { name: "R", userId } } }] })
    const [known, unknown] = [await add(stranger.userId), await add("usr_000000000000000000000")]
    expect(known.code).toBe("planRefused")
    expect(known.problems).toEqual(unknown.problems)
    expect(JSON.stringify(known)).not.toContain("Hidden")
  })

  it("answers with the change, the next revision and the digest that the browser computes", async () => {
    const key = newKey()
    const read = await pm.done("planRead", { projectId })
    const local = planFromWire(read.plan)
    const commands = [{ name: "addTask" as const, args: { place: { where: "lastUnder" as const, taskId: null }, fields: { name: "A", duration: 9600 } } }]
    const answer = await apply(pm, commands, 0, key)
    expect(answer.revision).toBe(1)
    const mine = runCommands(local, commands, { idSeed: key, now: 0 })
    if (!mine.ok) throw new Error("refused locally")
    expect(changeFromWire(answer.change.patches)).toEqual(mine.change)
    expect(answer.digest).toBe(digestOfSchedule(schedulePlan(applyChange(local, mine.change))))
    expect(answer.change).toMatchObject({ actorId: pm.userId, actorName: "Paul", undoes: null, idempotencyKey: key, label: "addTask" })
  })
  it("answers the same when the same call comes twice, and does it once", async () => {
    const key = newKey()
    const call = () => pm.done("planApply", { projectId, seenRevision: 0, commands: [{ name: "addTask", args: { place: lastUnder } }] }, { key })
    expect(await call()).toEqual(await call())
    expect((await pm.done("planRead", { projectId })).plan.task).toHaveLength(1)
  })
  it("writes what the plan says and what the engine derived, apart from each other", async () => {
    const { b } = await twoTasks()
    const rows = await server.database.db.selectFrom("task_schedule").select(["start", "finish", "wbs"]).where("task_id", "=", b).execute()
    const plan = planFromWire((await pm.done("planRead", { projectId })).plan)
    const computed = [...schedulePlan(plan).task].find(([id]) => id === b)?.[1]
    expect(rows).toEqual([{ start: computed?.start, finish: computed?.finish, wbs: "2" }])
    const { derived } = await server.database.db.selectFrom("project").select("derived").where("id", "=", projectId).executeTakeFirstOrThrow()
    expect(derived).toMatchObject({ taskCount: 2, finish: computed?.finish })
  })
  it("raises no revision for commands that change nothing", async () => {
    const { a } = await twoTasks()
    const before = revision
    await apply(pm, [rename(a, "A")])
    expect(revision).toBe(before)
  })
})

describe("edits of several people", () => {
  const setName = (taskId: string, name: string) => ({ name: "updateTask", args: { taskId, fields: { name } } })
  it("merge where they touch different fields", async () => {
    const { a } = await twoTasks()
    const seen = revision
    await apply(other, [{ name: "setDuration", args: { taskId: a, duration: 14_400 } }], seen)
    await apply(pm, [setName(a, "Renamed")], seen)
    const task = planFromWire((await pm.done("planRead", { projectId })).plan).task
    expect([...task.values()][0]).toMatchObject({ name: "Renamed", duration: 14_400 })
  })
  it("conflict where they touch the same field: both values, what was seen, and who", async () => {
    const { a } = await twoTasks()
    const seen = revision
    await apply(other, [setName(a, "Theirs")], seen)
    const problem = await pm.refused("planApply", { projectId, seenRevision: seen, commands: [setName(a, "Mine")] })
    expect(problem.code).toBe("conflict")
    expect(problem.conflicts).toEqual([{ kind: "task", id: a, field: "name", expected: "A", actual: "Theirs", wanted: "Mine", changedBy: "Olga" }])
    expect(problem.revision).toBe(revision)
  })
  it("do not conflict where both say the same", async () => {
    const { a } = await twoTasks()
    const seen = revision
    await apply(pm, [setName(a, "Two")], seen)
    await apply(other, [setName(a, "Two")], seen)
  })
  it("conflict with one's own from a second browser, which did not see them either", async () => {
    const { a } = await twoTasks()
    const seen = revision
    await apply(pm, [setName(a, "One")], seen)
    const problem = await pm.refused("planApply", { projectId, seenRevision: seen, commands: [setName(a, "Two")] })
    expect(problem.code).toBe("conflict")
    expect(problem.conflicts?.[0]).toMatchObject({ field: "name", actual: "One", wanted: "Two" })
  })
  it("conflict where the other has deleted what one changes", async () => {
    const { b } = await twoTasks()
    const seen = revision
    await apply(other, [{ name: "deleteTasks", args: { taskIds: [b] } }], seen)
    const problem = await pm.refused("planApply", { projectId, seenRevision: seen, commands: [setName(b, "Mine")] })
    expect(problem.code).toBe("conflict")
    expect(problem.conflicts?.[0]).toMatchObject({ kind: "task", id: b, field: "", actual: null, changedBy: "Olga" })
  })
  it("are serial: twenty at once all arrive, each with a revision of its own", async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => pm.done("planApply", { projectId, seenRevision: 0, commands: [{ name: "addTask", args: { place: lastUnder, fields: { name: `T${index}` } } }] }, { key: newKey() })))
    expect(answers.map((answer) => answer.revision).toSorted((x, y) => x - y)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
    const plan = planFromWire((await pm.done("planRead", { projectId })).plan)
    expect(new Set([...plan.task.values()].map((task) => task.number)).size).toBe(20)
  })
  it("reach another node, which catches up from the change log", async () => {
    const node = await server.anotherNode()
    const elsewhere = server.callerOn(node, pm)
    await twoTasks()
    await elsewhere.done("planRead", { projectId })
    await apply(pm, [{ name: "addTask", args: { place: lastUnder, fields: { name: "C" } } }])
    const [here, there] = [await pm.done("planRead", { projectId }), await elsewhere.done("planRead", { projectId })]
    expect(there).toEqual(here)
    await apply(elsewhere, [{ name: "addTask", args: { place: lastUnder, fields: { name: "D" } } }])
    expect((await pm.done("planRead", { projectId })).plan.task).toHaveLength(4)
    const fresh = server.callerOn(await server.anotherNode(), pm)
    expect(digestOfPlan(planFromWire((await fresh.done("planRead", { projectId })).plan))).toBe(digestOfPlan(planFromWire((await pm.done("planRead", { projectId })).plan)))
  })
})
