// Which compiled calendar stands behind a calendar record, an assignment, a task with people? Compiled calendars are kept
// by the identity of the records they were made from, so that scheduling an edited plan again compiles only what changed.
import {
  compileCalendar, DEFAULT_WEEK, divFloor, ELAPSED_TIME, intersectCalendars, TICKS_PER_DAY, uniteCalendars, type DayNumber, type Instant, type WorkingTime,
} from "@throughline/engine"
import type { Calendar, CalendarId, Plan, Resource, Task } from "../document.ts"

interface Kept {
  readonly chain: readonly Calendar[]
  readonly compiled: WorkingTime
}

const keptByCalendar = new WeakMap<Calendar, Kept>()
const keptByPair = new WeakMap<WorkingTime, WeakMap<WorkingTime, { both?: WorkingTime; either?: WorkingTime }>>()
const defaultCalendar = compileCalendar([])

export interface CalendarBook {
  readonly of: (id: CalendarId | null) => WorkingTime
  /** S-2: the task's own calendar, else the project's. */
  readonly ofTask: (task: Task) => WorkingTime
  /** S-3: where a person works on a task: the person's calendar and the task's own, if it has one. */
  readonly ofAssignment: (task: Task, resource: Resource | undefined) => WorkingTime
  /** S-3: working time of at least one of several. */
  readonly union: (parts: readonly WorkingTime[]) => WorkingTime
  /** S-47: a manual task that begins or ends on a free day works on that day. */
  readonly withManualDays: (calendar: WorkingTime, dates: readonly (Instant | null)[]) => WorkingTime
  /** Calendars whose bases lead back to themselves. */
  readonly circular: readonly CalendarId[]
}

export function calendarBook(plan: Plan): CalendarBook {
  const circular: CalendarId[] = []
  const opened = new Map<CalendarId, WorkingTime>()
  const of = (id: CalendarId | null): WorkingTime => {
    if (id === null) return defaultCalendar
    let compiled = opened.get(id)
    if (compiled === undefined) {
      const { chain, loops } = chainOf(plan, id)
      if (loops) circular.push(id)
      compiled = compiledChain(chain)
      opened.set(id, compiled)
    }
    return compiled
  }
  const ofTask = (task: Task): WorkingTime => of(known(plan, task.calendarId) ?? plan.settings.calendarId)
  const ofAssignment = (task: Task, resource: Resource | undefined): WorkingTime => {
    if (task.elapsed) return ELAPSED_TIME
    const personal = resource === undefined || task.ignoreResourceCalendar ? null : known(plan, resource.calendarId)
    if (personal === null) return ofTask(task)
    return known(plan, task.calendarId) === null ? of(personal) : paired(of(personal), ofTask(task), "both")
  }
  const union = (parts: readonly WorkingTime[]): WorkingTime =>
    parts.reduce((all, part) => (all === part ? all : paired(all, part, "either")))
  return { of, ofTask, ofAssignment, union, withManualDays, circular }
}

const keptWithDay = new WeakMap<WorkingTime, Map<DayNumber, WorkingTime>>()

function withManualDays(calendar: WorkingTime, dates: readonly (Instant | null)[]): WorkingTime {
  return dates.reduce<WorkingTime>((all, date) => (date === null ? all : withDay(all, divFloor(date, TICKS_PER_DAY))), calendar)
}

function withDay(calendar: WorkingTime, day: DayNumber): WorkingTime {
  if (calendar.work(day * TICKS_PER_DAY, (day + 1) * TICKS_PER_DAY) > 0) return calendar
  const days = keptWithDay.get(calendar) ?? new Map<DayNumber, WorkingTime>()
  keptWithDay.set(calendar, days)
  const made = days.get(day) ?? uniteCalendars([calendar, onlyDay(day)])
  days.set(day, made)
  return made
}

const onlyDay = (day: DayNumber): WorkingTime =>
  compileCalendar([{ week: DEFAULT_WEEK.map(() => []), workWeeks: [], exceptions: [{ from: day, to: day, shifts: DEFAULT_WEEK[1] ?? [], recurrence: null }] }])

const known = (plan: Plan, id: CalendarId | null): CalendarId | null => (id !== null && plan.calendar.has(id) ? id : null)

/** The calendar and its bases, nearest first; a circle of bases is cut where it closes. */
function chainOf(plan: Plan, id: CalendarId): { chain: Calendar[]; loops: boolean } {
  const chain: Calendar[] = []
  for (let next: CalendarId | null = id; next !== null;) {
    const calendar: Calendar | undefined = plan.calendar.get(next)
    if (calendar === undefined) break
    if (chain.includes(calendar)) return { chain, loops: true }
    chain.push(calendar)
    next = calendar.baseId
  }
  return { chain, loops: false }
}

const saysNothing = (calendar: Calendar): boolean =>
  calendar.exceptions.length === 0 && calendar.workWeeks.length === 0 && calendar.week.every((day) => day === null)

function compiledChain(full: readonly Calendar[]): WorkingTime {
  // People whose calendar adds nothing to its base share the compiled base.
  const chain = full.filter((calendar) => !saysNothing(calendar))
  const own = chain[0]
  if (own === undefined) return defaultCalendar
  const kept = keptByCalendar.get(own)
  if (kept !== undefined && kept.chain.length === chain.length && kept.chain.every((calendar, n) => calendar === chain[n])) return kept.compiled
  const compiled = compileCalendar(chain)
  keptByCalendar.set(own, { chain, compiled })
  return compiled
}

function paired(a: WorkingTime, b: WorkingTime, how: "both" | "either"): WorkingTime {
  const partners = keptByPair.get(a) ?? new WeakMap<WorkingTime, { both?: WorkingTime; either?: WorkingTime }>()
  keptByPair.set(a, partners)
  const pair = partners.get(b) ?? {}
  partners.set(b, pair)
  const made = pair[how] ?? (how === "both" ? intersectCalendars([a, b]) : uniteCalendars([a, b]))
  pair[how] = made
  return made
}
