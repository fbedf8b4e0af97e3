// The signed evidence of an answer, as a file.

import { fail } from "../../platform/failure.ts"
import { handle } from "../../platform/handler.ts"
import { openArtefact } from "../artefacts/index.ts"
import { safeFileName } from "../safe-file-name.ts"
import { reviewById } from "./reviews.sql.ts"

export const reviewEvidence = handle("reviewEvidence", async ({ reviewId }, context) => {
  const review = (await reviewById(context.tx, context.project, reviewId, false)) ?? fail("notFound")
  await openArtefact(context, review.artefact_id, "see")
  if (review.evidence === null) fail("notFound")
  return { fileName: safeFileName(`${context.project.code} ${review.content.key} ${review.evidence.number}.evidence.json`), mediaType: "application/json", content: Buffer.from(`${JSON.stringify(review.evidence, null, 2)}\n`) }
})
