import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { expect, test } from "vitest"
import { readMspdi } from "@throughline/interchange"
import { schedulePlan, simulatePlan } from "@throughline/plan"

// The plans belong to others and never stand in the repository.
const corpus = resolve(process.env["THROUGHLINE_CORPUS"] ?? join(import.meta.dirname, "../../../../shared/corpus"), "schedules")
const isThere = existsSync(corpus)
if (!isThere) console.log(`skipped: no corpus at ${corpus}`)

test.skipIf(!isThere)("without any spread every plan of the corpus ends, row by row, as it is scheduled; with spread it has a result", { timeout: 60_000 }, () => {
  let rows = 0
  for (const file of readdirSync(corpus, { recursive: true }).map(String).filter((name) => name.endsWith(".xml"))) {
    const reading = readMspdi(readFileSync(join(corpus, file)))
    if (!reading.ok) throw new Error(`${file}: ${reading.error.message}`)
    const schedule = schedulePlan(reading.plan)
    const { finish, tasks } = simulatePlan(reading.plan, { iterations: 2, seed: 1, assume: { kind: "uniform", low: 10_000, high: 10_000 } })
    if (reading.plan.task.size > 0) expect(finish.percentiles[0], file).toBe(schedule.finish)
    for (const [id, row] of schedule.task) {
      const simulated = tasks.get(id)?.finish ?? null
      if (simulated === null) continue
      rows += 1
      if (simulated[0] !== row.finish) expect(simulated[0], `${file} task ${reading.plan.task.get(id)?.number}`).toBe(row.finish)
    }
    const spread = simulatePlan(reading.plan, { iterations: 30, seed: 1, assume: { kind: "pert", low: 5_000, high: 20_000 } })
    expect(spread.finish.percentiles).toEqual(spread.finish.percentiles.toSorted((a, b) => a - b))
  }
  expect(rows).toBeGreaterThan(5_000)
})
