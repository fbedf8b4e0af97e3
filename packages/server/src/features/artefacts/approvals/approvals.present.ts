// An approval as its readers see it.

import type { OPERATIONS, OutputOf } from "@throughline/contract"
import { presentCode } from "../../present-code.ts"
import type { ApprovalRow } from "./approvals.sql.ts"

export type ApprovalView = OutputOf<typeof OPERATIONS.approvalDecide>

const DECISIONS = ["approved", "rejected", "withdrawn"] as const
const SUBJECTS = ["artefact", "gate"] as const

export function presentApproval(row: ApprovalRow, readerId: string): ApprovalView {
  return {
    id: presentCode.approvalId(row.id), projectId: presentCode.projectId(row.project_id), projectName: row.project_name, subjectKind: SUBJECTS.find((kind) => kind === row.subject_kind) ?? "artefact", subjectId: row.subject_id,
    subjectTitle: row.subject_title, step: row.step, approver: { id: presentCode.userId(row.approver_id), name: row.approver_name }, approverRole: row.approver_role,
    askedBy: { id: presentCode.userId(row.asked_by), name: row.asker_name }, askedAt: row.asked_at.toISOString(), due: row.due, message: row.message,
    decision: DECISIONS.find((decision) => decision === row.decision) ?? null, decidedAt: row.decided_at?.toISOString() ?? null, comment: row.comment, contentHash: row.content_hash.toString("hex"),
    signature: row.signature?.toString("hex") ?? null, method: row.method, mine: row.approver_id === readerId,
  }
}
