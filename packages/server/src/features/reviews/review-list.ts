// Who was asked to review an artefact from outside, and what they said.

import { handle } from "../../platform/handler.ts"
import { openArtefact } from "../artefacts/index.ts"
import { presentReview } from "./reviews.present.ts"
import { reviewsOf } from "./reviews.sql.ts"

export const reviewList = handle("reviewList", async ({ artefactId }, context) => {
  const { row } = await openArtefact(context, artefactId, "see")
  return { items: (await reviewsOf(context.tx, context.project, row.id)).map((review) => presentReview(review, row)) }
})
