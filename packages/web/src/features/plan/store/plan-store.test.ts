import { describe, expect, test } from "vitest"
import { digestOfPlan, digestOfSchedule, emptyPlan, instantOf, schedulePlan } from "@throughline/plan"
import type { Plan, PlanCommand, TaskId } from "@throughline/plan"
import { MemoryPlanServer } from "./memory-plan-server.ts"
import { PlanStore } from "./plan-store.ts"
import type { ReadyPlan } from "./plan-snapshot.ts"
import type { KeptDrafts, Drafts } from "./drafts.ts"
import { runEdit } from "./edit.ts"

const ROOT = { where: "lastUnder", taskId: null } as const
const add = (name: string): PlanCommand => ({ name: "addTask", args: { place: ROOT, fields: { name, duration: 9_600 } } })
const rename = (taskId: TaskId, name: string): PlanCommand => ({ name: "updateTask", args: { taskId, fields: { name } } })

/** A plan with tasks A, B and C, one after another. */
function threeTasks(): Plan {
  const plan = emptyPlan({ start: instantOf(2026, 3, 2, 480) })
  const made = runEdit({ plan, schedule: schedulePlan(plan) }, { key: "seedseed", label: "", madeAt: 0, madeBy: null, insists: false, work: { kind: "commands", commands: [add("A"), add("B"), add("C")] } })
  if (!made.ok) throw new Error("three tasks can be added")
  const [a, b, c] = [...made.plan.task.keys()]
  const linked = runEdit({ plan: made.plan, schedule: schedulePlan(made.plan) }, { key: "seedlink", label: "", madeAt: 0, madeBy: null, insists: false, work: { kind: "commands", commands: [{ name: "linkTasks", args: { links: [{ predecessorId: a!, successorId: b! }, { predecessorId: b!, successorId: c! }] } }] } })
  if (!linked.ok) throw new Error("three tasks can be linked")
  return linked.plan
}

interface World {
  readonly store: PlanStore
  readonly server: MemoryPlanServer
  readonly problems: unknown[]
  readonly refused: string[]
  readonly mismatches: { count: number }
}

let keys = 0
async function aStore(server: MemoryPlanServer, drafts: Drafts | null = null, digest = digestOfSchedule): Promise<World> {
  const problems: unknown[] = []
  const refused: string[] = []
  const mismatches = { count: 0 }
  const store = new PlanStore({
    server, userId: "usr_me", drafts, newKey: () => `keykey${String((keys += 1)).padStart(4, "0")}`, now: () => 0, digest: ({ schedule }) => digest(schedule), retryMs: 1,
    onProblem: (problem) => problems.push(problem), onRefused: ({ edit }) => refused.push(edit.label), onMismatch: () => (mismatches.count += 1),
  })
  await store.load()
  return { store, server, problems, refused, mismatches }
}

function now(store: PlanStore): ReadyPlan {
  const snapshot = store.snapshot()
  if (snapshot.phase !== "ready") throw new Error(snapshot.phase)
  return snapshot
}

/** Until everything sent is answered. */
async function settled(store: PlanStore): Promise<void> {
  for (let turn = 0; turn < 200 && now(store).unsent > 0; turn += 1) await new Promise((resolve) => setTimeout(resolve, 1))
  await new Promise((resolve) => setTimeout(resolve, 2))
}

const idOf = (plan: Plan, name: string): TaskId => [...plan.task.values()].find((task) => task.name === name)!.id
const namesIn = (plan: Plan): string[] => [...plan.task.values()].map((task) => task.name)

