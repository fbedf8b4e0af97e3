import fc from "fast-check"
import { expect, test } from "vitest"
import { compileCalendar, scheduleNetwork, type CalendarRules, type NetworkSchedule } from "@throughline/engine"
import { generatedNetwork, PROJECT_START, type GeneratedNetwork } from "./generated-network.ts"
import { referenceCalendar } from "./reference-calendar.ts"
import { referenceSchedule } from "./reference-scheduler.ts"

const HOUR = 600
const inherit = [null, null, null, null, null, null, null]
const holiday = 8766 + 10
const standardRules: CalendarRules = { week: inherit, workWeeks: [], exceptions: [{ from: holiday, to: holiday + 1, shifts: [], recurrence: null }] }
const nightRules: CalendarRules = { week: inherit.map((_, weekday) => (weekday === 2 ? [] : [{ from: 0, to: 5 * HOUR }, { from: 21 * HOUR, to: 24 * HOUR }])), workWeeks: [], exceptions: [] }
const calendars = [compileCalendar([standardRules]), compileCalendar([nightRules])]
/** 2000-01-01 was a Saturday. */
const weekday = (hour: number): number => (Math.floor(hour / 24) + 6) % 7
const slowCalendars = [
  referenceCalendar((hour) => {
    const day = Math.floor(hour / 24)
    const inDay = hour % 24
    const isWorkday = weekday(hour) > 0 && weekday(hour) < 6 && day !== holiday && day !== holiday + 1
    return isWorkday && inDay >= 8 && inDay < 17 && inDay !== 12
  }),
  referenceCalendar((hour) => weekday(hour) !== 2 && (hour % 24 < 5 || hour % 24 >= 21)),
]

function computed({ tasks, links }: GeneratedNetwork): NetworkSchedule {
  const inTicks = (hours: number | null): number | null => (hours === null ? null : hours * HOUR)
  return scheduleNetwork(
    {
      tasks: tasks.map((task) => ({ ...task, duration: task.duration * HOUR, constraintDate: inTicks(task.constraintDate), deadline: inTicks(task.deadline) })),
      links: links.map((link) => ({ ...link, lag: link.lag * HOUR })),
      calendars,
    },
    { projectStart: PROJECT_START * HOUR, criticalSlackLimit: 8 * HOUR },
  )
}

const fields = ["earlyStart", "earlyFinish", "lateStart", "lateFinish", "startSlack", "finishSlack", "totalSlack", "freeSlack"] as const

test("the engine and the reference scheduler agree on every date and slack of any plan", () => {
  fc.assert(
    fc.property(generatedNetwork, (network) => {
      const fast = computed(network)
      const slow = referenceSchedule({ ...network, calendars: slowCalendars, projectStart: PROJECT_START, criticalSlackLimit: 8 })
      const mine = slow.map((_, i) => Object.fromEntries([...fields.map((field) => [field, (fast[field][i] ?? 0) / HOUR]), ["critical", fast.critical[i] === 1]]))
      expect(mine).toEqual(slow)
    }),
    { numRuns: 1000 },
  )
})

test("the order of links makes no difference", () => {
  fc.assert(
    fc.property(generatedNetwork, fc.infiniteStream(fc.nat()), (network, draws) => {
      const keyed = network.links.map((link) => ({ link, key: draws.next().value }))
      const shuffled = keyed.toSorted((a, b) => a.key - b.key).map(({ link }) => link)
      expect(computed({ ...network, links: shuffled })).toEqual(computed(network))
    }),
    { numRuns: 100 },
  )
})

test("the order of siblings makes no difference", () => {
  fc.assert(
    fc.property(generatedNetwork, (network) => {
      // Reversed within each parent, parents still before children: sorted by depth, then backwards.
      const depth = (i: number): number => (i < 0 ? 0 : 1 + depth(network.tasks[i]?.parent ?? -1))
      const order = network.tasks.map((_, i) => i).toSorted((a, b) => depth(a) - depth(b) || b - a)
      const placeOf = new Map(order.map((old, place) => [old, place]))
      const moved = {
        tasks: order.flatMap((old) => network.tasks[old] ?? []).map((task) => ({ ...task, parent: placeOf.get(task.parent) ?? -1 })),
        links: network.links.map((link) => ({ ...link, predecessor: placeOf.get(link.predecessor) ?? -1, successor: placeOf.get(link.successor) ?? -1 })),
      }
      const before = computed(network)
      const after = computed(moved)
      for (const field of fields) expect(order.map((old) => before[field][old])).toEqual([...after[field]])
    }),
    { numRuns: 100 },
  )
})

test("the engine leaves a frozen plan alone and answers the same twice", () => {
  fc.assert(
    fc.property(generatedNetwork, (network) => {
      const frozen = { tasks: network.tasks.map((task) => Object.freeze({ ...task })), links: network.links.map((link) => Object.freeze({ ...link })) }
      expect(computed(Object.freeze(frozen))).toEqual(computed(frozen))
    }),
    { numRuns: 50 },
  )
})
