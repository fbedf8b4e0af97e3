import { expect, test } from "vitest"
import { causesOf, drivingPath, longestPath, startSchedule, type NetworkCause } from "@throughline/engine"
import { aPlan, at, DAY, everyDay, HOUR, rules, text, type SmallPlan } from "./small-plan.ts"

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

test("S-6 S-7 S-28 each kind of link names the date of its predecessor that it counts from, its lag, and the summary into which it runs", () => {
  const plan = aPlan().task("A", 2, { constraint: "snet", constraintDate: at("01-02 08:00") }).task("S", 0).task("T", 0, { in: "S" }).task("B", 1, { in: "T" })
  plan.link("A", "B", "FS", 1).link("A", "T", "SS", 1).link("A", "S", "FF", 2).link("A", "B", "SF", 3).task("off", 9, { inactive: true }).link("off", "B")
  // A runs on Tuesday and Wednesday; what is inactive asks for nothing.
  const found = causes(plan, "B", "start").filter((cause) => cause.kind === "link").map(({ link, via, by, at: bound }) => [link, plan.names[via] ?? "", by, text(bound)])
  expect(found.toSorted((a, b) => Number(a[0]) - Number(b[0]))).toEqual([
    [0, "", "start", "01-04 17:00"], [1, "T", "start", "01-02 17:00"], [2, "S", "finish", "01-05 17:00"], [3, "", "finish", "01-04 17:00"],
  ])
})

test("S-5 S-8 links are sorted by the start they ask for, not by the date they name", () => {
  const plan = aPlan().task("A", 5).task("B", 3).task("C", 3).link("A", "C", "FF").link("B", "C")
  // To end on Friday C may begin on Wednesday; after B it begins on Thursday.
  expect(causes(plan, "C", "start").map((cause) => (cause.kind === "link" ? cause.link : cause.kind))).toEqual([1, 0, "calendar"])
  const other = aPlan().task("A", 5).task("B", 2).task("C", 2).link("B", "C").link("A", "C", "FF")
  expect(causes(other, "C", "start").map((cause) => (cause.kind === "link" ? cause.link : cause.kind))).toEqual([1, 0])
  expect(kinds(other, "C", "finish")).toEqual(["link", "duration"])
  // The bound that does not decide the finish is no cause of it, nor is a link by the start that happens to name it.
  expect(kinds(plan, "C", "finish")).toEqual(["duration"])
  const milestone = aPlan().task("A", 5).task("M", 0).link("A", "M")
  expect(causes(milestone, "M", "finish")).toEqual([{ kind: "duration", duration: 0, remaining: false, at: at("01-05 17:00") }])
})

test("S-13 S-17 a delay that ends in working time skips nothing, one after a link by the finish counts from the start it asks for", () => {
  const plan = aPlan().task("A", 1).task("B", 1, { levelingDelay: 14_400 }).link("A", "B")
  expect(causes(plan, "B", "start").slice(1)).toEqual([{ kind: "levelingDelay", delay: 14_400, at: at("01-03 08:00") }])
  const finish = aPlan().task("A", 3).task("B", 2, { levelingDelay: 14_400 }).link("A", "B", "FF")
  expect(causes(finish, "B", "start").slice(1)).toEqual([{ kind: "levelingDelay", delay: 14_400, at: at("01-03 08:00") }])
})

test("S-13 the free time that was skipped is that of the calendar on which the task is worked on", () => {
  const plan = aPlan()
  const late = plan.calendar(everyDay(12, 20))
  plan.task("A", 1).task("B", 1, { workCalendar: late }).link("A", "B")
  expect(causes(plan, "B", "start")[1]).toBeUndefined()
  plan.task("C", 3, { workCalendar: late }).task("D", 1, { calendar: late }).link("C", "D")
  // C ends at 20:00, when everybody goes home.
  expect(causes(plan, "D", "start")[1]).toEqual({ kind: "calendar", calendar: late, from: at("01-03 20:00"), to: at("01-04 12:00"), at: at("01-04 12:00") })
})

