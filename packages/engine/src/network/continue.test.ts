// Edits whose reach is easily missed: through the summary of the first row, along links that move nothing, by a second
// person, by rows that become something else. Each must lead where a schedule from scratch does.
import { expect, test } from "vitest"
import { causesOf, continueSchedule, ELAPSED_TIME, startSchedule, type Network, type NetworkLink, type NetworkTask, type ScheduleState } from "@throughline/engine"
import { aPlan, at, DAY, HOUR, type SmallPlan } from "../../test/small-plan.ts"

const begin = (plan: SmallPlan): ScheduleState => startSchedule({ tasks: plan.tasks, links: plan.links, calendars: plan.calendars }, plan.options)
const withRow = (network: Network, i: number, part: Partial<NetworkTask>): Network => ({ ...network, tasks: network.tasks.map((task, n) => (n === i ? { ...task, ...part } : task)) })
const withNew = (network: Network, ...tasks: readonly NetworkTask[]): Network => ({ ...network, tasks: [...network.tasks, ...tasks] })
const withLinks = (network: Network, ...links: readonly NetworkLink[]): Network => ({ ...network, links: [...network.links, ...links] })

/** Continued, and the same as from scratch. */
function edited(state: ScheduleState, network: Network): ScheduleState {
  const next = continueSchedule(state, network, state.options)
  expect(next.moved).not.toBeNull()
  expect(next.schedule).toEqual(startSchedule(network, state.options).schedule)
  return next
}

/** Computed from scratch, because the rows have become others. */
function replaced(state: ScheduleState, network: Network): void {
  const next = continueSchedule(state, network, state.options)
  expect(next.moved).toBeNull()
  expect(next.schedule).toEqual(startSchedule(network, state.options).schedule)
}

test("S-28 what a link into the summary of the first row asks for moves the tasks below it", () => {
  const state = begin(aPlan().task("S", 0).task("A", 1, { in: "S" }).task("X", 2).link("X", "S"))
  expect(edited(state, withRow(state.network, 2, { duration: 3 * DAY })).schedule.start[1]).toBe(at("01-04 08:00"))
})

test("S-28 what a link out of a summary allows moves the late dates below it", () => {
  for (const before of [0, 1]) {
    const plan = before === 0 ? aPlan() : aPlan().task("first", 1)
    const state = begin(plan.task("S", 0).task("T", 0, { in: "S" }).task("A", 1, { in: "T" }).task("B", 1).task("end", 10).link("S", "B"))
    const next = edited(state, withRow(state.network, before + 3, { duration: 4 * DAY }))
    // B takes the last four days up to Friday 12.
    expect(next.schedule.lateFinish[before + 2]).toBe(at("01-08 17:00"))
  }
})

test("S-45 a link that goes or comes without moving anything changes the free slack before it", () => {
  const plan = aPlan().task("A", 1).task("B", 1, { constraint: "snet", constraintDate: at("01-03 08:00") }).task("C", 1, { constraint: "snet", constraintDate: at("01-05 08:00"), deadline: at("01-05 17:00") }).task("end", 10)
  const state = begin(plan.link("A", "C").link("A", "B"))
  expect(state.schedule.freeSlack[0]).toBe(DAY)
  const gone = edited(state, { ...state.network, links: state.network.links.slice(0, 1) })
  expect([gone.schedule.freeSlack[0], gone.schedule.totalSlack[0]]).toEqual([3 * DAY, 3 * DAY])
  expect(edited(gone, withLinks(gone.network, { predecessor: 0, successor: 1, kind: "FS" })).schedule.freeSlack[0]).toBe(DAY)
})

test("S-38 S-42 an edit that leaves a row its late dates may leave less to what stands before it", () => {
  const state = begin(aPlan().task("A", 1).task("B", 1).task("end", 10).link("A", "B"))
  // The delay of a day comes before B's latest start, Friday 12.
  expect(edited(state, withRow(state.network, 1, { levelingDelay: 14_400 })).schedule.lateFinish[0]).toBe(at("01-10 17:00"))
  const begun = begin(aPlan().task("A", 1).task("S", 0).task("M", 1, { in: "S", mode: "manual", start: at("01-04 08:00"), finish: at("01-09 17:00") }).task("N", 1, { in: "S", mode: "manual", start: at("01-03 08:00"), finish: at("01-03 17:00") }).task("end", 10).link("A", "S"))
  expect(edited(begun, withRow(begun.network, 3, { start: at("01-05 08:00"), finish: at("01-05 17:00") })).schedule.lateFinish[0]).toBe(at("01-03 17:00"))
})

test("S-36 with several critical paths the late dates of what stands last follow its early ones", () => {
  const state = begin(aPlan().task("A", 1).task("B", 1).task("end", 10).link("A", "B").with({ multipleCriticalPaths: true }))
  const next = edited(state, withRow(state.network, 0, { duration: 3 * DAY }))
  expect([next.schedule.lateFinish[1], next.schedule.lateFinish[0]]).toEqual([at("01-04 17:00"), at("01-03 17:00")])
})

test("S-12 links that come bring their own lag and leave the schedule before alone", () => {
  const state = begin(aPlan().task("A", 1).task("B", 1).task("C", 1).link("A", "B", "FS", 1))
  const next = edited(state, withLinks(state.network, { predecessor: 1, successor: 2, kind: "FS", lag: 2 * DAY, lagKind: "working" }))
  expect(next.schedule.start[2]).toBe(at("01-08 08:00"))
  edited(state, { ...state.network, links: [{ predecessor: 0, successor: 1, kind: "FS", lag: 4 * DAY }] })
  expect(edited(state, withRow(state.network, 0, { duration: 2 * DAY })).schedule.start[1]).toBe(at("01-04 08:00"))
})

