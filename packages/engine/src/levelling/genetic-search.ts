// Good schedules soon: a population of schedules that are recombined, and each child packed from the end and then from the start again
// (forward-backward improvement, Tormos and Lova 2001; hybrid genetic algorithm, Valls, Ballestín and Quintanilla 2008).
// Every pass of a decoder, and every sample, counts as one schedule, as in Kolisch and Hartmann 2006.
import { BiasedSampling } from "./biased-sampling.ts"
import type { CompiledInstance } from "./compiled-instance.ts"
import { Crossover, type Individual } from "./crossover.ts"
import type { RandomStream } from "../random/random-stream.ts"
import { SerialDecoder } from "./serial-decoder.ts"
import { TimeOrder } from "./time-order.ts"

const SAMPLING_BIAS = 4
/** The first two samples take the most urgent activity each time, forward and backward. */
const GREEDY_BIAS = 30
const MUTATION = 0.08
/** So many children of ten keep a peak together. */
const PEAK_CHILDREN = 7
const PEAK_OF = 10
/** First generation per member of the population. */
const FIRST_PER_MEMBER = 1.5
/** After so many children in a row that nobody wanted, per member, all but the best start anew. */
const STALE_PER_MEMBER = 40

export class GeneticSearch {
  /** The best schedule so far. */
  readonly bestStart: Int32Array
  bestMakespan = Infinity
  readonly #instance: CompiledInstance
  readonly #random: RandomStream
  readonly #forward: SerialDecoder
  readonly #backward: SerialDecoder
  readonly #timeOrder: TimeOrder
  readonly #sampling: BiasedSampling
  readonly #crossover: Crossover
  readonly #size: number
  readonly #members: Individual[] = []
  #child: Individual
  readonly #order: Int32Array
  readonly #start: Int32Array
  #sampled = 0
  #born = 0
  #firstLeft: number
  #stale = 0

  constructor(instance: CompiledInstance, random: RandomStream, size: number) {
    this.#instance = instance
    this.#random = random
    this.#forward = new SerialDecoder(instance, "forward")
    this.#backward = new SerialDecoder(instance, "backward")
    this.#timeOrder = new TimeOrder(instance)
    this.#sampling = new BiasedSampling(instance, random)
    this.#crossover = new Crossover(instance, random)
    this.#size = size
    this.#firstLeft = Math.ceil(size * FIRST_PER_MEMBER)
    this.bestStart = new Int32Array(instance.count)
    this.#order = new Int32Array(instance.count)
    this.#start = new Int32Array(instance.count)
    this.#child = this.#newIndividual()
  }

  get generated(): number {
    return this.#forward.generated + this.#backward.generated + this.#sampled
  }

  /** One more member of the first generation, or one child: two to four schedules. */
  step(): void {
    if (this.#firstLeft > 0) {
      this.#firstLeft -= 1
      this.#addSample()
      return
    }
    this.#breed()
    if (this.#stale > STALE_PER_MEMBER * this.#size) this.#startAnew()
  }

  /** Takes in a schedule from elsewhere, improved if possible. */
  accept(start: Int32Array, makespan: number): void {
    this.#timeOrder.byStart(start, makespan, this.#order)
    const member = this.#newIndividual()
    this.#improve(member)
    this.#keepBest(start, makespan)
    this.#join(member)
  }

  #newIndividual(): Individual {
    const { count } = this.#instance
    return { order: new Int32Array(count), start: new Int32Array(count), makespan: 0, born: 0 }
  }

  #addSample(): void {
    const member = this.#newIndividual()
    const number = this.#members.length
    const backward = number === 1 || (number > 1 && this.#random.below(2) === 1)
    this.#sample(backward, number < 2 ? GREEDY_BIAS : SAMPLING_BIAS)
    this.#improve(member)
    this.#join(member)
  }