test("S-18 S-19 without predecessors the own date is the only cause, a summary's date stands before the project's start", () => {
  const date = at("01-10 08:00")
  const plan = aPlan().task("own", 1, { constraint: "snet", constraintDate: date }).task("finish", 2, { constraint: "fnet", constraintDate: at("01-11 17:00") })
  plan.task("S", 0, { constraint: "snet", constraintDate: date }).task("below", 1, { in: "S" }).task("both", 1, { in: "S", constraint: "snet", constraintDate: at("01-09 08:00") })
  expect(causes(plan, "own", "start")).toEqual([{ kind: "constraint", constraint: "snet", on: 0, at: date }])
  expect(causes(plan, "finish", "start")).toEqual([{ kind: "constraint", constraint: "fnet", on: 1, at: date }])
  expect(causes(plan, "below", "start")).toEqual([{ kind: "constraint", constraint: "snet", on: 2, at: date }, { kind: "projectStart", at: at("01-01 08:00") }])
  expect(causes(plan, "both", "start")).toEqual([{ kind: "constraint", constraint: "snet", on: 2, at: date }, { kind: "constraint", constraint: "snet", on: 4, at: at("01-09 08:00") }])
})

test("S-21 a latest date that nothing reaches is no cause of either date, one that is reached is", () => {
  const plan = aPlan().task("A", 2).task("free", 2, { constraint: "fnlt", constraintDate: at("01-20 17:00") }).task("held", 2, { constraint: "fnlt", constraintDate: at("01-03 17:00") }).link("A", "free").link("A", "held")
  expect([kinds(plan, "free", "start"), kinds(plan, "free", "finish")]).toEqual([["link", "calendar"], ["duration"]])
  expect([kinds(plan, "held", "start"), kinds(plan, "held", "finish")]).toEqual([["constraint", "link"], ["constraint"]])
  expect(causes(plan, "held", "start")[0]).toEqual({ kind: "constraint", constraint: "fnlt", on: 2, at: at("01-02 08:00") })
})

test("S-24 a task as late as possible that has no room rests on what holds it in any case", () => {
  const plan = aPlan().task("A", 5).task("L", 3, { constraint: "alap" }).link("A", "L")
  expect([kinds(plan, "L", "start"), kinds(plan, "L", "finish")]).toEqual([["link", "calendar"], ["duration"]])
})

test("S-27 S-30 an inactive summary rests on its inactive children", () => {
  const plan = aPlan().task("S", 0, { inactive: true }).task("A", 2, { in: "S" }).task("B", 1, { in: "S" })
  expect(causes(plan, "S", "finish")).toEqual([{ kind: "child", task: 1, at: at("01-02 17:00") }])
})

test("S-31 with retained logic what remains rests on the predecessors it waits for, latest first, then on its own length", () => {
  const begun = { actualStart: at("01-01 08:00"), percentComplete: 5000 }
  const plan = aPlan().task("C", 3).task("A", 5).task("B", 2, begun).link("C", "B").link("A", "B").with({ progressRule: "retainedLogic" })
  expect(causes(plan, "B", "finish")).toEqual([
    { kind: "link", link: 1, via: -1, by: "start", at: at("01-05 17:00") }, { kind: "link", link: 0, via: -1, by: "start", at: at("01-03 17:00") },
    { kind: "duration", duration: DAY, remaining: true, at: at("01-08 17:00") },
  ])
  // Where the own length reaches further, nobody is waited for.
  const long = aPlan().task("C", 1).task("B", 6, begun).link("C", "B").with({ progressRule: "retainedLogic" })
  expect(kinds(long, "B", "finish")).toEqual(["duration"])
})

test("S-32 what goes on where it stopped rests on its length alone", () => {
  const plan = aPlan().task("A", 4, { actualStart: at("01-02 08:00"), stop: at("01-02 17:00"), resume: at("01-02 17:00"), percentComplete: 2500 })
  expect(kinds(plan, "A", "finish")).toEqual(["duration"])
})

test("S-16 the assignment that ends last is found with the time it waits, and those of another task are not looked at", () => {
  const plan = aPlan()
  const office = { calendar: 0, offset: 0, length: DAY }
  plan.task("A", 1, { spans: [office, { ...office, wait: 2 * 14_400 }] }).task("B", 1, { spans: [office] }).task("C", 1, { spans: [office, { ...office, length: 5 * DAY }] }).task("E", 5).link("E", "B", "FF")
  expect(causes(plan, "A", "finish")).toEqual([{ kind: "span", span: 1, at: at("01-03 17:00") }])
  expect(causes(plan, "C", "finish")).toEqual([{ kind: "span", span: 1, at: at("01-05 17:00") }])
  expect(kinds(plan, "B", "finish")).toEqual(["link", "span"])
})

