// Rows of which little is said take shorter ways through the passes. They must lead to the same place: a plan in which every
// such row gets a date or a person that changes nothing, and with it the full way, has the same schedule to the last bit.
import fc from "fast-check"
import { expect, test } from "vitest"
import { compileCalendar, LAST_INSTANT, scheduleNetwork, type Network, type NetworkOptions, type NetworkTask } from "@throughline/engine"
import { generatedNetwork, PROJECT_START } from "./generated-network.ts"

const HOUR = 600
const calendars = [compileCalendar([]), compileCalendar([{ week: Array.from({ length: 7 }, () => [{ from: 6 * HOUR, to: 15 * HOUR }]), workWeeks: [], exceptions: [] }])]
const inTicks = (hours: number | null): number | null => (hours === null ? null : hours * HOUR)

/** What else may be said of a row; most of it leaves the row a plain one. */
const furtherPart: fc.Arbitrary<Partial<NetworkTask>> = fc.oneof(
  { weight: 8, arbitrary: fc.constant({}) },
  { weight: 2, arbitrary: fc.nat({ max: 1 }).map((workCalendar) => ({ workCalendar })) },
  { weight: 1, arbitrary: fc.constant({ inactive: true }) },
  { weight: 1, arbitrary: fc.constant({ elapsed: true }) },
  { weight: 1, arbitrary: fc.constant({ splits: [{ offset: 3 * HOUR, gap: 9 * HOUR }] }) },
  { weight: 1, arbitrary: fc.constant({ actualStart: PROJECT_START * HOUR, percentComplete: 2_500 }) },
  { weight: 1, arbitrary: fc.constant({ levelingDelay: 30 * HOUR }) },
  { weight: 1, arbitrary: fc.nat({ max: 90 }).map((hour) => ({ mode: "manual" as const, start: (PROJECT_START + hour) * HOUR, finish: (PROJECT_START + 9 + hour) * HOUR })) },
)
const lagKinds = ["working", "working", "working", "elapsed", "percent"] as const

const someNetwork: fc.Arbitrary<Network> = fc.record({ drawn: generatedNetwork, parts: fc.array(furtherPart, { minLength: 14, maxLength: 14 }), plainness: fc.nat({ max: 4 }) }).map(({ drawn, parts, plainness }) => ({
  tasks: drawn.tasks.map((task, i): NetworkTask => {
    const { constraint, constraintDate, ...rest } = task
    // In most plans hardly anything is bound to a date, so that whole chains of plain rows come about.
    const dated = plainness === 0 || (plainness === 4 && constraint === "snet") ? { constraint, constraintDate: inTicks(constraintDate) } : {}
    return { ...rest, duration: task.duration * HOUR, deadline: plainness === 1 ? null : inTicks(task.deadline), ...dated, ...parts[i] }
  }),
  links: drawn.links.map((link, l) => ({ ...link, lag: link.lag * HOUR, lagKind: lagKinds[l % lagKinds.length] ?? "working" })),
  calendars,
}))

const someOptions: fc.Arbitrary<NetworkOptions> = fc.record({
  projectStart: fc.constant(PROJECT_START * HOUR), criticalSlackLimit: fc.constantFrom(0, 8 * HOUR), multipleCriticalPaths: fc.boolean(), compatibility: fc.constantFrom(null, null, 14),
})

/** The full way for a row of which only length, calendar and an earliest date are said; null for any other. */
function saidInFull(task: NetworkTask): NetworkTask | null {
  const { constraint = "asap", constraintDate = null } = task
  if (constraint === "asap" || constraintDate === null) return { ...task, constraint: "fnlt", constraintDate: LAST_INSTANT }
  const isWhole = constraint === "snet" && task.duration > 0 && task.splits === undefined && task.elapsed !== true
  return isWhole ? { ...task, spans: [{ calendar: task.workCalendar ?? task.calendar, offset: 0, length: task.duration }] } : null
}

test("S-16 S-40 a latest finish beyond all years, and one person with the whole of the work, change nothing in any plan", () => {
  fc.assert(
    fc.property(someNetwork, someOptions, (network, options) => {
      const parents = new Set(network.tasks.map(({ parent }) => parent))
      const tasks = network.tasks.map((task, i) => (parents.has(i) ? task : (saidInFull(task) ?? task)))
      expect(scheduleNetwork({ ...network, tasks }, options)).toEqual(scheduleNetwork(network, options))
    }),
    { numRuns: 500 },
  )
})
