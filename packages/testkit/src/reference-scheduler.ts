// A scheduler that is slow and obviously right, to judge the engine by: plain recursion over tasks, hour by hour, rule by
// rule as the specification numbers them (S-5 to S-14, S-18 to S-22, S-25, S-27 to S-29, S-36, S-37, S-40, S-42 to S-46).
// It knows automatic tasks that have not begun, milestones, summaries, all links with working lag, and constraints.
import type { ConstraintKind, LinkKind } from "@throughline/engine"
import type { Hours, ReferenceCalendar } from "./reference-calendar.ts"

export interface ReferenceTask {
  readonly parent: number
  readonly calendar: number
  readonly duration: Hours
  readonly constraint: ConstraintKind
  readonly constraintDate: Hours | null
  readonly deadline: Hours | null
}

export interface ReferenceLink {
  readonly predecessor: number
  readonly successor: number
  readonly kind: LinkKind
  readonly lag: Hours
}

export interface ReferencePlan {
  readonly tasks: readonly ReferenceTask[]
  readonly links: readonly ReferenceLink[]
  readonly calendars: readonly ReferenceCalendar[]
  readonly projectStart: Hours
  readonly criticalSlackLimit: Hours
}

export interface ReferenceRow {
  readonly earlyStart: Hours
  readonly earlyFinish: Hours
  readonly lateStart: Hours
  readonly lateFinish: Hours
  readonly startSlack: Hours
  readonly finishSlack: Hours
  readonly totalSlack: Hours
  readonly freeSlack: Hours
  readonly critical: boolean
}

interface Span {
  readonly start: Hours
  readonly finish: Hours
}

export function referenceSchedule(plan: ReferencePlan): ReferenceRow[] {
  return new ReferenceScheduler(plan).rows()
}

class ReferenceScheduler {
  readonly plan: ReferencePlan
  readonly early = new Map<number, Span>()
  readonly late = new Map<number, Span>()
  /** S-22: the start that predecessors asked for, where a hard constraint overruled it. */
  readonly asked = new Map<number, Hours>()

  constructor(plan: ReferencePlan) {
    this.plan = plan
  }

  rows(): ReferenceRow[] {
    return this.plan.tasks.map((_, i) => this.row(i))
  }

  childrenOf(i: number): number[] {
    return this.plan.tasks.flatMap((task, child) => (task.parent === i ? [child] : []))
  }

  isSummary(i: number): boolean {
    return this.childrenOf(i).length > 0
  }

  task(i: number): ReferenceTask {
    const task = this.plan.tasks[i]
    if (task === undefined) throw new Error(`no task ${i}`)
    return task
  }

  calendar(i: number): ReferenceCalendar {
    const calendar = this.plan.calendars[this.task(i).calendar]
    if (calendar === undefined) throw new Error(`no calendar of task ${i}`)
    return calendar
  }

  /** The task and the summaries above it. */
  lineage(i: number): number[] {
    return i < 0 ? [] : [i, ...this.lineage(this.task(i).parent)]
  }

  // Forward.

  earlyOf(i: number): Span {
    const known = this.early.get(i)
    if (known !== undefined) return known
    const span = this.isSummary(i) ? this.earlySummary(i) : this.earlyTask(i)
    this.early.set(i, span)
    return span
  }

  /** S-27. */
  earlySummary(i: number): Span {
    const spans = this.childrenOf(i).map((child) => this.earlyOf(child))
    return { start: Math.min(...spans.map(({ start }) => start)), finish: Math.max(...spans.map(({ finish }) => finish)) }
  }

  /** S-13: a milestone is never snapped. */
  snapped(i: number, at: Hours): Hours {
    return this.task(i).duration === 0 ? at : this.calendar(i).nextStart(at)
  }

  earlyTask(i: number): Span {
    const { duration, constraint, constraintDate } = this.task(i)
    const calendar = this.calendar(i)
    const links = this.plan.links.filter(({ successor }) => this.lineage(i).includes(successor))
    const bounds = links.map((link) => this.bound(i, link))
    const startBounds = bounds.filter(({ by }) => by === "start").map(({ at }) => at)
    const finishBounds = bounds.filter(({ by }) => by === "finish").map(({ at }) => ({ finish: at, start: calendar.add(at, -duration) }))
    // S-5: without predecessors the project start; with them it is no floor.
    let start = links.length === 0 ? this.plan.projectStart : Math.max(-Infinity, ...startBounds)
    let finish: Hours | null = null
    // S-7, S-8, S-9: the finish bound that asks for the latest start, unless a start bound asks for more.
    const last = finishBounds.toSorted((a, b) => b.start - a.start || b.finish - a.finish)[0]
    if (last !== undefined && (start === -Infinity || last.start >= this.snapped(i, start))) {
      if (last.start < this.plan.projectStart) start = Math.max(start, this.plan.projectStart)
      else {
        start = last.start
        finish = last.finish
      }
    }
    // S-18, S-19, S-25.
    const own = constraint === "snet" ? constraintDate : constraint === "fnet" && constraintDate !== null ? calendar.add(constraintDate, -duration) : null
    if (own !== null && (links.length === 0 || own > start)) {
      start = own
      finish = null
    }
    for (const above of this.lineage(i).slice(1)) {
      const { constraint: kind, constraintDate: date } = this.task(above)
      if (kind === "snet" && date !== null && date > start) {
        start = date
        finish = null
      }
    }
    const driven = this.snapped(i, start)
    const free: Span = { start: driven, finish: finish ?? calendar.add(driven, duration) }
    const held = this.held(i, free)
    if (links.length > 0 && held.start < free.start) this.asked.set(i, free.start)
    return held
  }

