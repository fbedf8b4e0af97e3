import { expect, test } from "vitest"
import { earnedOf, type EarningRule } from "./earning-rule.ts"

const stages = (rule: EarningRule): number[] => [earnedOf(1000, rule, false, false), earnedOf(1000, rule, true, false), earnedOf(1000, rule, true, true)]

test("fixed rules earn at the start and at the finish, nothing between", () => {
  expect(stages({ kind: "0/100" })).toEqual([0, 0, 1000])
  expect(stages({ kind: "50/50" })).toEqual([0, 500, 1000])
  expect(stages({ kind: "20/80" })).toEqual([0, 200, 1000])
})

test("weighted milestones earn the weight that was reached", () => {
  const milestones = [{ weight: 1, reached: true }, { weight: 3, reached: false }]
  expect(earnedOf(1000, { kind: "milestones", milestones }, true, false)).toBe(250)
  expect(earnedOf(1000, { kind: "milestones", milestones: [] }, true, false)).toBe(0)
})

test("units and physical percent earn in proportion, never more than the budget and never less than nothing", () => {
  expect(earnedOf(1000, { kind: "units", done: 3, total: 8 }, true, false)).toBe(375)
  expect(earnedOf(1000, { kind: "units", done: 9, total: 8 }, true, false)).toBe(1000)
  expect(earnedOf(1000, { kind: "units", done: 1, total: 0 }, true, false)).toBe(0)
  expect(earnedOf(1001, { kind: "physical", complete: 5000 }, true, false)).toBe(500)
  expect(earnedOf(1000, { kind: "physical", complete: -5 }, true, false)).toBe(0)
})

test("apportioned effort follows its base, level of effort follows the plan", () => {
  expect(earnedOf(1000, { kind: "apportioned", baseEarned: 30, baseBudget: 40 }, true, false)).toBe(750)
  expect(earnedOf(1000, { kind: "levelOfEffort", planned: 640 }, false, false)).toBe(640)
})

test("accepted-only earns nothing for finished work that nobody accepted", () => {
  expect(earnedOf(1000, { kind: "acceptedOnly", accepted: false }, true, true)).toBe(0)
  expect(earnedOf(1000, { kind: "acceptedOnly", accepted: true }, true, true)).toBe(1000)
})
