// One row of the compiled network: a task's own numbers (S-2, S-15, S-16, S-34).
import { clampInstant, divHalfEven } from "../arith.ts"
import { LAST_INSTANT, type Instant, type Ticks } from "../units.ts"
import { ASAP, AUTOMATIC, calendarOf, COMPLETED, CONSTRAINTS, DATED, FIXED, MANUAL_SUMMARY, NONE, SIMPLE, SNET, STARTED, SUMMARY, UPRIGHT, type CompiledNetwork, type DateColumn, type Mutable } from "./compiled-network.ts"
import type { NetworkTask } from "./network.ts"

export function compileTask(c: Mutable<CompiledNetwork>, task: NetworkTask, i: number): void {
  const { calendar, workCalendar = calendar, slackCalendar = calendar, percentComplete = 0, levelingDelay = 0 } = task
  const elapsed = task.elapsed === true
  const elapsedCalendar = c.calendars.length - 1
  c.lagCalendar[i] = calendar
  c.slackCalendar[i] = elapsed ? elapsedCalendar : slackCalendar
  c.workCalendar[i] = elapsed ? elapsedCalendar : workCalendar
  if (elapsed) c.elapsed[i] = 1
  if (task.looseStart === true) c.looseStart[i] = 1
  if (task.looseFinish === true) c.looseFinish[i] = 1
  if (task.mode === "external") c.external[i] = 1
  if (task.placeholder === true) c.placeholder[i] = 1
  if (levelingDelay !== 0) c.levelingDelay[i] = lengthOf(levelingDelay)
  compileDates(c, task, i)
  const duration = lengthOf(task.duration)
  c.duration[i] = duration
  c.role[i] = roleOf(c, task, i)
  c.length[i] = lengthOf(duration + pausesOf(c, task, i))
  c.remaining[i] = task.remaining ?? (percentComplete === 0 ? duration : divHalfEven(duration * (10_000 - percentComplete), 10_000))
  compileSpans(c, task, i)
  c.simple[i] = simplicityOf(c, i)
}

/** Dates that are not given are NONE already. */
function compileDates(c: Mutable<CompiledNetwork>, task: NetworkTask, i: number): void {
  const { constraint = "asap", constraintDate, actualStart, actualFinish } = task
  if (constraint !== "asap" && (constraint === "alap" || (constraintDate ?? null) !== null)) c.constraint[i] = CONSTRAINTS.indexOf(constraint)
  setDate(c, "constraintDate", i, constraintDate)
  setDate(c, "deadline", i, task.deadline)
  setDate(c, "fixedStart", i, task.start)
  setDate(c, "fixedFinish", i, task.finish)
  setDate(c, "actualStart", i, actualStart ?? actualFinish)
  setDate(c, "actualFinish", i, actualFinish)
  setDate(c, "stop", i, task.stop)
  setDate(c, "resume", i, task.resume)
}

function setDate(c: Mutable<CompiledNetwork>, name: DateColumn, i: number, at: Instant | null | undefined): void {
  if (at === null || at === undefined) return
  if (c[name] === c.unset) c[name] = c.unset.slice()
  c[name][i] = clampInstant(at)
}

function simplicityOf(c: CompiledNetwork, i: number): number {
  const constraint = c.constraint[i]
  if (c.role[i] !== AUTOMATIC || c.levelingDelay[i] !== 0) return 0
  if ((constraint !== ASAP && constraint !== SNET) || c.looseStart[i] !== 0 || c.looseFinish[i] !== 0 || c.spanAt[i] !== c.spanAt[i + 1]) return UPRIGHT
  return constraint === SNET ? SIMPLE + UPRIGHT + DATED : SIMPLE + UPRIGHT
}

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
