import { expect, test } from "vitest"
import { RandomStream } from "../../random/random-stream.ts"
import { levelInstance } from "../level-instance.ts"
import { levelMultiSkill, type MultiSkillOptions, type MultiSkillResult } from "./level-multi-skill.ts"
import type { MultiSkillInstance } from "./multi-skill-instance.ts"

function randomInstance(seed: number, count: number, people = 3): MultiSkillInstance {
  const random = new RandomStream(seed)
  return {
    durations: Array.from({ length: count }, () => random.below(6)),
    successors: Array.from({ length: count }, (_, i) => Array.from({ length: count - i - 1 }, (_unused, k) => i + 1 + k).filter(() => random.below(5) === 0)),
    skills: Array.from({ length: count }, () => [{ skill: random.below(2), level: random.below(3) }]),
    // The first knows everything: every task can be done.
    people: Array.from({ length: people }, (_, p) => ({ rate: 1 + random.below(9), skills: [0, 1].filter(() => p === 0 || random.below(3) > 0).map((skill) => ({ skill, level: p === 0 ? 2 : random.below(3) })) })),
  }
}

const isAble = ({ skills, people }: MultiSkillInstance, i: number, p: number): boolean =>
  (skills[i] ?? []).every(({ skill, level }) => people[p]?.skills.some((own) => own.skill === skill && own.level >= level))

function faultsOf(instance: MultiSkillInstance, { start, resource, makespan, cost }: MultiSkillResult): string[] {
  const finish = start.map((t, i) => t + (instance.durations[i] ?? 0))
  const faults = resource.flatMap((p, i) => (isAble(instance, i, p) ? [] : [`skills of ${p} for ${i}`]))
  instance.successors.forEach((list, i) => list.forEach((j) => (start[j] ?? 0) < (finish[i] ?? 0) && faults.push(`${i} before ${j}`)))
  for (const [i, p] of resource.entries()) for (const [j, q] of resource.entries()) {
    if (i < j && p === q && (instance.durations[i] ?? 0) * (instance.durations[j] ?? 0) > 0 && (start[i] ?? 0) < (finish[j] ?? 0) && (start[j] ?? 0) < (finish[i] ?? 0)) faults.push(`${p} does ${i} and ${j} at once`)
  }
  if (Math.max(0, ...finish) !== makespan) faults.push("makespan")
  if (resource.reduce((sum, p, i) => sum + (instance.people[p]?.rate ?? 0) * (instance.durations[i] ?? 0), 0) !== cost) faults.push("cost")
  return faults
}

/** The shortest schedule over every assignment (each levelled until proved), and the least cost. */
function bestOf(instance: MultiSkillInstance): { shortest: number; cheapest: number; shortestOfCheapest: number } {
  const best = { shortest: Infinity, cheapest: Infinity, shortestOfCheapest: Infinity }
  const extend = (given: readonly number[]): void => {
    if (given.length < instance.durations.length) return [...instance.people.keys()].filter((p) => isAble(instance, given.length, p)).forEach((p) => extend([...given, p]))
    const { durations, successors, people } = instance
    const result = levelInstance({ durations, successors, demands: given.map((p) => people.map((_, q) => (p === q ? 1 : 0))), capacities: people.map(() => 1) }, { seed: 1, schedulesMax: 1_000_000 })
    if ("code" in result) throw new Error(result.code)
    expect(result.lowerBound).toBe(result.makespan)
    const cost = given.reduce((sum, p, i) => sum + (people[p]?.rate ?? 0) * (durations[i] ?? 0), 0)
    best.shortest = Math.min(best.shortest, result.makespan)
    if (cost < best.cheapest) [best.cheapest, best.shortestOfCheapest] = [cost, Infinity]
    if (cost === best.cheapest) best.shortestOfCheapest = Math.min(best.shortestOfCheapest, result.makespan)
  }
  extend([])
  return best
}

function solved(instance: MultiSkillInstance, options: Partial<MultiSkillOptions> = {}): MultiSkillResult {
  const result = levelMultiSkill(instance, { seed: 1, schedulesMax: 1000, ...options })
  if ("code" in result) throw new Error(result.code)
  return result
}

test("small instances are solved to the optimum, shortest or cheapest first, and no bound is above it", () => {
  for (let seed = 1; seed <= 25; seed += 1) {
    const instance = randomInstance(seed, 4)
    const { shortest, cheapest, shortestOfCheapest } = bestOf(instance)
    const quick = solved(instance)
    expect(faultsOf(instance, quick)).toEqual([])
    expect([seed, quick.makespan]).toEqual([seed, shortest])
    expect(quick.lowerBound).toBeLessThanOrEqual(shortest)
    const cheap = solved(instance, { objective: "cost" })
    expect(faultsOf(instance, cheap)).toEqual([])
    expect([seed, cheap.cost, cheap.costLowerBound, cheap.makespan]).toEqual([seed, cheapest, cheapest, shortestOfCheapest])
    expect(cheap.lowerBound).toBeLessThanOrEqual(shortest)
  }
})

test("schedules of larger instances keep precedences, skills, and one task at a time", () => {
  for (let seed = 1; seed <= 20; seed += 1) {
    const instance = randomInstance(seed, 60, 6)
    const result = solved(instance, { schedulesMax: 200, seed })
    expect(faultsOf(instance, result)).toEqual([])
    expect(result.lowerBound).toBeLessThanOrEqual(result.makespan)
  }
})

test("of two people who are both free the cheaper one does the task", () => {
  const instance = { durations: [4], successors: [[]], skills: [[]], people: [{ rate: 7, skills: [] }, { rate: 5, skills: [] }] }
  expect(solved(instance)).toMatchObject({ resource: [1], makespan: 4, cost: 20, lowerBound: 4 })
})

test("whoever has the skill only at a lower level does not count", () => {
  const instance = { durations: [4], successors: [[]], skills: [[{ skill: 3, level: 2 }]], people: [{ rate: 1, skills: [{ skill: 3, level: 1 }] }, { rate: 9, skills: [{ skill: 3, level: 2 }] }] }
  expect(solved(instance).resource).toEqual([1])
  expect(levelMultiSkill({ ...instance, people: instance.people.slice(0, 1) }, { seed: 1 })).toEqual({ code: "nobodyCan", activity: 0 })
})

test("an instance without a schedule says why", () => {
  const instance = { durations: [1, 1], successors: [[1], [0]], skills: [[], []], people: [{ rate: 1, skills: [] }] }
  expect(levelMultiSkill(instance, { seed: 1 })).toEqual({ code: "cycle", activities: [0, 1] })
  expect(levelMultiSkill({ ...instance, skills: [[]] }, { seed: 1 })).toEqual({ code: "malformed", activity: -1 })
  expect(levelMultiSkill({ ...instance, successors: [[], []], durations: [1, -1] }, { seed: 1 })).toEqual({ code: "malformed", activity: 1 })
  expect(levelMultiSkill({ ...instance, people: [{ rate: 0.5, skills: [] }] }, { seed: 1 })).toEqual({ code: "malformed", activity: -1 })
})

test("the same seed gives the same schedule, and the instance is left alone", () => {
  const instance = randomInstance(5, 40, 5)
  const before = JSON.stringify(instance)
  expect(solved(instance)).toEqual(solved(instance))
  expect(JSON.stringify(instance)).toBe(before)
})

test("the budget of schedules is kept, whatever it is", () => {
  for (let schedulesMax = 4; schedulesMax < 120; schedulesMax += 1) expect(solved(randomInstance(7, 40, 5), { schedulesMax }).schedules).toBeLessThanOrEqual(schedulesMax)
})
