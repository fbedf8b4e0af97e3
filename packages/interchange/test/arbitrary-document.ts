// Random plans that use what commands rarely make: calendars with every kind of exception, rate tables, profiles,
// baselines beyond ten, series, placeholders, external tasks. Legal, and in the one form that the format can give back.

import type { Instant } from "@throughline/engine"
import { emptyPlan, newAssignment, newLink, newResource, newTask, ranksBetween } from "@throughline/plan"
import type {
  Assignment, Baseline, BaselineTask, Calendar, CalendarException, DayRule, Link, Plan, ProfilePart, Rate, Recurrence, Resource, Shift, Task, TaskId, WeekRule,
} from "@throughline/plan"
import * as fc from "fast-check"

const MONDAY: Instant = 9_557 * 14_400 + 4_800
const day = fc.integer({ min: 9_000, max: 12_000 })
const instant = fc.integer({ min: 9_000 * 1_440, max: 12_000 * 1_440 }).map((minutes) => minutes * 10)
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 3 })
/** No line ends, as names have none; everything else that people can type. */
const line = fc.string({ unit: "grapheme", maxLength: 40 }).filter((text) => text.isWellFormed() && !/[\p{Cc}\ufffe\uffff]/u.test(text))
const block = fc.array(line, { maxLength: 4 }).map((lines) => lines.join("\n"))
const ticks = fc.integer({ min: 0, max: 60_000 })
const estimate = fc.tuple(fc.constantFrom("pert", "triangular", "uniform", "normal", "lognormal"), ticks, ticks, ticks).map(([kind, optimistic, more, most]) => ({ kind, optimistic, likely: optimistic + more, pessimistic: optimistic + more + most }))
const money = fc.integer({ min: 0, max: 10_000_000 })
const unit = fc.constantFrom("m", "h", "d", "w", "mo")

const shifts: fc.Arbitrary<readonly Shift[]> = fc.uniqueArray(fc.integer({ min: 0, max: 96 }), { maxLength: 6 }).map((quarters) => {
  const marks = quarters.toSorted((a, b) => a - b).map((quarter) => quarter * 150)
  return marks.flatMap((from, index) => {
    const to = marks[index + 1]
    return index % 2 === 0 && to !== undefined ? [{ from, to }] : []
  })
})
const dayRule: fc.Arbitrary<DayRule> = maybe(shifts)
/** Mondays are as usual: on a calendar that never works no profile has a place. */
const week: fc.Arbitrary<WeekRule> = fc.tuple(dayRule, fc.constant(null), dayRule, dayRule, dayRule, dayRule, dayRule)

/** `until` is the last day of the exception; a file has no rule without an end. */
function recurrence(from: number, to: number): fc.Arbitrary<Recurrence> {
  const span = fc.oneof(fc.constant({ from, until: to, count: null }), fc.integer({ min: 1, max: 50 }).map((count) => ({ from, until: null, count })))
  const every = fc.integer({ min: 1, max: 12 })
  const weekday = fc.integer({ min: 0, max: 6 })
  const position = fc.integer({ min: 1, max: 5 })
  const month = fc.integer({ min: 1, max: 12 })
  const ofMonth = fc.integer({ min: 1, max: 31 })
  return fc.oneof(
    fc.tuple(span, fc.integer({ min: 2, max: 9 })).map(([s, n]): Recurrence => ({ kind: "daily", ...s, every: n, workdaysOnly: false })),
    span.map((s): Recurrence => ({ kind: "daily", ...s, every: 1, workdaysOnly: true })),
    fc.tuple(span, every, fc.uniqueArray(weekday, { minLength: 1 })).map(([s, n, days]): Recurrence => ({ kind: "weekly", ...s, every: n, weekdays: days.toSorted() })),
    fc.tuple(span, every, ofMonth).map(([s, n, d]): Recurrence => ({ kind: "monthlyByDay", ...s, every: n, day: d })),
    fc.tuple(span, every, position, weekday).map(([s, n, p, w]): Recurrence => ({ kind: "monthlyByWeekday", ...s, every: n, position: p, weekday: w })),
    fc.tuple(span, month, ofMonth).map(([s, m, d]): Recurrence => ({ kind: "yearlyByDay", ...s, month: m, day: d })),
    fc.tuple(span, month, position, weekday).map(([s, m, p, w]): Recurrence => ({ kind: "yearlyByWeekday", ...s, month: m, position: p, weekday: w })),
  )
}

