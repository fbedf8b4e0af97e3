// Levels an instance: the shortest schedule that can be found within a budget, and how short one can be at best. Heuristic and exact search take turns
// and help each other: schedules found by one guide the other, and the exact one proves when nothing shorter exists.
// The same seed and budget give the same schedule. There is no clock in here: a caller who wants one gives `shouldStop`.
import { RandomStream } from "../random/random-stream.ts"
import { compileInstance, type CompiledInstance } from "./compiled-instance.ts"
import { ExactSearch, type Verdict } from "./exact/exact-search.ts"
import { HeuristicSearch, STEP_MOST } from "./heuristic-search.ts"
import type { LevellingInstance, LevellingTrouble } from "./instance.ts"
import { exactShare, heuristicFirst } from "./search-shares.ts"
import { TimeWindow } from "./time-window.ts"
import { destructiveLowerBound, simpleLowerBound } from "./lower-bounds.ts"

export interface LevellingOptions {
  readonly seed: number
  /** Most schedules to generate, but never fewer than four. Absent: no limit if `shouldStop` is given, otherwise 5,000. */
  readonly schedulesMax?: number
  /** Asked between steps, about every millisecond. */
  readonly shouldStop?: () => boolean
  /** About how many seconds `shouldStop` will allow: the search plans for them, but stops only when told to. */
  readonly secondsExpected?: number
  /** Told of every improvement of either bound. */
  readonly onProgress?: (progress: LevellingProgress) => void
  /** False: heuristic search only, and no proof beyond the simple bounds. */
  readonly exact?: boolean
}

export interface LevellingProgress {
  readonly makespan: number
  readonly lowerBound: number
  readonly schedules: number
}

export interface LevellingResult {
  readonly start: readonly number[]
  readonly makespan: number
  /** No schedule is shorter: proved. Equal to the makespan: the schedule is a shortest one. */
  readonly lowerBound: number
  /**
   * Schedules generated: each pass of a decoder is one; the exact search fixes starts one by one, and as many as there are activities count as one,
   * undone ones included ("at most one start time per activity", Kolisch and Hartmann 2006).
   */
  readonly schedules: number
}

const SCHEDULES_DEFAULT = 5000
const EXACT_SLICE = 50
/** So many slices of ten of the exact search go to windows of the best schedule; fewer when many in a row have found nothing: then a proof is near. */
const WINDOW_SLICES = 9
const WINDOW_SLICES_LATE = 2
const WINDOW_OF = 10
const WINDOWS_IN_VAIN = 200
const WINDOW_CONFLICTS = 100
/** A conflict takes about as long as so many schedules (measured on J60). */
const CONFLICT_EFFORT = 12
/** The exact search keeps a number per activity and time unit; beyond this it is left out. */
const LITERALS_MAX = 1_000_000

export function levelInstance(instance: LevellingInstance, options: LevellingOptions): LevellingResult | LevellingTrouble {
  const compiled = compileInstance(instance)
  return "code" in compiled ? compiled : new Levelling(compiled, options).run()
}

class Levelling {
  readonly #instance: CompiledInstance
  readonly #options: LevellingOptions
  readonly #schedulesMax: number
  readonly #heuristic: HeuristicSearch
  #exact: ExactSearch | null = null
  readonly #window: TimeWindow
  readonly #random: RandomStream
  #lowerBound: number
  #windowsInVain = 0
  #told = ""

  constructor(instance: CompiledInstance, options: LevellingOptions) {
    this.#instance = instance
    this.#options = options
    this.#schedulesMax = options.schedulesMax ?? (options.shouldStop === undefined ? SCHEDULES_DEFAULT : Infinity)
    this.#heuristic = new HeuristicSearch(instance, { schedulesMax: this.#schedulesMax, secondsExpected: options.secondsExpected }, options.seed)
    this.#random = new RandomStream(options.seed, 1)
    this.#window = new TimeWindow(instance, this.#random)
    this.#lowerBound = simpleLowerBound(instance)
  }

