import { expect, test } from "vitest"
import { compileCalendar, ELAPSED_TIME } from "../calendar/compile-calendar.ts"
import { scheduleNetwork } from "../network/schedule-network.ts"
import type { Network, NetworkLink, NetworkTask } from "../network/network.ts"
import type { Distribution } from "./distribution.ts"
import { chanceOfBoth, mergeParts, PERCENTS, type SimulationResult } from "./merge-parts.ts"
import { chanceBy, curveOf, histogramOf, percentileOf } from "./outcomes.ts"
import { prepareSimulation } from "./simulation-model.ts"
import { partsOf, simulatePart } from "./simulate-part.ts"
import { simulateNetwork } from "./simulate-network.ts"
import type { SimulationOptions, Uncertainty } from "./uncertainty.ts"

const RUNS = 20_000
const HOUR = 600
const elapsed = (tasks: readonly Partial<NetworkTask>[], links: readonly (readonly [number, number])[] = []): Network => ({
  tasks: tasks.map((task) => ({ calendar: 0, duration: 1000, ...task })),
  links: links.map(([predecessor, successor]): NetworkLink => ({ predecessor, successor, kind: "FS" })),
  calendars: [ELAPSED_TIME],
})
const all = (count: number, duration: Distribution, group?: number) => Array.from({ length: count }, (_, task) => ({ task, duration, ...(group === undefined ? {} : { group }) }))
const simulate = (network: Network, uncertainty: Uncertainty, options: Partial<SimulationOptions> = {}): SimulationResult =>
  simulateNetwork(network, { projectStart: 0 }, uncertainty, { iterations: RUNS, seed: 11, ...options })
const chain = (count: number): Network => elapsed(Array.from({ length: count }, () => ({})), Array.from({ length: count - 1 }, (_, n) => [n, n + 1] as const))
const uniform: Distribution = { kind: "uniform", low: 0, high: 6000 }
const near = (value: number, expected: number, error: number): void => expect(Math.abs(value - expected)).toBeLessThan(3 * error)

test("a series: means and variances add up", () => {
  const { finish, deviation } = simulate(chain(12), { estimates: all(12, { kind: "triangular", low: 4000, likely: 6000, high: 14_000 }) })
  const spread = Math.sqrt(12) * 2160.2469
  near(finish.mean, 12 * 8000, spread / Math.sqrt(RUNS))
  near(finish.deviation, spread, spread / Math.sqrt(2 * RUNS))
  expect(deviation).toBeCloseTo(finish.deviation, 6)
})

test("a merge waits for the later of two: E[max] of two equal uniform branches is two thirds", () => {
  const { finish } = simulate(elapsed([{}, {}, { duration: 0 }], [[0, 2], [1, 2]]), { estimates: all(2, uniform) })
  near(finish.mean, 4000, Math.sqrt(6000 * 6000 / 18) / Math.sqrt(RUNS))
})

test("n equal branches: the finish is distributed as the largest of n", () => {
  const n = 10
  const { finish, critical } = simulate(elapsed(Array.from({ length: n }, () => ({}))), { estimates: all(n, uniform) })
  near(finish.mean, (6000 * n) / (n + 1), (6000 * Math.sqrt(n / ((n + 1) ** 2 * (n + 2)))) / Math.sqrt(RUNS))
  const p80 = 6000 * 0.8 ** (1 / n)
  near(percentileOf(finish, 80), p80, Math.sqrt((0.8 * 0.2) / RUNS) / ((n * 0.8 ** ((n - 1) / n)) / 6000))
  // S-63: each is as likely as any other to be the last.
  for (let row = 0; row < n; row += 1) near((critical[row] ?? 0) / RUNS, 1 / n, Math.sqrt(((1 / n) * (1 - 1 / n)) / RUNS) + 0.0005)
})

test("S-57: in a group the variance of a sum has the covariances in it, and without one it has not", () => {
  const normal: Distribution = { kind: "normal", mean: 50_000, deviation: 3000 }
  const together = simulate(chain(4), { estimates: all(4, normal, 0), groups: [{ correlation: 6000 }] })
  near(together.finish.deviation, 3000 * Math.sqrt(4 + 12 * 0.6), (3000 * Math.sqrt(11.2)) / Math.sqrt(2 * RUNS))
  near(together.finish.mean, 200_000, (3000 * Math.sqrt(11.2)) / Math.sqrt(RUNS))
  const apart = simulate(chain(4), { estimates: all(4, normal) })
  near(apart.finish.deviation, 6000, 6000 / Math.sqrt(2 * RUNS))
})

