// Asking people for a yes or a no, and their signed answer.

import { z } from "zod"
import { approval } from "../schemas/artefacts.ts"
import { approvalId, artefactId, civilDate, empty, line, projectId, reviewId, text, userId } from "../schemas/basics.ts"
import { LIMITS } from "../limits.ts"
import { operation } from "../operation.ts"

export const approvalRequest = operation({
  name: "approval.request", summary: "Asks people to approve the present content of an artefact for a step.", method: "POST", path: "/projects/:projectId/artefacts/:artefactId/approvals",
  access: { kind: "project", permission: "artefact.write" }, creates: true, errors: ["wrongState", "alreadyExists"],
  input: z.strictObject({ projectId, artefactId, step: line(60), approverIds: z.array(userId).min(1).max(50), due: civilDate.nullable().default(null), message: text(5_000).default("") }),
  output: z.strictObject({ items: z.array(approval) }),
})
export const approvalList = operation({
  name: "approval.list", summary: "Who was asked about a thing and what they said.", method: "GET", path: "/projects/:projectId/approvals",
  access: { kind: "project", permission: "artefact.read" }, input: z.strictObject({ projectId, subjectId: line(80).optional(), open: z.stringbool().optional() }), output: z.strictObject({ items: z.array(approval) }),
})
/** The answer signs exactly the content that was asked about: when it has changed since, the answer is refused. */
export const approvalDecide = operation({
  name: "approval.decide", summary: "Answers an approval that was asked of me; signs what was asked about.", method: "POST", path: "/projects/:projectId/approvals/:approvalId/decision",
  access: { kind: "project", permission: "artefact.read" }, scope: "write", errors: ["wrongState", "conflict", "notAuthorised"],
  input: z.strictObject({ projectId, approvalId, decision: z.enum(["approved", "rejected"]), comment: text(LIMITS.commentLength).default("") }), output: approval,
})
export const approvalWithdraw = operation({
  name: "approval.withdraw", summary: "Takes back a question that nobody has answered yet.", method: "DELETE", path: "/projects/:projectId/approvals/:approvalId",
  access: { kind: "project", permission: "artefact.write" }, errors: ["wrongState"], input: z.strictObject({ projectId, approvalId }), output: empty,
})
export const approvalMine = operation({
  name: "approval.mine", summary: "What waits for my yes or no, in all projects.", method: "GET", path: "/me/approvals",
  access: { kind: "signedIn" }, input: empty, output: z.strictObject({ items: z.array(approval) }),
})
export const approvalChain = operation({
  name: "approval.chain", summary: "Are the signatures of the project whole? Those of people with an account and those made through personal links, each chain with the first one that does not hold.", method: "GET", path: "/projects/:projectId/approval-chain",
  access: { kind: "project", permission: "report.read" }, input: z.strictObject({ projectId }),
  output: z.strictObject({ approvals: z.strictObject({ signed: z.int(), firstBroken: approvalId.nullable() }), reviews: z.strictObject({ signed: z.int(), firstBroken: reviewId.nullable() }) }),
})
/** What the reader may not see of it stands there as signature and hash alone, so that the chain stays whole. */
export const evidenceExport = operation({
  name: "evidence.export", summary: "All signatures of the project in one file for the archive: approvals in the order of their chain, and the evidence of reviews from outside.", method: "GET", path: "/projects/:projectId/evidence.json",
  access: { kind: "project", permission: "report.read" }, body: "download", input: z.strictObject({ projectId }), output: empty,
})
