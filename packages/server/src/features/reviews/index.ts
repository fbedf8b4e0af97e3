// Review and acceptance by people without an account.

import type { AnyHandler } from "../../platform/handler.ts"
import { approvalChain } from "./approval-chain.ts"
import { evidenceExport } from "./evidence-export.ts"
import { reviewAnswer } from "./review-answer.ts"
import { reviewEvidence } from "./review-evidence.ts"
import { reviewInvite } from "./review-invite.ts"
import { reviewList } from "./review-list.ts"
import { reviewOpen } from "./review-open.ts"
import { reviewWithdraw } from "./review-withdraw.ts"

export const reviewHandlers: readonly AnyHandler[] = [reviewInvite, reviewList, reviewWithdraw, reviewEvidence, reviewOpen, reviewAnswer, approvalChain, evidenceExport]
