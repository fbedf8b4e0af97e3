// Everything that was signed in a project, in one file for the archive.

import { handle } from "../../platform/handler.ts"
import { approvalsOf, seenArtefacts, signedAnswers, sightOf, type ApprovalRow } from "../artefacts/index.ts"
import { safeFileName } from "../safe-file-name.ts"
import { signedReviews } from "./reviews.sql.ts"

export const evidenceExport = handle("evidenceExport", async (_, context) => {
  const { tx, project, now } = context
  const sight = sightOf(context)
  const seen = new Map((await approvalsOf(tx, project, sight, {})).map((row) => [row.id, row]))
  const answers = await signedAnswers(tx, project)
  const reviews = await signedReviews(tx, project)
  const artefacts = new Set((await seenArtefacts(tx, project, sight, { ids: reviews.map(({ artefactId }) => artefactId), trashed: "either" })).map(({ id }) => id))
  const shown = reviews.filter(({ artefactId }) => artefacts.has(artefactId))
  const file = {
    format: "throughline-evidence-archive-1", project: { id: project.id, code: project.code, name: project.name }, madeAt: now.toISOString(),
    approvals: answers.map(({ id, approverId, contentHash, decision, decidedAt, method, signature }, at) => ({
      id, ...detailsOf(seen.get(id)), approverId, decision, decidedAt: decidedAt.toISOString(), method, contentHash: contentHash.toString("hex"), previous: answers[at - 1]?.signature.toString("hex") ?? null, signature: signature.toString("hex"),
    })),
    reviews: shown.map(({ evidence }) => evidence), reviewsNotShown: reviews.length - shown.length,
  }
  return { fileName: safeFileName(`${project.code} evidence.json`), mediaType: "application/json", content: Buffer.from(`${JSON.stringify(file)}\n`) }
})

/** Null: the reader may not see what this was about. */
function detailsOf(row: ApprovalRow | undefined) {
  if (row === undefined) return { subject: null, approver: null, step: null, comment: null }
  return { subject: { kind: row.subject_kind, id: row.subject_id, title: row.subject_title }, approver: row.approver_name, step: row.step, comment: row.comment }
}
