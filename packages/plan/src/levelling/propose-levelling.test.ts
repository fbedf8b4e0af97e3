import { aPlan, afterCommands, at, refusalOf, resourceIdOf, taskIdOf } from "@throughline/testkit"
import { describe, expect, test } from "vitest"
import { schedulePlan } from "../compile/schedule-plan.ts"
import type { Plan, TaskId } from "../document.ts"
import { levelledBehind } from "./levelled-behind.ts"
import { editsOfProposal } from "./proposal-edits.ts"
import { proposeLevelling } from "./propose-levelling.ts"

const ids = (...names: string[]): TaskId[] => names.map(taskIdOf)
const startOf = (plan: Plan, name: string): number | undefined => schedulePlan(plan).task.get(taskIdOf(name))?.start

/** Ana is needed twice from Monday; Test waits for Build. */
const overloaded = (): Plan =>
  aPlan().resource("Ana").task("Migrate", "3d", { priority: 700 }).task("Build", "2d").task("Test", "1d").link("Build", "Test").assign("Migrate", "Ana").assign("Build", "Ana").build()

describe("a proposal", () => {
  test("says what moves, by how much, because of whom and behind which task", () => {
    const proposal = proposeLevelling(overloaded(), { schedulesMax: 30 })
    expect(proposal.moves.map(({ taskId, shift, because }) => ({ taskId, shift, because }))).toEqual([
      { taskId: taskIdOf("Build"), shift: 3 * 4_800, because: { kind: "resource", resourceId: resourceIdOf("Ana"), until: at("2026-03-04T17:00"), behind: [{ plan: 0, taskId: taskIdOf("Migrate") }] } },
      { taskId: taskIdOf("Test"), shift: 3 * 4_800, because: { kind: "predecessor", taskId: taskIdOf("Build") } },
    ])
    expect(proposal.moves[0]?.edit).toEqual({ taskId: taskIdOf("Build"), levelingDelay: 3 * 14_400 })
    expect(proposal.moves[1]?.edit).toBeNull()
  })

  test("tells finish, overload and cost before and after, and how much better it could be", () => {
    const proposal = proposeLevelling(overloaded(), { schedulesMax: 30 })
    expect(proposal).toMatchObject({
      finishBefore: at("2026-03-04T17:00"), finishAfter: at("2026-03-09T17:00"), overloadBefore: { work: 2 * 4_800, resources: 1, tasks: 2, people: [{ plan: 0, resourceId: resourceIdOf("Ana"), work: 2 * 4_800 }] },
      overloadAfter: { work: 0, resources: 0, tasks: 0 }, finishBound: at("2026-03-06T17:00"), gap: 4_800, unplaced: [],
    })
  })

  test("leaves the plan that it was given as it is", () => {
    const plan = overloaded()
    proposeLevelling(plan, { schedulesMax: 10 })
    expect(startOf(plan, "Build")).toBe(at("2026-03-02T08:00"))
  })

  test("moves only what is chosen, and nothing that is locked", () => {
    const some = proposeLevelling(overloaded(), { taskIds: new Set(ids("Migrate")), schedulesMax: 10 })
    expect(some.moves.map(({ taskId }) => taskId)).toEqual(ids("Migrate"))
    const locked = proposeLevelling(overloaded(), { lockedIds: new Set(ids("Build")), schedulesMax: 10 })
    expect(locked.moves.map(({ taskId }) => taskId)).toEqual(ids("Migrate"))
  })

  test("takes back delays of an earlier levelling that are no longer needed", () => {
    const plan = afterCommands(overloaded(), [...editsOfProposal(proposeLevelling(overloaded(), { schedulesMax: 10 })), { name: "deleteTasks", args: { taskIds: ids("Migrate") } }])
    const again = proposeLevelling(plan, { schedulesMax: 10 })
    expect(again.moves[0]).toMatchObject({ taskId: taskIdOf("Build"), to: { start: at("2026-03-02T08:00") }, edit: { levelingDelay: 0 }, because: { kind: "released" } })
  })

  test("knows half-time people, absences and people who come later", () => {
    const half = aPlan().resource("Ana", { maxUnits: 5_000 }).task("A", "1d").task("B", "1d").assign("A", "Ana", 50).assign("B", "Ana", 50).build()
    expect(proposeLevelling(half, { schedulesMax: 10 }).plans[0]?.schedule.finish).toBe(at("2026-03-03T17:00"))
    const later = aPlan().resource("Ana", { availability: [{ from: 9_565, to: null, units: 10_000 }] }).task("A", "1d").assign("A", "Ana").build()
    expect(proposeLevelling(later, { schedulesMax: 10 }).moves[0]).toMatchObject({ because: { kind: "resource", behind: [] } })
  })

  test("lets material be used only once it is delivered", () => {
    const plan = aPlan().resource("Server", { kind: "material", availability: [{ from: 9_563, to: null, units: 20_000 }] }).task("Rack", "1d").assign("Rack", "Server", 200).build()
    const proposal = proposeLevelling(plan, { schedulesMax: 10 })
    expect(proposal.moves[0]).toMatchObject({ because: { kind: "material", resourceId: resourceIdOf("Server") } })
    expect(proposal.plans[0]?.schedule.task.get(taskIdOf("Rack"))?.start).toBeGreaterThanOrEqual(9_563 * 14_400)
  })

  test("levels two plans that share a person, the one of higher priority first", () => {
    const one = aPlan().resource("Ana", { email: "ana@example.org" }).task("A", "2d").assign("A", "Ana").build()
    const other = aPlan().resource("Ana Berg", { email: "Ana@example.org" }).task("B", "1d").assign("B", "Ana Berg").build()
    const proposal = proposeLevelling([one, other], { schedulesMax: 20, planPriorities: [500, 800] })
    expect(proposal.moves).toMatchObject([{ plan: 0, taskId: taskIdOf("A"), to: { start: at("2026-03-03T08:00") }, because: { behind: [{ plan: 1, taskId: taskIdOf("B") }] } }])
    expect(editsOfProposal(proposal, null, 1)).toEqual([])
  })
})

