// Whoever may authorise projects and creates one under light governance has decided its first gate by doing so; that is kept
// like any other decision.

import { createHash } from "node:crypto"
import type { PersonContext } from "../../platform/handler.ts"
import { canonical } from "../artefacts/index.ts"
import type { ProjectKey } from "../planning/plan/index.ts"
import { gatesOf, insertDecision, updateGate } from "./gates.sql.ts"

const REASON = "Authorised by creating the project under light governance."

export async function passByCreation({ tx, actor, now }: Pick<PersonContext, "tx" | "actor" | "now">, project: ProjectKey, reason = REASON): Promise<void> {
  const first = (await gatesOf(tx, project)).find(({ definition }) => definition.before === "initiation")
  if (first === undefined) return
  const snapshot = canonical({ at: now.toISOString(), gate: first.definition, artefacts: [], criteria: [] })
  await insertDecision(tx, project, { gateId: first.id, decision: "approved", reason, conditions: [], snapshot, hash: createHash("sha256").update(snapshot).digest(), decidedBy: actor.userId })
  await updateGate(tx, project, first.id, { state: "approved", reason, decidedBy: actor.userId })
}
