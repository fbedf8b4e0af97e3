import { expect, test } from "vitest"
import { causesOf, drivingPath, longestPath, startSchedule, type NetworkCause } from "@throughline/engine"
import { aPlan, at, DAY, rules, text, type SmallPlan } from "./small-plan.ts"

const stateOf = (plan: SmallPlan) => startSchedule({ tasks: plan.tasks, links: plan.links, calendars: plan.calendars }, plan.options)
const causes = (plan: SmallPlan, name: string, edge: "start" | "finish"): NetworkCause[] => causesOf(stateOf(plan), plan.index(name), edge)
const kinds = (plan: SmallPlan, name: string, edge: "start" | "finish"): string[] => causes(plan, name, edge).map(({ kind }) => kind)

test("S-5 S-6 the link that asks for the latest start comes first, then the others, then the free time that was skipped", () => {
  const plan = aPlan().task("A", 5).task("B", 2).task("C", 1).link("B", "C").link("A", "C", "FS", 0)
  const found = causes(plan, "C", "start")
  expect(found.map((cause) => (cause.kind === "link" ? [cause.link, text(cause.at)] : cause.kind))).toEqual([[1, "01-05 17:00"], [0, "01-02 17:00"], "calendar"])
  expect(found[2]).toMatchObject({ from: at("01-05 17:00"), to: at("01-08 08:00"), calendar: 0 })
  expect(causes(plan, "A", "start")).toEqual([{ kind: "projectStart", at: at("01-01 08:00") }])
})

test("S-7 S-8 a link by the finish is a cause of both dates", () => {
  const plan = aPlan().task("A", 5).task("B", 2).link("A", "B", "FF")
  expect(causes(plan, "B", "finish")).toEqual([{ kind: "link", link: 0, via: -1, by: "finish", at: at("01-05 17:00") }, { kind: "duration", duration: 2 * DAY, remaining: false, at: at("01-05 17:00") }])
  expect(causes(plan, "B", "start")[0]).toEqual({ kind: "link", link: 0, via: -1, by: "finish", at: at("01-05 17:00") })
})

test("S-17 a levelling delay says from where on free time was skipped", () => {
  const plan = aPlan().task("A", 4).task("B", 1, { levelingDelay: 2 * 14_400 }).link("A", "B")
  // Snapped to Friday 08:00, two days of the clock later it is Sunday.
  expect(causes(plan, "B", "start").slice(1)).toEqual([
    { kind: "levelingDelay", delay: 2 * 14_400, at: at("01-07 08:00") }, { kind: "calendar", calendar: 0, from: at("01-07 08:00"), to: at("01-08 08:00"), at: at("01-08 08:00") },
  ])
})

test("S-18 to S-22 dates that people set are causes; a hard one comes before what it overrules", () => {
  const date = (constraint: "snet" | "fnet" | "mso" | "mfo" | "snlt" | "fnlt", day: string) => ({ constraint, constraintDate: at(day) })
  const plan = aPlan().task("A", 5).task("snet", 1, date("snet", "01-10 08:00")).task("fnet", 2, date("fnet", "01-10 17:00")).task("mso", 1, date("mso", "01-03 08:00"))
  plan.task("mfo", 2, date("mfo", "01-04 17:00")).task("snlt", 2, date("snlt", "01-03 08:00")).task("fnlt", 2, date("fnlt", "01-04 17:00")).task("later", 1, date("snlt", "01-20 08:00"))
  for (const name of ["snet", "fnet", "mso", "mfo", "snlt", "fnlt", "later"]) plan.link("A", name)
  expect(causes(plan, "snet", "start")[0]).toEqual({ kind: "constraint", constraint: "snet", on: 1, at: at("01-10 08:00") })
  expect(causes(plan, "fnet", "start")[0]).toEqual({ kind: "constraint", constraint: "fnet", on: 2, at: at("01-09 08:00") })
  expect([kinds(plan, "mso", "start"), kinds(plan, "mfo", "start"), kinds(plan, "snlt", "start"), kinds(plan, "fnlt", "start")]).toEqual(Array.from({ length: 4 }, () => ["constraint", "link"]))
  expect(causes(plan, "mfo", "finish")).toEqual([{ kind: "constraint", constraint: "mfo", on: 4, at: at("01-04 17:00") }])
  expect(causes(plan, "fnlt", "finish")).toEqual([{ kind: "constraint", constraint: "fnlt", on: 6, at: at("01-04 17:00") }])
  expect([kinds(plan, "mso", "finish"), kinds(plan, "snlt", "finish")]).toEqual([["duration"], ["duration"]])
  // A latest start that is not reached is no cause.
  expect(kinds(plan, "later", "start")).toEqual(["link", "calendar"])
})

