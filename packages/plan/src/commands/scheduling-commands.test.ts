import { aPlan, afterCommands, assignmentIdOf, at, refusalOf, taskIdOf } from "@throughline/testkit"
import { describe, expect, test } from "vitest"
import { schedulePlan } from "../compile/schedule-plan.ts"
import type { Plan, Task, TaskId } from "../document.ts"
import type { PlanCommand } from "../run-command.ts"

const DAY = 4_800
const id: TaskId = taskIdOf("A")
const monday = at("2026-03-02T08:00")
const taskA = (plan: Plan): Task | undefined => plan.task.get(id)
const phase = aPlan().task("S").task("A", "3d", { under: "S" }).build()

describe("duration", () => {
  const set = (duration: number, more = {}): PlanCommand => ({ name: "setDuration", args: { taskId: id, duration, ...more } })

  test("of an automatic summary comes from its children and is refused", () => {
    expect(refusalOf(phase, { name: "setDuration", args: { taskId: taskIdOf("S"), duration: DAY } })).toMatchObject({ code: "summaryDuration", field: "/duration", taskIds: [taskIdOf("S")] })
  })

  test("is refused on what is complete, external, beyond a century, or not longer than what is done", () => {
    expect(refusalOf(aPlan().task("A", "3d", { percentComplete: 10_000, actualStart: monday, actualFinish: monday + 1 }).build(), set(DAY))).toMatchObject({ code: "completedTask" })
    expect(refusalOf(aPlan().task("A", "3d", { external: true }).build(), set(DAY))).toMatchObject({ code: "externalTask" })
    expect(refusalOf(phase, set(525_960_001))).toMatchObject({ code: "shape.range" })
    expect(taskA(afterCommands(phase, set(525_960_000)))?.duration).toBe(525_960_000)
    const half = aPlan().task("A", "4d", { percentComplete: 5_000, actualStart: monday }).build()
    expect(refusalOf(half, set(2 * DAY))).toMatchObject({ code: "durationBelowDone", limit: 2 * DAY })
  })

  test("is kept as typed: unit, elapsed, estimated", () => {
    expect(taskA(afterCommands(phase, set(600, { unit: "h", elapsed: true, estimated: true })))).toMatchObject({ duration: 600, durationUnit: "h", elapsed: true, estimated: true })
    expect(taskA(afterCommands(phase, set(600)))).toMatchObject({ durationUnit: "d", elapsed: false, estimated: false })
  })

  test("what is done stays done: half of four days is a quarter of eight", () => {
    const half = aPlan().task("A", "4d", { percentComplete: 5_000, actualStart: monday, remainingDuration: 2 * DAY }).build()
    expect(taskA(afterCommands(half, set(8 * DAY)))).toMatchObject({ percentComplete: 2_500, remainingDuration: null, actualStart: monday })
  })

  test("pauses beyond the new end go, and so does what a file said about how work lay in time", () => {
    const plan = aPlan().task("A", "4d", { splits: [{ offset: DAY, gap: 100 }, { offset: 3 * DAY, gap: 100 }] }).resource("Ana")
      .assign("A", "Ana", 100, { profile: [{ span: 4 * DAY, work: 4 * DAY }], contour: "contoured" }).build()
    const after = afterCommands(plan, set(2 * DAY))
    expect(taskA(after)?.splits).toEqual([{ offset: DAY, gap: 100 }])
    expect(after.assignment.get(assignmentIdOf("A", "Ana"))).toMatchObject({ profile: null, contour: "flat", work: 2 * DAY })
  })

  test("the finish of a manual task follows on its calendar", () => {
    const plan = aPlan().task("A", "3d", { mode: "manual", manualStart: monday, placeholder: true }).build()
    expect(taskA(afterCommands(plan, set(6 * DAY)))).toMatchObject({ manualFinish: at("2026-03-09T17:00"), placeholder: false })
    expect(taskA(afterCommands(plan, set(14_400, { elapsed: true })))?.manualFinish).toBe(at("2026-03-03T08:00"))
  })
})

