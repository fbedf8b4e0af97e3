import * as fc from "fast-check"
import { arbitraryIntents, arbitraryPlan, playIntents } from "@throughline/testkit"
import { describe, expect, test } from "vitest"
import { applyChange, invertChange } from "../change.ts"
import { digestOfPlan } from "../digest.ts"
import type { Plan } from "../document.ts"
import { emptyPlan } from "../empty-plan.ts"
import { EMPTY_HISTORY, fitChange, rebase, recordEntry, redo, undo } from "../history.ts"
import type { History } from "../history.ts"
import { findLinkCycle } from "../link-cycle.ts"
import { mergeChanges } from "../merge-changes.ts"
import { outlineOf } from "../outline.ts"
import { COMMAND_NAMES, checkCommand } from "../run-command.ts"
import { validatePlan } from "../validate-plan.ts"

const start = emptyPlan({ start: 0 })

function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  if (value instanceof Map) for (const entry of value.values()) frozen(entry)
  for (const part of Object.values(value)) frozen(part)
  return value
}

describe("any sequence of commands", () => {
  test("keeps every promise of the plan, and closes no circle of links", () => {
    fc.assert(fc.property(arbitraryIntents(60), (intents) => {
      for (const { command, after, error } of playIntents(start, intents)) {
        if (error !== null) continue
        expect(validatePlan(after), command.name).toEqual([])
      }
      const last = playIntents(start, intents).at(-1)?.after ?? start
      expect(findLinkCycle(last)).toBeNull()
    }), { numRuns: 150 })
  })

  test("has the shape that it says it has", () => {
    fc.assert(fc.property(arbitraryIntents(30), (intents) => {
      for (const { command, error } of playIntents(start, intents)) {
        const problem = checkCommand(command)
        if (problem === null) expect(error?.code.startsWith("shape.type") ?? false).toBe(false)
        else expect(error).toEqual(problem)
      }
    }), { numRuns: 60 })
  })

  test("is taken back exactly by undoing each change, and repeated exactly by redoing it", () => {
    fc.assert(fc.property(arbitraryPlan(30), arbitraryIntents(), (plan, intents) => {
      let history: History = EMPTY_HISTORY
      const steps = playIntents(plan, intents, "undoing")
      for (const { change, command } of steps) history = recordEntry(history, { label: command.name, change })
      const end = steps.at(-1)?.after ?? plan
      let current: Plan = end
      for (const _ of history.done) {
        const result = undo(history, current)
        if (!result.ok) throw new Error(`undo failed: ${JSON.stringify(result)}`)
        current = result.plan
        history = result.history
      }
      expect(current).toEqual(plan)
      for (const _ of history.undone) {
        const result = redo(history, current)
        if (!result.ok) throw new Error("redo failed")
        current = result.plan
        history = result.history
      }
      expect(current).toEqual(end)
      expect(digestOfPlan(current)).toBe(digestOfPlan(end))
    }), { numRuns: 100 })
  })

  test("never alters the plan that it is applied to, nor the change", () => {
    fc.assert(fc.property(arbitraryIntents(), (intents) => {
      for (const { before, after, change } of playIntents(start, intents)) {
        expect(applyChange(frozen(before), frozen(change))).toEqual(after)
      }
    }), { numRuns: 60 })
  })

  test("merges into one change that does the same, and so does its inverse", () => {
    fc.assert(fc.property(arbitraryPlan(20), arbitraryIntents(), (plan, intents) => {
      const steps = playIntents(plan, intents, "merging")
      const end = steps.at(-1)?.after ?? plan
      const merged = mergeChanges(steps.map((step) => step.change))
      expect(applyChange(plan, merged)).toEqual(end)
      expect(applyChange(end, invertChange(merged))).toEqual(plan)
      expect(applyChange(end, mergeChanges(steps.map((step) => invertChange(step.change)).toReversed()))).toEqual(plan)
    }), { numRuns: 60 })
  })

  test("gives the same ids and the same change when it is carried out again", () => {
    fc.assert(fc.property(arbitraryPlan(20), arbitraryIntents(), (plan, intents) => {
      expect(playIntents(plan, intents, "again").map((step) => step.change)).toEqual(playIntents(plan, intents, "again").map((step) => step.change))
    }), { numRuns: 30 })
  })

  test("leaves every task in the outline exactly once", () => {
    fc.assert(fc.property(arbitraryPlan(), (plan) => {
      const { order } = outlineOf(plan.task)
      expect(order.toSorted()).toEqual([...plan.task.keys()].toSorted())
    }), { numRuns: 60 })
  })
})

