import { expect, test } from "vitest"
import { compileCalendar } from "../calendar/compile-calendar.ts"
import { dayNumberOf } from "../calendar/civil-date.ts"
import type { NetworkLink, NetworkTask } from "../network/network.ts"
import { scheduleNetwork } from "../network/schedule-network.ts"
import { criticalPathLengthIndex, scheduleQuality, type QualityCode, type QualityInput } from "./schedule-quality.ts"

const DAY = 4800
const calendar = compileCalendar([{ week: [null, null, null, null, null, null, null], workWeeks: [], exceptions: [] }])
const start = dayNumberOf(2024, 1, 1) * 14_400 + 8 * 600
const task = (days: number, part: Partial<NetworkTask> = {}): NetworkTask => ({ calendar: 0, duration: days * DAY, ...part })
const link = (predecessor: number, successor: number, part: Partial<NetworkLink> = {}): NetworkLink => ({ predecessor, successor, kind: "FS", ...part })

function inputOf(tasks: NetworkTask[], links: NetworkLink[], part: Partial<QualityInput> = {}): QualityInput {
  const network = { tasks, links, calendars: [calendar] }
  const options = { projectStart: start }
  return { network, options, schedule: scheduleNetwork(network, options), dataDate: start, calendar: 0, baseline: tasks.map(() => null), assigned: tasks.map(() => true), ...part }
}

const check = (input: QualityInput, code: QualityCode) => scheduleQuality(input).find((one) => one.code === code)
const chain = (n: number): NetworkLink[] => Array.from({ length: n - 1 }, (_, i) => link(i, i + 1))
const five = (): NetworkTask[] => [1, 2, 3, 4, 5].map((days) => task(days))

test("there are fourteen checks, and a clean chain passes all that can be measured but its two loose ends", () => {
  const checks = scheduleQuality(inputOf(five(), chain(5)))
  expect(checks).toHaveLength(14)
  expect(checks.filter((one) => one.passed === false).map((one) => one.code)).toEqual(["logic"])
  expect(checks[0]?.tasks).toEqual([0, 4])
})

test("1 logic: a link of the summary above counts for its tasks", () => {
  const tasks = [task(1), task(0), task(2, { parent: 1 }), task(1)]
  expect(check(inputOf(tasks, [link(0, 1), link(1, 3)]), "logic")?.tasks).toEqual([0, 3])
})

test("2 and 3: leads are forbidden, lags are counted, with their links", () => {
  const links = [link(0, 1, { lag: -600, lagKind: "working" }), link(1, 2, { lag: 600, lagKind: "working" }), link(2, 3), link(3, 4)]
  expect(check(inputOf(five(), links), "leads")).toMatchObject({ measure: 0.25, passed: false, links: [0] })
  expect(check(inputOf(five(), links), "lags")).toMatchObject({ measure: 0.25, passed: false, links: [1] })
})

test("4 relation types: nine of ten links from finish to start are enough, fewer are not", () => {
  const tasks = Array.from({ length: 11 }, () => task(1))
  const ten = chain(11)
  expect(check(inputOf(tasks, [link(0, 1, { kind: "SS" }), ...ten.slice(1)]), "relationTypes")).toMatchObject({ measure: 0.9, passed: true })
  expect(check(inputOf(tasks, [link(0, 1, { kind: "SS" }), link(1, 2, { kind: "FF" }), ...ten.slice(2)]), "relationTypes")).toMatchObject({ measure: 0.8, passed: false, links: [0, 1] })
})

test("5 hard constraints are those that stop the logic, not start-no-earlier-than", () => {
  const tasks = five()
  tasks[1] = task(2, { constraint: "mso", constraintDate: start + 5 * 14_400 })
  tasks[2] = task(3, { constraint: "snet", constraintDate: start })
  expect(check(inputOf(tasks, chain(5)), "hardConstraints")?.tasks).toEqual([1])
})

test("6 to 8: float above 44 days, float below nothing, durations above 44 days", () => {
  const tasks = [task(60), task(1), task(44), task(1, { deadline: start })]
  const input = inputOf(tasks, [])
  expect(check(input, "highFloat")?.tasks).toEqual([1])
  expect(check(input, "highDuration")?.tasks).toEqual([0])
  expect(check(input, "negativeFloat")?.tasks).toEqual([3])
})

test("9 invalid dates: a forecast before the data date, an actual after it", () => {
  const tasks = [task(1), task(1, { actualStart: start, actualFinish: start + 5400, percentComplete: 10_000 }), task(1, { actualStart: start + 20 * 14_400 }), task(30)]
  const input = inputOf(tasks, [], { dataDate: start + 3 * 14_400 })
  expect(check(input, "invalidDates")?.tasks).toEqual([0, 2, 3])
})

test("10 resources: work without anybody offends, milestones and finished tasks do not", () => {
  const tasks = [task(1), task(0), task(1, { actualStart: start, actualFinish: start + 5400, percentComplete: 10_000 })]
  expect(check(inputOf(tasks, [], { assigned: [false, false, false] }), "resources")?.tasks).toEqual([0])
})

test("11 and 14: tasks due by the data date that are late or open", () => {
  const done = { actualStart: start, actualFinish: start + 5400, percentComplete: 10_000 }
  const due = { start, finish: start + 5400 }
  const tasks = [task(1, done), task(1, done), task(1), task(9)]
  const input = inputOf(tasks, [], { dataDate: start + 14_400, baseline: [due, { start, finish: start + 5399 }, due, { start, finish: start + 20 * 14_400 }] })
  expect(check(input, "missedTasks")).toMatchObject({ measure: 2 / 3, passed: false, tasks: [1, 2] })
  expect(check(input, "baselineExecutionIndex")).toMatchObject({ measure: 2 / 3, passed: false, tasks: [2] })
})

test("12 critical path test: a delay that a pinned finish swallows shows that the logic is broken", () => {
  expect(check(inputOf(five(), chain(5)), "criticalPathTest")).toMatchObject({ passed: true, tasks: [] })
  const pinned = task(5, { mode: "manual", start: start + 7 * 14_400, finish: start + 11 * 14_400 + 5400 })
  expect(check(inputOf([task(5), pinned], [link(0, 1)]), "criticalPathTest")).toMatchObject({ measure: 0, passed: false, tasks: [0, 1] })
})

test("13 the worked figure: critical path 120 days, float -10 days give 0.9167", () => {
  expect(criticalPathLengthIndex(120 * DAY, -10 * DAY)).toBeCloseTo(0.9167, 4)
  expect(criticalPathLengthIndex(0, 0)).toBeNull()
})

test("13 the index compares the finish with the one agreed on and names the critical tasks", () => {
  const input = inputOf(five(), chain(5))
  const late = { ...input, targetFinish: calendar.add(start, 12 * DAY) }
  expect(check(late, "criticalPathLengthIndex")).toMatchObject({ measure: 12 / 15, passed: false, tasks: [0, 1, 2, 3, 4] })
  expect(check({ ...input, targetFinish: calendar.add(start, 15 * DAY) }, "criticalPathLengthIndex")).toMatchObject({ measure: 1, passed: true, tasks: [] })
})

test("an empty plan has nothing to measure and fails nowhere", () => {
  expect(scheduleQuality(inputOf([], [])).every((one) => one.passed !== false)).toBe(true)
})