describe("start and finish", () => {
  const start = (text: string): PlanCommand => ({ name: "setStart", args: { taskId: id, start: at(text) } })
  const finish = (text: string): PlanCommand => ({ name: "setFinish", args: { taskId: id, finish: at(text) } })

  test("the finish of an automatic summary is refused, its start holds back all below it", () => {
    expect(refusalOf(phase, { name: "setFinish", args: { taskId: taskIdOf("S"), finish: monday } })).toMatchObject({ code: "summaryFinish" })
    const after = afterCommands(phase, { name: "setStart", args: { taskId: taskIdOf("S"), start: at("2026-03-04T08:00") } })
    expect(schedulePlan(after).task.get(id)?.start).toBe(at("2026-03-04T08:00"))
  })

  test("a finish before the start is refused where the start is a fact", () => {
    expect(refusalOf(aPlan().task("A", "1d", { mode: "manual", manualStart: monday }).build(), finish("2026-03-01"))).toMatchObject({ code: "finishBeforeStart" })
    const done = aPlan().task("A", "1d", { percentComplete: 10_000, actualStart: monday, actualFinish: monday + 5_400 }).build()
    expect(refusalOf(done, finish("2026-03-01"))).toMatchObject({ code: "finishBeforeStart" })
    expect(refusalOf(done, start("2026-03-05"))).toMatchObject({ code: "finishBeforeStart" })
  })

  test("typed into an automatic task they are the earliest dates", () => {
    expect(taskA(afterCommands(phase, start("2026-03-05T08:00")))).toMatchObject({ constraint: "snet", constraintDate: at("2026-03-05T08:00") })
    expect(taskA(afterCommands(phase, finish("2026-03-12T17:00")))).toMatchObject({ constraint: "fnet", constraintDate: at("2026-03-12T17:00") })
  })

  test("in a plan scheduled from its finish they are the latest dates", () => {
    const plan = aPlan({ scheduleFrom: "finish", finish: at("2026-06-01T17:00") }).task("A").build()
    expect(taskA(afterCommands(plan, start("2026-03-05T08:00")))?.constraint).toBe("snlt")
    expect(taskA(afterCommands(plan, finish("2026-03-12T17:00")))?.constraint).toBe("fnlt")
  })

  test("a manual task takes them as they are: the start keeps the duration, the finish sets it", () => {
    const plan = aPlan().task("A", "3d", { mode: "manual", manualStart: monday, manualFinish: at("2026-03-04T17:00") }).resource("Ana").assign("A", "Ana").build()
    expect(taskA(afterCommands(plan, start("2026-03-07T08:00")))).toMatchObject({ manualStart: at("2026-03-07T08:00"), manualFinish: at("2026-03-11T17:00"), duration: 3 * DAY })
    const later = afterCommands(plan, finish("2026-03-06T17:00"))
    expect(taskA(later)).toMatchObject({ manualFinish: at("2026-03-06T17:00"), duration: 5 * DAY })
    expect(later.assignment.get(assignmentIdOf("A", "Ana"))?.work).toBe(5 * DAY)
    expect(taskA(afterCommands(plan, finish("2026-03-08T12:00")))).toMatchObject({ manualFinish: at("2026-03-08T12:00"), duration: 5 * DAY })
  })

  test("a started task corrects its actual dates and gets no constraint", () => {
    const plan = aPlan().task("A", "3d", { percentComplete: 10_000, actualStart: monday, actualFinish: at("2026-03-04T17:00") }).build()
    expect(taskA(afterCommands(plan, start("2026-02-27T08:00")))).toMatchObject({ actualStart: at("2026-02-27T08:00"), constraint: "asap" })
    expect(taskA(afterCommands(plan, finish("2026-03-05T17:00")))).toMatchObject({ actualFinish: at("2026-03-05T17:00"), constraint: "asap" })
  })
})

describe("constraints and deadlines", () => {
  const constrain = (constraint: Task["constraint"], date: number | null, taskId = id): PlanCommand => ({ name: "setConstraint", args: { taskId, constraint, date } })

  test("a date is needed where it has a meaning and refused where it has none", () => {
    expect(refusalOf(phase, constrain("mso", null))).toMatchObject({ code: "dateNeeded", field: "/date" })
    expect(refusalOf(phase, constrain("asap", monday))).toMatchObject({ code: "dateNotAllowed" })
  })

  test("manual tasks and, for hard constraints, summaries refuse them", () => {
    expect(refusalOf(aPlan().task("A", "1d", { mode: "manual" }).build(), constrain("snet", monday))).toMatchObject({ code: "manualConstraint" })
    expect(refusalOf(phase, constrain("mso", monday, taskIdOf("S")))).toMatchObject({ code: "summaryConstraint" })
    expect(afterCommands(phase, constrain("snet", monday, taskIdOf("S"))).task.get(taskIdOf("S"))?.constraint).toBe("snet")
  })

  test("a deadline moves nothing", () => {
    const after = afterCommands(phase, { name: "setDeadline", args: { taskId: id, deadline: monday } })
    expect(schedulePlan(after).task.get(id)).toMatchObject({ start: monday, missesDeadline: true })
    expect(afterCommands(after, { name: "setDeadline", args: { taskId: id, deadline: null } })).toEqual(phase)
  })
})

