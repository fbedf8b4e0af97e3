import { expect, test } from "vitest"
import { RandomStream } from "../random/random-stream.ts"
import { Annealing } from "./annealing.ts"
import { BiasedSampling } from "./biased-sampling.ts"
import { compileInstance, type CompiledInstance } from "./compiled-instance.ts"
import { Crossover, type Individual } from "./crossover.ts"
import { SerialDecoder, type Direction } from "./serial-decoder.ts"
import { TimeOrder } from "./time-order.ts"

function instanceOf(seed: number, count = 30): CompiledInstance {
  const random = new RandomStream(seed)
  const result = compileInstance({
    durations: Array.from({ length: count }, () => random.below(6)),
    successors: Array.from({ length: count }, (_, i) => Array.from({ length: count - i - 1 }, (_unused, k) => i + 1 + k).filter(() => random.below(8) === 0)),
    demands: Array.from({ length: count }, () => [random.below(5), random.below(5)]),
    capacities: [5, 6],
  })
  if ("code" in result) throw new Error(result.code)
  return result
}

/** Each activity once, each after its predecessors. */
function isOrder(instance: CompiledInstance, order: Int32Array): boolean {
  const seen = new Set<number>()
  for (const i of order) {
    for (const p of instance.predecessors.of.subarray(instance.predecessors.at[i], instance.predecessors.at[i + 1])) if (!seen.has(p)) return false
    seen.add(i)
  }
  return seen.size === instance.count
}

function highestUse(instance: CompiledInstance, start: Int32Array, r: number): number {
  const use = new Map<number, number>()
  start.forEach((s, i) => {
    for (let t = s; t < s + (instance.duration[i] ?? 0); t += 1) use.set(t, (use.get(t) ?? 0) + (instance.demand[i * instance.resources + r] ?? 0))
  })
  return Math.max(0, ...use.values())
}

const keepsCapacities = (instance: CompiledInstance, start: Int32Array): boolean =>
  [...instance.capacity].every((capacity, r) => highestUse(instance, start, r) <= capacity)

function individualOf(instance: CompiledInstance, seed: number): Individual {
  const start = new Int32Array(instance.count)
  const order = new Int32Array(instance.count)
  const makespan = new BiasedSampling(instance, new RandomStream(seed)).sample("forward", 1, start)
  new TimeOrder(instance).byStart(start, makespan, order)
  return { start, order, makespan }
}

test("a sample, forward or backward, is a schedule within the capacities that the decoder can repeat or shorten", () => {
  for (let seed = 1; seed <= 20; seed += 1) {
    const instance = instanceOf(seed)
    const start = new Int32Array(instance.count)
    const order = new Int32Array(instance.count)
    for (const direction of ["forward", "backward"] as const) {
      const makespan = new BiasedSampling(instance, new RandomStream(seed)).sample(direction, 2, start)
      expect(keepsCapacities(instance, start)).toBe(true)
      const timeOrder = new TimeOrder(instance)
      if (direction === "forward") timeOrder.byStart(start, makespan, order)
      else timeOrder.byStartReversed(start, makespan, order)
      expect(new SerialDecoder(instance, direction).decode(order, start)).toBeLessThanOrEqual(makespan)
    }
  }
})

test("packing a schedule from the end and then from the start never makes it longer", () => {
  for (let seed = 1; seed <= 30; seed += 1) {
    const instance = instanceOf(seed)
    const { order, start, makespan } = individualOf(instance, seed)
    const timeOrder = new TimeOrder(instance)
    const backward = new SerialDecoder(instance, "backward")
    order.set(start.map((s, i) => makespan - s - (instance.duration[i] ?? 0)))
    const late = order.slice()
    timeOrder.byStartReversed(late, makespan, order)
    const packed = backward.decode(order, late)
    expect(packed).toBeLessThanOrEqual(makespan)
    late.forEach((distance, i) => (start[i] = packed - distance - (instance.duration[i] ?? 0)))
    expect(keepsCapacities(instance, start)).toBe(true)
    timeOrder.byStart(start, packed, order)
    expect(isOrder(instance, order)).toBe(true)
    expect(new SerialDecoder(instance, "forward").decode(order, start)).toBeLessThanOrEqual(packed)
  }
})

