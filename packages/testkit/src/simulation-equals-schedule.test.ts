// A run of a simulation is a schedule: the quick passes must give, to the tick, what the full computation gives.
import fc from "fast-check"
import { expect, test } from "vitest"
import {
  compileCalendar, mergeParts, PERCENTS, prepareSimulation, scheduleNetwork, simulatePart,
  type Network, type NetworkOptions, type NetworkTask, type TaskEstimate, type Uncertainty, type WorkingTime,
} from "@throughline/engine"
import { generatedNetwork, PROJECT_START } from "./generated-network.ts"

const HOUR = 600
const week = (from: number, to: number): WorkingTime => compileCalendar([{ week: Array.from({ length: 7 }, () => [{ from: from * HOUR, to: to * HOUR }]), workWeeks: [], exceptions: [] }])
const calendars = [compileCalendar([]), week(6, 15), week(0, 24)]
const date = fc.integer({ min: -50, max: 600 }).map((hour) => (PROJECT_START + hour) * HOUR)
const inTicks = (hours: number | null): number | null => (hours === null ? null : hours * HOUR)

/** What makes a row more than a duration. */
const special: fc.Arbitrary<Partial<NetworkTask>> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.record({ levelingDelay: fc.nat({ max: 100 }).map((hours) => hours * HOUR) }) },
  { weight: 1, arbitrary: fc.record({ actualStart: date, percentComplete: fc.nat({ max: 9_999 }) }) },
  { weight: 1, arbitrary: fc.record({ actualStart: date, actualFinish: date, percentComplete: fc.constant(10_000) }) },
  { weight: 1, arbitrary: fc.record({ mode: fc.constant("manual" as const), start: date, finish: fc.constant(null) }) },
  { weight: 1, arbitrary: fc.record({ elapsed: fc.boolean(), inactive: fc.boolean(), looseStart: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ workCalendar: fc.nat({ max: 2 }), splits: fc.constantFrom([], [{ offset: 8 * HOUR, gap: 5 * HOUR }]) }) },
  { weight: 1, arbitrary: fc.record({ spans: fc.array(fc.record({ calendar: fc.nat({ max: 2 }), offset: fc.constantFrom(0, 600), length: fc.nat({ max: 40_000 }), wait: fc.constantFrom(0, 900) }), { maxLength: 2 }) }) },
)

const lagKinds = ["working", "working", "working", "percent", "elapsed", "elapsedPercent"] as const

const someNetwork: fc.Arbitrary<Network> = fc.record({ drawn: generatedNetwork, parts: fc.array(special, { minLength: 14, maxLength: 14 }), calm: fc.boolean() }).map(({ drawn, parts, calm }) => ({
  // Half of the plans are as plain as most plans are, so that the quick ways are taken from end to end.
  tasks: drawn.tasks.map((task, i) => ({
    ...task, duration: task.duration * HOUR, constraintDate: inTicks(task.constraintDate), deadline: inTicks(task.deadline),
    ...(calm ? { calendar: 0, ...(i % 5 === 0 ? {} : { constraint: "asap" as const }) } : parts[i]),
  })),
  links: drawn.links.map((link, n) => (calm && n % 3 < 2 ? { ...link, kind: "FS", lag: Math.max(0, link.lag) * HOUR } : { ...link, lag: link.lag * HOUR, lagKind: lagKinds[n % lagKinds.length] ?? "working" })),
  calendars,
}))

const someOptions: fc.Arbitrary<NetworkOptions> = fc.record({
  projectStart: fc.integer({ min: 0, max: 130 }).map((hours) => (PROJECT_START + hours) * HOUR),
  progressRule: fc.constantFrom("retainedLogic", "progressOverride", "actualDates"),
})

/** Finish of every active row in the only run, and of the project. */
function onlyRun(network: Network, options: NetworkOptions, uncertainty: Uncertainty, seed: number) {
  const model = prepareSimulation(network, options, uncertainty, { iterations: 1, seed, watch: "all" })
  const result = mergeParts(model, [simulatePart(model, 0, 1)])
  return { durations: model.c.duration, finish: result.runFinish[0], rows: result.watched.map(({ task, percentiles }) => [task, percentiles[PERCENTS.indexOf(50)]]) }
}

const rowsOf = (finish: Int32Array, rows: readonly (number | undefined)[][]): (number | undefined)[][] => rows.map(([row]) => [row, finish[row ?? -1]])

test("without any spread a run gives the dates of the schedule, whatever the plan", () => {
  fc.assert(
    fc.property(someNetwork, someOptions, (network, options) => {
      const estimates = network.tasks.map((task, row): TaskEstimate => ({ task: row, duration: { kind: "fixed", value: task.duration } }))
      const schedule = scheduleNetwork(network, options)
      const run = onlyRun(network, options, { estimates }, 1)
      expect(run.rows).toEqual(rowsOf(schedule.finish, run.rows))
      expect(run.finish).toBe(schedule.projectFinish)
    }),
    { numRuns: 400 },
  )
})

test("a run with drawn durations gives the dates of the plan with those durations", () => {
  fc.assert(
    fc.property(someNetwork, someOptions, fc.nat(), (network, options, seed) => {
      // Done and remaining parts and people's own stretches follow rules of their own; here the duration alone varies.
      const varies = network.tasks.map((task) => (task.actualStart ?? null) === null && (task.spans ?? []).length === 0)
      const estimates = network.tasks.flatMap((task, row): TaskEstimate[] => (varies[row] === true ? [{ task: row, duration: { kind: "uniform", low: seed % 2 === 0 ? 1 : -2000, high: 2 * task.duration + 9000 } }] : []))
      const run = onlyRun(network, options, { estimates }, seed)
      const drawn = { ...network, tasks: network.tasks.map((task, row) => (varies[row] === true ? { ...task, duration: run.durations[row] ?? 0 } : task)) }
      const schedule = scheduleNetwork(drawn, options)
      expect(run.rows).toEqual(rowsOf(schedule.finish, run.rows))
      expect(run.finish).toBe(schedule.projectFinish)
    }),
    { numRuns: 400 },
  )
})

test("on one calendar and without dates of its own a plan's driving path is what has no slack", () => {
  fc.assert(
    fc.property(generatedNetwork, fc.nat({ max: 2 }), (drawn, calendar) => {
      const isTask = (row: number): boolean => drawn.tasks.every(({ parent }) => parent !== row)
      // Links of summaries bind their tasks otherwise backward (S-42) than forward.
      const links = drawn.links.filter(({ predecessor, successor }) => isTask(predecessor) && isTask(successor))
      const network: Network = {
        tasks: drawn.tasks.map(({ parent, duration }) => ({ parent, calendar, duration: duration * HOUR })),
        links: links.map((link) => ({ ...link, lag: link.lag * HOUR })), calendars,
      }
      const options: NetworkOptions = { projectStart: PROJECT_START * HOUR, calendar }
      const schedule = scheduleNetwork(network, options)
      const model = prepareSimulation(network, options, {}, { iterations: 1, seed: 1, watch: "all" })
      const { critical } = mergeParts(model, [simulatePart(model, 0, 1)])
      expect([...critical].filter((_, row) => isTask(row))).toEqual([...schedule.critical].filter((_, row) => isTask(row)))
    }),
    { numRuns: 600 },
  )
})
