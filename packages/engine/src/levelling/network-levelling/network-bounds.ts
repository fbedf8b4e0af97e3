// What can no schedule beat (S-71)? Every bound here is a proof, or it is not given: the dates without regard to people, and the work
// of one person against the time that this person has.
import { ELAPSED_PERCENT, FF, SF, WORKING_PERCENT, type CompiledNetwork } from "../../network/compiled-network.ts"
import type { WorkingTime } from "../../calendar/working-time.ts"
import type { ScheduleOrder } from "../../network/order.ts"
import type { Instant } from "../../units.ts"
import type { WorkQueue } from "./work-queues.ts"
import type { UsageProfile } from "./usage-profile.ts"

/** So many heads per resource are tried; leaving some out only weakens the bound. */
const HEADS_MAX = 200

/**
 * Whether nothing can start earlier because something else starts later. A percentage of a summary's length shrinks when its
 * first task is delayed; and a finish bound before the project's start yields to it (S-9), but not always.
 */
export function isMonotone({ c, order, origin }: { c: CompiledNetwork; order: ScheduleOrder; origin: Int32Array }, earlyStart: Int32Array): boolean {
  for (let l = 0; l < c.linkCount; l += 1) {
    if (order.usable[l] === 0) continue
    if (c.lagMode[l] === WORKING_PERCENT || c.lagMode[l] === ELAPSED_PERCENT) return false
    const kind = c.linkKind[l]
    if ((kind === FF || kind === SF) && hasEarlyStart(c, c.successor[l] ?? 0, origin, earlyStart)) return false
  }
  return true
}

function hasEarlyStart(c: CompiledNetwork, i: number, origin: Int32Array, earlyStart: Int32Array): boolean {
  if ((earlyStart[i] ?? 0) <= (origin[i] ?? 0)) return true
  for (let k = c.childAt[i] ?? 0; k < (c.childAt[i + 1] ?? 0); k += 1) if (hasEarlyStart(c, c.child[k] ?? 0, origin, earlyStart)) return true
  return false
}

/** When the last of all competing tasks is done at the earliest. */
export function workBound(queues: readonly WorkQueue[]): Instant {
  return queues.reduce((bound, queue) => Math.max(bound, boundOf(queue)), -Infinity)
}

/** All that cannot begin before a head has to fit behind it. */
function boundOf({ jobs, profile, calendar }: WorkQueue): Instant {
  const every = Math.max(1, Math.ceil(jobs.length / HEADS_MAX))
  let bound = -Infinity
  let work = 0
  for (const [k, job] of jobs.entries()) {
    work += job.work
    if (jobs[k + 1]?.head === job.head || (k % every !== 0 && k + 1 < jobs.length)) continue
    bound = Math.max(bound, doneBy(work, job.head, profile, calendar))
  }
  return bound
}

/** The earliest instant by which the profile has room for the work after `from`; -Infinity where it never has. */
export function doneBy(work: number, from: Instant, profile: UsageProfile, calendar: WorkingTime): Instant {
  let left = work
  for (let k = profile.stepAt(from); k < profile.count; k += 1) {
    const free = Math.max(0, profile.free[k] ?? 0)
    const begin = Math.max(from, profile.time[k] ?? 0)
    if (free === 0) continue
    if (k + 1 === profile.count) return calendar.add(begin, Math.ceil(left / free))
    const room = free * calendar.work(begin, profile.endOf(k))
    if (room >= left) return calendar.add(begin, Math.ceil(left / free))
    left -= room
  }
  return -Infinity
}
