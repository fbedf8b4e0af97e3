// The work of one person, and what must still follow it: some task of a group is done last, not before the person has worked
// through the group, and what waits for that task ends later still. Proved for every task of the group by a forward pass.
import { placeEarly, projectFinishOf } from "../../network/forward.ts"
import type { Instant } from "../../units.ts"
import type { CompiledProblem, CompiledShare } from "./compiled-problem.ts"
import { doneBy } from "./network-bounds.ts"
import type { Job, WorkQueue } from "./work-queues.ts"

/** Begins of groups that are tried per person. */
const HEADS_MAX = 12
/** Groups that look best by estimate are proved. */
const GROUPS_MAX = 6
/** Rows that forward passes may place in all: about half a second. */
const ROWS_MAX = 2_000_000

interface Group {
  readonly jobs: readonly Job[]
  readonly done: Instant
  readonly estimate: Instant
}

/** For one network. `lateFinish` by point, towards `finish`, the one without regard to people. */
export function tailBound(problem: CompiledProblem, queues: readonly WorkQueue[], lateFinish: Int32Array, finish: Instant): Instant {
  const net = problem.nets[0]
  if (net === undefined || problem.nets.length > 1) return -Infinity
  let rows = 0
  let bound = -Infinity
  for (const { jobs, done, estimate } of groupsOf(queues, lateFinish, finish)) {
    rows += jobs.length * net.c.count
    if (rows > ROWS_MAX) break
    if (estimate > bound) bound = Math.max(bound, provedFor(net, jobs, done))
  }
  return bound
}

function groupsOf(queues: readonly WorkQueue[], lateFinish: Int32Array, finish: Instant): Group[] {
  const best: Group[] = []
  for (const { jobs: all, profile, calendar } of queues) {
    const urgent = all.toSorted((a, b) => (lateFinish[a.point] ?? 0) - (lateFinish[b.point] ?? 0))
    const heads = all.map(({ head }) => head)
    const every = Math.max(1, Math.ceil(heads.length / HEADS_MAX))
    for (const head of new Set(heads.filter((_, k) => k % every === 0))) {
      const jobs: Job[] = []
      let work = 0
      for (const job of urgent) {
        if (job.head < head) continue
        jobs.push(job)
        work += job.work
        const done = doneBy(work, head, profile, calendar)
        keepBest(best, { jobs, done, estimate: done + finish - (lateFinish[job.point] ?? 0) }, jobs.length)
      }
    }
  }
  return best
}

/** The list of jobs grows on after this: it is copied only where the group is kept. */
function keepBest(best: Group[], group: Group, length: number): void {
  if (best.length === GROUPS_MAX && group.estimate <= (best.at(-1)?.estimate ?? 0)) return
  best.push({ ...group, jobs: group.jobs.slice(0, length) })
  best.sort((a, b) => b.estimate - a.estimate)
  best.length = Math.min(best.length, GROUPS_MAX)
}

/** The earliest project finish if the last of the group is done at `done`: the least over all that may be the last. */
function provedFor(net: CompiledShare, jobs: readonly Job[], done: Instant): Instant {
  const { c, dates, forward, late, order, present } = net
  let least = Infinity
  for (const { point: last } of jobs) {
    for (const point of order.points) {
      if (point >= c.count) continue
      placeEarly(forward, dates, late, point)
      if (point === last && (dates.earlyFinish[point] ?? 0) < done) dates.earlyFinish[point] = done
    }
    least = Math.min(least, projectFinishOf(c, dates, present.projectStart))
  }
  return least
}