describe("an edit of one's own", () => {
  test("a refused command changes nothing and sends nothing", async () => {
    const { store, server } = await aStore(new MemoryPlanServer(threeTasks()))
    const before = now(store).plan
    const [a, c] = [idOf(before, "A"), idOf(before, "C")]
    const error = store.dispatch([{ name: "linkTasks", args: { links: [{ predecessorId: c, successorId: a }] } }], "close a circle")
    expect(error?.code).toBe("cycle")
    expect(now(store).plan).toBe(before)
    expect(server.records).toEqual([])
  })

  test("is seen at once with its consequences, and is saved when the server has it", async () => {
    const { store, server } = await aStore(new MemoryPlanServer(threeTasks()))
    const { plan, schedule } = now(store)
    const c = idOf(plan, "C")
    store.dispatch([{ name: "setDuration", args: { taskId: idOf(plan, "A"), duration: 24_000 } }], "longer")
    expect(now(store).schedule.task.get(c)!.start).toBeGreaterThan(schedule.task.get(c)!.start)
    expect(now(store).saving).toBe("saving")
    await settled(store)
    expect(now(store)).toMatchObject({ saving: "saved", unsent: 0, revision: 1 })
    expect(server.records.map((record) => record.label)).toEqual(["longer"])
  })

  test("browser and server end with the same plan, ids of new tasks included", async () => {
    const { store, server } = await aStore(new MemoryPlanServer(threeTasks()))
    store.dispatch([add("D")], "one")
    store.dispatch([rename(idOf(now(store).plan, "D"), "Delivery")], "two")
    await settled(store)
    expect(digestOfPlan(now(store).plan)).toBe(digestOfPlan((await server.read()).plan))
    expect(namesIn(now(store).plan)).toContain("Delivery")
  })

  test("a preview is shown and sent to nobody; ending it brings back the very same plan", async () => {
    const { store, server } = await aStore(new MemoryPlanServer(threeTasks()))
    const before = now(store)
    store.preview([{ name: "setDuration", args: { taskId: idOf(before.plan, "A"), duration: 24_000 } }])
    expect(now(store).previewing).toBe(true)
    expect(now(store).schedule.finish).toBeGreaterThan(before.schedule.finish)
    store.preview(null)
    expect(now(store).plan).toBe(before.plan)
    expect(server.records).toEqual([])
  })
})