test("children of both kinds, mutated or not, keep every activity behind its predecessors", () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const instance = instanceOf(seed)
    const crossover = new Crossover(instance, new RandomStream(seed))
    const child = new Int32Array(instance.count)
    const [mother, father] = [individualOf(instance, seed + 100), individualOf(instance, seed + 200)]
    crossover.twoPoint(mother, father, child)
    expect(isOrder(instance, child)).toBe(true)
    crossover.peak(mother, father, child)
    expect(isOrder(instance, child)).toBe(true)
    crossover.mutate(child, 0.5)
    expect(isOrder(instance, child)).toBe(true)
  }
})

test("a child of twins is the twin", () => {
  const instance = instanceOf(7)
  const twin = individualOf(instance, 1)
  const child = new Int32Array(instance.count)
  new Crossover(instance, new RandomStream(1)).twoPoint(twin, twin, child)
  expect(child).toEqual(twin.order)
})

/** All faults of a schedule: activities that begin before a predecessor has finished. */
function beginsTooEarly(instance: CompiledInstance, start: Int32Array): number[] {
  const { at, of } = instance.predecessors
  return [...start.keys()].filter((i) => of.subarray(at[i], at[i + 1]).some((p) => (start[p] ?? 0) + (instance.duration[p] ?? 0) > (start[i] ?? 0)))
}

function annealed(instance: CompiledInstance, seed: number, schedules: number, direction: Direction = "forward"): Annealing {
  const annealing = new Annealing(instance, new RandomStream(seed))
  annealing.begin(schedules, direction)
  while (annealing.generated < schedules) annealing.step(schedules)
  return annealing
}

test("annealing keeps precedences and capacities, and says how long its schedule lasts", () => {
  for (let seed = 1; seed <= 20; seed += 1) {
    const instance = instanceOf(seed)
    const { bestStart, bestMakespan } = annealed(instance, seed, 2000, seed % 2 === 0 ? "forward" : "backward")
    expect(keepsCapacities(instance, bestStart)).toBe(true)
    expect(beginsTooEarly(instance, bestStart)).toEqual([])
    expect(Math.max(...bestStart.map((s, i) => s + (instance.duration[i] ?? 0)))).toBe(bestMakespan)
  }
})

test("annealing shortens what it began with, and the same seed gives the same schedule", () => {
  let shorter = 0
  for (let seed = 1; seed <= 20; seed += 1) {
    const instance = instanceOf(seed)
    const once = annealed(instance, seed, 3000)
    expect(annealed(instance, seed, 3000).bestStart).toEqual(once.bestStart)
    const begun = new Annealing(instance, new RandomStream(seed))
    begun.begin(3000, "forward")
    expect(once.bestMakespan).toBeLessThanOrEqual(begun.bestMakespan)
    if (once.bestMakespan < begun.bestMakespan) shorter += 1
  }
  expect(shorter).toBeGreaterThan(10)
})

test("annealing generates no more schedules than it may, also where every move is refused", () => {
  const chain = compileInstance({ durations: [2, 3, 4], successors: [[1], [2], []], demands: [[1], [1], [1]], capacities: [1] })
  if ("code" in chain) throw new Error(chain.code)
  expect(annealed(chain, 1, 50).generated).toBe(50)
  expect(annealed(chain, 1, 50).bestMakespan).toBe(9)
})

test("annealing keeps capacities that change with time", () => {
  const changing = compileInstance({
    durations: [2, 3, 2, 1], successors: [[], [], [3], []], demands: [[1], [2], [1], [2]], capacities: [2], capacityProfiles: [[0, 1, 1, 1, 2, 0, 2]],
  })
  if ("code" in changing) throw new Error(changing.code)
  const { bestStart } = annealed(changing, 3, 400, "backward")
  const free = (t: number): number => [0, 1, 1, 1, 2, 0, 2][t] ?? 2
  for (let t = 0; t < 20; t += 1) {
    const used = [...bestStart].reduce((sum, s, i) => sum + (s <= t && t < s + (changing.duration[i] ?? 0) ? (changing.demand[i] ?? 0) : 0), 0)
    expect(used).toBeLessThanOrEqual(free(t))
  }
})
