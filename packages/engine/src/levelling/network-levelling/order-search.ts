// Which order of tasks decodes to the best schedule? A small population of orders, recombined; every child is packed from the
// end and decoded forward again. The search knows orders and scores only: calendars, people and links are the decoder's.
import { RandomStream } from "../../random/random-stream.ts"
import { TICKS_PER_DAY, type Instant } from "../../units.ts"
import { BackwardDecoder } from "./backward-decoder.ts"
import type { CalendarDecoder } from "./calendar-decoder.ts"
import type { CompiledProblem } from "./compiled-problem.ts"
import { isBetter, placeOf, WORST, type Score, type Scorer } from "./objective.ts"

interface Individual {
  /** Competing points, first choosers first. */
  readonly order: Int32Array
  /** By point; only for objectives that may put off what could begin. */
  readonly off: Uint8Array | null
  readonly score: Score
}

const POPULATION = 30
const POPULATION_LARGE = 12
const POPULATION_SMALL = 6
/** From so many competing tasks on the population is the smaller one: generations are few then. */
const LARGE = 3_000
/** A schedule takes rank times this plus its place in the order. */
const RANK = 4_194_304
/** Tasks that take another place in each child. */
const MOVES = 4
/** Chance that a task of a child is put off by another amount. */
const OFF_CHANCE = 0.15

export class OrderSearch {
  best: Individual
  readonly decoder: CalendarDecoder
  readonly scorer: Scorer
  readonly #backward: BackwardDecoder
  readonly #problem: CompiledProblem
  readonly #random: RandomStream
  readonly #key: Float64Array
  readonly #backKey: Float64Array
  readonly #members: Individual[] = []
  readonly #size: number
  readonly #putsOff: boolean
  readonly #mark: Uint8Array
  #raised = 0
  readonly #seeds: ((p: number) => number)[]
  readonly #earlyStart: Int32Array
  /** By point, towards the unlimited finish. */
  readonly lateFinish: Int32Array
  /** Late starts towards the unlimited finish, later towards the best one. */
  #lateStart: Int32Array

  constructor(problem: CompiledProblem, seed: number, earlyStart: Int32Array, decoder: CalendarDecoder, scorer: Scorer) {
    this.#problem = problem
    this.#random = new RandomStream(seed)
    this.decoder = decoder
    this.scorer = scorer
    this.#backward = new BackwardDecoder(problem, decoder.base)
    this.#key = new Float64Array(problem.graph.count)
    this.#backKey = new Float64Array(problem.graph.count)
    this.#size = problem.competing.length > LARGE ? POPULATION_LARGE : Math.min(POPULATION, Math.max(POPULATION_SMALL, problem.competing.length))
    this.#putsOff = problem.problem.objective === "smoothness" || problem.problem.objective === "cost"
    this.#mark = new Uint8Array(problem.graph.count)
    this.#earlyStart = earlyStart
    this.#lateStart = this.#lateStartsTowards(scorer.ends())
    this.lateFinish = this.#backward.finish.slice()
    this.#seeds = this.#firstOrders()
    this.best = { order: problem.competing, off: null, score: WORST }
  }

  get generated(): number {
    return this.decoder.generated + this.#backward.generated
  }

  /** One more member, or one child: up to three schedules. */
  step(): void {
    const rule = this.#seeds.shift()
    const isFirst = this.#raised < this.#size
    const order = rule === undefined ? (isFirst ? this.#sample() : this.#child()) : this.#sorted(rule)
    this.#raise(order, this.#putsOff && this.#raised >= 2 ? this.#offFor() : null)
    this.#raised += 1
  }

  /** Leaves the best schedule in the decoder and the networks' dates. */
  restore(): void {
    this.#decode(this.best.order, this.best.off)
    this.decoder.generated -= 1
  }

  #firstOrders(): ((p: number) => number)[] {
    const late = this.#lateStart
    const present = (p: number): number => {
      const { net, i } = placeOf(this.#problem, p)
      return net?.present.start[i] ?? 0
    }
    const rules = [(p: number): number => late[p] ?? 0, present, (p: number): number => this.lateFinish[p] ?? 0, (p: number): number => this.#earlyStart[p] ?? 0]
    return this.#problem.problem.objective === "changes" ? [present, ...rules] : rules
  }

  #lateStartsTowards(ends: readonly Instant[]): Int32Array {
    this.#backward.decode(this.#backKey.fill(0), ends, false)
    return this.#backward.start.slice()
  }

  #sorted(rule: (p: number) => number): Int32Array {
    const value = new Map<number, number>()
    for (const p of this.#problem.competing) value.set(p, rule(p))
    return this.#problem.competing.toSorted((a, b) => (value.get(a) ?? 0) - (value.get(b) ?? 0) || a - b)
  }

  /** Late starts with noise: urgent ones stay likely to choose first. */
  #sample(): Int32Array {
    const late = this.#lateStart
    let [low, high] = [Infinity, -Infinity]
    for (const p of this.#problem.competing) {
      low = Math.min(low, late[p] ?? 0)
      high = Math.max(high, late[p] ?? 0)
    }
    const spread = Math.max(high - low, TICKS_PER_DAY) * (0.05 + 3 * this.#random.fraction() ** 3)
    return this.#sorted((p) => (late[p] ?? 0) + this.#random.fraction() * spread)
  }

  #child(): Int32Array {
    const mother = this.#choose().order
    const child = mother.slice()
    const count = mother.length
    const [a, b] = [this.#random.below(count + 1), this.#random.below(count + 1)]
    // What the mother has between two points is ordered as the father has it.
    this.#follow(child, this.#choose().order, Math.min(a, b), Math.max(a, b))
    for (let n = 0; n < MOVES; n += 1) this.#move(child)
    return child
  }

  /** Orders the stretch from…to as another order has it. */
  #follow(order: Int32Array, other: Int32Array, from: number, to: number): void {
    const mark = this.#mark.fill(0)
    for (let k = from; k < to; k += 1) mark[order[k] ?? 0] = 1
    let place = from
    for (const p of other) if (mark[p] === 1) order[place++] = p
  }