  /** S-6, S-7, S-10, S-28: the lag runs on the calendar of the task that is bound. */
  bound(i: number, link: ReferenceLink): { by: "start" | "finish"; at: Hours } {
    const from = this.earlyOf(link.predecessor)
    const at = link.kind === "FS" || link.kind === "FF" ? from.finish : from.start
    return { by: link.kind === "FS" || link.kind === "SS" ? "start" : "finish", at: this.calendar(i).add(at, link.lag) }
  }

  /** S-20, S-21. */
  held(i: number, free: Span): Span {
    const { duration, constraint, constraintDate: date } = this.task(i)
    const calendar = this.calendar(i)
    if (date === null) return free
    if (constraint === "mso" || (constraint === "snlt" && date < free.start)) return { start: date, finish: calendar.add(date, duration) }
    if (constraint === "mfo" || (constraint === "fnlt" && date < free.finish)) return { start: calendar.add(date, -duration), finish: date }
    return free
  }

  // Backward.

  /** S-36. */
  projectFinish(): Hours {
    return Math.max(...this.plan.tasks.flatMap((_, i) => (this.isSummary(i) ? [] : [this.earlyOf(i).finish])))
  }

  lateOf(i: number): Span {
    const known = this.late.get(i)
    if (known !== undefined) return known
    const span = this.isSummary(i) ? this.lateSummary(i) : this.lateTask(i)
    this.late.set(i, span)
    return span
  }

  /** S-29. */
  lateSummary(i: number): Span {
    const spans = this.childrenOf(i).map((child) => this.lateOf(child))
    return { start: Math.min(...spans.map(({ start }) => start)), finish: Math.max(...spans.map(({ finish }) => finish)) }
  }

  /** S-37: where no working time lies between the latest and the early finish, the latest is the early one. */
  lateTask(i: number): Span {
    const late = this.latestSpan(i)
    const early = this.earlyOf(i).finish
    const same = this.task(i).duration > 0 && late.finish < early && this.calendar(i).work(late.finish, early) === 0
    return same ? { ...late, finish: early } : late
  }

  latestSpan(i: number): Span {
    const { duration, constraint, constraintDate: date } = this.task(i)
    const calendar = this.calendar(i)
    const snap = (at: Hours): Hours => (duration === 0 ? at : calendar.prevFinish(at))
    const finishes = [this.projectFinish()]
    for (const of of this.lineage(i)) {
      const { deadline, constraint: kind, constraintDate } = this.task(of)
      if (deadline !== null) finishes.push(deadline)
      if (of !== i && kind === "fnlt" && constraintDate !== null) finishes.push(constraintDate)
      for (const link of this.plan.links.filter(({ predecessor }) => predecessor === of)) {
        const bindsFinish = link.kind === "FS" || link.kind === "FF"
        // S-42: links by the start of a summary do not bound its children.
        if (of !== i && !bindsFinish) continue
        const to = link.kind === "FS" || link.kind === "SS" ? this.lateOf(link.successor).start : this.lateOf(link.successor).finish
        const at = this.calendar(link.successor).add(to, -link.lag)
        finishes.push(bindsFinish ? at : calendar.add(at, duration))
      }
    }
    const finish = snap(Math.min(...finishes))
    const latest: Span = { start: calendar.add(finish, -duration), finish }
    if (date === null) return latest
    const fromDate: Span = { start: date, finish: calendar.add(date, duration) }
    const toDate: Span = { start: calendar.add(date, -duration), finish: date }
    if (constraint === "mso") return fromDate
    if (constraint === "mfo") return toDate
    // S-40.
    if (constraint === "snlt" && fromDate.finish < finish) return { start: calendar.add(fromDate.finish, -duration), finish: fromDate.finish }
    if (constraint === "fnlt" && date < finish) return { start: calendar.add(snap(date), -duration), finish: snap(date) }
    return latest
  }

  // Slack.

  row(i: number): ReferenceRow {
    const early = this.earlyOf(i)
    const late = this.lateOf(i)
    const calendar = this.calendar(i)
    const startSlack = calendar.work(this.asked.get(i) ?? early.start, late.start)
    const finishSlack = calendar.work(early.finish, late.finish)
    const totalSlack = Math.min(startSlack, finishSlack)
    return {
      earlyStart: early.start, earlyFinish: early.finish, lateStart: late.start, lateFinish: late.finish, startSlack, finishSlack, totalSlack,
      freeSlack: this.freeSlack(i, totalSlack), critical: totalSlack <= this.plan.criticalSlackLimit,
    }
  }

  /** S-45: on the first calendar, the project's. */
  freeSlack(i: number, totalSlack: Hours): Hours {
    const [project] = this.plan.calendars
    const gaps = this.plan.links.filter(({ predecessor }) => predecessor === i).map(({ successor, kind, lag }) => {
      const mine = this.earlyOf(i)
      const next = this.earlyOf(successor)
      const from = kind === "FS" || kind === "FF" ? mine.finish : mine.start
      const to = kind === "FS" || kind === "SS" ? next.start : next.finish
      return (project?.work(from, to) ?? 0) - lag
    })
    return Math.max(0, Math.min(totalSlack, ...gaps))
  }
}
