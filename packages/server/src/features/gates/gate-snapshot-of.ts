// A picture of everything that a gate is decided upon: what each criterion said, which artefacts stood in which state and
// version with which content, what the plan forecast. It is kept with the decision, under one hash.

import { createHash } from "node:crypto"
import type { GateFacts } from "@throughline/lifecycle"
import { toIso } from "@throughline/plan"
import type { ProjectContext } from "../../platform/handler.ts"
import { canonical } from "../artefacts/index.ts"
import { openPlan } from "../planning/plan/index.ts"
import type { CriterionResult } from "./gates.present.ts"
import type { GateRow } from "./gates.sql.ts"

export interface Picture {
  readonly text: string
  readonly hash: Buffer
}

export async function pictureOf(context: ProjectContext, gate: GateRow, facts: GateFacts, results: readonly CriterionResult[]): Promise<Picture> {
  const { facts: plan, revision } = await openPlan(context, context.project)
  const text = canonical({
    at: context.now.toISOString(), gate: gate.definition, ticks: gate.ticks,
    criteria: results.map(({ check, met, advisory, reason, values, evidence }) => ({ check, met, advisory, reason, values, evidence })),
    artefacts: facts.artefacts.map(({ id, kind, key, title, state, version, fields }) => ({ id, kind, key, title, state, version, contentHash: createHash("sha256").update(canonical(fields)).digest("hex") })),
    plan: { revision, start: plan.start === null ? null : toIso(plan.start), finish: plan.finish === null ? null : toIso(plan.finish), work: plan.work, cost: plan.cost, percentComplete: plan.percentComplete },
  })
  return { text, hash: createHash("sha256").update(text).digest() }
}