describe("mode", () => {
  const switchTo = (mode: "manual" | "automatic", start: string, finish: string, taskId = id): PlanCommand => ({ name: "setMode", args: { mode, tasks: [{ taskId, start: at(start), finish: at(finish) }] } })

  test("is refused for unknown and external tasks", () => {
    expect(refusalOf(phase, switchTo("manual", "2026-03-02", "2026-03-03", "tsk_gone"))).toMatchObject({ code: "unknownTask", field: "/tasks/0/taskId" })
    expect(refusalOf(aPlan().task("A", "1d", { external: true }).build(), switchTo("manual", "2026-03-02", "2026-03-03"))).toMatchObject({ code: "externalTask" })
    expect(refusalOf(phase, switchTo("manual", "2026-03-03", "2026-03-02"))).toMatchObject({ code: "finishBeforeStart" })
  })

  test("a task that becomes manual stays where it is seen", () => {
    const after = afterCommands(phase, switchTo("manual", "2026-03-02T08:00", "2026-03-04T17:00"))
    expect(schedulePlan(after).task.get(id)).toMatchObject({ start: monday, finish: at("2026-03-04T17:00") })
  })

  test("a task that becomes automatic is held at its start unless it waits for another", () => {
    const manual = { mode: "manual" as const, manualStart: at("2026-03-10T08:00"), manualFinish: at("2026-03-10T17:00") }
    const alone = afterCommands(aPlan().task("A", "1d", manual).build(), switchTo("automatic", "2026-03-10", "2026-03-11"))
    expect(schedulePlan(alone).task.get(id)?.start).toBe(at("2026-03-10T08:00"))
    const waiting = afterCommands(aPlan().task("B").task("A", "1d", manual).link("B", "A").build(), switchTo("automatic", "2026-03-10", "2026-03-11"))
    expect(taskA(waiting)).toMatchObject({ constraint: "asap", manualStart: null })
    expect(schedulePlan(waiting).task.get(id)?.start).toBe(at("2026-03-03T08:00"))
  })
})

describe("pauses", () => {
  const split = (offset: number, gap: number): PlanCommand => ({ name: "splitTask", args: { taskId: id, offset, gap } })

  test("a pause at or after the end, on a summary, or one too many is refused", () => {
    expect(refusalOf(phase, split(3 * DAY, 100))).toMatchObject({ code: "splitOutside", limit: 3 * DAY })
    expect(refusalOf(phase, { name: "splitTask", args: { taskId: taskIdOf("S"), offset: 1, gap: 1 } })).toMatchObject({ code: "summarySplit" })
    expect(refusalOf(afterCommands(phase, split(1, 1)), split(2, 1), { limits: { splitsPerTask: 1 } })).toMatchObject({ code: "limit.splits", limit: 1 })
    expect(refusalOf(phase, { name: "joinSplits", args: { taskId: id, offset: 5 } })).toMatchObject({ code: "unknownSplit" })
  })

  test("pauses are kept in order, those at one place add up, and the task ends later by them", () => {
    const after = afterCommands(phase, [split(2 * DAY, DAY), split(DAY, DAY), split(DAY, DAY)])
    expect(taskA(after)?.splits).toEqual([{ offset: DAY, gap: 2 * DAY }, { offset: 2 * DAY, gap: DAY }])
    expect(schedulePlan(after).task.get(id)?.finish).toBe(at("2026-03-09T17:00"))
    expect(taskA(afterCommands(after, { name: "joinSplits", args: { taskId: id, offset: DAY } }))?.splits).toEqual([{ offset: 2 * DAY, gap: DAY }])
    expect(afterCommands(after, { name: "joinSplits", args: { taskId: id, offset: null } })).toEqual(phase)
  })
})