const exception: fc.Arbitrary<CalendarException> = fc.tuple(day, fc.integer({ min: 0, max: 900 })).chain(([from, length]) =>
  fc.record({ name: line, from: fc.constant(from), to: fc.constant(from + length), shifts, recurrence: maybe(recurrence(from, from + length)) }))

function calendars(count: number): fc.Arbitrary<readonly Calendar[]> {
  return fc.tuple(...Array.from({ length: count }, (_, index) => fc.record({
    id: fc.constant(`cal_${index + 2}` as const), name: line, personal: fc.boolean(), week, exceptions: fc.array(exception, { maxLength: 3 }), number: fc.constant(index + 2),
    baseId: index === 0 ? fc.constant(null) : maybe(fc.integer({ min: 0, max: index - 1 }).map((base) => `cal_${base + 2}` as const)),
    workWeeks: fc.array(fc.tuple(line, day, fc.integer({ min: 0, max: 30 }), week).map(([name, from, length, ofWeek]) => ({ name, from, to: from + length, week: ofWeek })), { maxLength: 2 }),
  })))
}

const rate: fc.Arbitrary<Rate> = fc.record({ table: fc.constantFrom("A", "B", "C", "D", "E"), from: maybe(day), standard: money, overtime: money, perUse: money })

function resource(index: number, calendarIds: readonly Calendar["id"][]): fc.Arbitrary<Resource> {
  return fc.record({
    kind: fc.constantFrom("work", "work", "material", "cost"), initials: line, generic: fc.boolean(), email: line, group: line, code: line, maxUnits: fc.integer({ min: 0, max: 100_000 }),
    availability: fc.array(fc.record({ from: maybe(day), to: maybe(day), units: fc.integer({ min: 0, max: 20_000 }) }), { maxLength: 2 }), calendarId: maybe(fc.constantFrom(...calendarIds)),
    materialLabel: line, rates: fc.array(rate, { maxLength: 3 }), accrual: fc.constantFrom("start", "prorated", "end"), active: fc.boolean(), notes: block,
  }).map((fields) => newResource({ id: `res_${index + 1}`, number: index + 1, name: `R${index + 1}`, ...fields }))
}

/** Depth of each task: one more than the one above at most. */
function task(index: number, calendarIds: readonly Calendar["id"][], plan: Plan): fc.Arbitrary<Task> {
  const manual = fc.record({ mode: fc.constant("manual" as const), manualStart: maybe(instant), manualFinish: maybe(instant), placeholder: fc.boolean() })
  const automatic = fc.constant({ mode: "automatic" as const })
  const started = fc.record({ actualStart: instant, percentComplete: fc.integer({ min: 0, max: 9_999 }), stop: maybe(instant), resume: maybe(instant) })
  const finished = fc.record({ actualStart: instant, actualFinish: instant, percentComplete: fc.constant(10_000) })
  const unstarted = fc.constant({})
  const constraint = fc.oneof(
    fc.constantFrom("asap", "alap").map((kind) => ({ constraint: kind, constraintDate: null })),
    fc.record({ constraint: fc.constantFrom("mso", "mfo", "snet", "snlt", "fnet", "fnlt"), constraintDate: instant }),
  )
  const external = fc.oneof({ weight: 9, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: fc.record({ external: fc.constant(true), externalStart: instant, externalFinish: instant }) })
  return fc.tuple(
    fc.oneof({ weight: 3, arbitrary: automatic }, { weight: 1, arbitrary: manual }), fc.oneof(unstarted, started, finished), constraint, external,
    fc.record({
      name: line, notes: block, wbs: maybe(fc.constantFrom("A", "X.1", "PLAN-7")), active: fc.boolean(), milestone: fc.boolean(), duration: ticks, elapsed: fc.boolean(), durationUnit: unit, estimated: fc.boolean(),
      type: fc.constantFrom("fixedUnits", "fixedDuration", "fixedWork"), effortDriven: fc.boolean(), deadline: maybe(instant), calendarId: maybe(fc.constantFrom(...calendarIds)), ignoreResourceCalendar: fc.boolean(),
      priority: fc.integer({ min: 0, max: 1000 }), levelingDelay: ticks, physicalPercentComplete: fc.integer({ min: 0, max: 10_000 }), work: ticks, actualWork: ticks, fixedCost: money,
      fixedCostAccrual: fc.constantFrom("start", "prorated", "end"), actualFixedCost: money, state: fc.constantFrom("backlog", "ready", "inProgress", "done", "cancelled"),
      recurrence: maybe(recurrence(9_500, 9_900)), hideBar: fc.boolean(), estimate: maybe(estimate), correlationGroup: fc.constantFrom(null, "Team A", "Übergabe & Test"), hyperlink: fc.constantFrom(null, "https://example.org/a?b=c&d=e", "mailto:ana@example.org"), contact: line,
    }),
  ).map(([mode, progress, constrained, outside, fields]) => newTask(plan.settings, { id: `tsk_${index + 1}`, number: index + 1, rank: "V", ...fields, ...mode, ...progress, ...constrained, ...outside }))
}

