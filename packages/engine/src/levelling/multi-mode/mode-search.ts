// Good schedules soon: a population of orders with modes that are recombined; each child is packed from the end and then from the start again, and on
// the way some activities take the mode that ends first (multi-mode genetic algorithm after Van Peteghem and Vanhoucke 2010).
// As many places looked for as there are activities count as one schedule, modes that are only tried included.
import type { RandomStream } from "../../random/random-stream.ts"
import { TimeOrder } from "../time-order.ts"
import type { BudgetKeeper } from "./budget-keeper.ts"
import type { CompiledModes } from "./compiled-modes.ts"
import type { ModeBounds } from "./mode-bounds.ts"
import { ModeCrossover, type ModeIndividual } from "./mode-crossover.ts"

/** Weights of activities that finish in the last time unit, the one before, and the one before that. */
const END_WEIGHTS = [1, 0.3, 0.1]

/** Turns orders with modes into schedules, as ModeDecoder does. */
export interface Decoder {
  readonly placed: number
  decode(order: Int32Array, mode: Int32Array, start: Int32Array, open: Uint8Array, left: Float64Array): number
}

export interface Decoders {
  readonly forward: Decoder
  readonly backward: Decoder
  /** Chance of an activity to change its mode while being placed, in the first generation and in later ones. */
  readonly openFirst: number
  readonly openLater: number
}

const ORDER_MUTATION = 0.05
const MODE_MUTATION = 0.04
/** So many children of ten keep a stretch of time together. */
const STRETCH_CHILDREN = 7
const FIRST_PER_MEMBER = 3
/** Chance of a mode to be preferred in the first generation, however long it takes: a slow one may be what leaves others room. */
const ANY_MODE = 0.05
/** After so many children in a row that nobody wanted, per member, all but the best start anew. */
const STALE_PER_MEMBER = 40

export interface SearchSize {
  /** Members of the population. */
  readonly size: number
  readonly schedulesMax: number
}

/** Passes of a decoder in one step, at most. */
const STEP_PASSES = 3

export class ModeSearch {
  /** The best schedule so far. */
  readonly bestStart: Int32Array
  readonly bestMode: Int32Array
  bestMakespan = Infinity
  readonly #modes: CompiledModes
  readonly #bounds: ModeBounds
  readonly #random: RandomStream
  readonly #keeper: BudgetKeeper
  readonly #decoders: Decoders
  readonly #timeOrder: TimeOrder
  readonly #crossover: ModeCrossover
  readonly #affordable: Int32Array
  readonly #size: number
  /** Up to so many schedules modes may be tried: afterwards a step could exceed the budget. */
  readonly #stillOpen: number
  readonly #members: ModeIndividual[] = []
  readonly #order: Int32Array
  readonly #open: Uint8Array
  readonly #start: Int32Array
  #child: ModeIndividual
  #born = 0
  #firstLeft: number
  #stale = 0

  /** `affordable`: any choice of modes that keeps the budgets. With fewer than four schedules left a step may exceed `schedulesMax`. */
  constructor(modes: CompiledModes, decoders: Decoders, bounds: ModeBounds, keeper: BudgetKeeper, affordable: Int32Array, random: RandomStream, { size, schedulesMax }: SearchSize) {
    const { count } = modes
    this.#modes = modes
    this.#bounds = bounds
    this.#random = random
    this.#keeper = keeper
    this.#affordable = affordable
    this.#decoders = decoders
    this.#timeOrder = new TimeOrder(modes.network)
    this.#crossover = new ModeCrossover(modes, random)
    this.#size = size
    this.#stillOpen = schedulesMax - STEP_PASSES * Math.ceil(modes.activity.length / Math.max(1, count)) - 1
    this.#firstLeft = Math.ceil(size * FIRST_PER_MEMBER)
    this.bestStart = new Int32Array(count)
    this.bestMode = new Int32Array(count)
    this.#order = new Int32Array(count)
    this.#open = new Uint8Array(count)
    this.#start = new Int32Array(count)
    this.#child = this.#newIndividual()
  }

