// Plans whose links run against their outline, and rows that stand for themselves: what is computed first must be so for
// every date behind it. On days of eight hours from Monday 1 January 2024.
import { expect, test } from "vitest"
import { aPlan, at, everyDay, HOUR, type SmallPlan } from "../../test/small-plan.ts"

const dates = (plan: SmallPlan, ...names: readonly string[]): string[] => {
  const schedule = plan.schedule()
  return names.map((name) => schedule.dates(name))
}

test("S-28 nested summaries are computed behind a link that runs against the outline", () => {
  const plan = aPlan().task("S", 0).task("T", 0, { in: "S" }).task("A", 1, { in: "T" }).task("B", 1, { in: "T" }).task("U", 0, { in: "S" }).task("C", 2, { in: "U" }).task("D", 1).task("E", 1)
  plan.link("D", "A").link("E", "D").link("A", "B").link("T", "C")
  // E, D, A, B and C in turn.
  expect(dates(plan, "D", "A", "B", "T", "C", "U", "S")).toEqual([
    "01-02 08:00 01-02 17:00", "01-03 08:00 01-03 17:00", "01-04 08:00 01-04 17:00", "01-03 08:00 01-04 17:00", "01-05 08:00 01-08 17:00", "01-05 08:00 01-08 17:00", "01-03 08:00 01-08 17:00",
  ])
  expect(plan.schedule().result.findings).toEqual([])
})

test("S-28 a summary may wait for one that stands behind it, and for a task below that", () => {
  const plan = aPlan().task("S", 0).task("A", 1, { in: "S" }).task("B", 2, { in: "S" }).task("T", 0).task("C", 3, { in: "T" }).task("D", 1, { in: "T" }).link("T", "S").link("C", "D", "SS", 3)
  expect(dates(plan, "T", "A", "S")).toEqual(["01-01 08:00 01-04 17:00", "01-05 08:00 01-05 17:00", "01-05 08:00 01-08 17:00"])
})

test("S-30 what lies below a summary that stands for itself lies below nothing", () => {
  const off = { in: "S", inactive: true } as const
  const first = aPlan().task("S", 3, { deadline: at("01-02 17:00") }).task("A", 1, off).task("B", 1, off).task("C", 1, off).task("X", 3).link("X", "S")
  expect(dates(first, "S", "A", "B", "C")).toEqual(["01-04 08:00 01-08 17:00", "01-01 08:00 01-01 17:00", "01-01 08:00 01-01 17:00", "01-01 08:00 01-01 17:00"])
  expect(["A", "B", "C"].map((name) => first.schedule().row(name).late[1])).toEqual(["01-08 17:00", "01-08 17:00", "01-08 17:00"])
  const second = aPlan().task("X", 3).task("S", 3).task("A", 1, off).link("X", "S")
  expect(dates(second, "S", "A")).toEqual(["01-04 08:00 01-08 17:00", "01-01 08:00 01-01 17:00"])
})

test("S-20 a kind of constraint without a date is none", () => {
  for (const constraint of ["mso", "mfo", "snet", "snlt", "fnet", "fnlt"] as const) {
    const plan = aPlan().task("A", 2).task("B", 1, { constraint }).task("C", 1, { constraint, constraintDate: null }).link("A", "B").link("A", "C")
    expect(dates(plan, "B", "C")).toEqual(["01-03 08:00 01-03 17:00", "01-03 08:00 01-03 17:00"])
  }
})

test("S-17 a delay of six seconds is one", () => {
  expect(aPlan().task("A", 1, { levelingDelay: 1 }).schedule().result.start[0]).toBe(at("01-01 08:00") + 1)
})

