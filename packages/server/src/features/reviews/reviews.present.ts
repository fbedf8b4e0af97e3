// A review as those see it who asked for it.

import type { OPERATIONS, OutputOf } from "@throughline/contract"
import type { ArtefactRow } from "../artefacts/index.ts"
import { presentCode } from "../present-code.ts"
import type { ReviewRow } from "./reviews.sql.ts"
import { isStillShown } from "./shown-content.ts"

export type ReviewView = OutputOf<typeof OPERATIONS.reviewList>["items"][number]

/** `artefact`: as it is now; where it would be shown otherwise than it was, the review is not of what stands there now. */
export function presentReview(row: ReviewRow, artefact: ArtefactRow): ReviewView {
  return {
    id: presentCode.reviewId(row.id), artefactId: presentCode.artefactId(row.artefact_id), name: row.name, email: row.email, askedBy: row.asker_name, askedAt: row.asked_at.toISOString(), expiresAt: row.expires_at.toISOString(), openedAt: row.opened_at?.toISOString() ?? null,
    withdrawnAt: row.withdrawn_at?.toISOString() ?? null, answeredAt: row.answered_at?.toISOString() ?? null, decision: row.evidence?.answer.decision ?? null, contentHash: row.content_hash.toString("hex"), evidenceNumber: row.evidence_number, current: isStillShown(row, artefact),
  }
}
