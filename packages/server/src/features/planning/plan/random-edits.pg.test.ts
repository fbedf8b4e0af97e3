// Whatever is done to a plan through the server equals the same commands carried out on the plan alone; and what stands in
// the rows, read by a node that knows nothing, is that plan.

import { applyChange, changeFromWire, digestOfPlan, digestOfSchedule, planFromWire, runCommands, schedulePlan } from "@throughline/plan"
import type { Change, Plan, PlanCommand, TaskId } from "@throughline/plan"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { aServer, type Caller, type TestServer } from "../../../../test/a-server.ts"

let server: TestServer
beforeAll(async () => {
  server = await aServer()
})
afterAll(() => server.close())

/** Small and repeatable: mulberry32. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

function someCommand(plan: Plan, random: (below: number) => number): PlanCommand {
  const tasks = [...plan.task.values()]
  const any = (): TaskId => tasks[random(tasks.length)]?.id ?? "tsk_none"
  const schedule = schedulePlan(plan)
  const dated = (taskId: TaskId) => ({ taskId, start: schedule.task.get(taskId)?.start ?? 0, finish: schedule.task.get(taskId)?.finish ?? 0 })
  const place = { where: (["before", "after", "firstUnder", "lastUnder"] as const)[random(4)] ?? "after", taskId: any() }
  const kinds: readonly (() => PlanCommand)[] = [
    () => ({ name: "addTask", args: { place, fields: { name: `Task ${random(1000)}`, duration: random(10) * 2_400 } } }),
    () => ({ name: "addTask", args: { place: { where: "lastUnder", taskId: null } } }),
    () => ({ name: "updateTask", args: { taskId: any(), fields: { name: `Renamed ${random(1000)} ü\u202e"'\\`, priority: random(1000), notes: "x".repeat(random(50)) } } }),
    () => ({ name: "setDuration", args: { taskId: any(), duration: random(20) * 2_400 } }),
    () => ({ name: "linkTasks", args: { links: [{ predecessorId: any(), successorId: any(), kind: (["FS", "SS", "FF", "SF"] as const)[random(4)] ?? "FS", lag: (random(5) - 2) * 4_800 }] } }),
    () => ({ name: "moveTasks", args: { taskIds: [any()], place } }),
    () => ({ name: "indentTasks", args: { taskIds: [any()] } }),
    () => ({ name: "outdentTasks", args: { taskIds: [any()] } }),
    () => ({ name: "deleteTasks", args: { taskIds: [any()] } }),
    () => ({ name: "duplicateTasks", args: { taskIds: [any()] } }),
    () => ({ name: "setProgress", args: { tasks: [{ ...dated(any()), percent: random(5) * 2_500 }] } }),
    () => ({ name: "setConstraint", args: { taskId: any(), constraint: "snet", date: plan.settings.start + random(40) * 14_400 } }),
    () => ({ name: "setMode", args: { mode: random(2) === 0 ? "manual" : "automatic", tasks: [dated(any())] } }),
    () => ({ name: "setAssignments", args: { taskId: any(), text: `Person ${random(4)}[${25 * (1 + random(4))}%]`, createMissing: true } }),
    () => ({ name: "takeBaseline", args: { number: random(3), name: "Baseline", note: "", replace: true } }),
    () => ({ name: "addCalendar", args: { fields: { name: `Calendar ${random(1000)}`, exceptions: [{ name: "Off", from: 9_600, to: 9_605, shifts: [], recurrence: null }] } } }),
    () => ({ name: "updateSettings", args: { fields: { statusDate: plan.settings.start + random(40) * 14_400 } } }),
  ]
  const make = kinds[random(kinds.length)]
  if (make === undefined) throw new Error("There is always a kind")
  return make()
}

describe.each([11, 22, 33])("random edits with the seed %d", (seed) => {
  it("give the same plan here, in the browser and in the rows", async () => {
    const random = randomFrom(seed)
    const projectId = (await server.administrator.done("projectCreate", { name: `Random ${seed}`, start: "2026-03-02", template: "network" })).id
    const elsewhere = server.callerOn(await server.anotherNode(), server.administrator)
    let { revision, plan: wire } = await server.administrator.done("planRead", { projectId })
    let plan = planFromWire(wire)
    let carriedOut = 0
    const changes: string[] = []
    for (let step = 0; step < 60; step += 1) {
      // Every third edit comes through another node.
      const caller: Caller = step % 3 === 0 ? elsewhere : server.administrator
      const commands = Array.from({ length: 1 + random(3) }, () => someCommand(plan, random))
      const key = `seed${seed}step${String(step).padStart(6, "0")}`
      const reply = await caller.call("planApply", { projectId, seenRevision: revision, commands }, { key })
      const local = runCommands(plan, commands, { idSeed: key, now: 0, userId: `usr_${server.administrator.userId.slice(4)}`, schedule: schedulePlan(plan) })
      expect(reply.status === 201, `${JSON.stringify(commands)} ${reply.text.slice(0, 400)}`).toBe(local.ok)
      if (!local.ok) continue
      carriedOut += 1
      const change = changeFromWire(reply.json.change.patches)
      expect(comparable(change)).toEqual(comparable(local.change))
      plan = applyChange(plan, change)
      expect(reply.json.digest).toBe(digestOfSchedule(schedulePlan(plan)))
      if (change.length > 0) changes.push(reply.json.change.id)
      revision = reply.json.revision
      if (random(6) === 0) {
        const changeId = changes[changes.length - 1 - random(Math.min(3, changes.length))] ?? ""
        const undone = await caller.call("planUndo", { projectId, changeId })
        expect([201, 409]).toContain(undone.status)
        if (undone.status === 201) {
          plan = applyChange(plan, changeFromWire(undone.json.change.patches))
          revision = undone.json.revision
        }
      }
    }
    expect(carriedOut).toBeGreaterThan(15)
    const fresh = server.callerOn(await server.anotherNode(), server.administrator)
    const rebuilt = planFromWire((await fresh.done("planRead", { projectId })).plan)
    expect(digestOfPlan(rebuilt)).toBe(digestOfPlan(plan))
    await expectRowsToEqual(projectId, rebuilt)
  })
})

/** The server's clock says when a baseline was taken, and it never gives a number twice; the rest is the command's own. */
function comparable(change: Change): unknown {
  const patches = change.toSorted((one, other) => (`${one.kind} ${one.id}` < `${other.kind} ${other.id}` ? -1 : 1))
  return JSON.parse(JSON.stringify(patches, (field, inner: unknown) => (field === "takenAt" || field === "number" ? undefined : inner)))
}

/** Derived rows could be thrown away: each equals what the engine says now, and their order is the outline's. */
async function expectRowsToEqual(projectId: string, plan: Plan): Promise<void> {
  const schedule = schedulePlan(plan)
  const rows = await server.database.db.selectFrom("task_schedule").selectAll().where("project_id", "=", projectId).orderBy("outline_order").execute()
  expect(rows.map(({ task_id, start, finish, early_start, late_finish, total_slack, critical, percent_complete, wbs, outline_level, summary, cost }) => ({ task_id, start, finish, early_start, late_finish, total_slack, critical, percent_complete, wbs, outline_level, summary, cost })))
    .toEqual(schedule.order.map((id) => {
      const computed = schedule.task.get(id)
      return {
        task_id: id, start: computed?.start, finish: computed?.finish, early_start: computed?.earlyStart, late_finish: computed?.lateFinish, total_slack: computed?.totalSlack, critical: computed?.critical,
        percent_complete: computed?.percentComplete, wbs: schedule.wbs.get(id), outline_level: schedule.outlineLevel.get(id), summary: schedule.children.has(id), cost: computed?.cost,
      }
    }))
}
