import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"
import { RandomStream } from "../random/random-stream.ts"
import { compileInstance, type CompiledInstance } from "./compiled-instance.ts"
import type { LevellingInstance } from "./instance.ts"
import { levelInstance, type LevellingOptions, type LevellingProgress, type LevellingResult } from "./level-instance.ts"
import { SerialDecoder } from "./serial-decoder.ts"

function randomInstance(seed: number, count: number, resources = 2): LevellingInstance {
  const random = new RandomStream(seed)
  const capacities = Array.from({ length: resources }, () => 3 + random.below(4))
  return {
    durations: Array.from({ length: count }, () => random.below(5)),
    successors: Array.from({ length: count }, (_, i) => Array.from({ length: count - i - 1 }, (_unused, k) => i + 1 + k).filter(() => random.below(5) === 0)),
    demands: Array.from({ length: count }, () => capacities.map((capacity) => random.below(capacity + 1))),
    capacities,
  }
}

/** All faults of a schedule, in words; capacity by time unit, without any of the code under test. */
function faultsOf(instance: LevellingInstance, start: readonly number[]): string[] {
  const finish = start.map((t, i) => t + (instance.durations[i] ?? 0))
  const faults = start.flatMap((t, i) => (Number.isInteger(t) && t >= 0 ? [] : [`start of ${i}`]))
  instance.successors.forEach((list, i) => list.forEach((j) => (start[j] ?? 0) < (finish[i] ?? 0) && faults.push(`${i} before ${j}`)))
  for (let t = 0; t < Math.max(0, ...finish); t += 1) {
    instance.capacities.forEach((capacity, r) => {
      const used = start.reduce((sum, s, i) => sum + (s <= t && t < (finish[i] ?? 0) ? (instance.demands[i]?.[r] ?? 0) : 0), 0)
      if (used > (instance.capacityProfiles?.[r]?.[t] ?? capacity)) faults.push(`resource ${r} at ${t}`)
    })
  }
  return faults
}

function solved(instance: LevellingInstance, options: Partial<LevellingOptions> = {}): LevellingResult {
  const result = levelInstance(instance, { seed: 1, ...options })
  if ("code" in result) throw new Error(result.code)
  return result
}

function compiled(instance: LevellingInstance): CompiledInstance {
  const result = compileInstance(instance)
  if ("code" in result) throw new Error(result.code)
  return result
}

/** The optimum, by decoding every order there is: some order gives a shortest schedule. */
function shortestOf(instance: LevellingInstance): number {
  const c = compiled(instance)
  const decoder = new SerialDecoder(c, "forward")
  const start = new Int32Array(c.count)
  const order = new Int32Array(c.count)
  const placed = new Uint8Array(c.count)
  let shortest = Infinity
  const extend = (k: number): void => {
    if (k === c.count) shortest = Math.min(shortest, decoder.decode(order, start))
    for (let i = 0; i < c.count; i += 1) {
      const ready = [...c.predecessors.of.subarray(c.predecessors.at[i], c.predecessors.at[i + 1])].every((p) => placed[p] === 1)
      if (placed[i] === 1 || !ready) continue
      placed[i] = 1
      order[k] = i
      extend(k + 1)
      placed[i] = 0
    }
  }
  extend(0)
  return shortest
}

test("two activities that need the whole resource follow each other, and that is proved to be the best", () => {
  const result = solved({ durations: [3, 4], successors: [[], []], demands: [[2], [2]], capacities: [2] })
  expect(result.makespan).toBe(7)
  expect(result.lowerBound).toBe(7)
})

test("small instances are solved to the optimum, and no bound is above it", () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const instance = randomInstance(seed, 7)
    const result = solved(instance)
    expect(faultsOf(instance, result.start)).toEqual([])
    expect([seed, result.makespan, result.lowerBound]).toEqual([seed, shortestOf(instance), result.makespan])
  }
})

test("schedules of larger instances keep every precedence and every capacity", () => {
  for (let seed = 1; seed <= 12; seed += 1) {
    const instance = randomInstance(seed, 40, 1 + (seed % 4))
    const result = solved(instance, { schedulesMax: 300 })
    expect(faultsOf(instance, result.start)).toEqual([])
    expect(result.lowerBound).toBeLessThanOrEqual(result.makespan)
  }
})

test("the heuristic search alone never beats what the exact one has proved", () => {
  for (let seed = 100; seed < 130; seed += 1) {
    const instance = randomInstance(seed, 14, 3)
    const result = solved(instance, { schedulesMax: 20_000 })
    expect(result.lowerBound).toBe(result.makespan)
    expect(solved(instance, { exact: false, schedulesMax: 3000 }).makespan).toBeGreaterThanOrEqual(result.lowerBound)
  }
})

test("the same seed gives the same schedule, and the instance is left alone", () => {
  const instance = randomInstance(5, 30, 4)
  const before = JSON.stringify(instance)
  expect(solved(instance, { schedulesMax: 400 })).toEqual(solved(instance, { schedulesMax: 400 }))
  expect(JSON.stringify(instance)).toBe(before)
})

test("the budget of schedules is kept, whatever it is", () => {
  for (let schedulesMax = 4; schedulesMax < 400; schedulesMax += 9) {
    for (const seed of [3, 9]) expect(solved(randomInstance(seed, 40, 3), { schedulesMax, seed }).schedules).toBeLessThanOrEqual(schedulesMax)
  }
})

