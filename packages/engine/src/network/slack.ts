// How much room does everything have, and what is critical? (S-22, S-29, S-43 to S-46)
import type { Ticks } from "../units.ts"
import { ELAPSED_TIME } from "../calendar/compile-calendar.ts"
import type { WorkingTime } from "../calendar/working-time.ts"
import {
  AUTOMATIC, calendarOf, COMPLETED, ELAPSED_LAG, ELAPSED_PERCENT, FF, FS, NO_LAG, NONE, SIMPLE, SS, STARTED, UNBOUND, UPRIGHT, type CompiledNetwork,
} from "./compiled-network.ts"
import type { ForwardDates, LateDates } from "./forward.ts"
import { addLag, lagLength } from "./lag.ts"
import { isSummaryRow, type ScheduleOrder } from "./order.ts"

export interface SlackDates {
  readonly startSlack: Int32Array
  readonly finishSlack: Int32Array
  readonly totalSlack: Int32Array
  readonly freeSlack: Int32Array
  readonly critical: Uint8Array
}

export interface SlackPlan {
  readonly c: CompiledNetwork
  readonly order: ScheduleOrder
  readonly early: ForwardDates
  readonly late: LateDates
  /** Scheduled dates: the early ones, but for as-late-as-possible tasks and what follows them. */
  readonly start: Int32Array
  readonly finish: Int32Array
  readonly limit: Ticks
  /** The project's calendar, on which gaps between tasks are measured. */
  readonly calendar: WorkingTime
}

export function computeSlack(plan: SlackPlan, progress: Uint8Array): SlackDates {
  const { c } = plan
  const slack = newSlack(c.count)
  for (let i = 0; i < c.count; i += 1) {
    if (((c.simple[i] ?? 0) & SIMPLE) === 0 || !simpleSlackOf(plan, slack, i)) slackOf(plan, slack, progress, i)
  }
  return slack
}

/** What slackOf does, where there is little to look at: false where a successor has begun or waits for people. */
function simpleSlackOf(plan: SlackPlan, slack: SlackDates, i: number): boolean {
  const { c, early, late, order: { usable } } = plan
  const { linksOut: { at, link }, successor, linkKind, lagMode, simple } = c
  const calendar = calendarOf(c, c.slackCalendar, i)
  const finish = early.earlyFinish[i] ?? 0
  const startSlack = within32Bits(calendar.work(early.earlyStart[i] ?? 0, late.lateStart[i] ?? 0))
  // Where the duration runs on the calendar of the slack, start and finish have the same working time between early and late.
  const finishSlack = c.workCalendar[i] === c.slackCalendar[i] ? startSlack : within32Bits(calendar.work(finish, late.lateFinish[i] ?? 0))
  const total = Math.min(startSlack, finishSlack)
  let free = total
  // The gap to the earliest of those that start after this finish is measured once.
  let next = UNBOUND
  const end = at[i + 1] ?? 0
  for (let k = at[i] ?? 0; k < end; k += 1) {
    const l = link[k] ?? 0
    const s = successor[l] ?? 0
    if (((simple[s] ?? 0) & UPRIGHT) === 0) return false
    if (usable[l] === 0 || c.active[s] === 0) continue
    if (linkKind[l] === FS && lagMode[l] === NO_LAG) next = Math.min(next, plan.start[s] ?? 0)
    else if (free > 0) free = Math.min(free, gapAlong(plan, l, i, s))
  }
  if (free > 0 && next !== UNBOUND) free = Math.min(free, gapCalendar(plan, i).work(plan.finish[i] ?? 0, next))
  slack.startSlack[i] = startSlack
  slack.finishSlack[i] = finishSlack
  slack.totalSlack[i] = total
  slack.freeSlack[i] = Math.max(0, free)
  slack.critical[i] = c.active[i] === 1 && c.placeholder[i] === 0 && total <= plan.limit ? 1 : 0
  return true
}

function newSlack(count: number): SlackDates {
  return {
    startSlack: new Int32Array(count), finishSlack: new Int32Array(count), totalSlack: new Int32Array(count), freeSlack: new Int32Array(count),
    critical: new Uint8Array(count),
  }
}

