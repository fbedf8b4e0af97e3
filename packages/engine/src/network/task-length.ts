// Where does a task end that starts here, and where must it start to end there? (S-3, S-13 to S-16)
import { clampInstant } from "../arith.ts"
import type { Instant } from "../units.ts"
import { ELAPSED_TIME } from "../calendar/compile-calendar.ts"
import { calendarOf, NONE, UNBOUND, type CompiledNetwork } from "./compiled-network.ts"

export function finishFrom(c: CompiledNetwork, i: number, start: Instant): Instant {
  const first = c.spanAt[i] ?? 0
  const end = c.spanAt[i + 1] ?? 0
  if (first === end) return calendarOf(c, c.workCalendar, i).add(start, c.length[i] ?? 0)
  let finish = start
  for (let s = first; s < end; s += 1) {
    const calendar = c.calendars[c.spanCalendar[s] ?? 0] ?? ELAPSED_TIME
    const done = calendar.add(clampInstant(start + (c.spanWait[s] ?? 0)), c.spanTotal[s] ?? 0)
    if (done > finish) finish = done
  }
  return finish
}

/** The latest start from which everybody is done by `finish`. */
export function startFrom(c: CompiledNetwork, i: number, finish: Instant): Instant {
  const first = c.spanAt[i] ?? 0
  const end = c.spanAt[i + 1] ?? 0
  if (first === end) return calendarOf(c, c.workCalendar, i).add(finish, -(c.length[i] ?? 0))
  let start = finish
  for (let s = first; s < end; s += 1) {
    const calendar = c.calendars[c.spanCalendar[s] ?? 0] ?? ELAPSED_TIME
    const begin = clampInstant(calendar.add(finish, -(c.spanTotal[s] ?? 0)) - (c.spanWait[s] ?? 0))
    if (begin < start) start = begin
  }
  return start
}

/** S-13: the first working instant of whoever can begin first. Zero-duration tasks are never snapped. */
export function snapStart(c: CompiledNetwork, i: number, at: Instant): Instant {
  if (c.duration[i] === 0 || c.looseStart[i] === 1) return at
  const first = c.spanAt[i] ?? 0
  const end = c.spanAt[i + 1] ?? 0
  let start = UNBOUND
  for (let s = first; s < end; s += 1) {
    if (c.spanOffset[s] !== 0) continue
    const begin = (c.calendars[c.spanCalendar[s] ?? 0] ?? ELAPSED_TIME).nextStart(at)
    if (begin < start) start = begin
  }
  return start === UNBOUND ? calendarOf(c, c.workCalendar, i).nextStart(at) : start
}

/** S-37: the last instant at or before `at` at which somebody can still be at work. */
export function snapFinish(c: CompiledNetwork, i: number, at: Instant): Instant {
  if (c.duration[i] === 0 || c.looseFinish[i] === 1) return at
  const first = c.spanAt[i] ?? 0
  const end = c.spanAt[i + 1] ?? 0
  if (first === end) return calendarOf(c, c.workCalendar, i).prevFinish(at)
  let finish = NONE
  for (let s = first; s < end; s += 1) {
    const last = (c.calendars[c.spanCalendar[s] ?? 0] ?? ELAPSED_TIME).prevFinish(at)
    if (last > finish) finish = last
  }
  return finish
}
