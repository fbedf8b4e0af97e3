// How far the thread is whole, with what is missing by name.

import { coverageOf } from "@throughline/lifecycle"
import type { CoverageShare } from "@throughline/lifecycle"
import { handle } from "../../platform/handler.ts"
import { threadOf } from "./thread-facts.ts"
import { requirementVolatility } from "./thread.sql.ts"

const MISSING_MAX = 200
const PERIOD_MS = 30 * 86_400_000

export const threadCoverage = handle("threadCoverage", async (_, context) => {
  const { facts, graph } = await threadOf(context)
  const coverage = coverageOf(facts, graph)
  return {
    forward: shown(coverage.forward), tested: shown(coverage.tested), verified: shown(coverage.verified), accepted: shown(coverage.accepted), deliverablesWithPurpose: shown(coverage.deliverablesWithPurpose),
    tasksWithPurpose: shown(coverage.tasksWithPurpose), benefitsWithOwner: shown(coverage.benefitsWithOwner), mustsShare: coverage.mustsShare,
    volatility: await requirementVolatility(context.tx, context.project, new Date(context.now.getTime() - PERIOD_MS)),
  }
})

function shown({ part, whole, missing }: CoverageShare) {
  return { part, whole, missing: missing.slice(0, MISSING_MAX) }
}
