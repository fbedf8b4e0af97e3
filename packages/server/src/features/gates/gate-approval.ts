// What approvers of a gate put their name to: its definition, its ticked checks and the moment of its submission. While it is
// submitted none of them changes.

import { createHash } from "node:crypto"
import { approvalsOf, canonical, onApproval, presentApproval, sightOf, type ApprovalView } from "../artefacts/index.ts"
import type { ProjectContext } from "../../platform/handler.ts"
import { gateById } from "./gates.sql.ts"
import type { GateRow } from "./gates.sql.ts"

export const GATE_STEP = "pass"

export function submissionHash({ definition, ticks, submitted_at }: GateRow): Buffer {
  return createHash("sha256").update(canonical({ definition, ticks, submittedAt: submitted_at?.toISOString() ?? null })).digest()
}

export function attachGateApproval(): void {
  onApproval("gate", {
    async contentHash({ tx, project }, gateId) {
      const gate = await gateById(tx, project, gateId, true)
      return gate?.state === "submitted" ? submissionHash(gate) : null
    },
    async answered(context, { subject_id }) {
      context.emit({ topic: "gate", payload: { id: subject_id } })
    },
  })
}

export async function approvalsOn(context: ProjectContext, gateId: string): Promise<readonly ApprovalView[]> {
  return (await approvalsOf(context.tx, context.project, sightOf(context), { subjectId: gateId })).map((row) => presentApproval(row, context.actor.userId))
}

/** Roles whose yes to this submission is still missing; a no of anybody in a role takes the role's yes away. */
export async function rolesMissing(context: ProjectContext, gate: GateRow): Promise<readonly string[]> {
  const hash = submissionHash(gate)
  const answers = (await approvalsOf(context.tx, context.project, { ...sightOf(context), linkedTo: null }, { subjectId: gate.id })).filter(({ content_hash }) => content_hash.equals(hash))
  return gate.definition.approvers.filter((role) => {
    const ofRole = answers.filter(({ approver_role }) => approver_role === role)
    return ofRole.some(({ decision }) => decision === "rejected") || !ofRole.some(({ decision }) => decision === "approved")
  })
}
