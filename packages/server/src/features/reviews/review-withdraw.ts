// Withdraws a link that has not been answered: from now on it opens nothing.

import { fail } from "../../platform/failure.ts"
import { handle } from "../../platform/handler.ts"
import { openArtefact } from "../artefacts/index.ts"
import { reviewById, withdrawReview } from "./reviews.sql.ts"

export const reviewWithdraw = handle("reviewWithdraw", async ({ reviewId }, context) => {
  const review = (await reviewById(context.tx, context.project, reviewId, true)) ?? fail("notFound")
  await openArtefact(context, review.artefact_id, "edit")
  if (review.answered_at !== null) fail("wrongState", { detail: "It has been answered; an answer stays." })
  await withdrawReview(context.tx, review)
  return {}
})