  get generated(): number {
    return Math.ceil((this.#decoders.forward.placed + this.#decoders.backward.placed) / Math.max(1, this.#modes.count))
  }

  /** One more member of the first generation, or one child. */
  step(): void {
    if (this.#firstLeft > 0) {
      this.#firstLeft -= 1
      this.#addSample()
      return
    }
    this.#breed()
    if (this.#stale > STALE_PER_MEMBER * this.#size) this.#startAnew()
  }

  #newIndividual(): ModeIndividual {
    const { count } = this.#modes
    return { order: new Int32Array(count), mode: new Int32Array(count), start: new Int32Array(count), makespan: 0, length: 0, born: 0 }
  }

  #addSample(): void {
    const member = this.#newIndividual()
    this.#sampleModes(member.mode)
    this.#sampleOrder(member.mode)
    this.#openSome(this.#decoders.openFirst)
    const makespan = this.#decode(this.#decoders.forward, member.mode, this.#start)
    this.#timeOrder.byStart(this.#start, makespan, this.#order)
    this.#improve(member, this.#decoders.openFirst)
    this.#join(member)
  }

  /** Short modes, with some luck, as far as the budgets reach. */
  #sampleModes(mode: Int32Array): void {
    const { count, modeAt, duration } = this.#modes
    for (let i = 0; i < count; i += 1) {
      let least = Infinity
      for (let m = modeAt[i] ?? 0; m < (modeAt[i + 1] ?? 0); m += 1) {
        if (this.#bounds.alive[m] === 0) continue
        const value = this.#random.fraction() < ANY_MODE ? this.#random.fraction() : (duration[m] ?? 0) * (0.5 + this.#random.fraction())
        if (value >= least) continue
        least = value
        mode[i] = m
      }
      if (least === Infinity) mode[i] = this.#affordable[i] ?? 0
    }
    if (!this.#keeper.repair(mode)) mode.set(this.#affordable)
  }

  /** Activities by how soon they must start for the longest path, with some noise. */
  #sampleOrder(mode: Int32Array): void {
    const { network, duration, count } = this.#modes
    const { topological, successors } = network
    const key = this.#start
    let longest = 0
    for (let n = count - 1; n >= 0; n -= 1) {
      const i = topological[n] ?? 0
      let tail = 0
      for (let k = successors.at[i] ?? 0; k < (successors.at[i + 1] ?? 0); k += 1) tail = Math.max(tail, key[successors.of[k] ?? 0] ?? 0)
      key[i] = tail + (duration[mode[i] ?? 0] ?? 0)
      longest = Math.max(longest, key[i] ?? 0)
    }
    const noise = 1 + Math.floor(longest / 4)
    for (let i = 0; i < count; i += 1) key[i] = longest - (key[i] ?? 0) + this.#random.below(noise)
    this.#pushBehind(key)
    this.#timeOrder.byStart(key, longest + noise, this.#order)
  }

  /** No key is below that of an activity before it. */
  #pushBehind(key: Int32Array): void {
    const { topological, predecessors } = this.#modes.network
    for (const i of topological) {
      let least = key[i] ?? 0
      for (let k = predecessors.at[i] ?? 0; k < (predecessors.at[i + 1] ?? 0); k += 1) least = Math.max(least, key[predecessors.of[k] ?? 0] ?? 0)
      key[i] = least
    }
  }

  #openSome(wanted: number): void {
    const chance = this.generated <= this.#stillOpen ? wanted : 0
    for (let i = 0; i < this.#open.length; i += 1) this.#open[i] = this.#random.fraction() < chance ? 1 : 0
  }

