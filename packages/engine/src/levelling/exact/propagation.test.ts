import { expect, test } from "vitest"
import { RandomStream } from "../../random/random-stream.ts"
import { compileInstance, type CompiledInstance } from "../compiled-instance.ts"
import { ClauseStore } from "./clause-store.ts"
import { FixedPoint } from "./fixed-point.ts"
import { Propagation } from "./propagation.ts"
import { DECISION, REASON } from "./trail.ts"

const LIMIT = 7

function smallInstance(random: RandomStream): CompiledInstance {
  const count = 5
  const result = compileInstance({
    durations: Array.from({ length: count }, () => 1 + random.below(3)),
    successors: Array.from({ length: count }, (_, i) => Array.from({ length: count - i - 1 }, (_unused, k) => i + 1 + k).filter(() => random.below(6) === 0)),
    demands: Array.from({ length: count }, () => [random.below(4), random.below(3)]),
    capacities: [4, 2],
  })
  if ("code" in result) throw new Error(result.code)
  return result
}

function isFeasible(instance: CompiledInstance, start: readonly number[]): boolean {
  const { duration, demand, resources, capacity, successors } = instance
  for (const [i, s] of start.entries()) {
    const finish = s + (duration[i] ?? 0)
    if (finish > LIMIT) return false
    for (const j of successors.of.subarray(successors.at[i], successors.at[i + 1])) if ((start[j] ?? 0) < finish) return false
  }
  for (let t = 0; t < LIMIT; t += 1) {
    for (let r = 0; r < resources; r += 1) {
      const used = start.reduce((sum, s, i) => sum + (s <= t && t < s + (duration[i] ?? 0) ? (demand[i * resources + r] ?? 0) : 0), 0)
      if (used > (capacity[r] ?? 0)) return false
    }
  }
  return true
}

/** Every schedule there is, by trying all start times. */
function allSchedules(instance: CompiledInstance): number[][] {
  const found: number[][] = []
  const start = Array.from({ length: instance.count }, () => 0)
  const extend = (i: number): void => {
    if (i === start.length) {
      if (isFeasible(instance, start)) found.push([...start])
      return
    }
    for (let t = 0; t < LIMIT; t += 1) {
      start[i] = t
      extend(i + 1)
    }
  }
  extend(0)
  return found
}

interface Bench {
  readonly p: Propagation
  readonly fixedPoint: FixedPoint
}

function benchOf(instance: CompiledInstance): Bench {
  const p = new Propagation(instance)
  const span = LIMIT + 1
  for (let i = 0; i < instance.count; i += 1) {
    p.trail.bound[2 * i] = instance.head[i] ?? 0
    p.trail.bound[2 * i + 1] = (instance.tail[i] ?? 0) + (instance.duration[i] ?? 0) - LIMIT
  }
  return { p, fixedPoint: new FixedPoint(p, new ClauseStore(2 * instance.count, span), span) }
}

type Literal = readonly [side: number, bound: number]

const holds = (start: readonly number[], [side, bound]: Literal): boolean => ((side & 1) === 0 ? (start[side >> 1] ?? 0) : -(start[side >> 1] ?? 0)) >= bound

/** A literal that is neither true nor false yet; null if all starts are fixed. */
function openLiteral({ p: { trail, instance } }: Bench, random: RandomStream): Literal | null {
  const open = [...instance.duration.keys()].filter((i) => (trail.bound[2 * i] ?? 0) + (trail.bound[2 * i + 1] ?? 0) < 0)
  const i = open[random.below(Math.max(1, open.length))]
  if (i === undefined) return null
  const early = trail.bound[2 * i] ?? 0
  const t = early + random.below(-(trail.bound[2 * i + 1] ?? 0) - early)
  return random.below(2) === 0 ? [2 * i, t + 1] : [2 * i + 1, -t]
}

function decide({ p, fixedPoint }: Bench, [side, bound]: Literal): boolean {
  p.trail.openLevel()
  if ((p.trail.bound[side] ?? 0) < bound) p.trail.push(side, bound, DECISION, 0)
  return fixedPoint.propagate()
}

function goBack({ p, fixedPoint }: Bench, level: number): void {
  p.trail.backTo(level)
  fixedPoint.wentBack()
}

test("no conclusion excludes a schedule that the decisions allow, and going back leaves no trace", () => {
  let conflicts = 0
  for (let seed = 1; seed <= 25; seed += 1) {
    const random = new RandomStream(seed)
    const instance = smallInstance(random)
    const schedules = allSchedules(instance)
    const bench = benchOf(instance)
    if (!bench.fixedPoint.propagate()) {
      expect(schedules).toEqual([])
      continue
    }
    const decided: Literal[] = []
    for (let n = 0; n < 40; n += 1) {
      const literal = openLiteral(bench, random)
      const goesOn = literal !== null && decide(bench, literal)
      if (literal !== null) decided.push(literal)
      const left = schedules.filter((start) => decided.every((one) => holds(start, one)))
      if (goesOn) {
        const { bound } = bench.p.trail
        expect(left.filter((start) => start.some((s, i) => s < (bound[2 * i] ?? 0) || s > -(bound[2 * i + 1] ?? 0)))).toEqual([])
        const afresh = benchOf(instance)
        expect(afresh.fixedPoint.propagate()).toBe(true)
        for (const one of decided) expect(decide(afresh, one)).toBe(true)
        expect(bench.p.trail.bound).toEqual(afresh.p.trail.bound)
        continue
      }
      if (literal !== null) expect(left).toEqual([])
      conflicts += 1
      decided.length = random.below(Math.max(1, decided.length))
      goBack(bench, decided.length)
    }
  }
  expect(conflicts).toBeGreaterThan(25)
})

test("what propagators say about a conflict holds in no schedule, and what they give as a reason implies its conclusion", () => {
  for (let seed = 100; seed <= 140; seed += 1) {
    const random = new RandomStream(seed)
    const instance = smallInstance(random)
    const schedules = allSchedules(instance)
    const bench = benchOf(instance)
    if (!bench.fixedPoint.propagateAll()) continue
    const { trail } = bench.p
    for (let literal = openLiteral(bench, random); literal !== null; literal = openLiteral(bench, random)) {
      const done = decide(bench, literal) && bench.fixedPoint.propagateAll()
      for (let e = trail.levelStart; e < trail.length; e += 1) {
        if (trail.kind[e] !== REASON) continue
        const at = trail.argument[e] ?? 0
        const reason = Array.from({ length: trail.reasons[at] ?? 0 }, (_, k): Literal => [trail.reasons[at + 1 + 2 * k] ?? 0, trail.reasons[at + 2 + 2 * k] ?? 0])
        const told = schedules.filter((start) => reason.every((one) => holds(start, one)))
        expect(told.every((start) => holds(start, [trail.side[e] ?? 0, trail.raisedTo[e] ?? 0]))).toBe(true)
      }
      if (done) continue
      const conflict = Array.from({ length: bench.p.conflictLength / 2 }, (_, k): Literal => [bench.p.conflict[2 * k] ?? 0, bench.p.conflict[2 * k + 1] ?? 0])
      expect(schedules.filter((start) => conflict.every((one) => holds(start, one)))).toEqual([])
      break
    }
  }
})
