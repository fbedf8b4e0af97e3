// Are the signatures of the project whole?

import { signatureDigest, verifyEvidence } from "@throughline/lifecycle"
import { handle } from "../../platform/handler.ts"
import { firstBroken, signedAnswers } from "../artefacts/index.ts"
import { presentCode } from "../present-code.ts"
import { signedReviews, type SignedReview } from "./reviews.sql.ts"

export const approvalChain = handle("approvalChain", async (_, { tx, project }) => {
  const answers = await signedAnswers(tx, project)
  const reviews = await signedReviews(tx, project)
  const [answer, review] = [firstBroken(answers), await firstBrokenReview(reviews)]
  return {
    approvals: { signed: answers.length, firstBroken: answer === null ? null : presentCode.approvalId(answer) },
    reviews: { signed: reviews.length, firstBroken: review === null ? null : presentCode.reviewId(review) },
  }
})

/** The first that has been changed, or before which one is missing. */
async function firstBrokenReview(reviews: readonly SignedReview[]): Promise<string | null> {
  let previous: string | null = null
  for (const [at, { id, evidence }] of reviews.entries()) {
    if (evidence.number !== at + 1 || evidence.previous !== previous || (await verifyEvidence(evidence)) !== null) return id
    previous = await signatureDigest(evidence)
  }
  return null
}
