// When is a line of the communication plan due? Civil days (ISO), so that no time zone can move them.

export interface CommunicationRhythm {
  readonly rhythm: "once" | "daily" | "weekly" | "fortnightly" | "monthly" | "quarterly" | "onGate" | "onMilestone"
  readonly firstDate: string
  /** "" = for ever. */
  readonly lastDate: string
  /** 0 = Sunday; null = the weekday of the first date. */
  readonly weekday: number | null
}

const DAY_MS = 86_400_000
/** Looked at one by one: ten years of days. */
const DAYS_MAX = 3_660

const parse = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const format = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** Is it due on this day? Rhythms that wait for an event are due on no day. */
export function isDueOn(rhythm: CommunicationRhythm, day: string): boolean {
  if (day < rhythm.firstDate || (rhythm.lastDate !== "" && day > rhythm.lastDate)) return false
  const time = parse(day)
  switch (rhythm.rhythm) {
    case "once": return day === rhythm.firstDate
    case "daily": return isWeekday(time)
    case "weekly": return weeksFrom(rhythm, time) !== null
    case "fortnightly": return (weeksFrom(rhythm, time) ?? 1) % 2 === 0
    case "monthly": return day === inMonth(day, rhythm.firstDate)
    case "quarterly": return monthsBetween(rhythm.firstDate, day) % 3 === 0 && day === inMonth(day, rhythm.firstDate)
    default: return false
  }
}

/** The first due day after this one; null if there is none. */
export function nextDueDate(rhythm: CommunicationRhythm, after: string): string | null {
  const from = after < rhythm.firstDate ? parse(rhythm.firstDate) : parse(after) + DAY_MS
  return firstDue(rhythm, from, DAY_MS)
}

/** The last due day up to and with this one; null if there was none. */
export function lastDueDate(rhythm: CommunicationRhythm, until: string): string | null {
  return until < rhythm.firstDate ? null : firstDue(rhythm, parse(until), -DAY_MS)
}

function firstDue(rhythm: CommunicationRhythm, from: number, step: number): string | null {
  for (let n = 0, time = from; n < DAYS_MAX; n += 1, time += step) {
    const day = format(time)
    if (isDueOn(rhythm, day)) return day
    if (step < 0 ? day < rhythm.firstDate : rhythm.lastDate !== "" && day > rhythm.lastDate) return null
  }
  return null
}

function isWeekday(time: number): boolean {
  const weekday = new Date(time).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

/** Whole weeks since the first day of that weekday on or after the first date; null on other weekdays. */
function weeksFrom({ firstDate, weekday }: CommunicationRhythm, time: number): number | null {
  const first = parse(firstDate)
  const wanted = weekday ?? new Date(first).getUTCDay()
  if (new Date(time).getUTCDay() !== wanted) return null
  const start = first + ((wanted - new Date(first).getUTCDay() + 7) % 7) * DAY_MS
  return time < start ? null : Math.round((time - start) / (7 * DAY_MS))
}

/** The day of the month that the first date has; in shorter months their last. */
function inMonth(day: string, firstDate: string): string {
  const [year = 0, month = 1] = day.split("-").map(Number)
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return format(Date.UTC(year, month - 1, Math.min(last, Number(firstDate.slice(8)))))
}

function monthsBetween(from: string, to: string): number {
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  return months(to) - months(from)
}
