import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { durationOf, spanOf, withDuration, withSharedWork, withTotalWork, withUnits, withWork, workIn } from "./work-triangle.ts"
import type { Member, TaskEffort } from "./work-triangle.ts"

const DAY = 4_800
const member = (name: string, units: number, work: number, more: Partial<Member> = {}): Member => ({ id: `asg_${name}`, units, work, overtimeWork: 0, actualWork: 0, contour: "flat", delay: 0, ...more })
const task = (type: TaskEffort["type"], duration = 10 * DAY, done = 0): TaskEffort => ({ type, duration, done })
const pair = [member("Ana", 10_000, 10 * DAY), member("Ben", 5_000, 5 * DAY)]
const told = ({ duration, crew }: { duration: number; crew: readonly Member[] }): unknown => [duration / DAY, ...crew.map((one) => `${one.units / 100}% ${one.work / DAY}`)]

describe("work = duration × units", () => {
  test.each([
    ["fixedUnits", [20, "100% 20", "50% 10"]],
    ["fixedDuration", [20, "100% 20", "50% 10"]],
    ["fixedWork", [20, "50% 10", "25% 5"]],
  ] as const)("%s: another duration", (type, expected) => {
    expect(told(withDuration(task(type), pair, 20 * DAY))).toEqual(expected)
  })

  test.each([
    ["fixedUnits", [20, "100% 20", "50% 5"]],
    ["fixedWork", [20, "100% 20", "50% 5"]],
    ["fixedDuration", [10, "200% 20", "50% 5"]],
  ] as const)("%s: another work of one person", (type, expected) => {
    expect(told(withWork(task(type), pair, "asg_Ana", 20 * DAY))).toEqual(expected)
  })

  test.each([
    ["fixedUnits", [20, "50% 10", "50% 5"]],
    ["fixedWork", [20, "50% 10", "50% 5"]],
    ["fixedDuration", [10, "50% 5", "50% 5"]],
  ] as const)("%s: other units of one person", (type, expected) => {
    expect(told(withUnits(task(type), pair, "asg_Ana", 5_000))).toEqual(expected)
  })

  test("another total work is shared as it was shared", () => {
    expect(told(withTotalWork(task("fixedUnits"), pair, 30 * DAY))).toEqual([20, "100% 20", "50% 10"])
    expect(told(withTotalWork(task("fixedDuration"), pair, 30 * DAY))).toEqual([10, "200% 20", "100% 10"])
    expect(told(withTotalWork(task("fixedUnits"), [member("Ana", 10_000, 0), member("Ben", 5_000, 0)], 3 * DAY))).toEqual([2, "100% 2", "50% 1"])
  })

  test("effort-driven: two people do in five days what one does in ten", () => {
    expect(told(withSharedWork(task("fixedUnits"), [member("Ana", 10_000, 10 * DAY), member("Ben", 10_000, 0)], 10 * DAY))).toEqual([5, "100% 5", "100% 5"])
    expect(told(withSharedWork(task("fixedDuration"), [member("Ana", 10_000, 10 * DAY), member("Ben", 10_000, 0)], 10 * DAY))).toEqual([10, "50% 5", "50% 5"])
  })

  test("what is done stays done: only what remains is stretched", () => {
    const half = [member("Ana", 10_000, 10 * DAY, { actualWork: 5 * DAY })]
    expect(told(withDuration(task("fixedUnits", 10 * DAY, 5 * DAY), half, 15 * DAY))).toEqual([15, "100% 15"])
    expect(told(withDuration(task("fixedWork", 10 * DAY, 5 * DAY), half, 15 * DAY))).toEqual([15, "50% 10"])
  })

  test("delay, overtime and a contour stretch how long a person needs", () => {
    expect(spanOf(member("Ana", 10_000, 10 * DAY, { delay: DAY })) / DAY).toBe(11)
    expect(spanOf(member("Ana", 10_000, 10 * DAY, { overtimeWork: 4 * DAY })) / DAY).toBe(6)
    expect(spanOf(member("Ana", 10_000, 10 * DAY, { contour: "bell" })) / DAY).toBe(20)
    expect(workIn(10 * DAY, { units: 10_000, contour: "bell" }) / DAY).toBe(5)
    expect(spanOf(member("Ana", 0, 10 * DAY))).toBe(0)
  })

  test("nobody with work leaves the duration as it is", () => {
    expect(durationOf([member("Ana", 10_000, 0)], 3 * DAY)).toBe(3 * DAY)
    expect(durationOf([], 3 * DAY)).toBe(3 * DAY)
  })

  const crew = fc.array(fc.record({ units: fc.integer({ min: 1, max: 50_000 }), work: fc.integer({ min: 0, max: 1_000_000 }), share: fc.integer({ min: 0, max: 100 }) }), { minLength: 1, maxLength: 6 })
    .map((all) => all.map(({ units, work, share }, index) => member(String(index), units, work, { actualWork: Math.floor((work * share) / 100) })))
  const type = fc.constantFrom("fixedUnits" as const, "fixedDuration" as const, "fixedWork" as const)

  test("shares add up to the whole, and nobody falls below what is done", () => {
    fc.assert(fc.property(crew, type, fc.integer({ min: 0, max: 10_000_000 }), (people, kind, total) => {
      const done = people.reduce((sum, one) => sum + one.actualWork, 0)
      for (const balance of [withTotalWork(task(kind), people, total), withSharedWork(task(kind), people, total)]) {
        expect(balance.crew.reduce((sum, one) => sum + one.work, 0)).toBe(Math.max(done, total))
        expect(balance.crew.every((one, index) => one.work >= people[index].actualWork)).toBe(true)
      }
    }))
  })

  test("every outcome is whole and never negative", () => {
    fc.assert(fc.property(crew, type, fc.integer({ min: 0, max: 500_000_000 }), fc.integer({ min: 0, max: 10_000_000 }), (people, kind, amount, units) => {
      const effort = task(kind, 10 * DAY, 2 * DAY)
      for (const balance of [withDuration(effort, people, amount), withWork(effort, people, "asg_0", amount), withUnits(effort, people, "asg_0", units)]) {
        for (const number of [balance.duration, ...balance.crew.flatMap((one) => [one.units, one.work])]) expect(Number.isSafeInteger(number) && number >= 0).toBe(true)
      }
    }))
  })
})
