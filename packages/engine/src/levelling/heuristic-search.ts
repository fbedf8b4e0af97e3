// Good schedules for any budget: the two populations are better while there are thousands of schedules, annealing when there are millions.
import { Annealing } from "./annealing.ts"
import type { CompiledInstance } from "./compiled-instance.ts"
import { GeneticSearch } from "./genetic-search.ts"
import { RandomStream } from "../random/random-stream.ts"
import { annealingAfter, annealingRun, populationFor, type SearchBudget } from "./search-shares.ts"

/** A step of the populations generates at most so many. */
export const STEP_MOST = 4
const GENETIC_SLICE = 50
const ANNEALING_SLICE = 500
/** A schedule of annealing takes about this part of the time of one of the populations (measured on J60). */
const ANNEALED_EFFORT = 0.07
/** Each run of annealing is planned for so much more than the one before. */
const ANNEALING_GROWTH = 1.5

export class HeuristicSearch {
  readonly #instance: CompiledInstance
  readonly #budget: SearchBudget
  readonly #seed: number
  readonly #genetic: GeneticSearch
  readonly #annealingAfter: number
  #annealing: Annealing | null = null
  #planned = 0
  #runs = 0

  constructor(instance: CompiledInstance, budget: SearchBudget, seed: number) {
    this.#instance = instance
    this.#budget = budget
    this.#seed = seed
    this.#annealingAfter = Annealing.handles(instance) ? annealingAfter(budget, instance.count) : Infinity
    const population = populationFor({ ...budget, schedulesMax: Math.min(budget.schedulesMax, this.#annealingAfter) }, instance.count)
    this.#genetic = new GeneticSearch(instance, new RandomStream(seed), population)
    this.#genetic.step()
  }

  get bestStart(): Int32Array {
    return this.#genetic.bestStart
  }

  get bestMakespan(): number {
    return this.#genetic.bestMakespan
  }

  get generated(): number {
    return this.#genetic.generated + (this.#annealing?.generated ?? 0)
  }

  /** The time it took, in schedules of the populations. */
  get effort(): number {
    return this.#genetic.generated + (this.#annealing?.generated ?? 0) * ANNEALED_EFFORT
  }

  get isAnnealing(): boolean {
    return this.#annealing !== null
  }

  /** Takes in a schedule from elsewhere, improved if possible. */
  accept(start: Int32Array, makespan: number): void {
    this.#genetic.accept(start, makespan)
  }

  /** Generates some schedules, at most `left`, which is at least STEP_MOST; stops at `goal`. `exactShare` is what others get of the time. */
  step(left: number, goal: number, exactShare: number): void {
    const atMost = left - STEP_MOST + 1
    if (this.#genetic.generated >= this.#annealingAfter) this.#anneal(Math.min(ANNEALING_SLICE, atMost), exactShare)
    else {
      const until = this.#genetic.generated + Math.min(GENETIC_SLICE, atMost)
      while (this.#genetic.generated < until && this.bestMakespan > goal) this.#genetic.step()
    }
  }

  #anneal(slice: number, exactShare: number): void {
    const annealing = this.#annealing ?? new Annealing(this.#instance, new RandomStream(this.#seed, 2))
    const until = annealing.generated + slice
    if (annealing.isOver) {
      this.#planned = this.#annealing === null ? annealingRun(this.#budget, this.#instance.count, exactShare) : this.#planned * ANNEALING_GROWTH
      this.#runs += 1
      annealing.begin(this.#planned, this.#runs % 2 === 1 ? "forward" : "backward")
    }
    this.#annealing = annealing
    while (annealing.generated < until && annealing.bestMakespan >= this.bestMakespan) annealing.step(until)
    if (annealing.bestMakespan < this.bestMakespan) this.accept(annealing.bestStart, annealing.bestMakespan)
  }
}
