// How much room does everything have, and what is critical? (S-22, S-29, S-43 to S-46)
import type { Ticks } from "../units.ts"
import { ELAPSED_TIME } from "../calendar/compile-calendar.ts"
import type { WorkingTime } from "../calendar/working-time.ts"
import {
  AUTOMATIC, calendarOf, COMPLETED, ELAPSED_LAG, FF, FS, NONE, SS, STARTED, type CompiledNetwork,
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

export function computeSlack(plan: SlackPlan): SlackDates {
  const { c } = plan
  const slack: SlackDates = {
    startSlack: new Int32Array(c.count),
    finishSlack: new Int32Array(c.count),
    totalSlack: new Int32Array(c.count),
    freeSlack: new Int32Array(c.count),
    critical: new Uint8Array(c.count),
  }
  const progress = progressOf(c)
  for (let i = 0; i < c.count; i += 1) {
    if (progress[i] === COMPLETED) continue
    totalSlackOf(plan, slack, i, progress[i] === STARTED)
    slack.freeSlack[i] = freeSlackOf(plan, slack.totalSlack[i] ?? 0, i, progress)
    const critical = c.active[i] === 1 && c.placeholder[i] === 0 && (slack.totalSlack[i] ?? 0) <= plan.limit
    slack.critical[i] = critical ? 1 : 0
  }
  return slack
}

/** For each row, summaries included: AUTOMATIC (not begun), STARTED or COMPLETED. */
function progressOf(c: CompiledNetwork): Uint8Array {
  const progress = new Uint8Array(c.count)
  const begun = new Uint8Array(c.count)
  const open = new Uint8Array(c.count)
  for (let i = c.count - 1; i >= 0; i -= 1) {
    if (!isSummaryRow(c, i)) {
      begun[i] = (c.actualStart[i] ?? NONE) !== NONE ? 1 : 0
      open[i] = c.role[i] === COMPLETED ? 0 : 1
    }
    progress[i] = open[i] === 0 ? COMPLETED : begun[i] === 1 ? STARTED : AUTOMATIC
    const parent = c.parent[i] ?? -1
    if (parent < 0 || c.active[i] !== c.active[parent]) continue
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
  const startSlack = calendar.work(from, late.lateStart[i] ?? 0)
  const finishSlack = calendar.work(early.earlyFinish[i] ?? 0, late.lateFinish[i] ?? 0)
  slack.startSlack[i] = startSlack
  slack.finishSlack[i] = finishSlack
  slack.totalSlack[i] = started ? finishSlack : Math.min(startSlack, finishSlack)
}

/** S-45: the smallest gap to an own unfinished successor, between nothing and the total slack. */
function freeSlackOf(plan: SlackPlan, total: Ticks, i: number, progress: Uint8Array): Ticks {
  const { c, order } = plan
  let free = total
  for (let k = c.linksOut.at[i] ?? 0; k < (c.linksOut.at[i + 1] ?? 0); k += 1) {
    const l = c.linksOut.link[k] ?? 0
    const s = c.successor[l] ?? 0
    if (order.usable[l] === 0 || c.active[s] === 0 || progress[s] === COMPLETED) continue
    free = Math.min(free, gapOf(plan, l, i, s))
  }
  return Math.max(0, free)
}

function gapOf(plan: SlackPlan, l: number, i: number, s: number): Ticks {
  const { c, early } = plan
  const kind = c.linkKind[l] ?? FS
  const from = (kind === FS || kind === FF ? plan.finish[i] : plan.start[i]) ?? 0
  const to = (kind === FS || kind === SS ? plan.start[s] : plan.finish[s]) ?? 0
  const delay = c.role[s] === AUTOMATIC ? (c.levelingDelay[s] ?? 0) : 0
  const calendar = c.elapsed[i] === 1 ? ELAPSED_TIME : plan.calendar
  if (c.lagMode[l] === ELAPSED_LAG) return calendar.work(from, addLag(c, early, l, s, to - delay, -1))
  return calendar.work(from, to - delay) - lagLength(c, early, l)
}
