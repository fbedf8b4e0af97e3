import { aPlan, afterCommands, linkIdOf, refusalOf, taskIdOf } from "@throughline/testkit"
import { describe, expect, test } from "vitest"
import type { Plan, TaskId } from "../document.ts"
import { findLinkCycle } from "../link-cycle.ts"
import type { PlanCommand } from "../run-command.ts"

const chain = aPlan().task("A").task("B").task("C").task("D").link("A", "B").link("B", "C", "FS+1d").build()
const link = (predecessor: string, successor: string, more = {}): PlanCommand => ({ name: "linkTasks", args: { links: [{ predecessorId: taskIdOf(predecessor), successorId: taskIdOf(successor), ...more }] } })
const type = (name: string, text: string): PlanCommand => ({ name: "setPredecessors", args: { taskId: taskIdOf(name), text } })
const ids = (...names: string[]): TaskId[] => names.map(taskIdOf)
const links = (plan: Plan): string[] =>
  [...plan.link.values()].map((one) => `${plan.task.get(one.predecessorId)?.name}${one.kind}${one.lag === 0 ? "" : `+${one.lag}`}${plan.task.get(one.successorId)?.name}`).toSorted()

describe("linking", () => {
  test("unknown tasks, a task with itself, and a second link of the same type are refused", () => {
    expect(refusalOf(chain, link("A", "X"))).toMatchObject({ code: "unknownTask", field: "/links/0/successorId" })
    expect(refusalOf(chain, link("A", "A"))).toMatchObject({ code: "selfLink" })
    expect(refusalOf(chain, link("A", "B"))).toMatchObject({ code: "duplicateLink" })
    expect(links(afterCommands(chain, link("A", "B", { kind: "FF" })))).toContain("AFFB")
  })

  test("a link that would close a circle is refused with the circle in order", () => {
    expect(refusalOf(chain, link("C", "A"))).toMatchObject({ code: "cycle", taskIds: ids("A", "B", "C") })
    expect(refusalOf(chain, link("B", "A", { kind: "SS" }))).toMatchObject({ code: "cycle", taskIds: ids("A", "B") })
  })

  test("so is a link between a summary and what stands below it, either way", () => {
    const plan = aPlan().task("S").task("T", "1d", { under: "S" }).task("U", "1d", { under: "T" }).build()
    expect(refusalOf(plan, link("S", "U"))).toMatchObject({ code: "cycle", taskIds: ids("U", "T", "S") })
    expect(refusalOf(plan, link("U", "S"))).toMatchObject({ code: "cycle", taskIds: ids("S", "T", "U") })
  })

  test("so is a circle that leads through a summary", () => {
    const plan = aPlan().task("S").task("P", "1d", { under: "S" }).task("Q", "1d", { under: "S" }).task("X").link("S", "X").build()
    expect(refusalOf(plan, link("X", "P"))).toMatchObject({ code: "cycle", taskIds: ids("P", "S", "X") })
    expect(links(afterCommands(plan, link("P", "Q")))).toEqual(["PFSQ", "SFSX"])
  })

  test("two phases whose tasks cross each other make no circle", () => {
    const plan = aPlan().task("S").task("A", "1d", { under: "S" }).task("B", "1d", { under: "S" }).task("T").task("C", "1d", { under: "T" }).task("D", "1d", { under: "T" }).link("A", "C").build()
    const after = afterCommands(plan, link("D", "B"))
    expect(findLinkCycle(after)).toBeNull()
  })

  test("the number of links of a task and of a plan is limited", () => {
    expect(refusalOf(chain, link("B", "D"), { limits: { linksPerTask: 2 } })).toMatchObject({ code: "limit.linksPerTask", limit: 2 })
    expect(refusalOf(chain, link("A", "D"), { limits: { links: 2 } })).toMatchObject({ code: "limit.links", limit: 2 })
    expect(afterCommands(chain, link("A", "D"), { limits: { links: 3 } }).link.size).toBe(3)
  })

  test("a chain of twenty thousand tasks is checked without overflow", () => {
    const long = aPlan().task("A").build()
    const task = long.task.get(taskIdOf("A"))
    if (task === undefined) throw new Error("no task")
    const tasks = new Map<TaskId, typeof task>()
    const all = new Map<`lnk_${string}`, Plan["link"] extends ReadonlyMap<string, infer One> ? One : never>()
    for (let number = 0; number < 20_000; number += 1) {
      tasks.set(`tsk_${number}`, { ...task, id: `tsk_${number}`, number, rank: `${String(number).padStart(6, "0")}1` })
      if (number > 0) all.set(`lnk_${number}`, { id: `lnk_${number}`, predecessorId: `tsk_${number - 1}`, successorId: `tsk_${number}`, kind: "FS", lag: 0, lagKind: "working", lagUnit: "d" })
    }
    const plan: Plan = { ...long, task: tasks, link: all }
    const closing: PlanCommand = { name: "linkTasks", args: { links: [{ predecessorId: "tsk_19999", successorId: "tsk_0" }] } }
    expect(refusalOf(plan, closing).taskIds).toHaveLength(20_000)
    expect(findLinkCycle(plan)).toBeNull()
  })
})