describe("taking a proposal over", () => {
  test("gives exactly the proposed dates, and undo gives back the present ones", () => {
    const proposal = proposeLevelling(overloaded(), { schedulesMax: 30 })
    const after = schedulePlan(afterCommands(overloaded(), editsOfProposal(proposal)))
    for (const { taskId, to } of proposal.moves) expect(after.task.get(taskId)).toMatchObject(to)
    expect(after.finish).toBe(proposal.finishAfter)
  })

  test("also where tasks are interrupted", () => {
    const plan = aPlan().resource("Ana").task("Long", "5d").task("Meet", "1d", { constraint: "mso", constraintDate: at("2026-03-04T08:00") }).assign("Long", "Ana").assign("Meet", "Ana").build()
    const proposal = proposeLevelling(plan, { pauses: "notStarted", schedulesMax: 20 })
    expect(proposal.moves).toMatchObject([{ taskId: taskIdOf("Long"), edit: { levelingDelay: 0, splits: [{ offset: 9_600, gap: 4_800 }] }, because: { kind: "resource", behind: [{ taskId: taskIdOf("Meet") }] } }])
    const after = schedulePlan(afterCommands(plan, editsOfProposal(proposal)))
    expect(after.task.get(taskIdOf("Long"))?.finish).toBe(at("2026-03-09T17:00"))
    expect(proposal.overloadAfter.work).toBe(0)
  })

  test("what is left of a begun task waits where that is allowed", () => {
    const plan = aPlan().resource("Ana").task("Begun", "4d", { actualStart: at("2026-03-02T08:00"), percentComplete: 2_500 })
      .task("Meet", "1d", { constraint: "mso", constraintDate: at("2026-03-03T08:00") }).assign("Begun", "Ana").assign("Meet", "Ana").build()
    expect(proposeLevelling(plan, { pauses: "notStarted", schedulesMax: 10 }).moves).toEqual([])
    const proposal = proposeLevelling(plan, { pauses: "all", schedulesMax: 10 })
    expect(proposal.moves[0]?.edit).toMatchObject({ stop: at("2026-03-02T17:00"), resume: at("2026-03-04T08:00") })
    expect(schedulePlan(afterCommands(plan, editsOfProposal(proposal))).task.get(taskIdOf("Begun"))?.finish).toBe(at("2026-03-06T17:00"))
  })

  test("in part leaves the others where they are", () => {
    const proposal = proposeLevelling(overloaded(), { schedulesMax: 30 })
    expect(editsOfProposal(proposal, new Set())).toEqual([])
    expect(editsOfProposal(proposal, new Set(ids("Build")))).toEqual([{ name: "applyLevelling", args: { tasks: [{ taskId: taskIdOf("Build"), levelingDelay: 43_200 }] } }])
  })

  test("is refused where the plan has changed so that it no longer fits", () => {
    const apply = (more: object) => ({ name: "applyLevelling" as const, args: { tasks: [{ taskId: taskIdOf("A"), levelingDelay: 0, ...more }] } })
    expect(refusalOf(aPlan().build(), apply({}))).toMatchObject({ code: "unknownTask" })
    expect(refusalOf(aPlan().task("A", "1d").build(), apply({ splits: [{ offset: 4_800, gap: 10 }] }))).toMatchObject({ code: "splitOutside", limit: 4_800 })
    expect(refusalOf(aPlan().task("A", "1d").task("B", "1d", { under: "A" }).build(), apply({ splits: [{ offset: 100, gap: 10 }] }))).toMatchObject({ code: "summarySplit" })
    expect(refusalOf(aPlan().task("A", "1d").build(), apply({ stop: 100, resume: 200 }))).toMatchObject({ code: "datesNeeded" })
    expect(refusalOf(aPlan().task("A", "1d", { actualStart: 50 }).build(), apply({ stop: 300, resume: 200 }))).toMatchObject({ code: "finishBeforeStart" })
    expect(refusalOf(aPlan().task("A", "1d", { actualStart: 50, actualFinish: 90, percentComplete: 10_000 }).build(), apply({}))).toMatchObject({ code: "completedTask" })
  })

  test("can be cleared again: delays of tasks and people go, pauses where that is asked for", () => {
    const plan = aPlan().resource("Ana").task("A", "4d", { levelingDelay: 14_400, splits: [{ offset: 4_800, gap: 4_800 }] }).assign("A", "Ana", 100, { levelingDelay: 600 }).build()
    const cleared = afterCommands(plan, { name: "clearLevelling", args: { taskIds: ids("A") } })
    expect(cleared.task.get(taskIdOf("A"))).toMatchObject({ levelingDelay: 0, splits: [{ offset: 4_800, gap: 4_800 }] })
    expect([...cleared.assignment.values()][0]?.levelingDelay).toBe(0)
    expect(afterCommands(plan, { name: "clearLevelling", args: { taskIds: ids("A"), joinPauses: true } }).task.get(taskIdOf("A"))?.splits).toEqual([])
  })
})

describe("a levelled task explains itself", () => {
  test("it waits behind whoever has its person until it starts", () => {
    const plan = afterCommands(overloaded(), editsOfProposal(proposeLevelling(overloaded(), { schedulesMax: 30 })))
    expect(levelledBehind(plan, schedulePlan(plan), taskIdOf("Build"))).toEqual({
      kind: "resource", resourceId: resourceIdOf("Ana"), until: at("2026-03-04T17:00"), behind: [{ plan: 0, taskId: taskIdOf("Migrate") }],
    })
    expect(levelledBehind(plan, schedulePlan(plan), taskIdOf("Test"))).toBeNull()
  })

  test("a delay that a person typed names nobody", () => {
    const plan = aPlan().task("A", "1d", { levelingDelay: 14_400 }).build()
    expect(levelledBehind(plan, schedulePlan(plan), taskIdOf("A"))).toBeNull()
  })
})
