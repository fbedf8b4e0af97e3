// Questions that are open about something that has changed since, or that can no longer be answered with a step, end: whoever
// was asked is told, and nobody signs what they were not shown.

import type { ProjectContext } from "../../../platform/handler.ts"
import type { ArtefactRow } from "../artefacts.sql.ts"
import { contentHash } from "../content.ts"
import { kindOf } from "../open-artefact.ts"
import { openQuestionsOn, withdrawApprovals } from "./approvals.sql.ts"

export async function withdrawOutdated(context: ProjectContext, row: ArtefactRow): Promise<void> {
  const hash = contentHash(row)
  const { transitions } = kindOf(row)
  const mayBeTaken = (step: string) => row.trashed_at === null && transitions.some(({ name, from }) => name === step && from.includes(row.state))
  const outdated = (await openQuestionsOn(context.tx, context.project, row.id)).filter(({ content_hash, step }) => !content_hash.equals(hash) || !mayBeTaken(step))
  await withdrawApprovals(context.tx, context.project, outdated.map(({ id }) => id))
}
