// One row of the compiled network: a task's own numbers (S-2, S-15, S-16, S-34).
import { clampInstant, divHalfEven } from "../arith.ts"
import { LAST_INSTANT, type Instant, type Ticks } from "../units.ts"
import { ASAP, AUTOMATIC, calendarOf, COMPLETED, CONSTRAINTS, FIXED, MANUAL_SUMMARY, NONE, STARTED, SUMMARY, type CompiledNetwork } from "./compiled-network.ts"
import type { NetworkTask } from "./network.ts"

export function compileTask(c: CompiledNetwork, task: NetworkTask, i: number): void {
  const elapsed = task.elapsed === true
  const elapsedCalendar = c.calendars.length - 1
  c.lagCalendar[i] = task.calendar
  c.slackCalendar[i] = elapsed ? elapsedCalendar : (task.slackCalendar ?? task.calendar)
  c.workCalendar[i] = elapsed ? elapsedCalendar : (task.workCalendar ?? task.calendar)
  c.elapsed[i] = elapsed ? 1 : 0
  c.looseStart[i] = task.looseStart === true ? 1 : 0
  c.looseFinish[i] = task.looseFinish === true ? 1 : 0
  c.external[i] = task.mode === "external" ? 1 : 0
  c.placeholder[i] = task.placeholder === true ? 1 : 0
  c.constraint[i] = (task.constraintDate ?? null) === null && task.constraint !== "alap" ? ASAP : CONSTRAINTS.indexOf(task.constraint ?? "asap")
  c.constraintDate[i] = instantOf(task.constraintDate)
  c.deadline[i] = instantOf(task.deadline)
  c.levelingDelay[i] = lengthOf(task.levelingDelay ?? 0)
  c.fixedStart[i] = instantOf(task.start)
  c.fixedFinish[i] = instantOf(task.finish)
  c.actualStart[i] = task.actualStart ?? instantOf(task.actualFinish)
  c.actualFinish[i] = instantOf(task.actualFinish)
  c.stop[i] = instantOf(task.stop)
  c.resume[i] = instantOf(task.resume)
  c.duration[i] = lengthOf(task.duration)
  c.role[i] = roleOf(c, task, i)
  c.length[i] = lengthOf((c.duration[i] ?? 0) + pausesOf(c, task, i))
  c.remaining[i] = task.remaining ?? divHalfEven((c.duration[i] ?? 0) * (10_000 - (task.percentComplete ?? 0)), 10_000)
  compileSpans(c, task, i)
  c.simple[i] = isSimple(c, i) ? 1 : 0
}

const isSimple = (c: CompiledNetwork, i: number): boolean =>
  c.role[i] === AUTOMATIC && c.constraint[i] === ASAP && c.levelingDelay[i] === 0 && c.looseStart[i] === 0 && c.looseFinish[i] === 0 && c.spanAt[i] === c.spanAt[i + 1]

/** S-15 and S-34: splits inside the duration, and the gap between the done and the remaining part. */
function pausesOf(c: CompiledNetwork, task: NetworkTask, i: number): number {
  const duration = c.duration[i] ?? 0
  const gap = progressGap(c, i)
  // Nearly every task: nothing to walk through.
  if (task.splits === undefined || task.splits.length === 0) return gap
  let pauses = 0
  let covered = gap === 0
  for (const split of task.splits) {
    if (split.offset <= 0 || split.offset >= duration) continue
    pauses += split.gap
    if (split.gap === gap) covered = true
  }
  return covered ? pauses : pauses + gap
}

function progressGap(c: CompiledNetwork, i: number): number {
  const stop = c.stop[i] ?? NONE
  const resume = c.resume[i] ?? NONE
  if (c.role[i] !== STARTED || stop === NONE || resume === NONE || resume <= stop) return 0
  return calendarOf(c, c.workCalendar, i).work(stop, resume)
}

function compileSpans(c: CompiledNetwork, task: NetworkTask, i: number): void {
  let place = c.spanAt[i] ?? 0
  const { spans } = task
  if (spans === undefined || spans.length === 0 || task.elapsed === true || c.duration[i] === 0) {
    c.spanAt[i + 1] = place
    return
  }
  for (const span of spans) {
    c.spanCalendar[place] = span.calendar
    c.spanOffset[place] = lengthOf(span.offset)
    c.spanTotal[place] = lengthOf(span.offset + span.length)
    c.spanWait[place] = lengthOf(span.wait ?? 0)
    place += 1
  }
  c.spanAt[i + 1] = place
}

/** A summary whose children are all inactive stands for itself, as a task. */
export function isSummary(c: CompiledNetwork, i: number): boolean {
  for (let k = c.childAt[i] ?? 0; k < (c.childAt[i + 1] ?? 0); k += 1) {
    if (c.active[c.child[k] ?? 0] === 1 || c.active[i] === 0) return true
  }
  return false
}

function roleOf(c: CompiledNetwork, task: NetworkTask, i: number): number {
  const fixed = (task.mode ?? "automatic") !== "automatic" && (task.start ?? null) !== null
  if (isSummary(c, i)) return fixed ? MANUAL_SUMMARY : SUMMARY
  const hasStart = (task.actualStart ?? null) !== null
  if ((task.actualFinish ?? null) !== null || (hasStart && task.percentComplete === 10_000)) return COMPLETED
  if (fixed) return FIXED
  return hasStart ? STARTED : AUTOMATIC
}

/** Numbers beyond what 32 bits and the years of a plan hold are cut; the pass then finds the date out of range. */
const lengthOf = (ticks: Ticks): Ticks => Math.min(Math.max(0, ticks), LAST_INSTANT)

const instantOf = (at: Instant | null | undefined): Instant => (at === null || at === undefined ? NONE : clampInstant(at))
