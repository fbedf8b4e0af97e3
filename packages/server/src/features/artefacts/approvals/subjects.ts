// What can be approved besides artefacts: gates attach themselves here. An answer is refused when what was asked about is no
// longer what it was, and what follows from the answer happens in the same transaction.

import type { ProjectContext } from "../../../platform/handler.ts"
import type { ApprovalRow } from "./approvals.sql.ts"

export interface ApprovalSubject {
  /** Hash of what would be signed now; null where there is nothing to be asked about any more. */
  contentHash(context: ProjectContext, subjectId: string, step: string): Promise<Buffer | null>
  /** The answer has been signed. */
  answered(context: ProjectContext, approval: ApprovalRow, decision: "approved" | "rejected", comment: string): Promise<void>
}

const subjects = new Map<string, ApprovalSubject>()

export function onApproval(subjectKind: "gate", subject: ApprovalSubject): void {
  subjects.set(subjectKind, subject)
}

export function approvalSubject(subjectKind: string): ApprovalSubject | undefined {
  return subjects.get(subjectKind)
}
