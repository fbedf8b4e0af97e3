import { expect, test } from "vitest"
import { continueSchedule, startSchedule, type Network, type NetworkLink, type NetworkTask, type ScheduleState } from "@throughline/engine"
import { aPlan, at, DAY, everyDay } from "./small-plan.ts"

const options = { projectStart: at("01-01 08:00") }

/** A summary of four tasks in a row, one of them with people, and a milestone after it. */
function network(): Network {
  const plan = aPlan()
  const early = plan.calendar(everyDay(6, 10))
  plan.task("S", 0).task("A", 2, { in: "S" }).task("B", 3, { in: "S", spans: [{ calendar: early, offset: 0, length: 2 * DAY }] }).task("C", 1, { in: "S" }).task("M", 0)
  return plan.link("A", "B").link("B", "C", "FS", 1).link("A", "C", "FS", 50, "percent").link("S", "M")
}

const plain = ({ tasks, links, calendars }: Network): Network => ({ tasks, links, calendars })
const withRow = (before: Network, i: number, part: Partial<NetworkTask>): Network => ({ ...before, tasks: before.tasks.map((task, k) => (k === i ? { ...task, ...part } : task)) })
const withNew = (before: Network, ...added: readonly NetworkTask[]): Network => ({ ...before, tasks: [...before.tasks, ...added] })
const links = (before: Network, ...added: readonly NetworkLink[]): Network => ({ ...before, links: [...before.links, ...added] })

/** Continued, not computed from scratch, and equal to what that gives. */
function continued(state: ScheduleState, edited: Network): ScheduleState {
  const next = continueSchedule(state, edited, options)
  expect(next.moved).not.toBeNull()
  expect(next.schedule).toEqual(startSchedule(edited, options).schedule)
  return next
}

test("rows added at the end, of any kind and below any summary, continue the schedule", () => {
  let edited = plain(network())
  let state = startSchedule(edited, options)
  const parts: readonly Partial<NetworkTask>[] = [
    { duration: 9 * DAY }, { parent: 0 }, { parent: 0, duration: 7 * DAY, inactive: true }, { elapsed: true }, { looseStart: true, looseFinish: true }, { placeholder: true },
    { mode: "external", start: at("02-01 08:00"), finish: at("02-02 17:00") }, { mode: "manual", start: at("01-06 10:00"), finish: null }, { constraint: "snet", constraintDate: at("01-20 08:00") },
    { deadline: at("01-02 08:00") }, { levelingDelay: 7 * DAY }, { actualStart: at("01-03 08:00"), percentComplete: 2_500, stop: at("01-03 12:00"), resume: at("01-05 08:00") },
    { actualStart: at("01-03 08:00"), actualFinish: at("01-04 12:00") }, { workCalendar: 1 }, { slackCalendar: 1 }, { spans: [{ calendar: 1, offset: DAY, length: 2 * DAY, wait: 600 }] },
    { splits: [{ offset: DAY / 2, gap: 3 * DAY }] }, { remaining: DAY, actualStart: at("01-03 08:00") },
  ]
  for (const part of parts) {
    edited = withNew(edited, { calendar: 0, duration: DAY, ...part })
    state = continued(state, edited)
    edited = links(edited, { predecessor: 1, successor: edited.tasks.length - 1, kind: "FF" })
    state = continued(state, edited)
  }
  expect(state.c.count).toBe(5 + parts.length)
})

test("a schedule can be continued in two ways, and stays what it was", () => {
  const first = startSchedule(withNew(plain(network()), { calendar: 0, duration: DAY }), options)
  const before = JSON.stringify(first.schedule)
  const base = continued(first, withNew(first.network, { calendar: 0, duration: 2 * DAY, parent: 0 }))
  const baseline = JSON.stringify(base.schedule)
  const one = continued(base, withNew(base.network, { calendar: 0, duration: 30 * DAY, parent: 0, deadline: at("01-09 17:00"), placeholder: true }))
  const two = continued(base, withNew(base.network, { calendar: 1, duration: 4 * DAY, constraint: "snet", constraintDate: at("03-01 08:00") }, { calendar: 0, duration: 0 }))
  continued(one, withNew(one.network, { calendar: 0, duration: 5 * DAY, levelingDelay: 600, elapsed: true }))
  continued(two, withNew(two.network, { calendar: 0, duration: 6 * DAY, parent: 0 }))
  continued(two, withRow(two.network, 1, { duration: 11 * DAY, deadline: at("01-03 08:00") }))
  continued(base, withRow(base.network, 2, { spans: [{ calendar: 0, offset: DAY, length: 3 * DAY, wait: 1_200 }] }))
  for (const state of [one, two, base]) continued(state, withRow(state.network, 3, { duration: 8 * DAY }))
  expect(JSON.stringify(first.schedule)).toBe(before)
  expect(JSON.stringify(base.schedule)).toBe(baseline)
})