test("S-58: a risk happens as often as its chance says, hits all its tasks at once, and costs", () => {
  const result = simulate(chain(2), { risks: [
    { chance: 3000, effects: [{ task: 0, delay: { kind: "fixed", value: 5000 } }, { task: 1, factor: { kind: "fixed", value: 20_000 } }], cost: { kind: "fixed", value: 70_000 } },
    { chance: 10_000, effects: [{ task: 0, delay: { kind: "fixed", value: -200 } }] },
  ] })
  const [threat, opportunity] = result.risks
  near(threat?.happened ?? 0, 0.3, Math.sqrt(0.21 / RUNS))
  expect(opportunity).toEqual({ risk: 1, happened: 1, effect: 0 })
  expect(new Set(result.runFinish)).toEqual(new Set([1800, 7800]))
  expect(new Set(result.runCost)).toEqual(new Set([0, 70_000]))
  expect(threat?.effect).toBe(6000)
  expect(chanceBy(result.finish, 1800)).toBeCloseTo(1 - (threat?.happened ?? 0), 9)
})

test("S-59: one way of a branch is gone; tasks of the others take no time, cost nothing and are on no path", () => {
  const network = elapsed([{ duration: 1000 }, { duration: 2000 }, { duration: 9000 }, { duration: 500 }], [[0, 1], [0, 2], [1, 3], [2, 3]])
  const result = simulate(network, {
    branches: [{ ways: [{ chance: 7500, tasks: [1] }, { chance: 2500, tasks: [2] }] }],
    costs: [{ task: 0, fixed: 10, perHour: 0 }, { task: 1, fixed: 100, perHour: 0 }, { task: 2, fixed: 1000, perHour: 0 }],
  })
  expect(new Set(result.runFinish)).toEqual(new Set([3500, 10_500]))
  expect(new Set(result.runCost)).toEqual(new Set([110, 1010]))
  near((result.critical[2] ?? 0) / RUNS, 0.25, Math.sqrt(0.1875 / RUNS))
  expect((result.critical[1] ?? 0) + (result.critical[2] ?? 0)).toBe(RUNS)
})

test("S-60: cost is fixed and by the hour, and known together with the date (S-65)", () => {
  const result = simulate(chain(1), { estimates: all(1, { kind: "discrete", values: [{ value: 10 * HOUR, weight: 1 }, { value: 20 * HOUR, weight: 1 }] }), costs: [{ task: 0, fixed: 500, perHour: 30 }] })
  expect(new Set(result.runCost)).toEqual(new Set([800, 1100]))
  const early = chanceBy(result.finish, 10 * HOUR)
  expect(chanceOfBoth(result, 10 * HOUR, 800)).toBe(early)
  expect(chanceOfBoth(result, 10 * HOUR, 799)).toBe(0)
  expect(chanceOfBoth(result, 20 * HOUR, 1100)).toBe(1)
})

test("S-64: sensitivity, cruciality and swing tell the task that matters from the one that does not", () => {
  const network = elapsed([{}, {}, { duration: 0 }], [[0, 2], [1, 2]])
  const { drivers, deviation } = simulate(network, { estimates: [{ task: 0, duration: { kind: "uniform", low: 10_000, high: 20_000 } }, { task: 1, duration: { kind: "uniform", low: 0, high: 5000 } }] })
  const [long, short] = drivers
  expect([long?.criticality, short?.criticality, short?.sensitivity]).toEqual([1, 0, 0])
  expect(long?.cruciality).toBeCloseTo(1, 9)
  expect(long?.sensitivity).toBeCloseTo((long?.deviation ?? 0) / deviation, 9)
  expect(Math.abs(short?.cruciality ?? 1)).toBeLessThan(3 / Math.sqrt(RUNS))
  // The mean of the lowest and the highest quarter of a uniform lie three eighths of its width from the middle.
  near(long?.swing?.high ?? 0, 3750, 2887 / Math.sqrt(RUNS))
  near(long?.swing?.low ?? 0, -3750, 2887 / Math.sqrt(RUNS))
})

