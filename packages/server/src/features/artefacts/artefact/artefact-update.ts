// Changes fields of an artefact. What others changed meanwhile stays, where it is something else; where it is the same field,
// both values are shown and nothing is written.

import type { FieldConflict } from "@throughline/contract"
import { fail } from "../../../platform/failure.ts"
import { handle } from "../../../platform/handler.ts"
import type { ProjectContext } from "../../../platform/handler.ts"
import { withdrawOutdated } from "../approvals/withdraw-outdated.ts"
import { presentArtefact } from "../artefacts.present.ts"
import type { ArtefactRow } from "../artefacts.sql.ts"
import { isSame } from "../content.ts"
import type { Values } from "../content.ts"
import { checkOwner } from "../create-artefact.ts"
import { runSaveEffects } from "../effects.ts"
import { checkValues } from "../fields/check-values.ts"
import { changesSince } from "../history.sql.ts"
import { openArtefact } from "../open-artefact.ts"
import { refuseFixed } from "../refuse-fixed.ts"
import { saveArtefact } from "../save-artefacts.ts"

interface Wanted {
  readonly title?: string | undefined
  readonly ownerId?: string | null | undefined
  readonly fields?: Values | undefined
  readonly custom?: Values | undefined
}

export const artefactUpdate = handle("artefactUpdate", async ({ artefactId, seenRevision, title, ownerId, fields, custom }, context) => {
  const { row, kind } = await openArtefact(context, artefactId, "edit")
  const wanted = { title, ownerId, fields, custom }
  await refuseOverwriting(context, row, seenRevision, wanted)
  if (title !== undefined || fields !== undefined || custom !== undefined) refuseFixed(row, kind)
  if (ownerId !== row.owner_id) await checkOwner(context, ownerId)
  const values = await checkValues(context, kind.kind, row, wanted)
  const after = await saveArtefact(context, { row, action: "update", title, ownerId, ...values })
  if (after.revision !== row.revision) {
    await withdrawOutdated(context, [after])
    if (await runSaveEffects({ context, before: row, after })) return presentArtefact(context, (await openArtefact(context, artefactId, "see")).row)
  }
  return presentArtefact(context, after)
}, { lockProject: true })

/** A field that somebody changed since the caller looked, to something else than the caller wants, is a conflict. */
async function refuseOverwriting(context: ProjectContext, row: ArtefactRow, seenRevision: number, wanted: Wanted): Promise<void> {
  if (seenRevision === row.revision) return
  if (seenRevision > row.revision) fail("conflict", { revision: row.revision, conflicts: [] })
  const since = await changesSince(context.tx, context.project, row.id, seenRevision)
  const conflicts = namesOf(wanted).flatMap(([field, value]): FieldConflict[] => {
    const theirs = since.filter(({ after }) => Object.hasOwn(after, field))
    const last = theirs.at(-1)
    if (last === undefined || isSame(last.after[field], value)) return []
    return [{ kind: "artefact", id: row.id, field, expected: theirs[0]?.before[field] ?? null, actual: last.after[field] ?? null, wanted: value ?? null, changedBy: last.actor_name }]
  })
  if (conflicts.length > 0) fail("conflict", { conflicts, revision: row.revision })
}

function namesOf({ title, ownerId, fields = {}, custom = {} }: Wanted): readonly (readonly [string, unknown])[] {
  const under = (place: string, values: Values) => Object.entries(values).map(([name, value]) => [`${place}.${name}`, value] as const)
  return [...(title === undefined ? [] : [["title", title] as const]), ...(ownerId === undefined ? [] : [["ownerId", ownerId] as const]), ...under("fields", fields), ...under("custom", custom)]
}