  #decode(decoder: Decoder, mode: Int32Array, start: Int32Array): number {
    this.#keeper.measure(mode)
    const makespan = decoder.decode(this.#order, mode, start, this.#open, this.#keeper.left)
    if (decoder === this.#decoders.backward) this.#turn(start, mode, makespan)
    this.#keepBest(start, mode, makespan)
    return makespan
  }

  /** Distances from the end become starts. */
  #turn(start: Int32Array, mode: Int32Array, makespan: number): void {
    for (let i = 0; i < start.length; i += 1) start[i] = makespan - (start[i] ?? 0) - (this.#modes.duration[mode[i] ?? 0] ?? 0)
  }

  /** Packs #order with the member's modes from the end, and the result from the start. */
  #improve(member: ModeIndividual, chance: number): void {
    this.#order.reverse()
    this.#openSome(chance)
    const makespan = this.#decode(this.#decoders.backward, member.mode, this.#start)
    this.#timeOrder.byStart(this.#start, makespan, this.#order)
    this.#openSome(chance)
    member.makespan = this.#decode(this.#decoders.forward, member.mode, member.start)
    this.#timeOrder.byStart(member.start, member.makespan, member.order)
    member.length = member.makespan + this.#crowdAtEnd(member)
    member.born = this.#born
    this.#born += 1
  }

  /** A fraction: how many activities stand in the way of a shorter schedule. It orders the many schedules of one makespan (a quarter less deviation). */
  #crowdAtEnd({ start, mode, makespan }: ModeIndividual): number {
    const { count, duration } = this.#modes
    let crowd = 0
    for (let i = 0; i < count; i += 1) crowd += END_WEIGHTS[makespan - (start[i] ?? 0) - (duration[mode[i] ?? 0] ?? 0)] ?? 0
    return crowd / (count + 1)
  }

  #keepBest(start: Int32Array, mode: Int32Array, makespan: number): void {
    if (makespan >= this.bestMakespan) return
    this.bestMakespan = makespan
    this.bestStart.set(start)
    this.bestMode.set(mode)
  }

  #breed(): void {
    const mother = this.#choose()
    let father = this.#choose()
    if (father === mother) father = this.#choose()
    const child = this.#child
    if (this.#random.below(10) < STRETCH_CHILDREN) this.#crossover.stretch(mother, father, this.#order, child.mode)
    else this.#crossover.onePoint(mother, father, this.#order, child.mode)
    this.#crossover.mutateOrder(this.#order, ORDER_MUTATION)
    this.#mutateModes(child.mode)
    if (!this.#keeper.repair(child.mode)) child.mode.set(mother.mode)
    this.#improve(child, this.#decoders.openLater)
    this.#child = this.#join(child)
  }

  #mutateModes(mode: Int32Array): void {
    const { count, modeAt } = this.#modes
    // At least one in the mean, also of few activities.
    const chance = Math.max(MODE_MUTATION, 1 / Math.max(1, count))
    for (let i = 0; i < count; i += 1) {
      if (this.#random.fraction() >= chance) continue
      const from = modeAt[i] ?? 0
      const m = from + this.#random.below((modeAt[i + 1] ?? 0) - from)
      if (this.#bounds.alive[m] === 1) mode[i] = m
    }
  }

  /** The better of two. */
  #choose(): ModeIndividual {
    const a = this.#members[this.#random.below(this.#members.length)] ?? this.#child
    const b = this.#members[this.#random.below(this.#members.length)] ?? this.#child
    return b.length < a.length ? b : a
  }

  /** The newcomer takes the place of the worst, unless it is worse or known; answers whoever is left over. */
  #join(newcomer: ModeIndividual): ModeIndividual {
    if (this.#members.length < this.#size) {
      this.#members.push(newcomer)
      return this.#newIndividual()
    }
    let place = 0
    let worst = this.#members[0] ?? newcomer
    for (const [k, member] of this.#members.entries()) {
      if (member.makespan === newcomer.makespan && isSame(member.start, newcomer.start) && isSame(member.mode, newcomer.mode)) {
        this.#stale += 1
        return newcomer
      }
      if (member.length > worst.length || (member.length === worst.length && member.born < worst.born)) [place, worst] = [k, member]
    }
    if (newcomer.length > worst.length) {
      this.#stale += 1
      return newcomer
    }
    this.#stale = newcomer.length < worst.length ? 0 : this.#stale + 1
    this.#members[place] = newcomer
    return worst
  }

  #startAnew(): void {
    const best = this.#members.reduce((a, b) => (b.length < a.length ? b : a), this.#child)
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
