import { expect, test } from "vitest"
import { RandomStream } from "../../random/random-stream.ts"
import type { LevellingOptions, LevellingProgress } from "../level-instance.ts"
import { affordableModes } from "./affordable-modes.ts"
import { compileModes } from "./compiled-modes.ts"
import { levelMultiMode, type MultiModeResult } from "./level-multi-mode.ts"
import { ModeBounds } from "./mode-bounds.ts"
import type { ActivityMode, MultiModeInstance } from "./multi-mode-instance.ts"

function randomInstance(seed: number, count: number, tightness: number, scale = 1): MultiModeInstance {
  const random = new RandomStream(seed)
  const capacities = [2 + random.below(4), 2 + random.below(4)]
  const modes = Array.from({ length: count }, () => Array.from({ length: 1 + random.below(3) }, () => ({
    duration: random.below(6), demands: capacities.map((capacity) => random.below(capacity + 1) * scale), consumption: [random.below(6), random.below(6)],
  })))
  const sum = (k: number, pick: (...values: number[]) => number) => modes.reduce((total, list) => total + pick(...list.map((mode) => mode.consumption[k] ?? 0)), 0)
  const budgets = [0, 1].map((k) => Math.floor(sum(k, Math.min) + tightness * (sum(k, Math.max) - sum(k, Math.min))))
  const successors = Array.from({ length: count }, (_, i) => Array.from({ length: count - i - 1 }, (_unused, k) => i + 1 + k).filter(() => random.below(4) === 0))
  return { modes, successors, capacities: capacities.map((capacity) => capacity * scale), budgets }
}

/** All faults of a schedule, in words, without any of the code under test. */
function faultsOf({ modes, successors, capacities, budgets }: MultiModeInstance, { start, mode, makespan }: MultiModeResult): string[] {
  const chosen = modes.map((list, i) => list[mode[i] ?? -1])
  const faults = chosen.flatMap((m, i) => (m === undefined ? [`mode of ${i}`] : []))
  const finish = start.map((t, i) => t + (chosen[i]?.duration ?? 0))
  if (Math.max(0, ...finish) !== makespan) faults.push("makespan")
  successors.forEach((list, i) => list.forEach((j) => (start[j] ?? 0) < (finish[i] ?? 0) && faults.push(`${i} before ${j}`)))
  for (let t = 0; t < makespan; t += 1) capacities.forEach((capacity, r) => {
    const used = start.reduce((sum, s, i) => sum + (s <= t && t < (finish[i] ?? 0) ? (chosen[i]?.demands[r] ?? 0) : 0), 0)
    if (used > capacity) faults.push(`resource ${r} at ${t}`)
  })
  budgets.forEach((budget, k) => chosen.reduce((sum, m) => sum + (m?.consumption[k] ?? 0), 0) > budget && faults.push(`budget ${k}`))
  return faults
}

/** The optimum: every choice of modes that keeps the budgets, every order, each activity as early as it can. Infinity: there is none. */
function shortestOf({ modes, successors, capacities, budgets }: MultiModeInstance): number {
  let shortest = Infinity
  const place = (chosen: readonly ActivityMode[], start: readonly number[], free: readonly (readonly number[])[]): void => {
    const finish = start.map((t, i) => t + (chosen[i]?.duration ?? 0))
    if (start.every((t) => t >= 0)) shortest = Math.min(shortest, Math.max(...finish))
    for (const [i, { duration, demands }] of chosen.entries()) {
      const before = successors.flatMap((list, p) => (list.includes(i) ? [p] : []))
      if ((start[i] ?? 0) >= 0 || before.some((p) => (start[p] ?? 0) < 0)) continue
      let t = Math.max(0, ...before.map((p) => finish[p] ?? 0))
      const fits = (from: number): boolean => Array.from({ length: duration }, (_, d) => free[from + d]).every((units) => demands.every((demand, r) => demand <= (units?.[r] ?? 0)))
      while (!fits(t)) t += 1
      place(chosen, start.with(i, t), free.map((units, at) => (at >= t && at < t + duration ? units.map((left, r) => left - (demands[r] ?? 0)) : units)))
    }
  }
  const extend = (chosen: readonly ActivityMode[]): void => {
    const next = modes[chosen.length]
    if (next !== undefined) return next.forEach((mode) => extend([...chosen, mode]))
    if (budgets.some((budget, k) => chosen.reduce((sum, mode) => sum + (mode.consumption[k] ?? 0), 0) > budget)) return
    place(chosen, chosen.map(() => -1), Array.from({ length: chosen.reduce((sum, mode) => sum + mode.duration, 0) }, () => capacities))
  }
  extend([])
  return shortest
}

