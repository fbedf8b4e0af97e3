import fc from "fast-check"
import { expect, test } from "vitest"
import { compileCalendar, continueSchedule, startSchedule, type Network, type NetworkOptions, type NetworkTask } from "@throughline/engine"
import { generatedNetwork, PROJECT_START } from "./generated-network.ts"

const HOUR = 600
const calendars = [compileCalendar([]), compileCalendar([{ week: Array.from({ length: 7 }, () => [{ from: 6 * HOUR, to: 15 * HOUR }]), workWeeks: [], exceptions: [] }])]
const inTicks = (hours: number | null): number | null => (hours === null ? null : hours * HOUR)
const date = fc.integer({ min: -50, max: 600 }).map((hour) => (PROJECT_START + hour) * HOUR)

/** Everything that one edit may change in a row, also into kinds of rows that the generator does not draw. */
const edit: fc.Arbitrary<{ row: number; part: Partial<NetworkTask> }> = fc.record({
  row: fc.nat({ max: 30 }),
  part: fc.oneof(
    fc.integer({ min: 0, max: 70 }).map((hours) => ({ duration: hours * HOUR })),
    fc.record({ constraint: fc.constantFrom("asap", "snet", "fnet", "snlt", "fnlt", "mso", "mfo", "alap"), constraintDate: date }),
    fc.record({ deadline: fc.option(date) }),
    fc.record({ levelingDelay: fc.nat({ max: 100 }).map((hours) => hours * HOUR) }),
    fc.record({ actualStart: fc.option(date), percentComplete: fc.nat({ max: 9_999 }) }),
    fc.record({ start: date, length: fc.nat({ max: 200 }) }).map(({ start, length }) => ({ mode: "manual" as const, start, finish: start + length * HOUR })),
    fc.record({ actualStart: date, length: fc.nat({ max: 200 }) }).map(({ actualStart, length }) => ({ actualStart, actualFinish: actualStart + length * HOUR, percentComplete: 10_000 })),
    fc.record({ elapsed: fc.boolean(), calendar: fc.nat({ max: 1 }), inactive: fc.boolean() }),
    fc.record({ looseStart: fc.boolean(), looseFinish: fc.boolean(), placeholder: fc.boolean(), splits: fc.constant([{ offset: 8 * HOUR, gap: 5 * HOUR }]) }),
  ),
})

const inRow = ({ row, part }: { row: number; part: Partial<NetworkTask> }) => (network: Network): Network => ({
  ...network, tasks: network.tasks.map((task, i) => (i === row % network.tasks.length ? { ...task, ...part } : task)),
})

/** Edits of the outline and the links: rows are appended, moved below another summary or taken out of use, links come and go. */
const reshaping: fc.Arbitrary<(network: Network) => Network> = fc.oneof(
  fc.record({ parent: fc.nat({ max: 40 }), duration: fc.nat({ max: 70 }), inactive: fc.constantFrom(false, false, false, true) }).map(({ parent, duration, inactive }) => (network: Network) => ({
    ...network, tasks: [...network.tasks, { parent: (parent % (network.tasks.length + 1)) - 1, calendar: duration % 2, duration: duration * HOUR, inactive, spans: duration % 3 === 0 ? [{ calendar: 1, offset: 0, length: duration * HOUR }] : [] }],
  })),
  fc.record({ row: fc.nat({ max: 40 }), parent: fc.nat({ max: 40 }) }).map(({ row, parent }) => (network: Network) => {
    const moved = row % network.tasks.length
    return { ...network, tasks: network.tasks.map((task, i) => (i === moved ? { ...task, parent: (parent % (moved + 1)) - 1 } : task)) }
  }),
  fc.nat({ max: 40 }).map((row) => (network: Network) => {
    const gone = row % network.tasks.length
    const isGone = network.tasks.every((task) => task.parent !== gone)
    const tasks = network.tasks.map((task, i): NetworkTask => (isGone && i === gone ? { parent: -1, calendar: 0, duration: 0, inactive: true } : task))
    return { ...network, tasks, links: isGone ? network.links.filter((link) => link.predecessor !== gone && link.successor !== gone) : network.links }
  }),
  fc.record({ predecessor: fc.nat({ max: 40 }), successor: fc.nat({ max: 40 }), kind: fc.constantFrom("FS", "SS", "FF", "SF"), lag: fc.integer({ min: -20, max: 30 }) }).map(({ predecessor, successor, kind, lag }) => (network: Network) => {
    const count = network.tasks.length
    return { ...network, links: [...network.links, { predecessor: predecessor % count, successor: successor % count, kind, lag: lag * HOUR }] }
  }),
  fc.nat({ max: 40 }).map((at) => (network: Network) => ({ ...network, links: network.links.filter((_, l) => l !== at % Math.max(1, network.links.length)) })),
)

const someOptions: fc.Arbitrary<NetworkOptions> = fc.record({
  projectStart: fc.constant(PROJECT_START * HOUR),
  criticalSlackLimit: fc.constantFrom(0, 8 * HOUR),
  multipleCriticalPaths: fc.boolean(),
  progressRule: fc.constantFrom("retainedLogic", "progressOverride", "actualDates"),
  compatibility: fc.constantFrom(null, 14, 15, 16),
})

const lagKinds = ["working", "working", "percent", "elapsed", "elapsedPercent"] as const

test("a schedule continued through any edits equals, to the last bit, the one from scratch", () => {
  fc.assert(
    fc.property(generatedNetwork, someOptions, fc.array(fc.oneof(edit.map(inRow), reshaping), { minLength: 1, maxLength: 12, size: "max" }), (drawn, options, edits) => {
      let network: Network = {
        tasks: drawn.tasks.map((task) => ({ ...task, duration: task.duration * HOUR, constraintDate: inTicks(task.constraintDate), deadline: inTicks(task.deadline) })),
        links: drawn.links.map((link, n) => ({ ...link, lag: link.lag * HOUR, lagKind: lagKinds[n % lagKinds.length] ?? "working" })),
        calendars,
      }
      let state = startSchedule(network, options)
      for (const edited of edits) {
        network = edited(network)
        state = continueSchedule(state, network, options)
        expect(state.schedule).toEqual(startSchedule(network, options).schedule)
      }
    }),
    { numRuns: 400 },
  )
})