  run(): LevellingResult {
    const useExact = this.#exactIsOfUse()
    while (!this.#isOver()) {
      if (useExact && this.#exactIsNext()) this.#stepExact()
      else if (this.#left() >= STEP_MOST) this.#stepHeuristic()
      else break
      this.#tell()
    }
    const { bestStart, bestMakespan } = this.#heuristic
    return { start: [...bestStart], makespan: bestMakespan, lowerBound: this.#lowerBound, schedules: this.#schedules() }
  }

  #exactIsOfUse(): boolean {
    const { count, packing } = this.#instance
    return this.#options.exact !== false && packing.profileLength === 0 && count * this.#heuristic.bestMakespan <= LITERALS_MAX
  }

  #isOver(): boolean {
    return this.#heuristic.bestMakespan <= this.#lowerBound || this.#left() < 1 || this.#options.shouldStop?.() === true
  }

  #schedules(): number {
    return this.#heuristic.generated + this.#exactSchedules()
  }

  #exactSchedules(): number {
    return Math.ceil((this.#exact?.assignments ?? 0) / this.#instance.count) + this.#window.generated
  }

  #left(): number {
    return this.#schedulesMax - this.#schedules()
  }

  #exactIsNext(): boolean {
    const { generated, bestMakespan } = this.#heuristic
    if (generated < heuristicFirst(this.#schedulesMax, bestMakespan, this.#instance.criticalPath)) return false
    const hasBudget = this.#schedulesMax !== Infinity
    if (hasBudget && this.#left() <= STEP_MOST + 1) return false
    const share = this.#exactShare()
    const done = hasBudget ? this.#exactSchedules() : (this.#exact?.conflicts ?? 0) * CONFLICT_EFFORT
    return done * (1 - share) < (hasBudget ? generated : this.#heuristic.effort) * share
  }

  #exactShare(): number {
    return exactShare(this.#window.open / this.#instance.count, this.#windowsInVain >= WINDOWS_IN_VAIN, this.#heuristic.isAnnealing)
  }

  #stepHeuristic(): void {
    const before = this.#heuristic.bestMakespan
    this.#heuristic.step(this.#left(), this.#lowerBound, this.#exact === null ? 0 : this.#exactShare())
    if (this.#heuristic.bestMakespan < before) this.#guideExact()
  }

  #stepExact(): void {
    const exact = this.#exact ?? this.#openExact()
    if (this.#heuristic.bestMakespan <= this.#lowerBound) return
    const windows = this.#windowsInVain < WINDOWS_IN_VAIN ? WINDOW_SLICES : WINDOW_SLICES_LATE
    const verdict = this.#random.below(WINDOW_OF) < windows ? this.#searchWindow(exact) : exact.run(EXACT_SLICE, this.#assignmentsMax())
    if (exact.isExhausted) this.#lowerBound = this.#heuristic.bestMakespan
    if (verdict !== "found") return
    this.#heuristic.accept(exact.start, makespanOf(this.#instance, exact.start))
    this.#guideExact()
  }

  #assignmentsMax(): number {
    return (this.#exact?.assignments ?? 0) + (this.#left() - STEP_MOST) * this.#instance.count
  }

  #searchWindow(exact: ExactSearch): Verdict {
    this.#window.choose()
    this.#windowsInVain += 1
    const verdict = exact.runWithin(this.#window.assumed, this.#window.assumedCount, WINDOW_CONFLICTS, this.#assignmentsMax())
    if (verdict === "impossible") this.#window.exhausted()
    else if (verdict === "stopped") this.#window.tooHard()
    return verdict
  }

  #openExact(): ExactSearch {
    const { bestMakespan, bestStart } = this.#heuristic
    this.#window.take(bestStart, bestMakespan)
    this.#lowerBound = destructiveLowerBound(this.#instance, this.#lowerBound, bestMakespan, this.#options.shouldStop)
    this.#exact = new ExactSearch(this.#instance, bestMakespan - 1, bestStart)
    return this.#exact
  }

  /** From now on only shorter schedules are of interest, and likely ones resemble the best. */
  #guideExact(): void {
    if (this.#exact === null) return
    this.#windowsInVain = 0
    this.#window.take(this.#heuristic.bestStart, this.#heuristic.bestMakespan)
    this.#exact.guide.set(this.#heuristic.bestStart)
    this.#exact.tighten(this.#heuristic.bestMakespan - 1)
  }

  #tell(): void {
    const progress = { makespan: this.#heuristic.bestMakespan, lowerBound: this.#lowerBound, schedules: this.#schedules() }
    const state = `${progress.makespan} ${progress.lowerBound}`
    if (state === this.#told) return
    this.#told = state
    this.#options.onProgress?.(progress)
  }
}

function makespanOf(instance: CompiledInstance, start: Int32Array): number {
  return start.reduce((latest, t, i) => Math.max(latest, t + (instance.duration[i] ?? 0)), 0)
}