/** One row, from its own dates and those of its successors. */
export function slackOf(plan: SlackPlan, slack: SlackDates, progress: Uint8Array, i: number): void {
  const { c } = plan
  const done = progress[i] === COMPLETED
  slack.startSlack[i] = 0
  slack.finishSlack[i] = 0
  slack.totalSlack[i] = 0
  if (!done) totalSlackOf(plan, slack, i, progress[i] === STARTED)
  const total = slack.totalSlack[i] ?? 0
  slack.freeSlack[i] = freeSlackOf(plan, total, i, progress)
  slack.critical[i] = !done && c.active[i] === 1 && c.placeholder[i] === 0 && total <= plan.limit ? 1 : 0
}

/** For each row, summaries included: AUTOMATIC (not begun), STARTED or COMPLETED. */
export function progressOf(c: CompiledNetwork): Uint8Array {
  const progress = new Uint8Array(c.count)
  // Nothing begun, nothing finished: all rows are AUTOMATIC.
  if (c.actualStart === c.unset) return progress
  const begun = new Uint8Array(c.count)
  const open = new Uint8Array(c.count)
  for (let i = c.count - 1; i >= 0; i -= 1) {
    if (!isSummaryRow(c, i)) {
      begun[i] = (c.actualStart[i] ?? NONE) !== NONE ? 1 : 0
      open[i] = c.role[i] === COMPLETED ? 0 : 1
    }
    progress[i] = open[i] === 0 ? COMPLETED : begun[i] === 1 ? STARTED : AUTOMATIC
    const parent = c.parent[i] ?? -1
    if (c.active[i] !== c.active[parent]) continue
    if (begun[i] === 1) begun[parent] = 1
    if (open[i] === 1) open[parent] = 1
  }
  return progress
}

function totalSlackOf(plan: SlackPlan, slack: SlackDates, i: number, started: boolean): void {
  const { c, early, late } = plan
  const calendar = calendarOf(c, c.slackCalendar, i)
  const overruled = early.overruled[i] ?? NONE
  const from = overruled === NONE ? (early.earlyStart[i] ?? 0) : overruled
  const startSlack = within32Bits(calendar.work(from, late.lateStart[i] ?? 0))
  const finishSlack = within32Bits(calendar.work(early.earlyFinish[i] ?? 0, late.lateFinish[i] ?? 0))
  slack.startSlack[i] = startSlack
  slack.finishSlack[i] = finishSlack
  slack.totalSlack[i] = started ? finishSlack : Math.min(startSlack, finishSlack)
}

/** From the first to the last year of all there is more time than 32 bits count. */
const within32Bits = (slack: Ticks): Ticks => Math.max(Math.min(slack, 2_147_483_647), -2_147_483_648)

/** S-45: the smallest gap to an own unfinished successor, between nothing and the total slack. */
function freeSlackOf(plan: SlackPlan, total: Ticks, i: number, progress: Uint8Array): Ticks {
  const { c } = plan
  let free = total
  const end = c.linksOut.at[i + 1] ?? 0
  for (let k = c.linksOut.at[i] ?? 0; k < end; k += 1) {
    const l = c.linksOut.link[k] ?? 0
    const s = c.successor[l] ?? 0
    if (plan.order.usable[l] === 1 && c.active[s] === 1 && progress[s] !== COMPLETED) free = Math.min(free, gapAlong(plan, l, i, s))
  }
  return Math.max(0, free)
}

/** Gaps lie between tasks, so the project's calendar measures them; those of elapsed tasks the clock. */
const gapCalendar = (plan: SlackPlan, i: number): WorkingTime => (plan.c.elapsed[i] === 1 ? ELAPSED_TIME : plan.calendar)

/** From the own finish or start to that of the successor, lag and delay taken off. */
function gapAlong(plan: SlackPlan, l: number, i: number, s: number): Ticks {
  const { c, early } = plan
  const kind = c.linkKind[l] ?? FS
  const from = (kind === FS || kind === FF ? plan.finish[i] : plan.start[i]) ?? 0
  const delay = c.role[s] === AUTOMATIC ? (c.levelingDelay[s] ?? 0) : 0
  const to = ((kind === FS || kind === SS ? plan.start[s] : plan.finish[s]) ?? 0) - delay
  const calendar = gapCalendar(plan, i)
  const isElapsed = c.lagMode[l] === ELAPSED_LAG || c.lagMode[l] === ELAPSED_PERCENT
  return isElapsed ? calendar.work(from, addLag(c, early, l, s, to, -1)) : calendar.work(from, to) - lagLength(c, early, l)
}