  /** Takes one task to another place not far away, more often forward. */
  #move(order: Int32Array): void {
    const count = order.length
    if (count < 2) return
    const from = this.#random.below(count)
    const reach = 1 + this.#random.below(Math.max(1, Math.ceil(count / 8)))
    const to = Math.max(0, Math.min(count - 1, this.#random.below(3) > 0 ? from - reach : from + reach))
    const point = order[from] ?? 0
    if (to < from) order.copyWithin(to + 1, to, from)
    else order.copyWithin(from, from + 1, to + 1)
    order[to] = point
  }

  #offFor(): Uint8Array {
    const parent = this.#choose().off
    const off = parent?.slice() ?? new Uint8Array(this.#problem.graph.count)
    for (const p of this.#problem.competing) {
      if (this.#random.fraction() < OFF_CHANCE) off[p] = this.#random.below(3) === 0 ? 0 : this.#random.below(256)
    }
    return off
  }

  /** The better of two. */
  #choose(): Individual {
    const a = this.#members[this.#random.below(this.#members.length)] ?? this.best
    const b = this.#members[this.#random.below(this.#members.length)] ?? this.best
    return isBetter(a.score, b.score) ? a : b
  }

  #raise(order: Int32Array, off: Uint8Array | null): void {
    const member = this.#member(order, off)
    const key = this.#backKey.fill(0)
    for (const p of order) key[p] = -this.#finishOf(p)
    this.#backward.decode(key, this.scorer.ends(), true)
    const justified = this.#member(this.#sorted((p) => this.#backward.start[p] ?? 0), off)
    this.#join(isBetter(justified.score, member.score) ? justified : member)
  }

  #finishOf(p: number): Instant {
    const { net, i } = placeOf(this.#problem, p)
    return net?.dates.earlyFinish[i] ?? 0
  }

  /** Decodes an order; the member's is that of the starts it led to. */
  #member(order: Int32Array, off: Uint8Array | null): Individual {
    const score = this.#decode(order, off)
    this.#keep({ order, off, score })
    const place = this.#key
    const startOf = (p: number): number => {
      const { net, i } = placeOf(this.#problem, p)
      return net?.dates.earlyStart[i] ?? 0
    }
    return { order: order.toSorted((a, b) => startOf(a) - startOf(b) || (place[a] ?? 0) - (place[b] ?? 0)), off, score }
  }

  #decode(order: Int32Array, off: Uint8Array | null): Score {
    const key = this.#key.fill(-1)
    const { rank } = this.#problem
    for (let k = 0; k < order.length; k += 1) key[order[k] ?? 0] = (rank[order[k] ?? 0] ?? 0) * RANK + k
    this.decoder.decode(key, off, off === null ? null : this.#lateStart)
    return this.scorer.score(this.decoder)
  }

  #keep(member: Individual): void {
    if (!isBetter(member.score, this.best.score)) return
    this.best = member
    if (this.#putsOff && this.scorer.latest === Infinity) {
      // Work may be put off, but not beyond what levelling for the finish takes.
      const ends = this.scorer.ends()
      this.scorer.latest = ends.reduce((sum, end) => sum + end, 0)
      this.#lateStart = this.#lateStartsTowards(ends)
    }
  }

  #join(member: Individual): void {
    if (this.#members.some(({ score }) => score.value === member.score.value && score.rest === member.score.rest && score.unplaced === member.score.unplaced)) return
    if (this.#members.length < this.#size) {
      this.#members.push(member)
      return
    }
    let worst = 0
    for (let m = 1; m < this.#members.length; m += 1) if (isBetter((this.#members[worst] ?? member).score, (this.#members[m] ?? member).score)) worst = m
    if (isBetter(member.score, (this.#members[worst] ?? member).score)) this.#members[worst] = member
  }
}