test("a hundred rows one by one are as good as a hundred rows", () => {
  let state = startSchedule(plain(network()), options)
  for (let n = 0; n < 100; n += 1) state = continueSchedule(state, withNew(state.network, { parent: n % 3 === 0 ? 0 : -1, calendar: n % 2, duration: n * 600, deadline: at("01-10 08:00") }), options)
  expect(state.moved).not.toBeNull()
  expect(state.schedule).toEqual(startSchedule(state.network, options).schedule)
})

test("an edit leaves alone the columns that it does not change", () => {
  const state = startSchedule(plain(network()), options)
  const next = continued(state, withRow(state.network, 3, { deadline: at("01-05 08:00") }))
  expect(next.c.deadline === state.c.deadline).toBe(false)
  expect([next.c.duration === state.c.duration, next.c.role === state.c.role, next.c.spanTotal === state.c.spanTotal, next.c.lag === state.c.lag, next.c.linksIn === state.c.linksIn]).toEqual([true, true, true, true, true])
  const other = continued(state, withRow(state.network, 2, { spans: [{ calendar: 1, offset: 0, length: 5 * DAY }] }))
  expect([other.c.spanTotal === state.c.spanTotal, other.c.spanCalendar === state.c.spanCalendar, other.c.spanWait === state.c.spanWait]).toEqual([false, true, true])
  const longer = continued(next, withRow(next.network, 1, { duration: 4 * DAY, looseStart: true }))
  expect([longer.c.lag === next.c.lag, longer.c.looseStart === next.c.looseStart, longer.c.looseFinish === next.c.looseFinish, longer.c.deadline === next.c.deadline]).toEqual([false, false, true, true])
  expect(state.c.looseStart[1]).toBe(0)
})

test("S-12 a share of a predecessor's duration follows the duration", () => {
  const state = startSchedule(plain(network()), options)
  const next = continued(state, withRow(state.network, 1, { duration: 20 * DAY }))
  // A runs for 20 working days to the 26th, C starts ten working days later.
  expect(next.schedule.start[3]).toBe(at("02-12 08:00"))
})

test("nothing is computed where nothing is another record, and the same schedule is handed on", () => {
  const state = startSchedule(plain(network()), options)
  const same = continueSchedule(state, { ...state.network, tasks: [...state.network.tasks], links: state.network.links }, options)
  expect(same.moved).toEqual([])
  expect(same.schedule === state.schedule).toBe(true)
})

test("other calendars, options or fewer rows are computed from scratch", () => {
  const state = startSchedule(plain(network()), options)
  const { network: before } = state
  expect(continueSchedule(state, { ...before, calendars: [...before.calendars] }, options).moved).toBeNull()
  expect(continueSchedule(state, { ...before, tasks: before.tasks.slice(0, 4), links: before.links.slice(0, 3) }, options).moved).toBeNull()
  const others = [
    { calendar: 1 }, { projectStart: at("01-02 08:00") }, { projectFinish: at("03-02 08:00") }, { scheduleFrom: "finish" }, { criticalSlackLimit: 10 }, { multipleCriticalPaths: true },
    { progressRule: "retainedLogic" }, { compatibility: 14 },
  ] as const
  for (const other of others) expect(continueSchedule(state, before, { ...options, ...other }).moved).toBeNull()
  expect(continueSchedule(state, before, { ...options }).moved).toEqual([])
})

/** Tasks in a row, each linked with the next. */
function chain(count: number): Network {
  const tasks = Array.from({ length: count }, (): NetworkTask => ({ calendar: 0, duration: DAY }))
  return { tasks, links: tasks.slice(1).map((_, i): NetworkLink => ({ predecessor: i, successor: i + 1, kind: "FS" })), calendars: aPlan().calendars }
}

