import { describe, expect, it } from "vitest"
import { compileCalendar } from "../../calendar/compile-calendar.ts"
import type { Network, NetworkTask } from "../../network/network.ts"
import { RandomStream } from "../../random/random-stream.ts"
import { scheduleNetwork } from "../../network/schedule-network.ts"
import { BookedNetworks } from "./booked-networks.ts"
import { levelNetworks } from "./level-networks.ts"
import type { LevellingProblem, SharedNetwork, SharedTask } from "./problem.ts"

const DAY = 14_400
/** Monday 2000-01-03, 08:00. */
const MONDAY = 2 * DAY + 4_800
const WORKDAY = 4_800
const office = compileCalendar([])
/** Monday to Wednesday. */
const partTime = compileCalendar([{ week: [[], null, null, null, [], [], []], workWeeks: [], exceptions: [] }])
const always = (units: number) => ({ capacity: [{ from: -1_000_000, units }] })

function shared(tasks: readonly NetworkTask[], needs: readonly SharedTask[], links: Network["links"] = [], start = MONDAY): SharedNetwork {
  return { network: { tasks, links, calendars: [office, partTime] }, options: { projectStart: start }, tasks: needs }
}
const task = (days: number, more: Partial<NetworkTask> = {}): NetworkTask => ({ calendar: 0, duration: days * WORKDAY, ...more })
const ana = (units = 10_000): SharedTask => ({ demands: [{ resource: 0, units, calendar: 0 }] })
const at = (day: number, minute = 480): number => day * DAY + minute * 10
const started = (result: ReturnType<typeof levelNetworks>, network = 0): number[] => [...(result.networks[network]?.schedule.start ?? [])]