function solved(instance: MultiModeInstance, options: Partial<LevellingOptions> = {}): MultiModeResult {
  const result = levelMultiMode(instance, { seed: 1, ...options })
  if ("code" in result) throw new Error(result.code)
  return result
}

const one = { duration: 2, demands: [1], consumption: [3] }

test("a faster way is taken as long as the budget pays for it", () => {
  const fast = { duration: 1, demands: [1], consumption: [5] }
  const two = { modes: [[one, fast], [one, fast]], successors: [[1], []], capacities: [1] }
  expect(solved({ ...two, budgets: [10] })).toMatchObject({ makespan: 2, lowerBound: 2, mode: [1, 1] })
  expect(solved({ ...two, budgets: [8] }).makespan).toBe(3)
  expect(solved({ ...two, budgets: [7] })).toMatchObject({ makespan: 4, lowerBound: 4, mode: [0, 0] })
})

test.each([0.2, 0.5, 0.9])("small instances are solved to the optimum, and no bound is above it (budgets %d of the way from least to most)", (tightness) => {
  for (let seed = 1; seed <= 25; seed += 1) {
    const instance = randomInstance(seed, 4, tightness)
    const shortest = shortestOf(instance)
    const result = levelMultiMode(instance, { seed: 1, schedulesMax: 1000 })
    if ("code" in result) {
      expect([seed, result.code, shortest]).toEqual([seed, "overBudget", Infinity])
      continue
    }
    expect(faultsOf(instance, result)).toEqual([])
    expect([seed, result.makespan]).toEqual([seed, shortest])
    expect(result.lowerBound).toBeLessThanOrEqual(shortest)
  }
})

test("no length is refuted that a schedule has, and no mode of a shortest schedule is taken out of the game", () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const instance = randomInstance(seed, 12, 0.5)
    const modes = compileModes(instance)
    if ("code" in modes) continue
    const { makespan } = solved(instance, { schedulesMax: 1000 })
    const bounds = new ModeBounds(modes)
    for (let length = makespan; length < makespan + 4; length += 1) expect([seed, length, bounds.refutes(length)]).toEqual([seed, length, false])
    expect(bounds.raise(0, makespan)).toBeLessThanOrEqual(makespan)
  }
})

test("schedules of larger instances keep precedences, capacities and budgets", () => {
  for (let seed = 1; seed <= 20; seed += 1) {
    const instance = randomInstance(seed, 40, 0.15)
    const result = levelMultiMode(instance, { seed, schedulesMax: 300 })
    if (!("code" in result)) expect(faultsOf(instance, result)).toEqual([])
    else expect(result.code).toBe("overBudget")
  }
})

test("resources that do not fit into one machine word side by side make no difference", () => {
  for (let seed = 1; seed <= 25; seed += 1) {
    const instance = randomInstance(seed, 4, 1, 50_000_000)
    const result = solved(instance, { schedulesMax: 500 })
    expect([seed, faultsOf(instance, result), result.makespan]).toEqual([seed, [], shortestOf(instance)])
  }
})