test("S-25 S-28 S-49 what holds a summary holds the tasks below", () => {
  const plan = aPlan().task("A", 1).task("S", 0, { constraint: "snet", constraintDate: at("01-10 08:00") }).task("T", 0, { in: "S" }).task("B", 1, { in: "T" }).link("A", "S")
  expect(causes(plan, "B", "start")).toEqual([
    { kind: "constraint", constraint: "snet", on: 1, at: at("01-10 08:00") }, { kind: "link", link: 0, via: 1, by: "start", at: at("01-01 17:00") },
  ])
  const manual = aPlan().task("before", 1).task("M", 0, { mode: "manual", start: at("01-08 08:00"), finish: at("01-12 17:00") }).task("C", 1, { in: "M" }).task("D", 1, { in: "M" }).link("before", "D")
  expect(causes(manual, "C", "start")).toEqual([{ kind: "manualSummary", on: 1, at: at("01-08 08:00") }])
  expect(kinds(manual, "D", "start")).toEqual(["manualSummary", "link"])
  expect(causes(manual, "M", "start")).toEqual([{ kind: "manual", at: at("01-08 08:00") }])
})

test("S-24 S-27 S-30 a summary rests on the children that stand at its edge, a task as late as possible on that alone", () => {
  const plan = aPlan().task("S", 0).task("A", 2, { in: "S" }).task("B", 3, { in: "S" }).task("C", 3, { in: "S" }).task("D", 9, { in: "S", inactive: true }).task("L", 1, { constraint: "alap" })
  expect(causes(plan, "S", "start")).toEqual([1, 2, 3].map((task) => ({ kind: "child", task, at: at("01-01 08:00") })))
  expect(causes(plan, "S", "finish")).toEqual([2, 3].map((task) => ({ kind: "child", task, at: at("01-03 17:00") })))
  expect(causes(plan, "L", "start")).toEqual([{ kind: "alap", at: at("01-03 08:00") }])
  expect(causes(plan, "L", "finish")).toEqual([{ kind: "alap", at: at("01-03 17:00") }])
})

test("S-31 S-32 what has begun rests on what happened, its finish on what remains and from when on", () => {
  const plan = aPlan().task("A", 4, { actualStart: at("01-02 08:00"), stop: at("01-02 17:00"), resume: at("01-04 08:00"), percentComplete: 2500 })
  plan.task("B", 4, { actualStart: at("01-02 08:00"), percentComplete: 5000 }).task("C", 1, { actualStart: at("01-02 08:00"), actualFinish: at("01-03 17:00") }).link("C", "B")
  expect(causes(plan, "A", "start")).toEqual([{ kind: "actual", at: at("01-02 08:00") }])
  expect(causes(plan, "A", "finish")).toEqual([{ kind: "resume", at: at("01-04 08:00") }, { kind: "duration", duration: 3 * DAY, remaining: true, at: at("01-08 17:00") }])
  expect(causes(plan, "B", "finish")).toEqual([{ kind: "duration", duration: 2 * DAY, remaining: true, at: at("01-05 17:00") }])
  expect(causes(plan, "C", "finish")).toEqual([{ kind: "actual", at: at("01-03 17:00") }])
})

test("S-16 S-52 the assignment that ends last and dates from outside are named", () => {
  const plan = aPlan()
  const evening = plan.calendar(rules({ week: [[], ...Array.from({ length: 5 }, () => [{ from: 16 * 600, to: 20 * 600 }]), []] }))
  plan.task("A", 1, { spans: [{ calendar: 0, offset: 0, length: DAY }, { calendar: evening, offset: 0, length: DAY }] }).task("X", 1, { mode: "external", start: at("01-03 08:00"), finish: at("01-03 17:00") })
  expect(causes(plan, "A", "finish")).toEqual([{ kind: "span", span: 1, at: at("01-02 20:00") }])
  expect(causes(plan, "X", "finish")).toEqual([{ kind: "external", at: at("01-03 17:00") }])
})

test("the longest path goes from the task that nothing holds to the one that ends the plan, without summaries", () => {
  const plan = aPlan().task("S", 0).task("A", 3, { in: "S" }).task("B", 1, { in: "S" }).task("C", 2).task("D", 9).task("E", 4).task("off", 40, { inactive: true })
  plan.link("B", "C").link("S", "E", "FS").link("C", "E", "FF").link("E", "D", "SS", 2)
  // D ends last: it follows E's start, E the end of the summary, that of A.
  expect(longestPath(stateOf(plan)).map((i) => plan.names[i])).toEqual(["A", "E", "D"])
  const path = drivingPath(stateOf(plan), plan.index("D"), "finish").map(({ task, edge, causes: [cause] }) => [plan.names[task], edge, cause?.kind])
  expect(path).toEqual([["D", "finish", "duration"], ["D", "start", "link"], ["E", "start", "link"], ["S", "finish", "child"], ["A", "finish", "duration"], ["A", "start", "projectStart"]])
  expect(longestPath(stateOf(aPlan()))).toEqual([])
})

test("S-49 a manual summary in the first row is why those below begin where they do, two levels below too", () => {
  const plan = aPlan().task("S", 0, { mode: "manual", start: at("01-10 08:00"), finish: at("01-12 17:00") }).task("T", 0, { in: "S" }).task("A", 1, { in: "T" })
  expect(causes(plan, "A", "start")[0]).toEqual({ kind: "manualSummary", on: 0, at: at("01-10 08:00") })
})
