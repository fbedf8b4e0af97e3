// What a personal link asks somebody to look at. Unknown, too old, used or withdrawn: there is nothing here.

import { fail } from "../../platform/failure.ts"
import { handle } from "../../platform/handler.ts"
import { hashSecret } from "../../platform/run/credentials.ts"
import { byAddress } from "../people/index.ts"
import { markOpened, namesAround, openReview } from "./reviews.sql.ts"

export const reviewOpen = handle("reviewOpen", async ({ token }, { tx, services, request }) => {
  await services.limiter.count([byAddress("review", request.address)])
  const review = await openReview(tx, hashSecret(token), false)
  if (review === null) fail("notFound")
  await markOpened(tx, review)
  const { organisation, project } = await namesAround(tx, review)
  const { revision: _, criteria, ...content } = review.content
  return { name: review.name, organisationName: organisation, projectName: project, askedBy: review.asker_name, message: review.message, expiresAt: review.expires_at.toISOString(), contentHash: review.content_hash.toString("hex"), ...content, criteria: [...criteria] }
})