test("S-16 the place of a second and third person is written where it belongs", () => {
  const places = (...hours: readonly number[]): Partial<NetworkTask> => ({ spans: hours.map((length) => ({ calendar: 0, offset: 0, length: length * HOUR })) })
  const state = begin(aPlan().task("first", 1, places(8, 16)).task("A", 1, places(8, 8, 8)).task("B", 1, places(8, 8)))
  for (const hours of [[8, 40, 8], [8, 8, 40], [40, 8, 8]]) {
    const next = edited(state, withRow(state.network, 1, places(...hours)))
    expect(Array.from(next.schedule.finish)).toEqual([at("01-02 17:00"), at("01-05 17:00"), at("01-01 17:00")])
    edited(next, withRow(next.network, 1, places(8, 8, 8)))
  }
})

test("several new rows at the end stand behind no link", () => {
  const plan = aPlan().task("A", 1).task("B", 1).task("S", 0).task("C", 1, { in: "S" }).link("A", "B").link("B", "C")
  const state = begin(plan)
  for (const parent of [-1, 2]) {
    const next = edited(state, withNew(state.network, { parent, calendar: 0, duration: DAY }, { parent, calendar: 0, duration: DAY }))
    for (const row of [4, 5]) expect(causesOf(next, row, "start")).toEqual([{ kind: "projectStart", at: at("01-01 08:00") }])
  }
})

test("S-30 a row below an inactive summary in the first row is inactive", () => {
  const state = begin(aPlan().task("S", 0, { inactive: true }).task("A", 1, { in: "S" }).task("B", 1))
  const next = edited(state, withNew(state.network, { parent: 0, calendar: 0, duration: 9 * DAY }))
  expect(next.schedule.projectFinish).toBe(at("01-01 17:00"))
})

test("S-30 a row that stands for itself and is then taken out of use has its rows below it again", () => {
  const state = begin(aPlan().task("S", 3).task("A", 1, { in: "S", inactive: true }).task("B", 1))
  replaced(state, withRow(state.network, 0, { inactive: true }))
})

test("rows that come below a task, or name a summary behind them, are computed from scratch", () => {
  const state = begin(aPlan().task("A", 1).task("B", 1).task("S", 0).task("C", 1, { in: "S" }).task("D", 1, { in: "S" }))
  replaced(state, withRow(state.network, 1, { parent: 0 }))
  replaced(state, withRow(state.network, 1, { parent: 2 }))
  replaced(state, withRow(state.network, 1, { parent: 1 }))
  replaced(state, withRow(state.network, 2, { constraint: "snet", constraintDate: at("01-10 08:00") }))
  replaced(state, withNew(state.network, { parent: 0, calendar: 0, duration: DAY }))
})

test("sixty-three links may be gone at one place, one more and the rest is not looked for", () => {
  const plan = aPlan()
  for (let n = 0; n < 300; n += 1) plan.task(`${n}`, 1)
  for (let n = 1; n < 300; n += 1) plan.link(`${n - 1}`, `${n}`)
  const state = begin(plan)
  const { links } = state.network
  edited(state, { ...state.network, links: links.filter((_, l) => l < 100 || l >= 163) })
  replaced(state, { ...state.network, links: links.filter((_, l) => l < 100 || l >= 164) })
})

test("S-47 a row that moves to a calendar which the list did not hold before is computed from scratch", () => {
  const state = begin(aPlan().task("A", 1).task("B", 2).link("A", "B"))
  const calendars = [...state.network.calendars]
  const first = startSchedule({ ...state.network, calendars }, state.options)
  calendars.push(ELAPSED_TIME)
  replaced(first, { ...first.network, tasks: first.network.tasks.map((task, n) => (n === 1 ? { ...task, slackCalendar: calendars.length - 1 } : task)) })
})

test("S-30 a row below the summary of the first row is taken out of use and put back", () => {
  const plain = begin(aPlan().task("S", 0).task("A", 3, { in: "S" }).task("B", 1, { in: "S" }).task("C", 1).link("S", "C"))
  const off = edited(plain, withRow(plain.network, 1, { inactive: true }))
  expect([off.schedule.finish[0], off.schedule.start[3]]).toEqual([at("01-01 17:00"), at("01-02 08:00")])
  expect(Array.from(off.c.child.subarray(off.c.childAt[0], off.c.childAt[1]))).toEqual([1, 2])
  const back = edited(off, withRow(off.network, 1, { inactive: false }))
  expect([back.schedule.finish[0], back.schedule.start[3]]).toEqual([at("01-03 17:00"), at("01-04 08:00")])
  expect(Array.from(back.c.child.subarray(back.c.childAt[0], back.c.childAt[1]))).toEqual([1, 2])
})

test("rows that two edits of the same schedule add do not get into each other's columns", () => {
  const first = begin(aPlan().task("A", 1))
  const added = edited(first, withNew(first.network, { calendar: 0, duration: DAY }))
  const short = edited(added, withNew(added.network, { calendar: 0, duration: 2 * DAY, deadline: at("01-09 17:00") }))
  const long = edited(added, withNew(added.network, { calendar: 0, duration: 5 * DAY, elapsed: true, placeholder: true, deadline: at("01-03 17:00") }))
  const column = ({ c }: ScheduleState): unknown[] => [c.duration[2], c.elapsed[2], c.placeholder[2], c.deadline[2]]
  expect([column(short), column(long)]).toEqual([[2 * DAY, 0, 0, at("01-09 17:00")], [5 * DAY, 1, 1, at("01-03 17:00")]])
  for (const state of [short, long, added]) edited(state, withRow(state.network, 0, { duration: 3 * DAY }))
})