test("sixteen changes are always continued, more only up to a quarter of the rows", () => {
  const isContinued = (rows: number, changed: number): boolean => {
    const before = startSchedule(chain(rows), options)
    const after = { ...before.network, tasks: before.network.tasks.map((task, i) => (i < changed ? { ...task, duration: 2 * DAY } : task)) }
    return continueSchedule(before, after, options).moved !== null
  }
  expect([isContinued(20, 16), isContinued(20, 17), isContinued(68, 17), isContinued(67, 17), isContinued(400, 100), isContinued(400, 101)]).toEqual([true, false, true, false, true, false])
  const linksGone = (rows: number, gone: number): boolean => {
    const before = startSchedule(chain(rows), options)
    return continueSchedule(before, { ...before.network, links: before.network.links.slice(gone) }, options).moved !== null
  }
  expect([linksGone(30, 16), linksGone(30, 17)]).toEqual([true, false])
  const both = (rows: number, changed: number, added: number): boolean => {
    const before = startSchedule(chain(rows), options)
    const more = Array.from({ length: added }, (_, k): NetworkLink => ({ predecessor: k, successor: rows - 1, kind: "SS" }))
    return continueSchedule(before, { ...links(before.network, ...more), tasks: before.network.tasks.map((task, i) => (i < changed ? { ...task } : task)) }, options).moved !== null
  }
  expect([both(30, 8, 8), both(30, 8, 9)]).toEqual([true, false])
})

test("links may go and come at any place in the list", () => {
  const state = startSchedule(chain(300), options)
  const all = state.network.links
  const isContinuedWith = (kept: readonly NetworkLink[]): boolean => {
    const edited = { ...state.network, links: kept }
    const next = continueSchedule(state, edited, options)
    expect(next.schedule).toEqual(startSchedule(edited, options).schedule)
    return next.moved !== null
  }
  const added: NetworkLink = { predecessor: 3, successor: 40, kind: "SS", lag: DAY }
  expect(isContinuedWith(all.filter((_, l) => l !== 0))).toBe(true)
  expect(isContinuedWith(all.filter((_, l) => l !== 298))).toBe(true)
  expect(isContinuedWith(all.filter((_, l) => l < 100 || l >= 163))).toBe(true)
  expect(isContinuedWith([added, ...all])).toBe(true)
  expect(isContinuedWith([...all.slice(0, 150), added, ...all.slice(152)])).toBe(true)
  expect(isContinuedWith([...all, added])).toBe(true)
  // Moved from the front to the back is gone at one place and new at the other.
  expect(isContinuedWith([...all.slice(1), ...all.slice(0, 1)])).toBe(true)
})

test("a new link against the order, and one that closes a circle, are computed rightly", () => {
  const plan = aPlan().task("A", 2).task("B", 3).task("S", 0).task("C", 1, { in: "S" }).task("D", 1, { in: "S" })
  const state = startSchedule(plain(plan), options)
  const back = continued(state, links(state.network, { predecessor: 4, successor: 0, kind: "FS" }))
  expect(back.schedule.start[0]).toBe(at("01-02 08:00"))
  const gate = continued(back, links(back.network, { predecessor: 1, successor: 2, kind: "FS" }))
  expect(gate.schedule.start[4]).toBe(at("01-04 08:00"))
  const circle = continueSchedule(gate, links(gate.network, { predecessor: 0, successor: 1, kind: "FS" }), options)
  expect(circle.schedule).toEqual(startSchedule(circle.network, options).schedule)
  expect(circle.schedule.findings.map(({ code }) => code)).toEqual(["cycle"])
  // Out of the circle again: which links count is asked anew.
  const out = continueSchedule(circle, { ...circle.network, links: gate.network.links }, options)
  expect(out.schedule).toEqual(gate.schedule)
})

test("an edit measures what it reaches and nothing else", () => {
  const plan = aPlan().task("P", 2).task("Q", 2).task("A", 2).task("R", 2).task("long", 30).task("other", 1)
  plan.link("P", "Q").link("Q", "A").link("A", "R")
  const state = startSchedule(plain(plan), options)
  const measured = (i: number, part: Partial<NetworkTask>): string[] => [...(continued(state, withRow(state.network, i, part)).moved ?? [])].toSorted((a, b) => a - b).map((row) => plan.names[row] ?? "")
  // A name is nothing to a schedule: the row itself and what stands right before it are looked at.
  expect(measured(2, {})).toEqual(["Q", "A"])
  expect(measured(5, { duration: 3 * DAY })).toEqual(["other"])
  expect(measured(2, { duration: 3 * DAY })).toEqual(["P", "Q", "A", "R"])
  expect(measured(4, { duration: 31 * DAY })).toEqual(["P", "Q", "A", "R", "long", "other"])
})

test("the order is kept where new links and rows run along it", () => {
  const plan = aPlan().task("A", 2).task("B", 3).task("S", 0).task("C", 1, { in: "S" })
  const state = startSchedule(plain(plan), options)
  const along = continued(state, links(state.network, { predecessor: 0, successor: 2, kind: "FS" }, { predecessor: 1, successor: 3, kind: "FS" }))
  expect(along.order.points === state.order.points).toBe(true)
  // Also an inactive predecessor runs against nothing.
  const idle = continued(state, withRow(state.network, 1, { duration: 4 * DAY }))
  expect(idle.order === state.order).toBe(true)
  const longer = continued(along, withNew(along.network, { parent: 2, calendar: 0, duration: DAY }, { calendar: 0, duration: DAY }))
  // A, B, the gate of S, C and the new row below S, the roll-up of S, the new row at the top.
  expect(Array.from(longer.order.points)).toEqual([0, 1, 6 + 2, 3, 4, 2, 5])
})