function outlined(tasks: readonly Task[], depths: readonly number[]): Task[] {
  const ranks = ranksBetween(null, null, tasks.length)
  const path: TaskId[] = []
  return tasks.map((one, index) => {
    const depth = Math.min(depths[index] ?? 0, path.length)
    path.length = depth
    const parentId = path[depth - 1] ?? null
    path.push(one.id)
    return { ...one, parentId, rank: ranks[index] ?? "V" }
  })
}

const profile: fc.Arbitrary<readonly ProfilePart[]> = fc.array(fc.integer({ min: 100, max: 9_000 }), { minLength: 3, maxLength: 7 }).map((spans) =>
  // Busy and idle in turns, ending busy: neighbours of the same intensity would be one stretch.
  (spans.length % 2 === 0 ? spans.slice(1) : spans).map((span, index) => ({ span, work: index % 2 === 0 ? span : 0 })))

function assignment(index: number, taskId: TaskId, person: Resource): fc.Arbitrary<Assignment> {
  const spent = person.kind === "cost" ? money : fc.constant(0)
  return fc.record({
    units: fc.integer({ min: 1, max: 400 }).map((n) => n * 100), overtimeWork: ticks, actualWork: ticks, actualOvertimeWork: ticks, levelingDelay: fc.constantFrom(0, 0, 4_800),
    delay: fc.constantFrom(0, 0, 2_400), rateTable: fc.constantFrom("A", "B", "C", "D", "E"), actualStart: maybe(instant), actualFinish: maybe(instant), profile: maybe(profile), cost: spent, actualCost: spent,
  }).map((fields) => {
    const whole = person.kind === "work" ? fields.profile : null
    const work = whole === null ? fields.units * 6 : whole.reduce((sum, part) => sum + part.work, 0)
    return newAssignment({ id: `asg_${index + 1}`, number: index + 1, taskId, resourceId: person.id, ...fields, work, profile: whole, contour: whole === null ? "flat" : "contoured", actualWork: Math.min(work, fields.actualWork) })
  })
}

const baselineTask: fc.Arbitrary<BaselineTask> = fc.record({ start: maybe(instant), finish: maybe(instant), duration: ticks, work: ticks, cost: money })

