// How does the work of an assignment lie in time, if nothing but work, units, delays and the task's pauses say so? Used
// to write such assignments, and to tell whether a profile that was read says anything more.

import type { Instant, Ticks, WorkingTime } from "@throughline/engine"
import type { Assignment, ProfilePart, Split, Task } from "@throughline/plan"

type Effort = Pick<Assignment, "work" | "units" | "contour" | "delay" | "levelingDelay">

/** With zero units, as long as the task. */
export function derivedProfile(effort: Effort, task: Pick<Task, "duration" | "splits">, origin: Instant, calendar: WorkingTime): ProfilePart[] {
  const span = effort.units > 0 ? Math.round((effort.work * 10_000) / effort.units) : task.duration
  return withSplits([{ span: idleBefore(effort, origin, calendar), work: 0 }, { span, work: effort.work }], task.splits).filter((part) => part.span > 0)
}

/** Working time between the task's start and the first work, as the delays say it. */
function idleBefore(effort: Effort, origin: Instant, calendar: WorkingTime): Ticks {
  if (effort.levelingDelay === 0) return effort.delay
  return Math.max(0, calendar.work(origin, calendar.add(origin + effort.levelingDelay, effort.delay)))
}

/** The task's pauses, where they fall into the assignment. */
function withSplits(parts: readonly ProfilePart[], splits: readonly Split[]): ProfilePart[] {
  const out: ProfilePart[] = []
  const waiting = [...splits]
  let position: Ticks = 0
  for (const part of parts) {
    let { span, work } = part
    for (let next = waiting[0]; next !== undefined && next.offset < position + span; next = waiting[0]) {
      const before = Math.max(0, next.offset - position)
      // A stretch in which next to nothing is done is still no pause.
      const done = before > 0 && work > 1 ? Math.min(work - 1, Math.max(1, Math.round((work * before) / span))) : 0
      out.push({ span: before, work: done }, { span: next.gap, work: 0 })
      position += before
      span -= before
      work -= done
      waiting.shift()
    }
    out.push({ span, work })
    position += span
  }
  return out
}

/** Whether the profile only repeats what is said already. Work is written to the second, so shares may differ by a tick. */
export function isDerived(profile: readonly ProfilePart[], effort: Effort, task: Pick<Task, "duration" | "splits">, origin: Instant, calendar: WorkingTime): boolean {
  if (effort.contour !== "flat") return false
  if (effort.work === 0) return profile.every((part) => part.work === 0)
  const derived = derivedProfile(effort, task, origin, calendar)
  return derived.length === profile.length && derived.every((part, index) => part.span === profile[index]?.span && Math.abs(part.work - profile[index].work) <= 1)
}
