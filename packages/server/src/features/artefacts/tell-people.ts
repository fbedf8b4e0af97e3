// Who is told when an artefact changes: whoever was asked, whoever asked, and whoever is to act on it.

import type { ArtefactKindName } from "@throughline/contract"
import type { ProjectContext } from "../../platform/handler.ts"
import { notify } from "../notifications/index.ts"
import type { Notice } from "../notifications/index.ts"
import { keyOf } from "./artefacts.present.ts"
import type { ArtefactRow } from "./artefacts.sql.ts"

/** Fields that name who is to act, and not who is written about. */
const ACTING: Readonly<Partial<Record<ArtefactKindName, readonly string[]>>> = {
  action: ["responsible"], assumption: ["responsible"], benefit: ["benefitOwner", "responsible"], charter: ["projectManager"], communication: ["sender", "approver"], defect: ["assignee"],
  deliverable: ["qualityResponsible", "acceptanceResponsible"], handoverItem: ["from", "to"], issue: ["responsible"], risk: ["riskOwner"], stakeholder: ["relationshipOwner"], story: ["assignee"], workPackage: ["responsible"],
}

export async function tellPeople(context: ProjectContext, row: ArtefactRow, userIds: readonly string[], reason: Notice["reason"], event: string, params: Readonly<Record<string, string>> = {}): Promise<void> {
  await notify(context, { userIds, reason, event, params: { key: keyOf(row), ...params }, subject: { kind: "artefact", id: row.id } })
}

/** It is theirs, or they are to act on it, since this change. */
export async function tellActing(context: ProjectContext, before: ArtefactRow | null, after: ArtefactRow): Promise<void> {
  if (after.owner_id !== null && after.owner_id !== before?.owner_id) await tellPeople(context, after, [after.owner_id], "owner", "artefactAssigned")
  const acting: Readonly<Record<string, readonly string[] | undefined>> = ACTING
  const named = (acting[after.kind] ?? []).flatMap((name) => {
    const person: unknown = after.fields[name]
    return typeof person === "string" && person !== before?.fields[name] && person !== after.owner_id ? [person] : []
  })
  await tellPeople(context, after, named, "responsible", "artefactAssigned")
}