  /** Leaves an order to be improved in #order. */
  #sample(backward: boolean, bias: number): void {
    const start = this.#start
    if (this.#instance.packing.profileLength > 0) {
      this.#order.set(this.#instance.topological)
      this.#crossover.mutate(this.#order, 0.5)
      return
    }
    this.#sampled += 1
    const makespan = this.#sampling.sample(backward ? "backward" : "forward", bias, start)
    if (backward) this.#turn(start, makespan)
    this.#keepBest(start, makespan)
    this.#timeOrder.byStart(start, makespan, this.#order)
  }

  /** Distances from the end become starts, and the other way round. */
  #turn(start: Int32Array, makespan: number): void {
    const { duration, count } = this.#instance
    for (let i = 0; i < count; i += 1) start[i] = makespan - (start[i] ?? 0) - (duration[i] ?? 0)
  }

  /** Packs #order from the end, and the result from the start. */
  #improve(member: Individual): void {
    const start = this.#start
    const profiled = this.#instance.packing.profileLength > 0
    if (profiled) this.#timeOrder.byStart(start, this.#decodeForward(start), this.#order)
    this.#order.reverse()
    const end = profiled ? this.#makespanOf(start) : 0
    const makespan = this.#backward.decode(this.#order, start, end)
    this.#turn(start, makespan)
    // With changing capacities the end is fixed, and starting later than the beginning is not a shorter schedule.
    if (!profiled) this.#keepBest(start, makespan)
    this.#timeOrder.byStart(start, makespan, this.#order)
    member.makespan = this.#forward.decode(this.#order, member.start)
    this.#timeOrder.byStart(member.start, member.makespan, member.order)
    member.born = this.#born
    this.#born += 1
    this.#keepBest(member.start, member.makespan)
  }

  #decodeForward(start: Int32Array): number {
    const makespan = this.#forward.decode(this.#order, start)
    this.#keepBest(start, makespan)
    return makespan
  }

  #makespanOf(start: Int32Array): number {
    return start.reduce((latest, t, i) => Math.max(latest, t + (this.#instance.duration[i] ?? 0)), 0)
  }

  #keepBest(start: Int32Array, makespan: number): void {
    if (makespan >= this.bestMakespan) return
    this.bestMakespan = makespan
    this.bestStart.set(start)
  }

  #breed(): void {
    const mother = this.#choose()
    let father = this.#choose()
    if (father === mother) father = this.#choose()
    if (this.#random.below(PEAK_OF) < PEAK_CHILDREN) this.#crossover.peak(mother, father, this.#order)
    else this.#crossover.twoPoint(mother, father, this.#order)
    this.#crossover.mutate(this.#order, MUTATION)
    this.#improve(this.#child)
    this.#child = this.#join(this.#child)
  }

  /** The better of two. */
  #choose(): Individual {
    const a = this.#members[this.#random.below(this.#members.length)] ?? this.#child
    const b = this.#members[this.#random.below(this.#members.length)] ?? this.#child
    return b.makespan < a.makespan ? b : a
  }

  /** The newcomer takes the place of the worst, unless it is worse or known; answers whoever is left over. */
  #join(newcomer: Individual): Individual {
    if (this.#members.length < this.#size) {
      this.#members.push(newcomer)
      return this.#newIndividual()
    }
    let place = 0
    let worst = this.#members[0] ?? newcomer
    for (const [k, member] of this.#members.entries()) {
      if (member.makespan === newcomer.makespan && isSame(member.start, newcomer.start)) {
        this.#stale += 1
        return newcomer
      }
      if (member.makespan > worst.makespan || (member.makespan === worst.makespan && member.born < worst.born)) [place, worst] = [k, member]
    }
    if (newcomer.makespan > worst.makespan) {
      this.#stale += 1
      return newcomer
    }
    this.#stale = newcomer.makespan < worst.makespan ? 0 : this.#stale + 1
    this.#members[place] = newcomer
    return worst
  }

  #startAnew(): void {
    const best = this.#members.reduce((a, b) => (b.makespan < a.makespan ? b : a), this.#child)
    this.#members.length = 0
    this.#members.push(best)
    this.#firstLeft = Math.ceil(this.#size * FIRST_PER_MEMBER)
    this.#stale = 0
  }
}

function isSame(a: Int32Array, b: Int32Array): boolean {
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false
  return true
}
