// Questions that are open about something that has changed since, or that can no longer be answered with a step, end: whoever
// was asked is told, and nobody signs what they were not shown.

import type { ProjectContext } from "../../../platform/handler.ts"
import type { ArtefactRow } from "../artefacts.sql.ts"
import { contentHash } from "../content.ts"
import { kindOf } from "../open-artefact.ts"
import { tellPeople } from "../tell-people.ts"
import { openQuestionsOn, withdrawApprovals } from "./approvals.sql.ts"
import type { OpenQuestion } from "./approvals.sql.ts"

/** Answers with what was withdrawn. */
export async function withdrawOutdated(context: ProjectContext, rows: readonly ArtefactRow[]): Promise<readonly OpenQuestion[]> {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const outdated = (await openQuestionsOn(context.tx, context.project, [...byId.keys()])).filter((question) => {
    const row = byId.get(question.subject_id)
    return row !== undefined && !isCurrent(question, row)
  })
  await withdrawApprovals(context.tx, context.project, outdated.map(({ id }) => id))
  if (outdated.length > 0) context.emit({ topic: "approval", payload: {} })
  for (const question of outdated) {
    const row = byId.get(question.subject_id)
    if (row !== undefined) await tellPeople(context, row, [question.approver_id], "approver", "approvalWithdrawn", { step: question.step })
  }
  return outdated
}

function isCurrent({ content_hash, step }: OpenQuestion, row: ArtefactRow): boolean {
  return row.trashed_at === null && content_hash.equals(contentHash(row)) && kindOf(row).transitions.some(({ name, from }) => name === step && from.includes(row.state))
}