describe("progress", () => {
  const [start, finish] = [monday, at("2026-03-04T17:00")]
  const progress = (percent: number, taskId = id): PlanCommand => ({ name: "setProgress", args: { tasks: [{ taskId, percent, start, finish }] } })
  const actuals = (fields: object): PlanCommand => ({ name: "setActuals", args: { taskId: id, ...fields } })
  const staffed = aPlan().task("A", "4d").resource("Ana").assign("A", "Ana").build()
  const work = (plan: Plan): unknown => {
    const { work: all, actualWork } = plan.assignment.get(assignmentIdOf("A", "Ana")) ?? {}
    return [all, actualWork]
  }

  test("is refused on summaries, on tasks out of the plan, and for a finish before the start", () => {
    expect(refusalOf(phase, progress(5_000, taskIdOf("S")))).toMatchObject({ code: "summaryProgress" })
    expect(refusalOf(aPlan().task("A", "1d", { active: false }).build(), progress(5_000))).toMatchObject({ code: "inactiveTask" })
    expect(refusalOf(phase, { name: "setProgress", args: { tasks: [{ taskId: id, percent: 10_000, start: finish, finish: start }] } })).toMatchObject({ code: "finishBeforeStart" })
    expect(refusalOf(phase, progress(10_001))).toMatchObject({ code: "shape.range" })
  })

  test("the first percent begins the task at its present start, the last ends it at its present finish", () => {
    expect(taskA(afterCommands(phase, progress(3_000)))).toMatchObject({ percentComplete: 3_000, actualStart: start, actualFinish: null, state: "inProgress" })
    expect(taskA(afterCommands(phase, progress(10_000)))).toMatchObject({ actualStart: start, actualFinish: finish, state: "done" })
    expect(taskA(afterCommands(phase, [progress(10_000), progress(5_000)]))).toMatchObject({ actualFinish: null, state: "inProgress" })
    expect(taskA(afterCommands(phase, [progress(5_000), progress(0)]))).toMatchObject({ actualStart: null, percentComplete: 0, state: "ready" })
  })

  test("people's recorded work follows", () => {
    expect(work(afterCommands(staffed, progress(2_500)))).toEqual([4 * DAY, DAY])
    expect(work(afterCommands(staffed, progress(10_000)))).toEqual([4 * DAY, 4 * DAY])
    expect(work(afterCommands(staffed, [progress(10_000), progress(0)]))).toEqual([4 * DAY, 0])
  })

  test("actual values need an actual start", () => {
    expect(refusalOf(phase, actuals({ actualDuration: DAY }))).toMatchObject({ code: "dateNeeded", field: "/actualStart" })
    expect(refusalOf(phase, actuals({ actualFinish: finish }))).toMatchObject({ code: "dateNeeded" })
    expect(refusalOf(phase, actuals({ actualStart: finish, actualFinish: start }))).toMatchObject({ code: "finishBeforeStart" })
  })

  test("what is done and what remains make the duration and the percentage", () => {
    const after = afterCommands(staffed, actuals({ actualStart: start, actualDuration: 2 * DAY, remainingDuration: 6 * DAY }))
    expect(taskA(after)).toMatchObject({ duration: 8 * DAY, percentComplete: 2_500, remainingDuration: 6 * DAY, actualStart: start })
    expect(work(after)).toEqual([8 * DAY, 2 * DAY])
    expect(schedulePlan(after).task.get(id)?.finish).toBe(at("2026-03-11T17:00"))
  })

  test("an actual finish makes the duration what it really was", () => {
    const after = afterCommands(staffed, actuals({ actualStart: start, actualFinish: at("2026-03-03T17:00") }))
    expect(taskA(after)).toMatchObject({ duration: 2 * DAY, percentComplete: 10_000, actualFinish: at("2026-03-03T17:00"), state: "done" })
    expect(work(after)).toEqual([2 * DAY, 2 * DAY])
    expect(schedulePlan(after).task.get(id)?.finish).toBe(at("2026-03-03T17:00"))
  })

  test("nothing remaining completes the task where its working time ends", () => {
    expect(taskA(afterCommands(phase, actuals({ actualStart: start, actualDuration: 2 * DAY, remainingDuration: 0 })))).toMatchObject({ actualFinish: at("2026-03-03T17:00"), duration: 2 * DAY })
  })

  test("recorded work beyond the plan raises the work; taking the start back takes all back", () => {
    const more = afterCommands(staffed, actuals({ actualStart: start, actualWork: 5 * DAY }))
    expect(work(more)).toEqual([5 * DAY, 5 * DAY])
    const back = afterCommands(more, actuals({ actualStart: null }))
    expect(taskA(back)).toMatchObject({ actualStart: null, percentComplete: 0 })
    expect(work(back)).toEqual([5 * DAY, 0])
  })
})

