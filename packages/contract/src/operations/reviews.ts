// Review and acceptance by people without an account: a personal link that ends, criteria to tick, a signature that lasts.

import { z } from "zod"
import { artefactId, civilDate, email, empty, line, moment, projectId, reviewId, text } from "../schemas/basics.ts"
import { operation } from "../operation.ts"

const decision = z.enum(["accepted", "acceptedWithConditions", "rejected"])
const review = z.strictObject({
  id: reviewId, artefactId, name: z.string(), email: z.string(), askedBy: z.string(), askedAt: moment, expiresAt: moment, openedAt: moment.nullable(), withdrawnAt: moment.nullable(), answeredAt: moment.nullable(),
  decision: decision.nullable(), contentHash: z.string(), evidenceNumber: z.int().nullable(), current: z.boolean(),
})
const criterion = z.strictObject({ id: z.string(), criterion: z.string() })
const token = text(200).min(20)

export const reviewInvite = operation({
  name: "review.invite", summary: "Asks somebody without an account to review and sign an artefact as it stands now; the link is shown once and sent by mail where mail is set up.", method: "POST", path: "/projects/:projectId/artefacts/:artefactId/reviews",
  access: { kind: "project", permission: "artefact.write" }, creates: true, errors: ["wrongState", "limitExceeded"],
  input: z.strictObject({ projectId, artefactId, name: line(), email, message: text(5_000).default(""), days: z.int().min(1).max(90).default(14) }), output: review.extend({ link: z.string() }),
})
export const reviewList = operation({
  name: "review.list", summary: "Who was asked to review an artefact from outside, and what they said.", method: "GET", path: "/projects/:projectId/artefacts/:artefactId/reviews",
  access: { kind: "project", permission: "artefact.read" }, input: z.strictObject({ projectId, artefactId }), output: z.strictObject({ items: z.array(review) }),
})
export const reviewWithdraw = operation({
  name: "review.withdraw", summary: "Withdraws a link that has not been answered.", method: "DELETE", path: "/projects/:projectId/reviews/:reviewId",
  access: { kind: "project", permission: "artefact.write" }, errors: ["wrongState"], input: z.strictObject({ projectId, reviewId }), output: empty,
})
export const reviewEvidence = operation({
  name: "review.evidence", summary: "The signed evidence of an answer as a file that can be checked offline: throughline verify FILE.", method: "GET", path: "/projects/:projectId/reviews/:reviewId/evidence.json",
  access: { kind: "project", permission: "artefact.read" }, body: "download", input: z.strictObject({ projectId, reviewId }), output: empty,
})
/** A link that is unknown, too old, used or withdrawn answers all the same: there is nothing here. */
export const reviewOpen = operation({
  name: "review.open", summary: "What a personal link asks me to look at.", method: "POST", path: "/reviews/open", access: { kind: "public" }, scope: "read", errors: ["tooManyRequests"],
  input: z.strictObject({ token }),
  output: z.strictObject({
    name: z.string(), organisationName: z.string(), projectName: z.string(), askedBy: z.string(), message: z.string(), expiresAt: moment, contentHash: z.string(),
    kind: z.string(), key: z.string(), title: z.string(), versionName: z.string(), description: z.string(), link: z.string().nullable(), criteria: z.array(criterion), questions: z.string(),
  }),
})
export const reviewAnswer = operation({
  name: "review.answer", summary: "Signs my answer to a review; the link is used up by it.", method: "POST", path: "/reviews/answer", access: { kind: "public" }, creates: true, errors: ["tooManyRequests"],
  input: z.strictObject({
    token, decision, signedName: line(), remark: text(20_000).default(""),
    criteria: z.array(z.strictObject({ id: z.string().max(60), met: z.boolean(), remark: text(5_000).default("") })).max(500),
    conditions: z.array(z.strictObject({ condition: line(500), due: civilDate })).max(50).default([]),
    defects: z.array(z.strictObject({ title: line(500), description: text(20_000).default(""), severity: z.enum(["s1", "s2", "s3", "s4"]).default("s3") })).max(100).default([]),
  }),
  output: z.strictObject({ signedAt: moment, evidence: z.record(z.string(), z.unknown()) }),
})
