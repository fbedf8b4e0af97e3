// A builder for rule tests: days of eight hours, dates as text, tasks by name; the test shows only what matters.
import {
  compileCalendar, civilDateOf, dayNumberOf, scheduleNetwork, type CalendarRules, type LagKind, type LinkKind, type NetworkFinding, type NetworkLink,
  type NetworkOptions, type NetworkSchedule, type NetworkTask, type WorkingTime,
} from "@throughline/engine"

export const HOUR = 600
export const DAY = 8 * HOUR

/** "01-02 08:00" in 2024; 2024-01-01 was a Monday. */
export function at(text: string): number {
  const [, month, day, hour, minute] = /^(\d\d)-(\d\d) (\d\d):(\d\d)$/.exec(text) ?? []
  if (minute === undefined) throw new Error(`not a date: ${text}`)
  return dayNumberOf(2024, Number(month), Number(day)) * 14_400 + Number(hour) * 600 + Number(minute) * 10
}

const two = (value: number): string => String(value).padStart(2, "0")

export function text(instant: number): string {
  const date = civilDateOf(Math.floor(instant / 14_400))
  const minutes = Math.floor((((instant % 14_400) + 14_400) % 14_400) / 10)
  const year = date.year === 2024 ? "" : `${date.year}-`
  return `${year}${two(date.month)}-${two(date.day)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

const inherit = [null, null, null, null, null, null, null]
export const rules = (part: Partial<CalendarRules>): CalendarRules => ({ week: inherit, workWeeks: [], exceptions: [], ...part })
export const everyDay = (from: number, to: number): CalendarRules => rules({ week: inherit.map(() => [{ from: from * HOUR, to: to * HOUR }]) })
export const standard = compileCalendar([rules({})])

type TaskPart = Partial<NetworkTask>

export interface Row {
  readonly start: string
  readonly finish: string
  readonly early: readonly [string, string]
  readonly late: readonly [string, string]
  readonly slack: { readonly start: number; readonly finish: number; readonly total: number; readonly free: number }
  readonly critical: boolean
}

export class SmallPlan {
  readonly tasks: NetworkTask[] = []
  readonly links: NetworkLink[] = []
  readonly calendars: WorkingTime[] = [standard]
  readonly names: string[] = []
  options: NetworkOptions = { projectStart: at("01-01 08:00") }

  /** Duration in days. */
  task(name: string, days: number, part: TaskPart & { readonly in?: string } = {}): this {
    const { in: summary, ...rest } = part
    this.names.push(name)
    this.tasks.push({ parent: summary === undefined ? -1 : this.index(summary), calendar: 0, duration: days * DAY, ...rest })
    return this
  }

  /** Lag in days for working and elapsed lag (of 8 and 24 hours), in percent else. */
  link(from: string, to: string, kind: LinkKind = "FS", lag = 0, lagKind: LagKind = "working"): this {
    const unit = lagKind === "working" ? DAY : lagKind === "elapsed" ? 14_400 : 100
    this.links.push({ predecessor: this.index(from), successor: this.index(to), kind, lag: lag * unit, lagKind })
    return this
  }

  /** The index by which tasks name the calendar. */
  calendar(...chain: readonly CalendarRules[]): number {
    return this.calendars.push(compileCalendar(chain)) - 1
  }

  with(options: Partial<NetworkOptions>): this {
    this.options = { ...this.options, ...options }
    return this
  }

  index(name: string): number {
    const index = this.names.indexOf(name)
    if (index < 0) throw new Error(`no task ${name}`)
    return index
  }

  schedule(): Scheduled {
    return new Scheduled(this.names, scheduleNetwork({ tasks: this.tasks, links: this.links, calendars: this.calendars }, this.options))
  }
}

export class Scheduled {
  readonly names: readonly string[]
  readonly result: NetworkSchedule

  constructor(names: readonly string[], result: NetworkSchedule) {
    this.names = names
    this.result = result
  }

  row(name: string): Row {
    const i = this.names.indexOf(name)
    const { result } = this
    const date = (column: Int32Array): string => text(column[i] ?? 0)
    const days = (column: Int32Array): number => (column[i] ?? 0) / DAY
    return {
      start: date(result.start),
      finish: date(result.finish),
      early: [date(result.earlyStart), date(result.earlyFinish)],
      late: [date(result.lateStart), date(result.lateFinish)],
      slack: { start: days(result.startSlack), finish: days(result.finishSlack), total: days(result.totalSlack), free: days(result.freeSlack) },
      critical: result.critical[i] === 1,
    }
  }

  /** "start finish". */
  dates(name: string): string {
    const row = this.row(name)
    return `${row.start} ${row.finish}`
  }

  findings(code: NetworkFinding["code"]): string[] {
    return this.result.findings.filter((finding) => finding.code === code).map((finding) => this.names[finding.task] ?? "")
  }
}

export const aPlan = (): SmallPlan => new SmallPlan()