test("an edit that makes another outline is computed rightly, whichever way", () => {
  const state = startSchedule(plain(network()), options)
  const edits: Readonly<Record<string, Network>> = {
    "a new row makes a summary of a task": withNew(state.network, { parent: 1, calendar: 0, duration: 9 * DAY }),
    "a row comes below a task": withRow(state.network, 3, { parent: 2 }),
    "a row names itself, or one behind it, as its summary": withRow(withRow(state.network, 2, { parent: 2 }), 1, { parent: 3 }),
    "the summary itself": withRow(state.network, 0, { constraint: "snet", constraintDate: at("01-15 08:00") }),
    "the summary loses a row": withRow(state.network, 3, { parent: -1 }),
    "the summary loses all of its rows": withRow(withRow(withRow(state.network, 1, { parent: -1 }), 2, { parent: -1 }), 3, { parent: -1 }),
    "a row is taken out of use": withRow(state.network, 2, { inactive: true }),
    "all rows below the summary are": withRow(withRow(withRow(state.network, 1, { inactive: true }), 2, { inactive: true }), 3, { inactive: true }),
    "more people on a task": withRow(state.network, 2, { spans: [{ calendar: 1, offset: 0, length: DAY }, { calendar: 0, offset: 0, length: 4 * DAY }] }),
    "nobody on a task": withRow(state.network, 2, { spans: [] }),
  }
  const fromScratch = Object.entries(edits).flatMap(([what, edited]) => {
    const next = continueSchedule(state, edited, options)
    expect(next.schedule).toEqual(startSchedule(edited, options).schedule)
    return next.moved === null ? [what] : []
  })
  expect(fromScratch).toEqual([
    "a new row makes a summary of a task", "a row comes below a task", "a row names itself, or one behind it, as its summary", "the summary itself",
    "the summary loses all of its rows", "all rows below the summary are", "more people on a task", "nobody on a task",
  ])
})

test("S-24 a task that is to be as late as possible is computed from scratch", () => {
  const state = startSchedule(plain(network()), options)
  const edited = withRow(state.network, 1, { constraint: "alap" })
  const next = continueSchedule(state, edited, options)
  expect([next.moved, next.schedule]).toEqual([null, startSchedule(edited, options).schedule])
  expect(continueSchedule(next, state.network, options).schedule).toEqual(state.schedule)
})

test("S-28 the order is that of the outline, each summary behind its last child, but where a link runs against it", () => {
  const plan = aPlan().task("S", 0).task("A", 1, { in: "S" }).task("T", 0, { in: "S" }).task("B", 1, { in: "T" }).task("C", 1)
  const points = (): number[] => Array.from(startSchedule(plain(plan), options).order.points)
  // Gates are counted from the number of rows on: 5 is that of S, 7 that of T.
  expect(points()).toEqual([5, 1, 7, 3, 2, 0, 4])
  expect((plan.link("A", "T").link("S", "C"), points())).toEqual([5, 1, 7, 3, 2, 0, 4])
  expect((plan.link("B", "A"), startSchedule(plain(plan), options).schedule.findings.map(({ code }) => code))).toEqual(["cycle"])
  const back = aPlan().task("S", 0).task("A", 1, { in: "S" }).task("B", 1).link("B", "A")
  expect(Array.from(startSchedule(plain(back), options).order.points)).toEqual([3, 2, 1, 0])
})

test("S-29 S-44 a manual task that begins makes its summary one that has begun, and back", () => {
  const plan = aPlan().task("S", 0).task("A", 2, { in: "S", mode: "manual", start: at("01-01 08:00"), finish: at("01-02 17:00") }).task("B", 2, { in: "S" }).task("long", 5)
  const state = startSchedule(plain(plan), options)
  const begun = continued(state, withRow(state.network, 1, { actualStart: at("01-01 08:00") }))
  const back = continued(begun, withRow(begun.network, 1, { actualStart: null }))
  // What has not begun may also wait with its start, which the manual task does not; begun, only the finish counts.
  expect([state, begun, back].map(({ schedule }) => (schedule.totalSlack[0] ?? 0) / DAY)).toEqual([0, 3, 0])
})
