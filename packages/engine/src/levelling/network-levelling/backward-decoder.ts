// The same work packed from the end: each task as late as its successors and free people leave (justification). Only the order
// that results is used, to decode forward again; so where a calendar makes "as late as possible" ambiguous, any answer will do.
import { calendarOf } from "../../network/compiled-network.ts"
import { newLateDates, placeLatePoint, planBackward, type BackwardPlan } from "../../network/backward.ts"
import type { LateDates } from "../../network/forward.ts"
import { snapFinish, startFrom } from "../../network/task-length.ts"
import type { Instant } from "../../units.ts"
import { FOLLOWER, MOVABLE, type CompiledProblem, type CompiledShare } from "./compiled-problem.ts"
import { DemandWindows } from "./demand-windows.ts"
import { PointQueue } from "./point-graph.ts"
import { FOREVER, UsageProfile } from "./usage-profile.ts"

const STEPS_MAX = 2_000

export class BackwardDecoder {
  generated = 0
  /** By point: latest start and finish. */
  readonly start: Int32Array
  readonly finish: Int32Array
  readonly #problem: CompiledProblem
  readonly #base: readonly UsageProfile[]
  readonly #profiles: readonly UsageProfile[]
  readonly #queue: PointQueue
  readonly #windows: DemandWindows
  readonly #late: readonly LateDates[]

  constructor(problem: CompiledProblem, base: readonly UsageProfile[]) {
    this.#problem = problem
    this.#base = base
    this.#profiles = base.map(() => new UsageProfile([]))
    this.#queue = new PointQueue(problem.graph, "backward")
    this.#windows = new DemandWindows(problem)
    this.#late = problem.nets.map(({ c }) => newLateDates(c.count))
    this.start = new Int32Array(problem.graph.count)
    this.finish = new Int32Array(problem.graph.count)
  }

  /** `ends`: where each network ends. `packed`: false for late dates without regard to people, which are no schedule. */
  decode(key: Float64Array, ends: readonly Instant[], packed: boolean): void {
    if (packed) this.generated += 1
    const { graph, nets, mode } = this.#problem
    for (const [k, base] of this.#base.entries()) if (packed) this.#profiles[k]?.copy(base)
    const plans = nets.map(({ c, order, dates }, n) => planBackward(c, order, dates, ends[n] ?? 0, { multipleCriticalPaths: false, actualDates: false, compatibility: Infinity }))
    this.#queue.start(key)
    for (let p = this.#queue.take(); p >= 0; p = this.#queue.take()) {
      const n = graph.networkOf[p] ?? 0
      const [net, plan, late] = [nets[n], plans[n], this.#late[n]]
      if (net === undefined || plan === undefined || late === undefined) continue
      const point = p - (graph.base[n] ?? 0)
      placeLatePoint(plan, late, point)
      if (point >= net.c.count) continue
      if (packed && (mode[p] === MOVABLE || mode[p] === FOLLOWER)) this.#fit(net, plan, late, p, point)
      this.start[p] = late.lateStart[point] ?? 0
      this.finish[p] = late.lateFinish[point] ?? 0
    }
  }

  #fit(net: CompiledShare, plan: BackwardPlan, late: LateDates, p: number, i: number): void {
    const { c } = net
    const earliest = (plan.early.earlyStart[i] ?? 0) - STEPS_MAX * 100
    let finish = late.lateFinish[i] ?? 0
    for (let step = 0; step < STEPS_MAX; step += 1) {
      const start = startFrom(c, i, finish)
      if (start < earliest) break
      this.#windows.fill(p, start, finish)
      const before = this.#conflict(net, i, finish)
      if (before === FOREVER) {
        late.lateStart[i] = start
        late.lateFinish[i] = finish
        break
      }
      finish = snapFinish(c, i, before)
    }
    this.#windows.fill(p, late.lateStart[i] ?? 0, late.lateFinish[i] ?? 0)
    this.#windows.book(this.#profiles)
  }

  /** The latest finish before everything that is in the way; FOREVER where nothing is. */
  #conflict(net: CompiledShare, i: number, finish: Instant): Instant {
    const { profile, from, to, units, offset, count } = this.#windows
    const calendar = calendarOf(net.c, net.c.workCalendar, i)
    let before = FOREVER
    for (let k = 0; k < count; k += 1) {
      if (to[k] === FOREVER) continue
      const first = this.#profiles[profile[k] ?? 0]?.firstConflict(from[k] ?? 0, to[k] ?? 0, units[k] ?? 0) ?? FOREVER
      if (first === FOREVER) continue
      const shifted = (offset[k] ?? -1) < 0 ? first : calendar.add(finish, -Math.max(1, calendar.work(first, to[k] ?? 0)))
      before = Math.min(before, shifted, finish - 1)
    }
    return before
  }
}