test("the caller can stop the search at any time and still has a schedule", () => {
  const instance = randomInstance(8, 60, 4)
  let asked = 0
  const result = solved(instance, { shouldStop: () => (asked += 1) > 5 })
  expect(asked).toBeLessThanOrEqual(6)
  expect(faultsOf(instance, result.start)).toEqual([])
})

test("progress only ever improves and ends at the result", () => {
  const told: LevellingProgress[] = []
  const result = solved(randomInstance(8, 60, 4), { schedulesMax: 2000, onProgress: (progress) => told.push(progress) })
  for (const [n, progress] of told.entries()) {
    expect(progress.makespan).toBeLessThanOrEqual(told[n - 1]?.makespan ?? Infinity)
    expect(progress.lowerBound).toBeGreaterThanOrEqual(told[n - 1]?.lowerBound ?? 0)
  }
  expect(told.every((progress) => progress.makespan >= result.makespan)).toBe(true)
})

test("resources that do not fit into one machine word side by side give the same schedules", () => {
  for (let seed = 1; seed <= 10; seed += 1) {
    const small = randomInstance(seed, 20, 3)
    const large = { ...small, capacities: small.capacities.map((c) => c * 100_000), demands: small.demands.map((list) => list.map((d) => d * 100_000)) }
    expect(compiled(small).packing.words).toBe(1)
    expect(compiled(large).packing.words).toBe(3)
    expect(solved(large, { exact: false, schedulesMax: 200 }).start).toEqual(solved(small, { exact: false, schedulesMax: 200 }).start)
  }
})

test("capacities that change with time are kept in every time unit", () => {
  for (let seed = 1; seed <= 20; seed += 1) {
    const instance = randomInstance(seed, 20)
    const random = new RandomStream(seed, 1)
    const capacityProfiles = instance.capacities.map((capacity) => Array.from({ length: 30 }, () => random.below(capacity + 2)))
    const changing = { ...instance, capacityProfiles }
    const result = solved(changing, { schedulesMax: 300 })
    expect(faultsOf(changing, result.start)).toEqual([])
    expect(result.lowerBound).toBeLessThanOrEqual(result.makespan)
  }
})

test("an absence in the middle delays what does not fit before it", () => {
  const instance = { durations: [2, 2], successors: [[1], []], demands: [[1], [1]], capacities: [1], capacityProfiles: [[1, 1, 1, 0, 1]] }
  expect(solved(instance, { schedulesMax: 50 }).start).toEqual([0, 4])
})

test("an instance without a schedule says why", () => {
  const one = { durations: [1, 1], successors: [[1], [0]], demands: [[0], [0]], capacities: [1] }
  expect(levelInstance(one, { seed: 1 })).toEqual({ code: "cycle", activities: [0, 1] })
  expect(levelInstance({ ...one, successors: [[], []], demands: [[1], [2]] }, { seed: 1 })).toEqual({ code: "demandAboveCapacity", activity: 1, resource: 0 })
  expect(levelInstance({ ...one, durations: [1, -1] }, { seed: 1 })).toEqual({ code: "malformed", activity: 1 })
  expect(levelInstance({ ...one, durations: [1, 0.5] }, { seed: 1 })).toEqual({ code: "malformed", activity: 1 })
  expect(levelInstance({ ...one, successors: [[7], []] }, { seed: 1 })).toEqual({ code: "malformed", activity: 0 })
})

test("nothing to do takes no time", () => {
  expect(solved({ durations: [], successors: [], demands: [], capacities: [] })).toMatchObject({ start: [], makespan: 0, lowerBound: 0 })
  expect(solved({ durations: [0, 0], successors: [[1], []], demands: [[], []], capacities: [] }).makespan).toBe(0)
})

interface CorpusInstance {
  readonly id: string
  readonly ub: number
  readonly dur: readonly number[]
  readonly succ: readonly (readonly number[])[]
  readonly req: readonly (readonly number[])[]
  readonly cap: readonly number[]
}

const repository = join(dirname(fileURLToPath(import.meta.url)), "../../../..")
const corpus = join(process.env["THROUGHLINE_CORPUS"] ?? join(repository, "../shared/corpus"), "levelling/j30.json")

test.skipIf(!existsSync(corpus))("every twentieth benchmark instance of thirty activities is solved and proved (skipped without the corpus)", () => {
  const set: { readonly instances: readonly CorpusInstance[] } = JSON.parse(readFileSync(corpus, "utf8"))
  for (const { id, ub, dur, succ, req, cap } of set.instances.filter((_, n) => n % 20 === 0)) {
    const instance = { durations: dur, successors: succ, demands: req, capacities: cap }
    const result = solved(instance, { schedulesMax: 50_000 })
    expect(faultsOf(instance, result.start)).toEqual([])
    expect([id, result.makespan, result.lowerBound]).toEqual([id, ub, ub])
  }
})

test("a budget of millions is annealed: no fault, none longer than before, and the same seed gives the same schedule", () => {
  const instance = randomInstance(41, 16, 3)
  // The populations take 3 % of the budget, in steps of 50; annealing goes on for some steps of 500.
  const stopAfter = (steps: number): LevellingResult => {
    let asked = 0
    return solved(instance, { exact: false, schedulesMax: 2_500_000, shouldStop: () => ++asked > steps })
  }
  const long = stopAfter(1650)
  expect(long.schedules).toBeGreaterThan(120_000)
  expect(faultsOf(instance, long.start)).toEqual([])
  expect(long.makespan).toBeLessThanOrEqual(stopAfter(1400).makespan)
  expect(stopAfter(1650)).toEqual(long)
})