describe("levelling of real networks", () => {
  it("puts two tasks of one person one after the other", () => {
    const result = levelNetworks({ networks: [shared([task(2), task(1)], [ana(), ana()])], resources: [always(10_000)] }, { seed: 1, schedulesMax: 50 })
    expect(started(result).toSorted((a, b) => a - b)).toEqual([MONDAY, at(3)])
    expect(result.finish).toBe(at(4, 1020))
    expect(result.finishBound).toBe(result.finish)
    expect(result.unplaced).toEqual([])
  })

  it("S-67: writes delays in elapsed time that the scheduler turns into the same dates, over a week-end too", () => {
    const networks = [shared([task(5), task(5)], [ana(), ana()])]
    const result = levelNetworks({ networks, resources: [always(10_000)] }, { seed: 1, schedulesMax: 50 })
    const levelled = result.networks[0]
    expect([...(levelled?.levelingDelay ?? [])]).toEqual([0, 7 * DAY])
    const again = scheduleNetwork(levelled?.network ?? { tasks: [], links: [], calendars: [] }, { projectStart: MONDAY })
    expect([...again.start]).toEqual([MONDAY, MONDAY + 7 * DAY])
  })

  it("S-69: lets half-time work run side by side", () => {
    const result = levelNetworks({ networks: [shared([task(2), task(2)], [ana(5_000), ana(5_000)])], resources: [always(10_000)] }, { seed: 1, schedulesMax: 50 })
    expect(started(result)).toEqual([MONDAY, MONDAY])
  })

  it("waits for availability that begins later", () => {
    const resources = [{ capacity: [{ from: at(4, 0), units: 10_000 }] }]
    const result = levelNetworks({ networks: [shared([task(1)], [ana()])], resources }, { seed: 1, schedulesMax: 10 })
    expect(started(result)).toEqual([at(4)])
  })

  it("waits for material until it is supplied", () => {
    const needs: SharedTask[] = [{ demands: [{ resource: 0, stock: true, units: 3, calendar: 0 }] }, { demands: [{ resource: 0, stock: true, units: 3, calendar: 0 }] }]
    const stocks = [{ supply: [{ from: at(2, 0), units: 3 }, { from: at(5, 0), units: 6 }] }]
    const result = levelNetworks({ networks: [shared([task(1), task(1)], needs)], resources: [], stocks }, { seed: 1, schedulesMax: 20 })
    expect(started(result).toSorted((a, b) => a - b)).toEqual([MONDAY, at(5)])
  })

  it("never moves locked tasks, tasks of priority 1000, manual, begun or date-bound ones", () => {
    const tasks = [
      task(1), task(1), task(1, { mode: "manual", start: at(4), finish: at(4, 1020) }), task(1, { actualStart: MONDAY }), task(1, { constraint: "mso", constraintDate: at(5) }), task(3),
    ]
    const needs = [{ ...ana(), locked: true }, { ...ana(), priority: 1000 }, ana(), ana(), ana(), ana()]
    const before = scheduleNetwork({ tasks, links: [], calendars: [office] }, { projectStart: MONDAY })
    const result = levelNetworks({ networks: [shared(tasks, needs)], resources: [always(10_000)] }, { seed: 1, schedulesMax: 50 })
    expect(started(result).slice(0, 5)).toEqual([...before.start].slice(0, 5))
    expect(started(result)[5]).toBe(at(6))
  })

  it("S-68: does not push what stands still behind a task that it delays", () => {
    const tasks = [task(1), task(1), task(1)]
    const needs = [ana(), ana(), { ...ana(), priority: 1000 }]
    const links = [{ predecessor: 1, successor: 2, kind: "FS" as const }]
    const result = levelNetworks({ networks: [shared(tasks, needs, links)], resources: [always(10_000)] }, { seed: 1, schedulesMax: 50 })
    expect(started(result)).toEqual([at(4), MONDAY, at(3)])
  })

  it("S-70: lets higher priority choose first, and what it waits for with it", () => {
    const links = [{ predecessor: 1, successor: 2, kind: "FS" as const }]
    const needs = [{ ...ana(), priority: 600 }, ana(), { ...ana(), priority: 900 }]
    const result = levelNetworks({ networks: [shared([task(1), task(1), task(1)], needs, links)], resources: [always(10_000)] }, { seed: 1, schedulesMax: 50 })
    expect(started(result)).toEqual([at(4), MONDAY, at(3)])
  })

  it("interrupts a task where it may pause, and writes the pause as working time", () => {
    const tasks = [task(3), task(1, { mode: "manual", start: at(3), finish: at(3, 1020) })]
    const whole = levelNetworks({ networks: [shared(tasks, [ana(), ana()])], resources: [always(10_000)] }, { seed: 1, schedulesMax: 20 })
    expect(started(whole)[0]).toBe(at(4))
    const paused = levelNetworks({ networks: [shared(tasks, [{ ...ana(), mayPause: true }, ana()])], resources: [always(10_000)] }, { seed: 1, schedulesMax: 20 })
    expect(started(paused)[0]).toBe(MONDAY)
    expect(paused.networks[0]?.splits.get(0)).toEqual([{ offset: WORKDAY, gap: WORKDAY }])
    expect(paused.finish).toBe(at(5, 1020))
  })

  it("lets what is left of a begun task wait where it may pause", () => {
    const begun = task(3, { actualStart: MONDAY, stop: at(2, 1020), resume: at(3), percentComplete: 3_333, remaining: 9_600 })
    const tasks = [begun, task(2, { mode: "manual", start: at(3), finish: at(4, 1020) })]
    const result = levelNetworks({ networks: [shared(tasks, [{ ...ana(), mayPause: true }, ana()])], resources: [always(10_000)] }, { seed: 1, schedulesMax: 10 })
    expect(result.networks[0]?.resumes.get(0)).toEqual({ stop: at(2, 1020), resume: at(5) })
    expect(result.networks[0]?.schedule.finish[0]).toBe(at(6, 1020))
  })

  it("shares a person between networks, the one of higher priority first", () => {
    const networks = [shared([task(2)], [ana()]), { ...shared([task(1)], [ana()]), priority: 900 }]
    const result = levelNetworks({ networks, resources: [always(10_000)] }, { seed: 1, schedulesMax: 20 })
    expect(started(result, 1)).toEqual([MONDAY])
    expect(started(result, 0)).toEqual([at(3)])
  })

  it("keeps as many tasks as possible where they are when changes are to be few", () => {
    const tasks = [task(1, { levelingDelay: DAY }), task(1, { levelingDelay: DAY }), task(1)]
    const problem: LevellingProblem = { networks: [shared(tasks, [ana(), ana(), ana()])], resources: [always(10_000)], objective: "changes" }
    const result = levelNetworks(problem, { seed: 1, schedulesMax: 60 })
    expect(started(result)[2]).toBe(MONDAY)
    expect(result.value).toBe(1)
  })

  it("prefers the task with a deadline when lateness counts", () => {
    const tasks = [task(3), task(1, { deadline: at(2, 1020) })]
    const result = levelNetworks({ networks: [shared(tasks, [ana(), ana()])], resources: [always(10_000)], objective: "lateness" }, { seed: 1, schedulesMax: 40 })
    expect(started(result)).toEqual([at(3), MONDAY])
    expect(result.value).toBe(0)
  })

  it("moves work to a cheaper time within the levelled finish when cost counts", () => {
    const rates = [{ from: null, perHour: 20_000 }, { from: at(4, 0), perHour: 1_000 }]
    const needs: SharedTask[] = [ana(), { demands: [{ resource: 1, units: 10_000, calendar: 0, rates }] }]
    const result = levelNetworks({ networks: [shared([task(5), task(1)], needs)], resources: [always(10_000), always(10_000)], objective: "cost" }, { seed: 1, schedulesMax: 300 })
    expect(started(result)[1]).toBeGreaterThanOrEqual(at(4))
    expect(result.finish).toBe(at(6, 1020))
  })

  it("spreads load within the levelled finish when smoothness counts", () => {
    const needs: SharedTask[] = [{ demands: [{ resource: 1, units: 10_000, calendar: 0 }] }, ana(5_000), ana(5_000)]
    const result = levelNetworks({ networks: [shared([task(4), task(2), task(2)], needs)], resources: [always(10_000), always(10_000)], objective: "smoothness" }, { seed: 1, schedulesMax: 300 })
    const [, one = 0, two = 0] = started(result)
    expect(Math.abs(one - two)).toBe(2 * DAY)
    expect(result.finish).toBe(at(5, 1020))
  })

  it("says that a task which needs more than there is cannot be placed without overload, and places it all the same", () => {
    const result = levelNetworks({ networks: [shared([task(1), task(1)], [ana(20_000), ana()])], resources: [always(10_000)] }, { seed: 1, schedulesMax: 20 })
    expect(new Set(started(result)).size).toBe(2)
    const booked = new BookedNetworks({ networks: result.networks.map(({ network }) => shared(network.tasks, [ana(20_000), ana()])), resources: [always(10_000)] })
    expect(booked.overloads()).toMatchObject([{ resource: 0, work: WORKDAY }])
  })

  it("names who is in the way of a delayed task", () => {
    const problem = { networks: [shared([task(2), task(1)], [{ ...ana(), priority: 800 }, ana()])], resources: [always(10_000)] }
    const result = levelNetworks(problem, { seed: 1, schedulesMax: 20 })
    const booked = new BookedNetworks({ ...problem, networks: [{ ...problem.networks[0], ...shared(result.networks[0]?.network.tasks ?? [], [ana(), ana()]) }] })
    expect(booked.reason({ network: 0, task: 1 }, MONDAY, at(4))).toEqual({ resource: 0, stock: false, until: at(3, 1020), behind: [{ network: 0, task: 0 }] })
    expect(new BookedNetworks(problem).overloadedTasks()).toEqual([{ network: 0, task: 0 }, { network: 0, task: 1 }])
  })
})