describe("when others edit the same plan", () => {
  async function twoPeople() {
    const mine = new MemoryPlanServer(threeTasks())
    const theirs = new MemoryPlanServer(mine.plan, "usr_ben", mine)
    return { me: await aStore(mine), ben: await aStore(theirs), mine, theirs }
  }

  test("their changes arrive, and edits of one's own on other fields stay", async () => {
    const { me, ben, mine } = await twoPeople()
    const a = idOf(mine.plan, "A")
    ben.store.dispatch([{ name: "setDuration", args: { taskId: a, duration: 24_000 } }], "longer")
    await settled(ben.store)
    mine.broken = { calls: 3, after: false }
    me.store.dispatch([rename(a, "Alpha")], "rename")
    await settled(me.store)
    const task = now(me.store).plan.task.get(a)
    expect([task!.name, task!.duration]).toEqual(["Alpha", 24_000])
    expect(now(me.store).clashes).toEqual([])
    expect(now(me.store).saving).toBe("saved")
  })

  test("the same field shows both values; keeping theirs forgets mine", async () => {
    const { me, ben, mine } = await twoPeople()
    const a = idOf(mine.plan, "A")
    ben.store.dispatch([rename(a, "Theirs")], "theirs")
    await settled(ben.store)
    me.store.dispatch([rename(a, "Mine")], "mine")
    await settled(me.store)
    const [clash] = now(me.store).clashes
    expect(clash!.fields).toMatchObject([{ field: "name", expected: "A", actual: "Theirs", wanted: "Mine" }])
    expect(now(me.store).plan.task.get(a)!.name).toBe("Theirs")
    me.store.settleClash("keepTheirs")
    await settled(me.store)
    expect(now(me.store).clashes).toEqual([])
    expect(now(me.store).undoLabel).toBeNull()
    expect(mine.records.map((record) => record.label)).toEqual(["theirs"])
  })

  test("writing mine again wins, and can be undone", async () => {
    const { me, ben, mine } = await twoPeople()
    const a = idOf(mine.plan, "A")
    ben.store.dispatch([rename(a, "Theirs")], "theirs")
    await settled(ben.store)
    me.store.dispatch([rename(a, "Mine")], "mine")
    await settled(me.store)
    me.store.settleClash("writeMine")
    await settled(me.store)
    expect(now(me.store).plan.task.get(a)!.name).toBe("Mine")
    expect(mine.records.map((record) => record.label)).toEqual(["theirs", "mine"])
    me.store.undo()
    await settled(me.store)
    expect(now(me.store).plan.task.get(a)!.name).toBe("Theirs")
  })

  test("an edit of a task that is gone is told and dropped", async () => {
    const { me, ben, mine } = await twoPeople()
    const b = idOf(mine.plan, "B")
    ben.store.dispatch([{ name: "deleteTasks", args: { taskIds: [b] } }], "delete")
    await settled(ben.store)
    mine.broken = { calls: 1, after: false }
    me.store.dispatch([{ name: "setDeadline", args: { taskId: b, deadline: instantOf(2026, 5, 1) } }], "deadline")
    await settled(me.store)
    expect(now(me.store).plan.task.has(b)).toBe(false)
    expect([...now(me.store).clashes.map((clash) => clash.edit.label), ...me.refused]).toEqual(["deadline"])
    expect(now(me.store).unsent).toBe(0)
  })

  test("what was told while an edit was on its way is fetched after its answer", async () => {
    const { me, ben, mine } = await twoPeople()
    const a = idOf(mine.plan, "A")
    me.store.dispatch([rename(a, "Mine")], "mine")
    ben.store.dispatch([rename(idOf(mine.plan, "C"), "Ben's")], "ben")
    void me.store.heard(2)
    await settled(me.store)
    await settled(ben.store)
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(mine.records.map((record) => record.label)).toEqual(["mine", "ben"])
    expect(namesIn(now(me.store).plan)).toEqual(["Mine", "B", "Ben's"])
  })

  test("two people adding tasks at once both keep theirs, and see the same plan", async () => {
    const { me, ben, mine } = await twoPeople()
    ben.store.dispatch([add("Ben's")], "ben")
    me.store.dispatch([add("Mine")], "mine")
    await settled(ben.store)
    await settled(me.store)
    await ben.store.catchUp()
    await me.store.catchUp()
    expect(namesIn(now(me.store).plan).toSorted()).toEqual(["A", "B", "Ben's", "C", "Mine"])
    expect(digestOfPlan(now(me.store).plan)).toBe(digestOfPlan(now(ben.store).plan))
    expect(digestOfPlan(now(me.store).plan)).toBe(digestOfPlan((await mine.read()).plan))
  })
})

describe("when the connection breaks", () => {
  test("the edit is kept, said to be offline, and arrives once when the connection is back", async () => {
    const { store, server } = await aStore(new MemoryPlanServer(threeTasks()))
    server.broken = { calls: 4, after: false }
    store.dispatch([add("D")], "add")
    await new Promise((resolve) => setTimeout(resolve, 1))
    expect(now(store).saving).toBe("offline")
    await settled(store)
    expect(server.records).toHaveLength(1)
    expect(now(store)).toMatchObject({ saving: "saved", revision: 1 })
  })

  test("an answer that was lost is found again, and the edit is not made twice", async () => {
    const { store, server } = await aStore(new MemoryPlanServer(threeTasks()))
    server.broken = { calls: 1, after: true }
    store.dispatch([add("D")], "add")
    await settled(store)
    expect(server.records).toHaveLength(1)
    expect(namesIn(now(store).plan).filter((name) => name === "D")).toHaveLength(1)
  })

  test("edits of a closed tab are taken up by the next one, those that had arrived are not", async () => {
    const server = new MemoryPlanServer(threeTasks())
    const shelf: KeptDrafts[] = []
    const first = await aStore(server, { keep: (revision, edits) => void shelf.splice(0, 1, { revision, edits }), adopt: async () => [], close: () => undefined })
    server.broken = { calls: 1, after: true }
    first.store.dispatch([add("Arrived")], "arrived")
    first.store.dispatch([add("Waiting")], "waiting")
    const left = shelf[0]!
    first.store.close()
    expect(left.edits.map((edit) => edit.label)).toEqual(["arrived", "waiting"])
    await new Promise((resolve) => setTimeout(resolve, 2))
    const second = await aStore(server, { keep: () => undefined, adopt: async () => [JSON.parse(JSON.stringify(left))], close: () => undefined })
    await settled(second.store)
    expect(namesIn(now(second.store).plan)).toEqual(["A", "B", "C", "Arrived", "Waiting"])
    expect(server.records.map((record) => record.label)).toEqual(["arrived", "waiting"])
  })

  test("what the server refuses for good is taken back, and told", async () => {
    const { store, server, problems } = await aStore(new MemoryPlanServer(threeTasks()))
    server.plan = { ...server.plan, task: new Map([...server.plan.task].filter(([, task]) => task.name !== "B")), link: new Map() }
    store.dispatch([rename(idOf(now(store).plan, "B"), "Beta")], "rename")
    await settled(store)
    expect(problems).toHaveLength(1)
    expect(now(store).plan.task.get(idOf(threeTasks(), "B"))!.name).toBe("B")
    expect(now(store).undoLabel).toBeNull()
  })
})