describe("two people", () => {
  const both = fc.tuple(arbitraryPlan(30), arbitraryIntents(12), arbitraryIntents(12))

  test("undo after somebody else's edits either works and leaves the plan whole, or says what is in the way", () => {
    let worked = 0
    let refused = 0
    fc.assert(fc.property(both, ([plan, mine, theirs]) => {
      const mySteps = playIntents(plan, mine, "mypart").filter((step) => step.change.length > 0)
      const afterMine = mySteps.at(-1)?.after ?? plan
      const afterTheirs = playIntents(afterMine, theirs, "theirs").at(-1)?.after ?? afterMine
      let history: History = EMPTY_HISTORY
      for (const step of mySteps) history = recordEntry(history, { label: step.command.name, change: step.change })
      const result = undo(history, afterTheirs)
      if (result.ok) {
        worked += 1
        expect(validatePlan(result.plan)).toEqual([])
        expect(findLinkCycle(result.plan)).toBeNull()
        const again = redo(result.history, result.plan)
        expect(again.ok && validatePlan(again.plan)).toEqual([])
        expect(again.ok && again.plan).toEqual(afterTheirs)
      } else if (result.reason === "conflict") {
        refused += 1
        const { conflicts, broken, cycle } = result.obstacle
        expect(conflicts.length + broken.length + cycle.length).toBeGreaterThan(0)
      }
    }), { numRuns: 200 })
    expect(worked).toBeGreaterThan(20)
    expect(refused).toBeGreaterThan(0)
  })

  test("a change whose fields nobody else touched fits the plan as it is now", () => {
    fc.assert(fc.property(both, ([plan, mine, theirs]) => {
      const step = playIntents(plan, mine, "mypart").find((one) => one.change.length > 0 && one.before === plan)
      const theirPlan = playIntents(plan, theirs, "theirs").at(-1)?.after ?? plan
      if (step === undefined) return
      const fitted = fitChange(theirPlan, step.change)
      if (fitted.ok) expect(validatePlan(fitted.plan)).toEqual([])
      else expect(fitted.obstacle.conflicts.length + fitted.obstacle.broken.length + fitted.obstacle.cycle.length).toBeGreaterThan(0)
    }), { numRuns: 150 })
  })

  test("unconfirmed edits on top of somebody else's leave the plan whole and keep their new ids", () => {
    fc.assert(fc.property(both, ([plan, mine, theirs]) => {
      const steps = playIntents(plan, mine, "mypart")
      const theirPlan = playIntents(plan, theirs, "theirs").at(-1)?.after ?? plan
      const pending = steps.filter((step) => step.error === null && step.command.name !== "takeBaseline").map((step, index) => ({
        label: step.command.name, commands: [step.command], context: { idSeed: `rebasing${index}`, now: 0 },
      }))
      const rebased = rebase(theirPlan, pending)
      expect(validatePlan(rebased.plan)).toEqual([])
      expect(rebased.applied.length + rebased.refused.length).toBe(pending.length)
      expect(rebase(theirPlan, pending).plan).toEqual(rebased.plan)
    }), { numRuns: 100 })
  })
})

test("the generator reaches every command, carried out and refused", () => {
  const done = new Set<string>()
  const refused = new Set<string>()
  for (const intents of fc.sample(arbitraryIntents(80), { numRuns: 150, seed: 7 })) {
    for (const { command, error } of playIntents(start, intents)) (error === null ? done : refused).add(command.name)
  }
  expect([...done].toSorted()).toEqual([...COMMAND_NAMES].toSorted())
  expect(refused.size).toBeGreaterThan(COMMAND_NAMES.length / 2)
})
