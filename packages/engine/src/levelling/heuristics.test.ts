import { expect, test } from "vitest"
import { RandomStream } from "../random/random-stream.ts"
import { BiasedSampling } from "./biased-sampling.ts"
import { compileInstance, type CompiledInstance } from "./compiled-instance.ts"
import { Crossover, type Individual } from "./crossover.ts"
import { SerialDecoder } from "./serial-decoder.ts"
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
