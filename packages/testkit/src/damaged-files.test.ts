import * as fc from "fast-check"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { expect, test } from "vitest"
import { readMspdi, writeMspdi } from "@throughline/interchange"
import { drivingChain, explain, latestBaselineOf, planQuality, schedulePlan, validatePlan } from "@throughline/plan"
import { arbitraryPlan } from "./arbitrary-plan.ts"
import { damagedXml } from "./hostile/damaged-xml.ts"

// The plans belong to others and never stand in the repository.
const corpus = resolve(process.env["THROUGHLINE_CORPUS"] ?? join(import.meta.dirname, "../../../../shared/corpus"), "schedules")
const files = existsSync(corpus) ? readdirSync(corpus).filter((name) => name.endsWith(".xml")) : []
if (files.length === 0) console.log(`skipped: no corpus at ${corpus}`)

/** Everything that is computed from a file: nothing throws, and every date and length is a whole number. */
function compute(xml: string): "refused" | "scheduled" {
  const reading = readMspdi(new TextEncoder().encode(xml))
  if (!reading.ok) {
    expect(reading.error.message).not.toBe("")
    return "refused"
  }
  const { plan } = reading
  expect(validatePlan(plan)).toEqual([])
  const schedule = schedulePlan(plan)
  for (const row of schedule.task.values()) {
    for (const value of [row.start, row.finish, row.lateStart, row.lateFinish, row.totalSlack, row.freeSlack, row.duration, row.work]) expect(Number.isInteger(value)).toBe(true)
  }
  expect(planQuality(plan, schedule, { dataDate: plan.settings.start, baseline: latestBaselineOf(plan) })).toHaveLength(14)
  for (const id of schedule.order.slice(0, 5)) {
    explain(plan, schedule, id, "finish")
    drivingChain(plan, schedule, id)
  }
  return "scheduled"
}

const drawFrom = (draws: fc.Stream<number>) => (below: number): number => (draws.next().value ?? 0) % below

test("a damaged file is refused with a sentence, or read and scheduled", () => {
  const outcomes = { refused: 0, scheduled: 0 }
  fc.assert(
    fc.property(arbitraryPlan(), fc.infiniteStream(fc.nat()), (plan, draws) => {
      outcomes[compute(damagedXml(new TextDecoder().decode(writeMspdi(plan, schedulePlan(plan))), drawFrom(draws)))] += 1
    }),
    { numRuns: 150 },
  )
  expect(outcomes.scheduled).toBeGreaterThan(100)
})

test.skipIf(files.length === 0)("so is a damaged file of another program", () => {
  const small = files.filter((name) => readFileSync(join(corpus, name)).length < 200_000)
  fc.assert(
    fc.property(fc.constantFrom(...small), fc.infiniteStream(fc.nat()), (name, draws) => {
      compute(damagedXml(readFileSync(join(corpus, name), "utf8"), drawFrom(draws)))
    }),
    { numRuns: 60 },
  )
})
