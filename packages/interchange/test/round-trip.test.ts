// What goes out comes back: plans made by commands, and plans with everything the document can hold.

import { schedulePlan } from "@throughline/plan"
import type { Plan } from "@throughline/plan"
import { arbitraryPlan } from "@throughline/testkit"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { readMspdi, writeMspdi } from "../src/index.ts"
import { arbitraryDocument } from "./arbitrary-document.ts"
import { comparablePlan } from "./comparable-plan.ts"

function throughFile(plan: Plan): Plan {
  const result = readMspdi(writeMspdi(plan, schedulePlan(plan)))
  if (!result.ok) throw new Error(`line ${result.error.line}: ${result.error.message}`)
  expect(result.findings.filter((finding) => finding.weight === "lost")).toEqual([])
  return result.plan
}

const A_MINUTE = 10

function isLong(length: number): boolean {
  return length === 0 || length > A_MINUTE
}

/** In a file a minute of pause, or of work beside one, may be the rounding of part-time work. */
function pausesAreReal(plan: Plan): boolean {
  return [...plan.task.values()].every((task) => task.splits.every((split) => isLong(split.gap) && isLong(split.offset)))
    && [...plan.assignment.values()].every((assignment) => isLong(assignment.work))
}

test("a plan made by commands comes back from a Microsoft Project file as it was", () => {
  fc.assert(fc.property(arbitraryPlan(40).filter(pausesAreReal), (plan) => {
    expect(comparablePlan(throughFile(plan))).toEqual(comparablePlan(plan))
  }), { numRuns: 150, seed: 20_260_302 })
})

test("everything the document can hold comes back from a Microsoft Project file", () => {
  fc.assert(fc.property(arbitraryDocument, (plan) => {
    expect(comparablePlan(throughFile(plan))).toEqual(comparablePlan(plan))
  }), { numRuns: 150, seed: 20_260_302 })
})

test("the same plan and schedule give the same bytes", () => {
  fc.assert(fc.property(arbitraryDocument, (plan) => {
    const schedule = schedulePlan(plan)
    const bytes = writeMspdi(plan, schedule)
    expect(writeMspdi(plan, schedule)).toEqual(bytes)
  }), { numRuns: 20, seed: 20_260_302 })
})