describe("levelling of arbitrary networks", () => {
  const seeds = Array.from({ length: 60 }, (_, seed) => seed)

  it.each(seeds)("leaves no overload, keeps links, repeats itself and never beats its bound (seed %i)", (seed) => {
    const problem = arbitraryProblem(seed, 12)
    const frozen = JSON.stringify(problem.networks.map(({ network }) => network.tasks))
    const result = levelNetworks(problem, { seed, schedulesMax: 60 })
    const again = levelNetworks(problem, { seed, schedulesMax: 60 })
    expect(again.networks.map(({ schedule }) => [...schedule.start])).toEqual(result.networks.map(({ schedule }) => [...schedule.start]))
    expect(JSON.stringify(problem.networks.map(({ network }) => network.tasks))).toBe(frozen)
    expect(result.unplaced).toEqual([])
    expect(result.finish).toBeGreaterThanOrEqual(result.finishBound)
    const levelled = { ...problem, networks: problem.networks.map((network, n) => ({ ...network, network: result.networks[n]?.network ?? network.network })) }
    expect(new BookedNetworks(levelled).overloads()).toEqual([])
  })

  it.each(seeds.slice(0, 25))("S-71: finds the best of all orders of a few tasks, and no bound above it (seed %i)", (seed) => {
    const problem = arbitraryProblem(seed + 1_000, 5)
    const result = levelNetworks(problem, { seed, schedulesMax: 400 })
    const best = bestOfAllOrders(problem)
    expect(result.finishBound).toBeLessThanOrEqual(best)
    expect(result.finish).toBeLessThanOrEqual(best)
  })
})

