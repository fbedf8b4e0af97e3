// The compiled calendar against one that anybody can read: a yes or no for every minute of some weeks, counted one by one.
import { expect, test } from "vitest"
import type { CalendarException, CalendarRules, DayRule, Recurrence, Shift } from "./calendar-rules.ts"
import { civilDateOf, dayNumberOf, daysInMonth, weekdayOf } from "./civil-date.ts"
import { compileCalendar, ELAPSED_TIME, intersectCalendars, uniteCalendars } from "./compile-calendar.ts"
import { recurrenceDays } from "./recurrence-days.ts"
import type { WorkingTime } from "./working-time.ts"

const MINUTE = 10
const MINUTES_PER_DAY = 1440
const FIRST = dayNumberOf(2024, 2, 12)
const DAYS = 28

/** The same numbers in every run. */
function draws(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Up to four shifts that may overlap, touch, be empty, run backwards or leave the day. */
function someShifts(draw: (below: number) => number): Shift[] {
  return Array.from({ length: draw(5) }, () => {
    const from = draw(MINUTES_PER_DAY) - (draw(20) === 0 ? 60 : 0)
    return { from: from * MINUTE, to: (draw(6) === 0 ? from + draw(3) - 1 : from + draw(500)) * MINUTE }
  })
}

function someRules(draw: (below: number) => number): CalendarRules {
  const dayRule = (): DayRule => (draw(3) === 0 ? null : someShifts(draw))
  const week = (): DayRule[] => Array.from({ length: 7 }, dayRule)
  const stretch = (): { from: number; to: number } => {
    const from = FIRST + draw(DAYS + 10) - 5
    return { from, to: from + draw(6) - 1 }
  }
  const recurrence = (): Recurrence => someRecurrence(draw)
  const exception = (): CalendarException => ({ ...stretch(), shifts: someShifts(draw), recurrence: draw(3) === 0 ? recurrence() : null })
  return {
    week: week(),
    workWeeks: Array.from({ length: draw(3) }, () => ({ ...stretch(), week: week() })),
    exceptions: Array.from({ length: draw(5) }, exception),
  }
}

function someRecurrence(draw: (below: number) => number): Recurrence {
  const from = FIRST + draw(DAYS) - 20
  const span = { from, until: draw(2) === 0 ? null : from + draw(400), count: draw(2) === 0 ? null : draw(12) }
  const every = 1 + draw(3)
  const day = 1 + draw(31)
  const position = 1 + draw(5)
  const weekday = draw(7)
  const month = 1 + draw(12)
  const rules: readonly Recurrence[] = [
    { ...span, kind: "daily", every, workdaysOnly: draw(2) === 0 },
    { ...span, kind: "weekly", every, weekdays: [weekday, draw(7)] },
    { ...span, kind: "monthlyByDay", every, day },
    { ...span, kind: "monthlyByWeekday", every, position, weekday },
    { ...span, kind: "yearlyByDay", month, day },
    { ...span, kind: "yearlyByWeekday", month, position, weekday },
  ]
  return rules[draw(rules.length)] ?? { ...span, kind: "daily", every, workdaysOnly: false }
}

/** S-1 as it is written: the first rule that names the day. */
function shiftsOf(chain: readonly CalendarRules[], day: number): readonly Shift[] {
  const order = ["daily", "weekly", "monthlyByDay", "monthlyByWeekday", "yearlyByDay", "yearlyByWeekday"]
  for (const { exceptions } of chain) {
    const plain = exceptions.find((one) => one.recurrence === null && one.from <= day && day <= one.to)
    if (plain !== undefined) return plain.shifts
    for (const kind of order) {
      const recurring = exceptions.find((one) => one.recurrence?.kind === kind && fallsOn(one.recurrence, day))
      if (recurring !== undefined) return recurring.shifts
    }
  }
  for (const { workWeeks, week } of chain) {
    for (const workWeek of workWeeks) {
      const rule = workWeek.from <= day && day <= workWeek.to ? workWeek.week[weekdayOf(day)] : null
      if (rule !== null && rule !== undefined) return rule
    }
    const rule = week[weekdayOf(day)]
    if (rule !== null && rule !== undefined) return rule
  }
  const isWeekend = weekdayOf(day) === 0 || weekdayOf(day) === 6
  return isWeekend ? [] : [{ from: 8 * 600, to: 12 * 600 }, { from: 13 * 600, to: 17 * 600 }]
}

const fallsOn = (rule: Recurrence, day: number): boolean => daysByCounting(rule, day).at(-1) === day

/** Every day from the rule's first on is asked whether it is one, and counted. */
function daysByCounting(rule: Recurrence, last: number): number[] {
  const days: number[] = []
  for (let day = rule.from; day <= Math.min(last, rule.until ?? last); day += 1) {
    if (days.length >= (rule.count ?? Infinity)) break
    if (isOccurrence(rule, day)) days.push(day)
  }
  return days
}

function isOccurrence(rule: Recurrence, day: number): boolean {
  const date = civilDateOf(day)
  const first = civilDateOf(rule.from)
  const months = (date.year - first.year) * 12 + date.month - first.month
  switch (rule.kind) {
    case "daily": return rule.workdaysOnly ? weekdayOf(day) > 0 && weekdayOf(day) < 6 : (day - rule.from) % rule.every === 0
    case "weekly": return rule.weekdays.includes(weekdayOf(day)) && ((day - weekdayOf(day) - (rule.from - weekdayOf(rule.from))) / 7) % rule.every === 0
    case "monthlyByDay": return months % rule.every === 0 && date.day === rule.day
    case "monthlyByWeekday": return months % rule.every === 0 && isPosition(day, rule.position, rule.weekday)
    case "yearlyByDay": return date.month === rule.month && date.day === rule.day
    case "yearlyByWeekday": return date.month === rule.month && isPosition(day, rule.position, rule.weekday)
  }
}

function isPosition(day: number, position: number, weekday: number): boolean {
  const { year, month, day: ofMonth } = civilDateOf(day)
  if (weekdayOf(day) !== weekday) return false
  return position === 5 ? ofMonth + 7 > daysInMonth(year, month) : Math.ceil(ofMonth / 7) === position
}

type Minutes = readonly boolean[]

function minutesOf(chain: readonly CalendarRules[]): Minutes {
  return Array.from({ length: DAYS }, (_, n) => {
    const day = Array.from({ length: MINUTES_PER_DAY }, () => false)
    for (const { from, to } of shiftsOf(chain, FIRST + n)) day.fill(true, Math.max(0, from / MINUTE), Math.min(MINUTES_PER_DAY, Math.max(0, to / MINUTE)))
    return day
  }).flat()
}

const inTicks = (minute: number): number => (FIRST * MINUTES_PER_DAY + minute) * MINUTE

/** Questions whose answer lies within the weeks, from every hundredth minute or so; those that are answered otherwise. */
function differences(calendar: WorkingTime, minutes: Minutes, draw: (below: number) => number): string[] {
  const worked = minutes.flatMap((works, minute) => (works ? [minute] : []))
  const before = [0]
  for (const works of minutes) before.push((before.at(-1) ?? 0) + (works ? 1 : 0))
  const workBefore = (minute: number): number => before[minute] ?? 0
  const wrong: string[] = []
  const ask = (what: string, answer: number, minute: number | undefined): void => {
    if (minute !== undefined && answer !== inTicks(minute)) wrong.push(what)
  }
  for (let at = 0; at < minutes.length; at += 1 + draw(240)) {
    const done = workBefore(at)
    const last = worked[done - 1]
    ask(`next start at ${at}`, calendar.nextStart(inTicks(at)), worked[done])
    ask(`last finish at ${at}`, calendar.prevFinish(inTicks(at)), last === undefined ? undefined : last + 1)
    const other = draw(minutes.length + 1)
    if (calendar.work(inTicks(at), inTicks(other)) !== (workBefore(other) - done) * MINUTE) wrong.push(`work from ${at} to ${other}`)
    const forward = 1 + draw(worked.length - done)
    const end = worked[done + forward - 1]
    ask(`${forward} after ${at}`, calendar.add(inTicks(at), forward * MINUTE), end === undefined ? undefined : end + 1)
    const backward = 1 + draw(done)
    ask(`${backward} before ${at}`, calendar.add(inTicks(at), -backward * MINUTE), worked[done - backward])
  }
  return wrong
}

test("S-1 any rules, of the calendar and its base, give the working time that counting minutes gives", () => {
  for (let seed = 1; seed <= 100; seed += 1) {
    const draw = draws(seed)
    const chain = Array.from({ length: 1 + draw(3) }, () => someRules(draw))
    expect(differences(compileCalendar(chain), minutesOf(chain), draw)).toEqual([])
  }
})

test("a day of a hundred short shifts between long days is counted like any other", () => {
  const short: DayRule = Array.from({ length: 100 }, (_, n) => ({ from: n * 14 * MINUTE, to: (n * 14 + 1) * MINUTE }))
  const long: DayRule = [{ from: 0, to: 14_000 }]
  const chain = [{ week: [long, short, long, long, long, long, long], workWeeks: [], exceptions: [] }]
  for (let seed = 150; seed <= 160; seed += 1) expect(differences(compileCalendar(chain), minutesOf(chain), draws(seed))).toEqual([])
  // The first question shows where the answers are looked for; a later one may lie in the middle of a short day.
  const calendar = compileCalendar(chain)
  const minutes = minutesOf(chain)
  const worked = minutes.flatMap((works, minute) => (works ? [minute] : []))
  for (let n = 1; n < worked.length; n += 7) {
    expect(calendar.add(inTicks(0), n * MINUTE)).toBe(inTicks((worked[n - 1] ?? 0) + 1))
    expect(calendar.add(inTicks(minutes.length), -n * MINUTE)).toBe(inTicks(worked[worked.length - n] ?? 0))
  }
})

test("S-3 intersection and union of any calendars are what both and either give by the minute", () => {
  for (let seed = 200; seed <= 230; seed += 1) {
    const draw = draws(seed)
    const chains = Array.from({ length: 2 + draw(2) }, () => [someRules(draw)])
    const parts = chains.map(compileCalendar)
    const minutes = chains.map(minutesOf)
    const [first = []] = minutes
    expect(differences(intersectCalendars(parts), first.map((_, n) => minutes.every((one) => one[n])), draw)).toEqual([])
    expect(differences(uniteCalendars(parts), first.map((_, n) => minutes.some((one) => one[n])), draw)).toEqual([])
  }
})

test("S-3 with a calendar that always works the union always works, and the intersection is the rest", () => {
  const day: DayRule = [{ from: 0, to: 14_400 }]
  const always = compileCalendar([{ week: [day, day, day, day, day, day, day], workWeeks: [], exceptions: [] }])
  const office = compileCalendar([])
  expect(always.continuous).toBe(true)
  expect(uniteCalendars([office, always])).toBe(ELAPSED_TIME)
  expect(intersectCalendars([office, always])).toBe(office)
  expect(intersectCalendars([always, ELAPSED_TIME])).toBe(ELAPSED_TIME)
  expect(uniteCalendars([office, office])).toBe(office)
  expect(intersectCalendars([office, office])).toBe(office)
})

test("S-1 a week of whole days is not without interruption where an exception or a work week interrupts it", () => {
  const day: DayRule = [{ from: 0, to: 14_400 }]
  const week = [day, day, day, day, day, day, day]
  const free = { from: FIRST, to: FIRST, shifts: [], recurrence: null }
  const monday = FIRST * 14_400
  for (const rules of [{ week, workWeeks: [], exceptions: [free] }, { week, workWeeks: [{ from: FIRST, to: FIRST, week: [[], [], [], [], [], [], []] }], exceptions: [] }]) {
    const calendar = compileCalendar([rules])
    expect(calendar.continuous).toBe(false)
    expect(calendar.work(monday, monday + 2 * 14_400)).toBe(14_400)
  }
  expect(compileCalendar([{ week: [day, day, day, day, day, day, [{ from: 0, to: 14_390 }]], workWeeks: [], exceptions: [] }]).continuous).toBe(false)
  expect(compileCalendar([{ week: [day, day, day, day, day, day, [{ from: 10, to: 14_400 }]], workWeeks: [], exceptions: [] }]).continuous).toBe(false)
  expect(compileCalendar([{ week: [null, day, day, day, day, day, day], workWeeks: [], exceptions: [] }]).continuous).toBe(false)
})

test("S-1 recurring rules fall on the days that counting finds", () => {
  for (let seed = 300; seed <= 700; seed += 1) {
    const draw = draws(seed)
    const rule = someRecurrence(draw)
    const first = rule.from + draw(80) - 40
    const last = first + draw(1200)
    const counted = daysByCounting(rule, last)
    expect(recurrenceDays(rule, first, last)).toEqual(counted.filter((day) => day >= first))
    // The days of the question belong to it, and so does the rule's own first day.
    const one = counted[draw(counted.length)]
    if (one === undefined) continue
    expect(recurrenceDays(rule, one, one)).toEqual([one])
    expect(recurrenceDays({ ...rule, until: one }, one, one + 400)).toEqual([one])
    expect(recurrenceDays({ ...rule, from: one, count: 1 }, one, one + 3000).slice(0, 1)).toEqual(daysByCounting({ ...rule, from: one, count: 1 }, one + 3000))
  }
})

test("S-1 days have the names that the Gregorian calendar gives them", () => {
  const names = [[1900, 3, 1], [1999, 12, 31], [2000, 2, 29], [2000, 3, 1], [2004, 2, 29], [2100, 2, 28], [2100, 3, 1], [2300, 3, 1], [2399, 12, 31]] as const
  for (const [year, month, day] of names) {
    expect(civilDateOf(dayNumberOf(year, month, day))).toEqual({ year, month, day })
    const date = new Date(Date.UTC(2000, 0, 1) + dayNumberOf(year, month, day) * 86_400_000)
    expect([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCDay()]).toEqual([year, month, day, weekdayOf(dayNumberOf(year, month, day))])
  }
  expect(Array.from({ length: 12 }, (_, n) => daysInMonth(2024, n + 1))).toEqual([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
  expect([daysInMonth(2023, 2), daysInMonth(2100, 2), daysInMonth(2000, 2)]).toEqual([28, 28, 29])
})

test("far from where a calendar was asked first, in both directions, the answers are those of a week times its number", () => {
  const monday = dayNumberOf(2024, 1, 1) * 14_400
  const week = 7 * 14_400
  for (const weeks of [1, 100, 300, 1_000, 4_000]) {
    expect(compileCalendar([]).add(monday + 4_800, weeks * 40 * 600)).toBe(monday + (weeks - 1) * week + 4 * 14_400 + 10_200)
    expect(compileCalendar([]).add(monday + 4_800, -weeks * 40 * 600)).toBe(monday - weeks * week + 4_800)
    expect(compileCalendar([]).work(monday, monday + weeks * week)).toBe(weeks * 40 * 600)
    expect(compileCalendar([]).work(monday + weeks * week, monday - weeks * week)).toBe(-2 * weeks * 40 * 600)
    const asked = compileCalendar([])
    asked.nextStart(monday)
    expect(asked.nextStart(monday + weeks * week - 14_400)).toBe(monday + weeks * week + 4_800)
    expect(asked.prevFinish(monday - weeks * week)).toBe(monday - weeks * week - 3 * 14_400 + 10_200)
    expect(asked.nextStart(monday - weeks * week)).toBe(monday - weeks * week + 4_800)
    expect(asked.prevFinish(monday + weeks * week)).toBe(monday + weeks * week - 3 * 14_400 + 10_200)
  }
})

test("a calendar that works around the clock but for one day counts every midnight that it crosses", () => {
  const day: DayRule = [{ from: 0, to: 14_400 }]
  const free = { from: FIRST, to: FIRST, shifts: [], recurrence: null }
  const calendar = compileCalendar([{ week: [day, day, day, day, day, day, day], workWeeks: [], exceptions: [free] }])
  const at = (days: number): number => (FIRST + days) * 14_400
  for (const days of [1, 2, 40, 300, 800]) {
    expect(calendar.work(at(-days), at(days + 1))).toBe(2 * days * 14_400)
    expect(calendar.add(at(-days) + 600, days * 14_400)).toBe(at(1) + 600)
    expect(calendar.add(at(days), -days * 14_400 - 600)).toBe(at(-1) - 600)
    expect(calendar.add(at(1), days * 14_400 + 10)).toBe(at(1 + days) + 10)
  }
  expect([calendar.nextStart(at(0)), calendar.prevFinish(at(1)), calendar.prevFinish(at(0) + 10)]).toEqual([at(1), at(0), at(0)])
})

test("a calendar of few working days is found over years without work", () => {
  const free: DayRule = []
  const day = dayNumberOf(2090, 6, 1)
  const rare = compileCalendar([{ week: [free, free, free, free, free, free, free], workWeeks: [], exceptions: [{ from: day, to: day, shifts: [{ from: 4_800, to: 7_200 }], recurrence: null }] }])
  const now = dayNumberOf(2024, 1, 1) * 14_400
  expect(rare.nextStart(now)).toBe(day * 14_400 + 4_800)
  expect(rare.add(now, 2_400)).toBe(day * 14_400 + 7_200)
  expect(rare.add(now, 2_410)).toBe(2_103_796_800)
  expect(rare.add(now, -10)).toBe(-525_945_600)
  expect(rare.prevFinish(dayNumberOf(2200, 1, 1) * 14_400)).toBe(day * 14_400 + 7_200)
  expect(rare.prevFinish(now)).toBe(-525_945_600)
  expect([rare.works, rare.worksAfter(now), rare.worksAfter(day * 14_400 + 7_200)]).toEqual([true, true, false])
})

test("a calendar whose only working days lie in the past works, though not any more", () => {
  const day = dayNumberOf(1950, 6, 1)
  const past = compileCalendar([{ week: [[], [], [], [], [], [], []], workWeeks: [], exceptions: [{ from: day, to: day, shifts: [{ from: 0, to: 10 }], recurrence: null }] }])
  expect([past.works, past.worksAfter(0)]).toEqual([true, false])
})