test("S-8 a finish that a link sets in the start role is that of no assignment, whatever the next task's ones give", () => {
  const plan = aPlan()
  const office = { calendar: 0, offset: 0, length: DAY }
  // B is to end where A starts: on Monday 8 at 08:00. Its own assignment ends on Friday evening; one like C's would
  // from Friday 08:00 take two hours, four on Saturday, four on Sunday and two on Monday.
  const early = plan.calendar(everyDay(6, 10))
  plan.task("A", 1, { constraint: "snet", constraintDate: at("01-08 08:00") }).task("B", 1, { spans: [office] }).task("C", 1, { spans: [{ calendar: early, offset: 0, length: 12 * HOUR }] }).link("A", "B", "SF")
  expect(plan.schedule().dates("B")).toBe("01-05 08:00 01-08 08:00")
  expect(causes(plan, "B", "finish").map((cause) => cause.kind)).toEqual(["link", "duration"])
})

test("the path goes back from finish to finish along FF, to the start along SF, and from the last assignment to the start", () => {
  const plan = aPlan()
  plan.task("A", 4).task("B", 1, { spans: [{ calendar: 0, offset: 0, length: 2 * DAY }] }).task("C", 2).task("D", 1).link("A", "B").link("B", "C", "FF").link("C", "D", "SF", 4)
  const path = drivingPath(stateOf(plan), plan.index("D"), "finish").map(({ task, edge, causes: [cause] }) => [plan.names[task], edge, cause?.kind])
  // D ends four days after C starts; C ends with B.
  expect(path).toEqual([["D", "finish", "link"], ["C", "start", "link"], ["B", "finish", "span"], ["B", "start", "link"], ["A", "finish", "duration"], ["A", "start", "projectStart"]])
})

test("the longest path ends with the first of those that end last, also where that is the first row of the plan, and a manual summary counts", () => {
  const plan = aPlan().task("A", 5).task("B", 5).task("C", 1)
  expect(longestPath(stateOf(plan))).toEqual([0])
  plan.task("M", 0, { mode: "manual", start: at("01-02 08:00"), finish: at("01-20 17:00") }).task("D", 1, { in: "M" })
  expect(longestPath(stateOf(plan))).toEqual([3])
})

test("S-27 a summary rests on its own children, not on those of its neighbours that stand at the same edge", () => {
  const plan = aPlan().task("P", 0).task("S", 0).task("T", 0).task("A", 2, { in: "S" }).task("B", 2, { in: "T" }).task("C", 2, { in: "P" }).task("D", 2, { in: "S" })
  expect(causes(plan, "S", "start")).toEqual([3, 6].map((task) => ({ kind: "child", task, at: at("01-01 08:00") })))
  expect([causes(plan, "P", "finish"), causes(plan, "T", "finish")]).toEqual([[{ kind: "child", task: 5, at: at("01-02 17:00") }], [{ kind: "child", task: 4, at: at("01-02 17:00") }]])
})

test("S-25 S-28 S-49 what holds the summary of the first row is a cause too, and says so beside the project's start", () => {
  const linked = aPlan().task("S", 0).task("A", 1, { in: "S" }).task("X", 2).link("X", "S")
  expect(causes(linked, "A", "start")[0]).toEqual({ kind: "link", link: 0, via: 0, by: "start", at: at("01-02 17:00") })
  const dated = aPlan().task("S", 0, { constraint: "snet", constraintDate: at("01-01 08:00") }).task("A", 1, { in: "S" })
  expect(causes(dated, "A", "start")).toEqual([{ kind: "constraint", constraint: "snet", on: 0, at: at("01-01 08:00") }, { kind: "projectStart", at: at("01-01 08:00") }])
  const manual = aPlan().task("S", 0, { mode: "manual", start: at("01-10 08:00"), finish: at("01-12 17:00") }).task("A", 1, { in: "S" }).task("X", 2).link("X", "A")
  expect(causes(manual, "A", "start").map(({ kind }) => kind)).toEqual(["manualSummary", "link"])
})
