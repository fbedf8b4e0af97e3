import { aPlan, afterCommands, linkIdOf, taskIdOf } from "@throughline/testkit"
import { describe, expect, test } from "vitest"
import { applyChange } from "./change.ts"
import type { Plan } from "./document.ts"
import { EMPTY_HISTORY, dropUndo, rebase, recordEntry, redo, undo } from "./history.ts"
import type { History, PendingEdit } from "./history.ts"
import { outlineOf } from "./outline.ts"
import { runCommand } from "./run-command.ts"
import type { PlanCommand } from "./run-command.ts"
import { validatePlan } from "./validate-plan.ts"

const plan = aPlan().task("A").task("B").task("C").link("A", "B").build()
const context = { idSeed: "myownedit", now: 0 }

function mine(before: Plan, command: PlanCommand, history: History = EMPTY_HISTORY): { plan: Plan; history: History } {
  const result = runCommand(before, command, context)
  if (!result.ok) throw new Error(result.error.code)
  return { plan: applyChange(before, result.change), history: recordEntry(history, { label: command.name, change: result.change }) }
}
const rename = (name: string, to: string): PlanCommand => ({ name: "updateTask", args: { taskId: taskIdOf(name), fields: { name: to } } })
const theirs = (before: Plan, command: PlanCommand): Plan => afterCommands(before, command, { idSeed: "theiredit" })
const names = (of: Plan): (string | undefined)[] => outlineOf(of.task).order.map((id) => of.task.get(id)?.name)

describe("undo and redo", () => {
  test("with nothing done there is nothing to undo or redo", () => {
    expect(undo(EMPTY_HISTORY, plan)).toEqual({ ok: false, reason: "nothing" })
    expect(redo(EMPTY_HISTORY, plan)).toEqual({ ok: false, reason: "nothing" })
  })

  test("a field that somebody changed since is a conflict with both values, and nothing happens", () => {
    const edited = mine(plan, rename("A", "Mine"))
    const now = theirs(edited.plan, rename("A", "Theirs"))
    const result = undo(edited.history, now)
    expect(result).toMatchObject({ ok: false, reason: "conflict", label: "updateTask", obstacle: { conflicts: [{ field: "name", expected: "Mine", actual: "Theirs", wanted: "A" }] } })
    expect(dropUndo(edited.history)).toEqual(EMPTY_HISTORY)
  })

  test("other fields that others changed stay", () => {
    const edited = mine(plan, rename("A", "Mine"))
    const now = theirs(edited.plan, { name: "updateTask", args: { taskId: taskIdOf("A"), fields: { notes: "theirs" } } })
    const undone = undo(edited.history, now)
    expect(undone.ok && undone.plan.task.get(taskIdOf("A"))).toMatchObject({ name: "A", notes: "theirs" })
    const again = undone.ok ? redo(undone.history, undone.plan) : undone
    expect(again.ok && again.plan).toEqual(now)
  })

  test("a deletion is not undone under a parent that is gone meanwhile", () => {
    const house = aPlan().task("House").task("Wall", "1d", { under: "House" }).build()
    const edited = mine(house, { name: "deleteTasks", args: { taskIds: [taskIdOf("Wall")] } })
    const now = theirs(edited.plan, { name: "deleteTasks", args: { taskIds: [taskIdOf("House")] } })
    expect(undo(edited.history, now)).toMatchObject({ ok: false, obstacle: { broken: [{ code: "missing", kind: "task", id: taskIdOf("Wall"), field: "/parentId" }] } })
  })

  test("a new task is not taken away under somebody's link to it", () => {
    const edited = mine(plan, { name: "addTask", args: { place: { where: "lastUnder", taskId: null }, fields: { name: "D" } } })
    const now = theirs(edited.plan, { name: "linkTasks", args: { links: [{ predecessorId: taskIdOf("C"), successorId: "tsk_myownedit0000" }] } })
    expect(undo(edited.history, now)).toMatchObject({ ok: false, obstacle: { broken: [{ kind: "link", field: "/successorId" }] } })
  })

  test("a link does not come back where somebody linked the other way round", () => {
    const edited = mine(plan, { name: "unlinkTasks", args: { linkIds: [linkIdOf("A", "B")] } })
    const now = theirs(edited.plan, { name: "linkTasks", args: { links: [{ predecessorId: taskIdOf("B"), successorId: taskIdOf("A") }] } })
    const result = undo(edited.history, now)
    expect(result.ok === false && result.reason === "conflict" && result.obstacle.cycle.toSorted()).toEqual([taskIdOf("A"), taskIdOf("B")])
  })

  test("a deleted task comes back beside one that took its rank and its number", () => {
    const edited = mine(plan, { name: "deleteTasks", args: { taskIds: [taskIdOf("C")] } })
    const now = theirs(edited.plan, { name: "addTask", args: { place: { where: "lastUnder", taskId: null }, fields: { name: "Theirs" } } })
    const taken = [...now.task.values()].at(-1)
    expect([taken?.number, taken?.rank]).toEqual([plan.task.get(taskIdOf("C"))?.number, plan.task.get(taskIdOf("C"))?.rank])
    const undone = undo(edited.history, now)
    expect(undone.ok && names(undone.plan)).toEqual(["A", "B", "Theirs", "C"])
    expect(undone.ok && validatePlan(undone.plan)).toEqual([])
    const again = undone.ok ? redo(undone.history, undone.plan) : undone
    expect(again.ok && again.plan).toEqual(now)
  })

  test("a new edit ends what could be redone, and only so many are kept", () => {
    const edited = mine(plan, rename("A", "X"))
    const undone = undo(edited.history, edited.plan)
    const history = undone.ok ? undone.history : EMPTY_HISTORY
    expect(history.undone).toHaveLength(1)
    expect(mine(plan, rename("B", "Y"), history).history.undone).toEqual([])
    let long = EMPTY_HISTORY
    for (let count = 0; count < 5; count += 1) long = recordEntry(long, { label: String(count), change: edited.history.done[0]?.change ?? [] }, 3)
    expect(long.done.map((entry) => entry.label)).toEqual(["2", "3", "4"])
    expect(recordEntry(long, { label: "nothing", change: [] })).toBe(long)
  })
})

describe("unconfirmed edits on top of others'", () => {
  const pending = (...commands: PlanCommand[]): PendingEdit[] => commands.map((command, index) => ({ label: command.name, commands: [command], context: { idSeed: `pending000${index}`, now: 0 } }))

  test("what no longer makes sense is told with its reason, the others are carried out", () => {
    const now = theirs(plan, { name: "deleteTasks", args: { taskIds: [taskIdOf("B")] } })
    const result = rebase(now, pending(rename("B", "X"), rename("A", "Y")))
    expect(result.refused.map(({ edit, error }) => [edit.label, error.code])).toEqual([["updateTask", "unknownTask"]])
    expect(names(result.plan)).toEqual(["Y", "C"])
    expect(result.applied).toHaveLength(1)
  })

  test("later edits find what earlier ones created: ids are made of the edit's own seed", () => {
    const edits = pending({ name: "addTask", args: { place: { where: "after", taskId: taskIdOf("A") }, fields: { name: "New" } } }, { name: "updateTask", args: { taskId: "tsk_pending00000000", fields: { name: "Newer" } } })
    const now = theirs(plan, { name: "moveTasks", args: { taskIds: [taskIdOf("A")], place: { where: "lastUnder", taskId: null } } })
    expect(names(rebase(now, edits).plan)).toEqual(["B", "C", "A", "Newer"])
  })
})
