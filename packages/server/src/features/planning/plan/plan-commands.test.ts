import { planCommand } from "@throughline/contract"
import { COMMAND_NAMES, checkCommand } from "@throughline/plan"
import type { PlanCommand } from "@throughline/plan"
import { describe, expect, expectTypeOf, it } from "vitest"
import type { z } from "zod"
import { validate } from "../../../platform/run/validate.ts"

type DeepReadonly<T> = T extends object ? { readonly [F in keyof T]: DeepReadonly<T[F]> } : T

describe("the plan commands of the contract", () => {
  it("are those of the plan package, to the type", () => {
    type Sent = z.output<typeof planCommand>
    expectTypeOf<Sent>().toExtend<PlanCommand>()
    expectTypeOf<PlanCommand>().toExtend<DeepReadonly<Sent>>()
    expectTypeOf<Sent["name"]>().toEqualTypeOf<PlanCommand["name"]>()
  })
  it("are complete", () => {
    const names = planCommand.options.map((option) => option.shape.name.value)
    expect(names.toSorted()).toEqual([...COMMAND_NAMES].toSorted())
  })
  it("point to every field that is wrong", () => {
    const problems = (command: unknown) => {
      const checked = validate(planCommand, command)
      return checked.ok ? [] : checked.problems.map(({ pointer }) => pointer)
    }
    expect(problems({ name: "setDuration", args: { taskId: "tsk_1", duration: 0.5, extra: 1 } }).toSorted()).toEqual(["/args/duration", "/args/extra"])
    expect(problems({ name: "updateTask", args: { taskId: "lnk_1", fields: { name: 5, createdBy: "x" } } }).toSorted()).toEqual(["/args/fields/createdBy", "/args/fields/name", "/args/taskId"])
    expect(problems({ name: "dropDatabase", args: {} })).toEqual(["/name"])
    expect(problems({ name: "addTask", args: { place: { where: "lastUnder", taskId: null }, fields: { revision: 3 } } })).toEqual(["/args/fields/revision"])
  })
  it.each<PlanCommand>([
    { name: "addTask", args: { place: { where: "lastUnder", taskId: null } } },
    { name: "setProgress", args: { tasks: [{ taskId: "tsk_1", start: 0, finish: 10, percent: 10_000 }] } },
    { name: "addRecurringTask", args: { place: { where: "lastUnder", taskId: null }, name: "Weekly", duration: 600, recurrence: { kind: "weekly", from: 0, until: null, count: 4, every: 1, weekdays: [1] } } },
    { name: "updateSettings", args: { fields: { statusDate: null } } },
  ])("that both accept: $name", (command) => {
    expect(planCommand.safeParse(command).success).toBe(true)
    expect(checkCommand(command)).toBeNull()
  })
})
