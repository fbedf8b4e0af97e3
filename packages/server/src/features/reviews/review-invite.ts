// Asks somebody without an account to review and sign an artefact as it stands now.

import { fail } from "../../platform/failure.ts"
import { handle } from "../../platform/handler.ts"
import { openArtefact } from "../artefacts/index.ts"
import { newSecret, secretLink } from "../people/index.ts"
import { reviewLetter } from "./review-letter.ts"
import { presentReview } from "./reviews.present.ts"
import { insertReview, reviewById, reviewsOf } from "./reviews.sql.ts"
import { shownContent, shownHash } from "./shown-content.ts"

const REVIEWABLE: ReadonlySet<string> = new Set(["deliverable", "signOff", "prototype", "requirement", "handoverItem", "acceptanceTestPlan"])
const REVIEWS_MAX = 200

export const reviewInvite = handle("reviewInvite", async ({ artefactId, name, email, message, days }, context) => {
  const { tx, project, actor, request, services } = context
  const { row } = await openArtefact(context, artefactId, "edit")
  if (!REVIEWABLE.has(row.kind)) fail("wrongState", { detail: "This kind of artefact is not reviewed from outside." })
  if ((await reviewsOf(tx, project, row.id)).length >= REVIEWS_MAX) fail("limitExceeded", { problems: [{ pointer: "/artefactId", code: "reviews", message: "has as many reviews as are allowed", limit: REVIEWS_MAX }] })
  const content = shownContent(row)
  const secret = newSecret()
  const id = context.newId("rvw")
  await insertReview(tx, project, { id, artefactId: row.id, content, contentHash: shownHash(content), revision: row.revision, name, email, message, tokenHash: secret.hash, askedBy: actor.userId, days })
  const link = secretLink(request.origin, "review", secret.text)
  if (services.mailer.sends) await services.mailer.queue(tx, { to: email, ...reviewLetter({ name, asker: actor.name, project: project.name, title: `${content.key} ${content.title}`, message, link, days }) })
  context.emit({ topic: "artefact", payload: { id: row.id, kind: row.kind } })
  const review = await reviewById(tx, project, id, false)
  if (review === null) throw new Error("A review that was just asked for is there")
  return { ...presentReview(review, row), link }
}, { answerOnce: true })
