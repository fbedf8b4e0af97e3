// One row of the compiled network: a task's own numbers (S-2, S-15, S-16, S-34).
import { divHalfEven } from "../arith.ts"
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
  c.constraintDate[i] = task.constraintDate ?? NONE
  c.deadline[i] = task.deadline ?? NONE
  c.levelingDelay[i] = task.levelingDelay ?? 0
  c.fixedStart[i] = task.start ?? NONE
  c.fixedFinish[i] = task.finish ?? NONE
  c.actualStart[i] = task.actualStart ?? task.actualFinish ?? NONE
  c.actualFinish[i] = task.actualFinish ?? NONE
  c.stop[i] = task.stop ?? NONE
  c.resume[i] = task.resume ?? NONE
  c.duration[i] = Math.max(0, task.duration)
  c.role[i] = roleOf(c, task, i)
  c.length[i] = (c.duration[i] ?? 0) + pausesOf(c, task, i)
  c.remaining[i] = task.remaining ?? divHalfEven((c.duration[i] ?? 0) * (10_000 - (task.percentComplete ?? 0)), 10_000)
  compileSpans(c, task, i)
}

/** S-15 and S-34: splits inside the duration, and the gap between the done and the remaining part. */
function pausesOf(c: CompiledNetwork, task: NetworkTask, i: number): number {
  const duration = c.duration[i] ?? 0
  const gap = progressGap(c, i)
  let pauses = 0
  let covered = gap === 0
  for (const split of task.splits ?? []) {
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
  for (const span of task.elapsed === true || (c.duration[i] ?? 0) === 0 ? [] : (task.spans ?? [])) {
    c.spanCalendar[place] = span.calendar
    c.spanOffset[place] = span.offset
    c.spanTotal[place] = span.offset + span.length
    c.spanWait[place] = span.wait ?? 0
    place += 1
  }
  c.spanAt[i + 1] = place
}

/** A summary whose children are all inactive stands for itself, as a task. */
function isSummary(c: CompiledNetwork, i: number): boolean {
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