describe("changing and removing links", () => {
  const id = linkIdOf("B", "C")

  test("unknown links are refused, and a type that the pair has already", () => {
    expect(refusalOf(chain, { name: "updateLink", args: { linkId: "lnk_gone", fields: {} } })).toMatchObject({ code: "unknownLink" })
    expect(refusalOf(chain, { name: "unlinkTasks", args: { linkIds: ["lnk_gone"] } })).toMatchObject({ code: "unknownLink", field: "/linkIds/0" })
    const both = afterCommands(chain, link("B", "C", { kind: "SS" }))
    expect(refusalOf(both, { name: "updateLink", args: { linkId: id, fields: { kind: "SS" } } })).toMatchObject({ code: "duplicateLink" })
    expect(refusalOf(chain, { name: "updateLink", args: { linkId: id, fields: { lagKind: "percent", lag: 100_001 } } })).toMatchObject({ code: "shape.range", limit: 100_000 })
  })

  test("type and lag change, the link stays the same", () => {
    const after = afterCommands(chain, { name: "updateLink", args: { linkId: id, fields: { kind: "SS", lag: -5_000, lagKind: "percent" } } })
    expect(after.link.get(id)).toMatchObject({ kind: "SS", lag: -5_000, lagKind: "percent" })
    expect(links(afterCommands(chain, { name: "unlinkTasks", args: { linkIds: [id] } }))).toEqual(["AFSB"])
  })
})

describe("predecessors as typed", () => {
  test("text that cannot be read, unknown numbers and circles are refused", () => {
    expect(refusalOf(chain, type("C", "2XY"))).toMatchObject({ code: "text.linkKind", field: "/text" })
    expect(refusalOf(chain, type("C", "77"))).toMatchObject({ code: "unknownTask", limit: 77 })
    expect(refusalOf(chain, type("A", "3"))).toMatchObject({ code: "cycle" })
    expect(refusalOf(chain, type("C", "1, 1FS+2d"))).toMatchObject({ code: "duplicateLink" })
  })

  test("the whole list is replaced; what stays the same keeps its link", () => {
    const after = afterCommands(chain, type("C", "2FS+1d; 4SS"))
    expect(after.link.get(linkIdOf("B", "C"))).toBe(chain.link.get(linkIdOf("B", "C")))
    expect(links(after)).toEqual(["AFSB", "BFS+4800C", "DSSC"])
    expect(links(afterCommands(chain, type("C", "2EE")))).toEqual(["AFSB", "BFFC"])
    expect(afterCommands(chain, type("C", "2EE")).link.has(linkIdOf("B", "C"))).toBe(true)
    expect(links(afterCommands(chain, type("C", " ")))).toEqual(["AFSB"])
  })

  test("a link that goes away makes room for the one against it", () => {
    expect(links(afterCommands(chain, [type("B", ""), type("A", "2")]))).toEqual(["BFS+4800C", "BFSA"])
  })
})
