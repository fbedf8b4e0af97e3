// How long people take (S-3, S-16), where no file shows it: contours, delays, part-time and late people, by hand.
import { aPlan, at, taskIdOf } from "@throughline/testkit"
import { describe, expect, test } from "vitest"
import { toIso } from "../civil.ts"
import type { Assignment, Contour } from "../document.ts"
import { schedulePlan } from "./schedule-plan.ts"

const HOUR = 600
const DAY = 8 * HOUR

function finishOf(fields: Partial<Assignment>, duration = "1d"): string {
  const plan = aPlan({ start: at("2026-03-02T08:00") }).resource("Ann").task("A", duration).assign("A", "Ann", 100, fields).build()
  return toIso(schedulePlan(plan).task.get(taskIdOf("A"))?.finish ?? 0)
}

/** Load of each tenth of an assignment in percent of its peak, as the program's help gives it. */
const TENTHS: Readonly<Record<Exclude<Contour, "contoured">, readonly number[]>> = {
  flat: [100, 100, 100, 100, 100, 100, 100, 100, 100, 100],
  backLoaded: [10, 15, 25, 50, 50, 75, 75, 100, 100, 100],
  frontLoaded: [100, 100, 100, 75, 75, 50, 50, 25, 15, 10],
  doublePeak: [25, 50, 100, 50, 25, 25, 50, 100, 50, 25],
  earlyPeak: [25, 50, 100, 100, 75, 50, 50, 25, 15, 10],
  latePeak: [10, 15, 25, 50, 50, 75, 100, 100, 50, 25],
  bell: [10, 20, 40, 80, 100, 100, 80, 40, 20, 10],
  turtle: [25, 50, 75, 100, 100, 100, 100, 75, 50, 25],
}

describe("S-16 contours", () => {
  test.each(Object.entries(TENTHS))("%s: the work lies over as much time as its average load asks for", (contour, tenths) => {
    const average = tenths.reduce((sum, percent) => sum + percent, 0) / 1000
    const span = Math.round((42 * HOUR) / average)
    expect(finishOf({ work: 42 * HOUR, contour: contourNamed(contour) }, "42h")).toBe(finishOf({ profile: [{ span, work: 42 * HOUR }] }))
  })

  test("forty-two hours of the turtle take sixty: from Monday to Wednesday of the week after", () => {
    expect(finishOf({ work: 42 * HOUR, contour: "turtle" })).toBe("2026-03-11T12:00")
  })

  test("a contour drawn by hand is in the kept profile; without one its work lies flat", () => {
    expect(finishOf({ work: DAY, contour: "contoured" })).toBe("2026-03-02T17:00")
    expect(finishOf({ work: DAY, contour: "contoured", profile: [{ span: DAY, work: HOUR }, { span: DAY, work: 7 * HOUR }] })).toBe("2026-03-03T17:00")
  })
})

describe("S-16 delays and part-time people", () => {
  test("a delay is working time after the task's start, on top of the work", () => {
    expect(finishOf({ delay: 4 * HOUR, work: DAY })).toBe("2026-03-03T12:00")
  })

  test("a levelling delay is clock time: five days from Monday lead to Saturday, so to Monday", () => {
    expect(finishOf({ levelingDelay: 5 * 14_400, work: DAY })).toBe("2026-03-09T17:00")
  })

  test("half the units take twice as long, overtime shortens", () => {
    expect(finishOf({ work: DAY, units: 5_000, delay: HOUR })).toBe("2026-03-04T09:00")
    expect(finishOf({ work: DAY, overtimeWork: 2 * HOUR, delay: HOUR })).toBe("2026-03-02T16:00")
  })

  test("idle time at the end of a kept profile does not count, in the middle it does", () => {
    expect(finishOf({ profile: [{ span: HOUR, work: HOUR }, { span: DAY, work: 0 }, { span: HOUR, work: HOUR }, { span: DAY, work: 0 }] })).toBe("2026-03-03T10:00")
  })

  test("a profile without work spans what it says", () => {
    expect(finishOf({ work: 0, profile: [{ span: 2 * DAY, work: 0 }] })).toBe("2026-03-03T17:00")
  })
})

describe("S-3 who does not drive", () => {
  test("material, cost and people with zero units have no say", () => {
    const plan = aPlan({ start: at("2026-03-02T08:00") }).calendar("Sunday", { week: [[{ from: 4_800, to: 9_600 }], [], [], [], [], [], []] })
      .resource("Sand", { kind: "material" }).resource("Fee", { kind: "cost" }).resource("Bob", { calendarId: "cal_Sunday" })
      .task("A", "1d").assign("A", "Sand").assign("A", "Fee").assign("A", "Bob", 0).build()
    expect(toIso(schedulePlan(plan).task.get(taskIdOf("A"))?.finish ?? 0)).toBe("2026-03-02T17:00")
  })

  test("the placeholder of a task without people carries its pauses", () => {
    const plan = aPlan({ start: at("2026-03-02T08:00") }).task("A", "2d").build()
    const [task] = plan.task.values()
    if (task === undefined) throw new Error("the plan has a task")
    const pause = [{ span: DAY, work: DAY }, { span: DAY, work: 0 }, { span: DAY, work: DAY }]
    const assignment = { ...assignmentOf(), taskId: task.id, resourceId: null, profile: pause }
    const paused = { ...plan, assignment: new Map([[assignment.id, assignment]]) }
    expect(toIso(schedulePlan(paused).task.get(task.id)?.finish ?? 0)).toBe("2026-03-04T17:00")
  })
})

function assignmentOf(): Assignment {
  const [assignment] = aPlan().resource("Ann").task("A", "1d").assign("A", "Ann").build().assignment.values()
  if (assignment === undefined) throw new Error("the plan has an assignment")
  return assignment
}

function contourNamed(name: string): Contour {
  const contour = (["flat", "backLoaded", "frontLoaded", "doublePeak", "earlyPeak", "latePeak", "bell", "turtle"] as const).find((one) => one === name)
  if (contour === undefined) throw new Error(`no contour ${name}`)
  return contour
}
