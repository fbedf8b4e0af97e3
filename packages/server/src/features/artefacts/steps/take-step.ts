// Takes a step: whoever calls has made sure that it may be taken. State, version, questions that end or begin, and what other
// features have attached, all in this transaction.

import type { Transition } from "@throughline/contract"
import type { ProjectContext } from "../../../platform/handler.ts"
import { askDefaultApprover } from "../approvals/ask-approvers.ts"
import { withdrawOutdated } from "../approvals/withdraw-outdated.ts"
import { seenArtefacts } from "../artefacts.sql.ts"
import type { ArtefactRow } from "../artefacts.sql.ts"
import { runEffects, runGuards } from "../effects.ts"
import { kindOf } from "../open-artefact.ts"
import { saveArtefact } from "../save-artefacts.ts"
import { tellPeople } from "../tell-people.ts"
import { sightOf } from "../sight.ts"
import { refuseIncomplete } from "./choose-step.ts"

export async function takeStep(context: ProjectContext, row: ArtefactRow, step: Transition, reason: string | null): Promise<ArtefactRow> {
  refuseIncomplete(row, step, reason)
  await runGuards({ context, step, reason, before: row, after: row })
  const after = await saveArtefact(context, { row, action: step.name, reason, state: step.to, cutsVersion: kindOf(row).approved.includes(step.to) })
  await withdrawOutdated(context, [after])
  await askDefaultApprover(context, after)
  if (after.owner_id !== null) await tellPeople(context, after, [after.owner_id], "owner", "artefactStep", { step: step.name, state: step.to })
  await runEffects({ context, step, reason, before: row, after })
  // What follows from a step may have changed the artefact itself.
  const [stands] = await seenArtefacts(context.tx, context.project, { ...sightOf(context), kinds: [kindOf(after).kind] }, { ids: [after.id], trashed: "either" })
  return stands ?? after
}