function baseline(number: number, tasks: readonly Task[], assignments: readonly Assignment[]): fc.Arbitrary<Baseline> {
  return fc.tuple(line, block, fc.nat(), fc.array(baselineTask, { minLength: tasks.length, maxLength: tasks.length }), fc.array(baselineTask, { minLength: assignments.length, maxLength: assignments.length }))
    .map(([name, note, takenAt, ofTasks, ofAssignments]) => ({
      id: `bsl_${number}`, number, name, note, takenAt, takenBy: null,
      tasks: Object.fromEntries(tasks.flatMap((one, index) => (ofTasks[index] === undefined ? [] : [[one.id, ofTasks[index]]]))),
      assignments: Object.fromEntries(assignments.flatMap((one, index) => {
        const entry = ofAssignments[index]
        return entry === undefined ? [] : [[one.id, { start: entry.start, finish: entry.finish, work: entry.work, cost: entry.cost }]]
      })),
    }))
}

function idAt(tasks: readonly Task[], index: number): TaskId {
  return tasks[index]?.id ?? "tsk_none"
}

function links(tasks: readonly Task[]): fc.Arbitrary<readonly Link[]> {
  if (tasks.length < 2) return fc.constant([])
  const lag = fc.oneof(
    fc.record({ lagKind: fc.constantFrom("working" as const, "elapsed" as const), lag: fc.integer({ min: -20_000, max: 20_000 }), lagUnit: unit }),
    fc.record({ lagKind: fc.constantFrom("percent" as const, "elapsedPercent" as const), lag: fc.integer({ min: -200, max: 200 }).map((percent) => percent * 100), lagUnit: fc.constant("d" as const) }),
  )
  const one = fc.tuple(fc.integer({ min: 0, max: tasks.length - 2 }), fc.integer({ min: 1, max: 5 }), fc.constantFrom("FS" as const, "SS" as const, "FF" as const, "SF" as const), lag)
  return fc.uniqueArray(one, { maxLength: 6, selector: ([from, step]) => `${from} ${Math.min(tasks.length - 1, from + step)}` }).map((all) =>
    all.map(([from, step, kind, fields], index) => newLink({ id: `lnk_${index + 1}`, predecessorId: idAt(tasks, from), successorId: idAt(tasks, Math.min(tasks.length - 1, from + step)), kind, ...fields })))
}

export const arbitraryDocument: fc.Arbitrary<Plan> = calendars(3).chain((made) => {
  const base = emptyPlan({ start: MONDAY })
  const ids = [...base.calendar.keys(), ...made.map((calendar) => calendar.id)]
  return fc.tuple(
    fc.tuple(resource(0, ids), resource(1, ids), resource(2, ids)),
    fc.integer({ min: 1, max: 7 }).chain((count) => fc.tuple(fc.tuple(...Array.from({ length: count }, (_, index) => task(index, ids, base))), fc.array(fc.nat({ max: 3 }), { minLength: count, maxLength: count }))),
    fc.record({ progressRule: fc.constantFrom("retainedLogic", "progressOverride", "actualDates"), compatibility: maybe(fc.integer({ min: 9, max: 16 })), criticalSlackLimit: ticks, statusDate: maybe(instant), title: line, author: line, company: line, currency: fc.constantFrom("EUR", "JPY", "KWD"), multipleCriticalPaths: fc.boolean() }),
  ).chain(([resources, [drafts, depths], settings]) => {
    const tasks = outlined(drafts, depths)
    const pairs = tasks.flatMap((one, index) => {
      const person = resources[index % resources.length]
      return index % 2 === 0 && person !== undefined ? [[one.id, person] as const] : []
    })
    return fc.tuple(fc.tuple(...pairs.map(([taskId, person], index) => assignment(index, taskId, person))), links(tasks)).chain(([assignments, linked]) =>
      fc.tuple(...[0, 3, 12].map((number) => baseline(number, tasks, assignments))).map((baselines): Plan => ({
        settings: { ...base.settings, ...settings, currencyDigits: settings.currency === "JPY" ? 0 : settings.currency === "KWD" ? 3 : 2 },
        task: new Map(tasks.map((one) => [one.id, one])), link: new Map(linked.map((one) => [one.id, one])),
        calendar: new Map([...base.calendar.values(), ...made].map((one) => [one.id, one])), resource: new Map(resources.map((one) => [one.id, one])),
        assignment: new Map(assignments.map((one) => [one.id, one])), baseline: new Map(baselines.map((one) => [one.id, one])),
      })))
  })
})