describe("undo and redo", () => {
  test("take back and do again through the server, step by step", async () => {
    const { store, server } = await aStore(new MemoryPlanServer(threeTasks()))
    const a = idOf(now(store).plan, "A")
    store.dispatch([rename(a, "One")], "one")
    store.dispatch([rename(a, "Two")], "two")
    const name = () => now(store).plan.task.get(a)!.name
    store.undo()
    expect([name(), now(store).redoLabel]).toEqual(["One", "two"])
    store.undo()
    expect(name()).toBe("A")
    store.redo()
    store.redo()
    expect(name()).toBe("Two")
    await settled(store)
    store.undo()
    await settled(store)
    expect(name()).toBe("One")
    expect((await server.read()).plan.task.get(a)!.name).toBe("One")
    expect(now(store).saving).toBe("saved")
  })

  test("a new edit empties the redo stack", async () => {
    const { store } = await aStore(new MemoryPlanServer(threeTasks()))
    store.dispatch([add("D")], "add")
    store.undo()
    store.dispatch([add("E")], "other")
    expect(now(store).redoLabel).toBeNull()
  })

  test("undo is still there after the page was loaded again", async () => {
    const server = new MemoryPlanServer(threeTasks())
    const first = await aStore(server)
    first.store.dispatch([add("D")], "add D")
    await settled(first.store)
    const second = await aStore(server)
    expect(now(second.store).undoLabel).toBe("add D")
    second.store.undo()
    await settled(second.store)
    expect(namesIn((await server.read()).plan)).toEqual(["A", "B", "C"])
  })

  test("what somebody changed since is not undone behind their back", async () => {
    const mine = new MemoryPlanServer(threeTasks())
    const me = await aStore(mine)
    const ben = await aStore(new MemoryPlanServer(mine.plan, "usr_ben", mine))
    const a = idOf(mine.plan, "A")
    me.store.dispatch([rename(a, "Mine")], "mine")
    await settled(me.store)
    await ben.store.catchUp()
    ben.store.dispatch([rename(a, "Ben's")], "ben")
    await settled(ben.store)
    await me.store.catchUp()
    me.store.undo()
    expect(now(me.store).clashes[0]!.fields).toMatchObject([{ field: "name", actual: "Ben's" }])
    expect(now(me.store).plan.task.get(a)!.name).toBe("Ben's")
  })
})

test("dates that differ from the server's are told, and the plan is read again", async () => {
  const { store, mismatches } = await aStore(new MemoryPlanServer(threeTasks()), null, () => "something else")
  store.dispatch([add("D")], "add")
  await settled(store)
  expect(mismatches.count).toBe(1)
  expect(namesIn(now(store).plan)).toContain("D")
})
