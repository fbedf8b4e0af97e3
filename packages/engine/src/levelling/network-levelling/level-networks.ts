// Levels real networks: takes out overload by delaying and interrupting tasks, as well as a budget allows, and says how much
// better it could still get. The same problem, seed and budget give the same result. There is no clock in here.
import { assert } from "../assert.ts"
import type { Network, NetworkSplit, NetworkTask } from "../../network/network.ts"
import { scheduleNetwork } from "../../network/schedule-network.ts"
import type { Instant } from "../../units.ts"
import { CalendarDecoder, remainderOf } from "./calendar-decoder.ts"
import { compileProblem, LOCKED, MOVABLE, type CompiledProblem } from "./compiled-problem.ts"
import { isMonotone, workBound } from "./network-bounds.ts"
import { placeOf, Scorer } from "./objective.ts"
import { OrderSearch } from "./order-search.ts"
import { tailBound } from "./tail-bound.ts"
import { workQueues } from "./work-queues.ts"
import type { LevelledNetwork, LevellingProblem, LevellingSearchOptions, NetworkLevellingProgress, NetworkLevellingResult } from "./problem.ts"

const SCHEDULES_DEFAULT = 1_000
/** A proved finish still leaves room for fewer delays: so many schedules more are tried. */
const SCHEDULES_AFTER_PROOF = 60

export function levelNetworks(problem: LevellingProblem, options: LevellingSearchOptions): NetworkLevellingResult {
  const levelling = new NetworkLevelling(problem, options.seed)
  const most = options.schedulesMax ?? (options.shouldStop === undefined ? SCHEDULES_DEFAULT : Infinity)
  let told = ""
  do {
    levelling.step()
    const progress = levelling.progress()
    const state = `${progress.value} ${progress.finish} ${progress.bound}`
    if (state !== told) options.onProgress?.(progress)
    told = state
  } while (!levelling.isDone && levelling.schedules < most && options.shouldStop?.() !== true)
  return levelling.result()
}

/** The same in steps, for callers that do something in between: answer messages, look at the clock. */
export class NetworkLevelling {
  readonly #compiled: CompiledProblem
  readonly #search: OrderSearch
  readonly #decoder: CalendarDecoder
  readonly #finishBound: Instant
  readonly #bound: number | null
  #provedAt: number | null = null

  constructor(problem: LevellingProblem, seed: number) {
    this.#compiled = compileProblem(problem)
    this.#decoder = new CalendarDecoder(this.#compiled)
    const scorer = new Scorer(this.#compiled)
    const { nets, graph } = this.#compiled
    this.#decoder.decodeUnlimited(new Float64Array(graph.count))
    const earlyStart = new Int32Array(graph.count)
    for (const [n, { dates }] of nets.entries()) earlyStart.set(dates.earlyStart, graph.base[n] ?? 0)
    const monotone = nets.every(({ c, order, forward, dates }) => isMonotone({ c, order, origin: forward.origin }, dates.earlyStart))
    const ends = scorer.ends()
    const lateness = scorer.lateness()
    this.#search = new OrderSearch(this.#compiled, seed, earlyStart, this.#decoder, scorer)
    const unlimited = Math.max(...ends)
    this.#finishBound = monotone ? this.#provedFinish(earlyStart, unlimited) : Math.min(...nets.map(({ present }) => present.projectStart))
    this.#bound = monotone ? boundOf(problem, ends, this.#finishBound, lateness) : null
  }

  #provedFinish(earlyStart: Int32Array, unlimited: Instant): Instant {
    const queues = workQueues(this.#compiled, this.#decoder.base, earlyStart)
    return Math.max(unlimited, workBound(queues), tailBound(this.#compiled, queues, this.#search.lateFinish, unlimited))
  }

  get schedules(): number {
    return this.#search.generated
  }

  /** Nothing moves, or nothing better exists and some time was given to fewer delays. */
  get isDone(): boolean {
    if (this.#compiled.competing.length === 0) return true
    return this.#provedAt !== null && this.schedules >= this.#provedAt + SCHEDULES_AFTER_PROOF
  }

  step(): void {
    this.#search.step()
    const { unplaced, value } = this.#search.best.score
    if (this.#provedAt === null && unplaced === 0 && this.#bound !== null && value <= this.#bound) this.#provedAt = this.schedules
  }

  progress(): NetworkLevellingProgress {
    const { finish, value, unplaced } = this.#search.best.score
    // The bounds hold for schedules in which everything has a place.
    const proven = (bound: number, reached: number): number => (unplaced > 0 ? Math.min(bound, reached) : bound)
    return {
      schedules: this.schedules, finish, finishBound: proven(this.#finishBound, finish), value,
      bound: this.#bound === null ? null : proven(this.#bound, value),
    }
  }

  result(): NetworkLevellingResult {
    this.#search.restore()
    const { graph, nets } = this.#compiled
    const unplaced = this.#decoder.unplaced.map((p) => ({ network: graph.networkOf[p] ?? 0, task: placeOf(this.#compiled, p).i }))
    return { ...this.progress(), networks: nets.map((_, n) => this.#levelled(n)), unplaced }
  }

  #levelled(n: number): LevelledNetwork {
    const net = this.#compiled.nets[n]
    assert(net !== undefined, "the network exists")
    const base = this.#compiled.graph.base[n] ?? 0
    const { network, options } = net.share
    const splits = new Map<number, readonly NetworkSplit[]>()
    const resumes = new Map<number, { stop: Instant; resume: Instant }>()
    const levelingDelay = new Int32Array(net.c.count)
    const tasks = network.tasks.map((task, i): NetworkTask => {
      const p = base + i
      const own = this.#decoder.splits.get(p)
      const resume = this.#decoder.resumes.get(p)
      const moved = this.#compiled.mode[p] === MOVABLE || this.#compiled.mode[p] === LOCKED
      levelingDelay[i] = moved ? (this.#decoder.delay[p] ?? 0) : (task.levelingDelay ?? 0)
      if (own !== undefined) splits.set(i, own)
      if (resume !== undefined) resumes.set(i, { stop: remainderOf(net, i).stop, resume })
      const delayed = moved && (task.levelingDelay ?? 0) !== levelingDelay[i] ? { ...task, levelingDelay: levelingDelay[i] ?? 0 } : task
      return own === undefined && resume === undefined ? delayed : { ...delayed, ...(own === undefined ? {} : { splits: own }), ...resumes.get(i) }
    })
    const levelled: Network = { ...network, tasks }
    const schedule = scheduleNetwork(levelled, options)
    // S-67. As-late-as-possible tasks stand on late dates, which are known only afterwards.
    if (net.late === null) {
      for (let i = 0; i < net.c.count; i += 1) {
        assert(schedule.start[i] === net.dates.earlyStart[i] && schedule.finish[i] === net.dates.earlyFinish[i], `the scheduler agrees with the levelled dates of task ${i}`)
      }
    }
    return { network: levelled, schedule, levelingDelay, splits, resumes }
  }
}

/** What the objective cannot fall below, where that is known. */
function boundOf(problem: LevellingProblem, ends: readonly Instant[], finishBound: Instant, lateness: number): number | null {
  switch (problem.objective ?? "finish") {
    case "finish":
      return ends.length === 1 ? finishBound : ends.reduce((sum, end) => sum + end, 0)
    case "lateness":
      return lateness
    case "changes":
      return 0
    default:
      return null
  }
}