test("the same seed gives the same schedule, and the instance is left alone", () => {
  const instance = randomInstance(5, 30, 0.4)
  const before = JSON.stringify(instance)
  expect(solved(instance, { schedulesMax: 600 })).toEqual(solved(instance, { schedulesMax: 600 }))
  expect(JSON.stringify(instance)).toBe(before)
})

test("the budget of schedules is kept, and the caller can stop at any time", () => {
  const instance = randomInstance(8, 40, 0.4)
  for (let schedulesMax = 4; schedulesMax < 120; schedulesMax += 1) expect(solved(instance, { schedulesMax }).schedules).toBeLessThanOrEqual(schedulesMax)
  let asked = 0
  const stopped = solved(instance, { shouldStop: () => (asked += 1) > 5 })
  expect(asked).toBeLessThanOrEqual(6)
  expect(faultsOf(instance, stopped)).toEqual([])
})

test("progress only ever improves and ends at the result", () => {
  const told: LevellingProgress[] = []
  const result = solved(randomInstance(8, 60, 0.4), { schedulesMax: 2000, onProgress: (progress) => told.push(progress) })
  for (const [n, progress] of told.entries()) {
    expect(progress.makespan).toBeLessThanOrEqual(told[n - 1]?.makespan ?? Infinity)
    expect(progress.lowerBound).toBeGreaterThanOrEqual(told[n - 1]?.lowerBound ?? 0)
  }
  expect(told.at(-1)?.makespan).toBe(result.makespan)
})

test("an instance without a schedule says why", () => {
  const instance = { modes: [[one], [one]], successors: [[], []], capacities: [1], budgets: [6] }
  expect(levelMultiMode({ ...instance, budgets: [5] }, { seed: 1 })).toEqual({ code: "overBudget", resource: 0 })
  expect(levelMultiMode({ ...instance, successors: [[1], [0]] }, { seed: 1 })).toEqual({ code: "cycle", activities: [0, 1] })
  expect(levelMultiMode({ ...instance, capacities: [0] }, { seed: 1 })).toEqual({ code: "demandAboveCapacity", activity: 0, resource: 0 })
  expect(levelMultiMode({ ...instance, modes: [[one], []] }, { seed: 1 })).toEqual({ code: "malformed", activity: 1 })
  expect(levelMultiMode({ ...instance, modes: [[one], [{ ...one, consumption: [-1] }]] }, { seed: 1 })).toEqual({ code: "malformed", activity: 1 })
  expect(levelMultiMode({ ...instance, budgets: [] }, { seed: 1 })).toEqual({ code: "malformed", activity: 0 })
})

test("budgets that suffice one by one but not together are found out", () => {
  const either = [{ duration: 1, demands: [], consumption: [2, 0] }, { duration: 1, demands: [], consumption: [0, 2] }]
  const instance = { modes: [either, either, either], successors: [[], [], []], capacities: [], budgets: [2, 2] }
  expect(levelMultiMode(instance, { seed: 1 })).toEqual({ code: "overBudget", resource: null })
  expect(faultsOf({ ...instance, budgets: [4, 2] }, solved({ ...instance, budgets: [4, 2] }))).toEqual([])
})

test("a choice of modes that keeps all budgets is found whenever there is one", () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const instance = randomInstance(seed, 4, 0.1)
    const modes = compileModes(instance)
    if ("code" in modes) continue
    const found = affordableModes(modes)
    if (typeof found === "string") expect([seed, found, shortestOf(instance)]).toEqual([seed, "none", Infinity])
    else for (let k = 0; k < modes.budgets; k += 1) expect(found.reduce((sum, m) => sum + (modes.spent[m * modes.budgets + k] ?? 0), 0)).toBeLessThanOrEqual(modes.budget[k] ?? 0)
  }
})

test("nothing to do takes no time", () => {
  expect(solved({ modes: [], successors: [], capacities: [], budgets: [] })).toMatchObject({ start: [], mode: [], makespan: 0, lowerBound: 0 })
})