describe("the board", () => {
  const state = (to: Task["state"], more = {}, taskId = id): PlanCommand => ({ name: "setState", args: { state: to, tasks: [{ taskId, ...more }] } })
  const dates = { start: monday, finish: at("2026-03-04T17:00") }

  test("done needs the dates at which the task began and ended", () => {
    expect(refusalOf(phase, state("done"))).toMatchObject({ code: "datesNeeded", field: "/tasks/0" })
    expect(taskA(afterCommands(phase, state("done", dates)))).toMatchObject({ state: "done", percentComplete: 10_000, actualFinish: dates.finish })
  })

  test("leaving done opens the task again, and what is done has to be said anew", () => {
    const reopened = afterCommands(phase, [state("done", dates), state("inProgress")])
    expect(taskA(reopened)).toMatchObject({ state: "inProgress", actualFinish: null, actualStart: monday, percentComplete: 0 })
    expect(taskA(afterCommands(phase, [state("done", dates), state("backlog")]))).toMatchObject({ state: "backlog", actualStart: null })
  })

  test("a cancelled task leaves the plan with everything below it and comes back the same way", () => {
    const cancelled = afterCommands(phase, state("cancelled", {}, taskIdOf("S")))
    expect([...cancelled.task.values()].map((task) => task.active)).toEqual([false, false])
    expect([...afterCommands(cancelled, state("ready", {}, taskIdOf("S"))).task.values()].map((task) => task.active)).toEqual([true, true])
  })
})

// S-35: "Reschedule uncompleted work to start after" splits what has begun and lets the rest begin no earlier than the date;
// since 2002 it leaves tasks that are bound to a date where they are. Nothing else moves work by itself.
describe("rescheduling what remains", () => {
  const after = at("2026-03-09T08:00")
  const reschedule = (plan: Plan): PlanCommand => {
    const schedule = schedulePlan(plan)
    const tasks = [...plan.task.keys()].map((taskId) => ({ taskId, start: schedule.task.get(taskId)?.start ?? 0, finish: schedule.task.get(taskId)?.finish ?? 0 }))
    return { name: "rescheduleRemaining", args: { after, tasks } }
  }

  test("unknown tasks are refused", () => {
    expect(refusalOf(phase, { name: "rescheduleRemaining", args: { after, tasks: [{ taskId: "tsk_gone", start: 0, finish: 0 }] } })).toMatchObject({ code: "unknownTask" })
  })

  test("the remaining part of a task in progress resumes at the date", () => {
    const plan = aPlan().task("A", "4d", { percentComplete: 5_000, actualStart: monday }).build()
    const moved = afterCommands(plan, reschedule(plan))
    expect(taskA(moved)).toMatchObject({ stop: at("2026-03-03T17:00"), resume: after })
    expect(schedulePlan(moved).task.get(id)).toMatchObject({ start: monday, finish: at("2026-03-10T17:00") })
  })

  test("late tasks begin no earlier; the complete, the constrained and the future stay", () => {
    const plan = aPlan().task("A", "2d").task("Done", "1d", { percentComplete: 10_000, actualStart: monday, actualFinish: at("2026-03-02T17:00") })
      .task("Fixed", "1d", { constraint: "mso", constraintDate: monday }).task("Future", "1d", { constraint: "snet", constraintDate: at("2026-04-01T08:00") }).build()
    const moved = afterCommands(plan, reschedule(plan))
    expect(schedulePlan(moved).task.get(id)?.start).toBe(after)
    for (const name of ["Done", "Fixed", "Future"]) expect(moved.task.get(taskIdOf(name))).toEqual(plan.task.get(taskIdOf(name)))
  })

  test("doing it twice changes nothing more", () => {
    const plan = aPlan().task("A", "4d", { percentComplete: 5_000, actualStart: monday }).task("B").build()
    const moved = afterCommands(plan, reschedule(plan))
    expect(afterCommands(moved, reschedule(moved))).toEqual(moved)
  })
})