test("S-16 people's places belong to their own task, and backward everybody must be done", () => {
  const places = (...hours: readonly number[]) => ({ spans: hours.map((length) => ({ calendar: 0, offset: 0, length: length * HOUR })) })
  const far = { constraint: "fnlt", constraintDate: at("12-31 17:00") } as const
  const plan = aPlan().task("A", 1, far).task("B", 1, places(16, 40, 24)).task("C", 1, places(40, 16)).task("end", 10)
  expect(dates(plan, "A", "B", "C")).toEqual(["01-01 08:00 01-01 17:00", "01-01 08:00 01-05 17:00", "01-01 08:00 01-05 17:00"])
  // The plan ends on Friday 12: five days before that is Monday 8, whoever of them needs the five.
  expect(["B", "C"].map((name) => plan.schedule().row(name).late)).toEqual([["01-08 08:00", "01-12 17:00"], ["01-08 08:00", "01-12 17:00"]])
})

/** Each circle by the names of the tasks on it. */
const circles = (plan: SmallPlan): string[][] => plan.schedule().result.findings.filter(({ code }) => code === "cycle").map(({ path }) => path.map((i) => plan.names[i] ?? ""))

test("S-28 a circle through the summary of the first row names it once, and what stands beside keeps its links", () => {
  const plan = aPlan().task("S", 0).task("T", 0).task("A", 1, { in: "S" }).task("B", 5, { in: "T" }).task("X", 1).link("A", "X").link("X", "S").link("B", "X")
  expect(circles(plan)).toEqual([["A", "X", "S"]])
  expect(plan.schedule().result.findings).toEqual([{ code: "cycle", task: 2, calendar: -1, path: [2, 4, 0] }])
  // X still waits for B, which ends on Friday.
  expect(dates(plan, "A", "B", "X")).toEqual(["01-01 08:00 01-01 17:00", "01-01 08:00 01-05 17:00", "01-08 08:00 01-08 17:00"])
})

test("S-28 in a tangle of circles the shortest one through its first task is named, whichever way the links are drawn", () => {
  const draw = (...links: readonly string[]): SmallPlan => {
    const plan = aPlan().task("A", 1).task("B", 1).task("C", 1).task("D", 1).task("E", 1)
    for (const [from = "", to = ""] of links) plan.link(from, to)
    return plan
  }
  expect(circles(draw("AB", "BC", "CB", "CA"))).toEqual([["A", "B", "C"]])
  expect(circles(draw("CB", "CA", "BC", "AB"))).toEqual([["A", "B", "C"]])
  expect(circles(draw("AB", "BC", "CD", "DA", "BA", "CB", "DC"))).toEqual([["A", "B"]])
  // Two tangles, and E behind them both.
  expect(circles(draw("DC", "CD", "BA", "AB", "BE", "DE"))).toEqual([["A", "B"], ["C", "D"]])
})

test("S-28 S-30 a link of an inactive task to itself is no circle, also behind one", () => {
  const plan = aPlan().task("A", 1).task("B", 1).task("off", 1, { inactive: true }).link("A", "B").link("B", "A").link("B", "off").link("off", "off")
  expect(circles(plan)).toEqual([["A", "B"]])
})

test("S-13 a task begins with whoever can begin first, in whatever order they are named", () => {
  for (const latestFirst of [false, true]) {
    const plan = aPlan()
    const late = plan.calendar(everyDay(12, 20))
    const people = [{ calendar: 0, offset: 0, length: 8 * HOUR }, { calendar: late, offset: 0, length: 8 * HOUR }]
    expect(dates(plan.task("A", 1, { spans: latestFirst ? people.toReversed() : people }), "A")).toEqual(["01-01 08:00 01-01 20:00"])
  }
})

test("S-48 a milestone before a manual task is late at the very instant at which that is", () => {
  const plan = aPlan().task("M", 0).task("B", 1, { mode: "manual", start: at("01-04 08:00"), finish: at("01-04 17:00"), levelingDelay: 14_400 }).task("end", 10).link("M", "B")
  expect(plan.schedule().row("M").late).toEqual(["01-12 08:00", "01-12 08:00"])
})
