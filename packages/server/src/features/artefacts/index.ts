// Artefacts of every kind: made, changed, taken through their states, approved, listed, kept in history and versions.

import type { AnyHandler } from "../../platform/handler.ts"
import { approvalDecide } from "./approvals/approval-decide.ts"
import { approvalList } from "./approvals/approval-list.ts"
import { approvalMine } from "./approvals/approval-mine.ts"
import { approvalRequest } from "./approvals/approval-request.ts"
import { approvalWithdraw } from "./approvals/approval-withdraw.ts"
import { artefactBulk } from "./artefact/artefact-bulk.ts"
import { artefactCreate } from "./artefact/artefact-create.ts"
import { artefactDelete } from "./artefact/artefact-delete.ts"
import { artefactHistory } from "./artefact/artefact-history.ts"
import { artefactKindList } from "./artefact/artefact-kind-list.ts"
import { artefactList } from "./artefact/artefact-list.ts"
import { artefactRead } from "./artefact/artefact-read.ts"
import { artefactRestore } from "./artefact/artefact-restore.ts"
import { artefactStep } from "./artefact/artefact-step.ts"
import { artefactUpdate } from "./artefact/artefact-update.ts"
import { artefactVersionList } from "./artefact/artefact-version-list.ts"
import { artefactVersionRead } from "./artefact/artefact-version-read.ts"

export const artefactHandlers: readonly AnyHandler[] = [
  artefactKindList, artefactList, artefactRead, artefactCreate, artefactUpdate, artefactStep, artefactDelete, artefactRestore, artefactBulk, artefactHistory, artefactVersionList, artefactVersionRead,
  approvalRequest, approvalList, approvalDecide, approvalWithdraw, approvalMine,
]

// What other features build upon.
export { onApproval } from "./approvals/subjects.ts"
export type { ApprovalSubject } from "./approvals/subjects.ts"
export { insertApprovals, openQuestionsOn, withdrawApprovals } from "./approvals/approvals.sql.ts"
export { signAnswer } from "./approvals/sign.ts"
export { keyOf } from "./artefacts.present.ts"
export type { ArtefactRow } from "./artefacts.sql.ts"
export { canonical, contentHash } from "./content.ts"
export { createArtefact } from "./create-artefact.ts"
export { beforeStep, onSave, onStep } from "./effects.ts"
export type { Saved, SaveEffect, StepEffect, StepTaken } from "./effects.ts"
export { kindOf, openArtefact } from "./open-artefact.ts"
export { saveArtefact, saveArtefacts } from "./save-artefacts.ts"
export { may, sightOf, visible, visibleByRole } from "./sight.ts"
export type { Sight } from "./sight.ts"
export { takeStep } from "./steps/take-step.ts"