test("S-63: the driving link is found across calendars, summaries and lags, as the schedule's critical tasks are", () => {
  const calendars = [compileCalendar([]), ELAPSED_TIME]
  const tasks: NetworkTask[] = [
    { calendar: 0, duration: 0 }, { calendar: 0, duration: 8 * HOUR, parent: 0 }, { calendar: 1, duration: 30 * HOUR, parent: 0 },
    { calendar: 0, duration: 16 * HOUR }, { calendar: 0, duration: 4 * HOUR }, { calendar: 0, duration: HOUR },
  ]
  const links: NetworkLink[] = [{ predecessor: 0, successor: 3, kind: "FS" }, { predecessor: 3, successor: 4, kind: "FF", lag: HOUR }, { predecessor: 5, successor: 4, kind: "SS" }]
  const start = 8766 * 24 * HOUR + 8 * HOUR
  const schedule = scheduleNetwork({ tasks, links, calendars }, { projectStart: start })
  const result = simulateNetwork({ tasks, links, calendars }, { projectStart: start }, { estimates: [{ task: 3, duration: { kind: "fixed", value: 16 * HOUR } }] }, { iterations: 3, seed: 1 })
  expect(Array.from(result.critical, (count) => (count > 0 ? 1 : 0))).toEqual(Array.from(schedule.critical))
  expect(result.runFinish[0]).toBe(schedule.projectFinish)
})

test("S-55: what is finished, manual, inactive or a summary keeps its dates, and a begun task lasts at least as long as it has", () => {
  const network = elapsed([{ actualStart: 0, percentComplete: 5000, duration: 6000 }, { actualStart: 0, actualFinish: 700, percentComplete: 10_000 }, { mode: "manual", start: 0, finish: 300 }, { inactive: true }])
  const { findings, runFinish } = simulate(network, { estimates: all(5, { kind: "discrete", values: [{ value: 0, weight: 1 }, { value: 9000, weight: 1 }] }) })
  expect(new Set(runFinish)).toEqual(new Set([3000, 9000]))
  expect(findings.map(({ code, index }) => [code, index])).toEqual([["notUncertain", 1], ["notUncertain", 2], ["notUncertain", 3], ["noSuchTask", 4]])
})

test("S-56: pauses after the drawn end fall away, people's stretches scale, a percent lag follows the duration", () => {
  const tasks: NetworkTask[] = [{ calendar: 0, duration: 1000, splits: [{ offset: 600, gap: 50 }] }, { calendar: 0, duration: 1000, spans: [{ calendar: 0, offset: 100, length: 900 }] }, { calendar: 0, duration: 10 }]
  const links: NetworkLink[] = [{ predecessor: 1, successor: 2, kind: "FS", lag: 5000, lagKind: "percent" }]
  const finishOf = (duration: number) => simulate({ tasks, links, calendars: [ELAPSED_TIME] }, { estimates: all(2, { kind: "fixed", value: duration }) }, { iterations: 1, watch: "all" }).watched.map(({ percentiles }) => percentiles[0])
  expect(finishOf(1000)).toEqual([1050, 1000, 1510])
  expect(finishOf(500)).toEqual([500, 500, 760])
  expect(finishOf(2000)).toEqual([2050, 2000, 3010])
})

test("S-56, S-59: people of a task that does not happen do not wait either", () => {
  const tasks: NetworkTask[] = [{ calendar: 0, duration: 1000, spans: [{ calendar: 0, offset: 50, length: 1000, wait: 300 }] }]
  const { runFinish } = simulate({ tasks, links: [], calendars: [ELAPSED_TIME] }, { branches: [{ ways: [{ chance: 5000, tasks: [0] }] }] }, { iterations: 200 })
  expect(new Set(runFinish)).toEqual(new Set([0, 1350]))
})

test("S-55: the rest of a begun task is what is not done, also where it waits for predecessors", () => {
  const tasks: NetworkTask[] = [{ calendar: 0, duration: 5000 }, { calendar: 0, duration: 4000, actualStart: 0, percentComplete: 5000 }]
  const network: Network = { tasks, links: [{ predecessor: 0, successor: 1, kind: "FS" }], calendars: [ELAPSED_TIME] }
  const uncertainty: Uncertainty = { estimates: [{ task: 1, duration: { kind: "fixed", value: 9000 } }] }
  const { runFinish, critical } = simulateNetwork(network, { projectStart: 0, progressRule: "retainedLogic" }, uncertainty, { iterations: 2, seed: 1 })
  expect([runFinish[0], [...critical]]).toEqual([12_000, [2, 2]])
})

