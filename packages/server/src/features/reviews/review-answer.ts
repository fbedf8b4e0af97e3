// Signs an answer from outside: evidence that lasts, and what follows from it for the artefact, its defects and its actions.

import { createHash } from "node:crypto"
import type { OrganisationRole } from "@throughline/contract"
import type { EvidenceAnswer } from "@throughline/lifecycle"
import { fail } from "../../platform/failure.ts"
import { handle, type Context, type Person, type ProjectContext } from "../../platform/handler.ts"
import { hashSecret } from "../../platform/run/credentials.ts"
import { openProject } from "../../platform/run/project-access.sql.ts"
import { byAddress } from "../people/index.ts"
import { actOnAnswer } from "./act-on-answer.ts"
import { evidenceKey, signEvidence } from "./evidence-key.ts"
import { askerOf, keepAnswer, lastEvidence, lockProject, openReview, type ReviewRow } from "./reviews.sql.ts"

export const reviewAnswer = handle("reviewAnswer", async ({ token, decision, signedName, remark, criteria, conditions, defects }, context) => {
  const { tx, services, request, now } = context
  await services.limiter.count([byAddress("review", request.address)])
  const review = await openReview(tx, hashSecret(token), true)
  if (review === null) fail("notFound")
  const project = { organizationId: review.organization_id, id: review.project_id }
  await lockProject(tx, project)
  const answer: EvidenceAnswer = { decision, signedName, remark, conditions, criteria: answeredCriteria(review, decision, criteria) }
  refuseUnfinished(answer)
  const last = await lastEvidence(tx, project)
  const evidence = signEvidence(await evidenceKey(tx), {
    format: "throughline-evidence-1", content: { ...review.content }, contentHash: review.content_hash.toString("hex"), answer, signer: { name: review.name, email: review.email, method: "link" }, signedAt: now.toISOString(),
    number: (last?.number ?? 0) + 1, previous: last === null ? null : createHash("sha256").update(last.evidence.signature).digest("hex"),
  })
  await keepAnswer(tx, review, evidence)
  const inProject = await onBehalfOfAsker(context, review)
  if (inProject !== null) await actOnAnswer(inProject, review, answer, defects)
  return { signedAt: evidence.signedAt, evidence: { ...evidence } }
})

/** Every criterion that was shown has an answer. */
function answeredCriteria(review: ReviewRow, decision: string, given: readonly { readonly id: string; readonly met: boolean; readonly remark: string }[]): EvidenceAnswer["criteria"] {
  const byId = new Map(given.map((one) => [one.id, one]))
  const missing = review.content.criteria.find(({ id }) => !byId.has(id))
  if (missing !== undefined) fail("invalidInput", { problems: [{ pointer: "/criteria", code: "required", message: `"${missing.criterion}" has no answer` }] })
  const answers = review.content.criteria.map(({ id, criterion }) => ({ id, criterion, met: byId.get(id)?.met ?? false, remark: byId.get(id)?.remark ?? "" }))
  if (decision === "accepted" && answers.some(({ met }) => !met)) fail("invalidInput", { problems: [{ pointer: "/decision", code: "value", message: "something that is not met can only be accepted with conditions" }] })
  return answers
}

function refuseUnfinished({ decision, conditions, remark, criteria }: EvidenceAnswer): void {
  if (decision === "acceptedWithConditions" && conditions.length === 0) fail("invalidInput", { problems: [{ pointer: "/conditions", code: "required", message: "name what is still to be done, with a day" }] })
  if (decision !== "acceptedWithConditions" && conditions.length > 0) fail("invalidInput", { problems: [{ pointer: "/conditions", code: "value", message: "belong only to an acceptance with conditions" }] })
  if (decision === "rejected" && remark.trim() === "" && criteria.every(({ met }) => met)) fail("invalidInput", { problems: [{ pointer: "/remark", code: "required", message: "say why it is rejected" }] })
}

/** What follows happens in the name of whoever asked; it says by whose link. Null where they are gone: the signature stands all the same. */
async function onBehalfOfAsker(context: Context, review: ReviewRow): Promise<ProjectContext | null> {
  const asker = await askerOf(context.tx, review)
  if (asker === null) return null
  // The database holds only these roles, by check constraint.
  const actor: Person = { kind: "person", userId: asker.user_id, name: asker.name, email: asker.email, organizationId: review.organization_id, organizationRole: asker.role as OrganisationRole, via: "system", credentialId: "" }
  const project = await openProject(context.tx, actor, { projectId: review.project_id, permission: "artefact.write", lock: false, trashed: false })
  return { ...context, actor, project, emit: (event) => context.emit({ ...event, organizationId: review.organization_id, projectId: review.project_id }) }
}