function arbitraryProblem(seed: number, count: number): LevellingProblem {
  const random = new RandomStream(seed, 7)
  const tasks: NetworkTask[] = []
  const needs: SharedTask[] = []
  const links: Network["links"][number][] = []
  for (let i = 0; i < count; i += 1) {
    const who = random.below(3)
    const more = random.below(6) === 0 ? { constraint: "snet" as const, constraintDate: at(2 + random.below(8)) } : {}
    tasks.push(task(0, { duration: (1 + random.below(6)) * 2_400, workCalendar: who === 1 ? 1 : 0, ...more }))
    needs.push({ mayPause: random.below(3) === 0, demands: [{ resource: who, units: [2_500, 5_000, 10_000][random.below(3)] ?? 0, calendar: who === 1 ? 1 : 0 }] })
    const kind = (["FS", "FS", "SS", "FF"] as const)[random.below(4)] ?? "FS"
    if (i > 0 && random.below(2) === 0) links.push({ predecessor: random.below(i), successor: i, kind, lag: random.below(3) * 1_200 })
  }
  const resources = [always(10_000), always(10_000), { capacity: [{ from: -1_000_000, units: 5_000 }, { from: at(5, 0), units: 10_000 }] }]
  return { networks: [shared(tasks, needs, links)], resources }
}

/** Every order in turn as strict priorities: the same places, tried exhaustively and apart from the search. */
function bestOfAllOrders(problem: LevellingProblem): number {
  const network = problem.networks[0]
  if (network === undefined) return 0
  let best = Infinity
  for (const order of permutations(network.tasks.map((_, i) => i))) {
    const tasks = network.tasks.map((need, i) => ({ ...need, priority: 900 - order.indexOf(i) }))
    best = Math.min(best, levelNetworks({ ...problem, networks: [{ ...network, tasks }] }, { seed: 1, schedulesMax: 1 }).finish)
  }
  return best
}

function permutations(of: readonly number[]): number[][] {
  if (of.length <= 1) return [[...of]]
  return of.flatMap((first) => permutations(of.filter((other) => other !== first)).map((rest) => [first, ...rest]))
}