test("S-54, S-66: the same seed gives the same bytes, however the runs are shared out; another seed others", () => {
  const uncertainty: Uncertainty = {
    estimates: all(6, { kind: "pert", low: 500, likely: 1000, high: 4000 }, 0), groups: [{ correlation: 3000 }],
    risks: [{ chance: 2000, effects: [{ task: 2, delay: { kind: "triangular", low: 0, likely: 10, high: 900 } }] }], costs: [{ task: 1, fixed: 5, perHour: 777 }],
  }
  const model = () => prepareSimulation(chain(6), { projectStart: 0 }, uncertainty, { iterations: 3333, seed: 5, watch: "all" })
  const whole = JSON.stringify(mergeParts(model(), [simulatePart(model(), 0, 3333)]))
  for (const workers of [2, 3, 4, 50]) {
    const parts = partsOf(3333, workers).map(({ from, to }) => simulatePart(model(), from, to))
    expect(JSON.stringify(mergeParts(model(), parts.toReversed()))).toBe(whole)
  }
  const free = prepareSimulation(chain(2), { projectStart: 0 }, { estimates: all(2, uniform) }, { iterations: 999, seed: 5 })
  expect(mergeParts(free, partsOf(999, 3).map(({ from, to }) => simulatePart(free, from, to)))).toEqual(simulate(chain(2), { estimates: all(2, uniform) }, { iterations: 999, seed: 5 }))
  expect(JSON.stringify(simulateNetwork(chain(6), { projectStart: 0 }, uncertainty, { iterations: 3333, seed: 6, watch: "all" }))).not.toBe(whole)
})

test("S-61: as-late-as-possible tasks and calendars that never work take the whole computation and give its dates", () => {
  const never = compileCalendar([{ week: Array.from({ length: 7 }, () => []), workWeeks: [], exceptions: [] }])
  for (const network of [elapsed([{}, { constraint: "alap", duration: 200 }, { duration: 500 }], [[1, 2]]), { ...chain(2), calendars: [never] }]) {
    const schedule = scheduleNetwork(network, { projectStart: 0 })
    const { runFinish, watched } = simulate(network, { estimates: [{ task: 0, duration: { kind: "fixed", value: 1000 } }] }, { iterations: 2, watch: "all" })
    expect([...runFinish]).toEqual([schedule.projectFinish, schedule.projectFinish])
    expect(watched.map(({ percentiles }) => percentiles[0])).toEqual([...schedule.finish])
  }
})

test("S-62, S-65: percentiles rise, the curve and the histogram count every run, a deadline is met by the share of runs before it", () => {
  const result = simulate(elapsed([{ deadline: 1500 }]), { estimates: all(1, uniform) }, { watch: [0] })
  const percentiles = result.watched[0]?.percentiles ?? []
  expect(percentiles).toEqual(percentiles.toSorted((a, b) => a - b))
  expect(percentiles).toEqual(PERCENTS.map((percent) => percentileOf(result.finish, percent)))
  near(result.watched[0]?.meetsDeadline ?? 0, 0.25, Math.sqrt(0.1875 / RUNS) + 0.0001)
  const classes = histogramOf(result.finish, 12)
  expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(RUNS)
  expect([classes[0]?.from, Math.round(classes.at(-1)?.to ?? 0)]).toEqual([result.finish.sorted[0], result.finish.sorted.at(-1)])
  for (const { from, to, count } of classes) {
    expect(to - from).toBeCloseTo(((result.finish.sorted.at(-1) ?? 0) - (result.finish.sorted[0] ?? 0)) / 12, 6)
    near(count / RUNS, 1 / 12, Math.sqrt((1 / 12) * (11 / 12) / RUNS))
  }
  const curve = curveOf(result.finish, 9)
  expect([curve[0]?.value, curve.at(-1)?.value]).toEqual([result.finish.sorted[0], result.finish.sorted.at(-1)])
  for (const { value, share } of curve) expect(share).toBe(chanceBy(result.finish, value))
  expect(chanceBy({ sorted: new Int32Array(0), mean: 0, deviation: 0 }, 5)).toBe(0)
  expect(curveOf(result.finish, 9).at(-1)?.share).toBe(1)
})

test("a single run, an empty plan and contradicting numbers are no exception", () => {
  expect(simulate(chain(1), {}, { iterations: 1 }).finish).toMatchObject({ mean: 1000, deviation: 0 })
  expect(simulate(elapsed([]), {}, { iterations: 10 }).finish.mean).toBe(0)
  const wrong = simulate(chain(1), { estimates: all(1, { kind: "pert", low: 9, likely: 1, high: 5 }), branches: [{ ways: [{ chance: 9000, tasks: [0] }, { chance: 9000, tasks: [] }] }] }, { iterations: 5 })
  expect(wrong.findings.map(({ code, part }) => `${part} ${code}`)).toEqual(["estimate badDistribution", "branch badChance"])
  expect(wrong.finish.mean).toBe(1000)
})
