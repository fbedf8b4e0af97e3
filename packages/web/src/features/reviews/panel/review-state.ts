// How far a review from outside is, as one word.

import type { Review } from "./review-query.ts"

export type ReviewState = "accepted" | "acceptedWithConditions" | "rejected" | "withdrawn" | "expired" | "opened" | "asked"

export function reviewState(review: Pick<Review, "decision" | "withdrawnAt" | "expiresAt" | "openedAt">, now: number): ReviewState {
  if (review.decision !== null) return review.decision
  if (review.withdrawnAt !== null) return "withdrawn"
  if (Date.parse(review.expiresAt) <= now) return "expired"
  return review.openedAt === null ? "asked" : "opened"
}
