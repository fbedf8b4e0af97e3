import { expect, test } from "vitest"
import { RandomStream } from "../../random/random-stream.ts"
import { compileInstance, type CompiledInstance } from "../compiled-instance.ts"
import { destructiveLowerBound, simpleLowerBound } from "../lower-bounds.ts"
import { SerialDecoder } from "../serial-decoder.ts"
import { TimeWindow } from "../time-window.ts"
import { ExactSearch } from "./exact-search.ts"

/** Tight instances, where capacities rather than precedences decide. */
function tightInstance(seed: number, count: number): CompiledInstance {
  const random = new RandomStream(seed)
  const capacities = [4 + random.below(3), 4 + random.below(3)]
  const result = compileInstance({
    durations: Array.from({ length: count }, () => 1 + random.below(5)),
    successors: Array.from({ length: count }, (_, i) => Array.from({ length: count - i - 1 }, (_unused, k) => i + 1 + k).filter(() => random.below(6) === 0)),
    demands: Array.from({ length: count }, () => capacities.map((capacity) => random.below(capacity))),
    capacities,
  })
  if ("code" in result) throw new Error(result.code)
  return result
}

function firstSchedule(instance: CompiledInstance): { start: Int32Array; makespan: number } {
  const start = new Int32Array(instance.count)
  return { start, makespan: new SerialDecoder(instance, "forward").decode(instance.topological, start) }
}

function isFeasible(instance: CompiledInstance, start: Int32Array, limit: number): boolean {
  const { duration, demand, resources, capacity, successors } = instance
  for (let i = 0; i < instance.count; i += 1) {
    const finish = (start[i] ?? 0) + (duration[i] ?? 0)
    if (finish > limit || (start[i] ?? 0) < 0) return false
    for (const j of successors.of.subarray(successors.at[i], successors.at[i + 1])) if ((start[j] ?? 0) < finish) return false
  }
  for (let t = 0; t < limit; t += 1) {
    for (let r = 0; r < resources; r += 1) {
      const used = start.reduce((sum, s, i) => sum + (s <= t && t < s + (duration[i] ?? 0) ? (demand[i * resources + r] ?? 0) : 0), 0)
      if (used > (capacity[r] ?? 0)) return false
    }
  }
  return true
}

/** The optimum by asking for ever shorter schedules; each one found is checked. */
function optimumOf(instance: CompiledInstance): number {
  const first = firstSchedule(instance)
  const search = new ExactSearch(instance, first.makespan - 1, first.start)
  let best = first.makespan
  while (search.run(100_000) === "found") {
    expect(isFeasible(instance, search.start, best - 1)).toBe(true)
    best = search.start.reduce((latest, t, i) => Math.max(latest, t + (instance.duration[i] ?? 0)), 0)
    search.tighten(best - 1)
  }
  expect(search.isExhausted).toBe(true)
  return best
}

test("the optimum does not depend on where the search begins", () => {
  for (let seed = 1; seed <= 25; seed += 1) {
    const instance = tightInstance(seed, 12)
    const best = optimumOf(instance)
    const guide = firstSchedule(instance).start
    expect(new ExactSearch(instance, best - 1, guide).run(100_000)).toBe("impossible")
    const generous = new ExactSearch(instance, best, new Int32Array(instance.count))
    expect(generous.run(100_000)).toBe("found")
    expect(isFeasible(instance, generous.start, best)).toBe(true)
  }
})

test("what is learned in a window holds everywhere: the optimum is still found, and nothing below it", () => {
  for (let seed = 1; seed <= 25; seed += 1) {
    const instance = tightInstance(seed, 12)
    const best = optimumOf(instance)
    const first = firstSchedule(instance)
    const search = new ExactSearch(instance, best, first.start)
    const window = new TimeWindow(instance, new RandomStream(seed, 2))
    window.take(first.start, first.makespan)
    for (let n = 0; n < 20; n += 1) {
      window.choose()
      if (search.runWithin(window.assumed, window.assumedCount, 20, Infinity) === "found") expect(isFeasible(instance, search.start, best)).toBe(true)
    }
    expect(search.run(100_000)).toBe("found")
    search.tighten(best - 1)
    expect(search.run(100_000)).toBe("impossible")
  }
})

test("lower bounds never exceed the optimum, and refuting lengths never weakens them", () => {
  let stronger = 0
  for (let seed = 1; seed <= 60; seed += 1) {
    const instance = tightInstance(seed, 10)
    const best = optimumOf(instance)
    const simple = simpleLowerBound(instance)
    const destructive = destructiveLowerBound(instance, simple, firstSchedule(instance).makespan)
    expect(simple).toBeLessThanOrEqual(destructive)
    expect(destructive).toBeLessThanOrEqual(best)
    if (destructive > simple) stronger += 1
  }
  expect(stronger).toBeGreaterThan(0)
})

test("a limit below the critical path is refuted at once", () => {
  const instance = tightInstance(2, 12)
  const search = new ExactSearch(instance, instance.criticalPath - 1, new Int32Array(instance.count))
  expect(search.isRefuted()).toBe(true)
  expect(search.assignments).toBe(0)
})

test("a search that is stopped says so, and going on it comes to its end", () => {
  const instance = tightInstance(2, 12)
  const best = optimumOf(instance)
  const search = new ExactSearch(instance, best - 1, firstSchedule(instance).start)
  expect(search.run(1)).toBe("stopped")
  expect(search.conflicts).toBe(1)
  expect(search.run(100_000)).toBe("impossible")
})
