import fc from "fast-check"
import { expect, test } from "vitest"
import { compileCalendar, intersectCalendars, uniteCalendars, type CalendarRules, type Shift } from "@throughline/engine"
import { referenceCalendar, type WorksInHour } from "./reference-calendar.ts"

const HOUR = 600
/** 2024-01-01 in days since 2000-01-01, a Monday. */
const FIRST = 8766
const DAYS = 120

const someShifts: fc.Arbitrary<Shift[]> = fc
  .uniqueArray(fc.nat({ max: 24 }), { minLength: 0, maxLength: 6 })
  .map((hours) => hours.toSorted((a, b) => a - b))
  .map((hours) => hours.flatMap((from, n) => (n % 2 === 0 && hours[n + 1] !== undefined ? [{ from: from * HOUR, to: (hours[n + 1] ?? 0) * HOUR }] : [])))

const someRules: fc.Arbitrary<CalendarRules> = fc.record({
  week: fc.tuple(...Array.from({ length: 7 }, () => fc.option(someShifts, { freq: 3 }))),
  workWeeks: fc.constant([]),
  exceptions: fc.array(
    fc.record({ day: fc.nat({ max: DAYS }), length: fc.nat({ max: 5 }), shifts: someShifts }).map(({ day, length, shifts }) => ({ from: FIRST + day, to: FIRST + day + length, shifts, recurrence: null })),
    { maxLength: 8 },
  ),
})

const daytime: readonly Shift[] = [{ from: 8 * HOUR, to: 12 * HOUR }, { from: 13 * HOUR, to: 17 * HOUR }]

/** S-1, said in the plainest way. */
function worksIn(chain: readonly CalendarRules[]): WorksInHour {
  return (hour) => {
    const day = Math.floor(hour / 24)
    const weekday = (day + 6) % 7
    const exception = chain.flatMap((rules) => rules.exceptions).find(({ from, to }) => from <= day && day <= to)
    const ruled = chain.map((rules) => rules.week[weekday] ?? null).find((shifts) => shifts !== null)
    const shifts = exception?.shifts ?? ruled ?? (weekday > 0 && weekday < 6 ? daytime : [])
    const tick = (hour - day * 24) * HOUR
    return shifts.some(({ from, to }) => from <= tick && tick < to)
  }
}

const question = fc.record({ at: fc.integer({ min: 20 * 24, max: (DAYS - 20) * 24 }), work: fc.integer({ min: -40, max: 40 }), other: fc.integer({ min: 0, max: DAYS * 24 }) })

/** Hours of the compared days in which a calendar works, looked up once. */
function remembered(works: WorksInHour): WorksInHour {
  const known = new Map<number, boolean>()
  return (hour) => {
    const answer = known.get(hour) ?? works(hour)
    known.set(hour, answer)
    return answer
  }
}

/** Asks both as long as the answer lies inside the days that are surely compared. */
function agree(works: WorksInHour, compiled: ReturnType<typeof compileCalendar>, { at, work, other }: { at: number; work: number; other: number }): void {
  const base = FIRST * 24
  const around = (days: number): number => Array.from({ length: Math.abs(days) * 24 }, (_, n) => base + at + (days < 0 ? -n - 1 : n)).filter((hour) => works(hour)).length
  fc.pre(around(20) > 40 && around(-20) > 40)
  const slow = referenceCalendar(works)
  const from = base + at
  expect(compiled.work(from * HOUR, (base + other) * HOUR)).toBe(slow.work(from, base + other) * HOUR)
  expect(compiled.add(from * HOUR, work * HOUR)).toBe(slow.add(from, work) * HOUR)
  expect(compiled.nextStart(from * HOUR)).toBe(slow.nextStart(from) * HOUR)
  expect(compiled.prevFinish(from * HOUR)).toBe(slow.prevFinish(from) * HOUR)
}

test("a compiled calendar answers as one that asks of every hour whether it is working time", () => {
  fc.assert(fc.property(someRules, someRules, question, (own, base, ask) => agree(remembered(worksIn([own, base])), compileCalendar([own, base]), ask)), { numRuns: 300 })
})

test("intersections and unions do so too", () => {
  const both = fc.property(someRules, someRules, question, (a, b, ask) => {
    const [worksA, worksB] = [remembered(worksIn([a])), remembered(worksIn([b]))]
    const parts = [compileCalendar([a]), compileCalendar([b])]
    agree((hour) => worksA(hour) || worksB(hour), uniteCalendars(parts), ask)
    agree((hour) => worksA(hour) && worksB(hour), intersectCalendars(parts), ask)
  })
  fc.assert(both, { numRuns: 100 })
})

test("working time is conserved: what is added is what lies between, there and back", () => {
  fc.assert(
    fc.property(someRules, question, (own, { at, work }) => {
      const calendar = compileCalendar([own])
      fc.pre(calendar.works)
      const from = (FIRST * 24 + at) * HOUR
      expect(calendar.work(from, calendar.add(from, work * HOUR))).toBe(work * HOUR + 0)
    }),
    { numRuns: 300 },
  )
})
