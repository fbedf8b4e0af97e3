// Real plans, levelled: taking the proposal over gives the proposed dates, and nobody is more overloaded than before.
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { expect, test } from "vitest"
import { readMspdi } from "@throughline/interchange"
import { editsOfProposal, proposeLevelling, runCommands, schedulePlan, type Plan } from "@throughline/plan"

// The plans belong to others and never stand in the repository.
const corpus = resolve(process.env["THROUGHLINE_CORPUS"] ?? join(import.meta.dirname, "../../../../shared/corpus"), "schedules")
const isThere = existsSync(corpus)
if (!isThere) console.log(`skipped: no corpus at ${corpus}`)
/** Every so many plans; all of them take about 20 s. */
const EVERY = 4

function checkPlan(file: string, plan: Plan, pauses: "none" | "all"): void {
  const proposal = proposeLevelling(plan, { schedulesMax: 6, pauses })
  expect(proposal.finishBound, file).toBeLessThanOrEqual(proposal.finishAfter)
  expect(proposal.overloadAfter.work, file).toBeLessThanOrEqual(proposal.overloadBefore.work)
  const outcome = runCommands(plan, editsOfProposal(proposal), { idSeed: "levelledCorpus", now: 0 })
  if (!outcome.ok) throw new Error(`${file}: ${outcome.error.code}`)
  const after = schedulePlan(outcome.plan)
  for (const { taskId, to } of proposal.moves) expect(after.task.get(taskId), file).toMatchObject(to)
}

test.skipIf(!isThere)("real plans take over what levelling proposes, date by date", { timeout: 120_000 }, () => {
  const files = readdirSync(corpus).filter((file) => file.endsWith(".xml")).filter((_, index) => index % EVERY === 0)
  expect(files.length).toBeGreaterThan(20)
  for (const file of files) {
    const reading = readMspdi(readFileSync(join(corpus, file)))
    if (!reading.ok) throw new Error(`${file}: ${reading.error.message}`)
    checkPlan(file, reading.plan, "none")
    checkPlan(file, reading.plan, "all")
  }
})
