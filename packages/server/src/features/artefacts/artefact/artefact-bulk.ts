// Changes many artefacts of one kind at once: all or nothing. The first that cannot be changed is named by its place.

import { fail, Failure } from "../../../platform/failure.ts"
import { handle } from "../../../platform/handler.ts"
import type { ProjectContext } from "../../../platform/handler.ts"
import { withdrawOutdated } from "../approvals/withdraw-outdated.ts"
import { keyOf } from "../artefacts.present.ts"
import type { ArtefactRow } from "../artefacts.sql.ts"
import { checkOwner } from "../create-artefact.ts"
import { runSaveEffects } from "../effects.ts"
import { checkValues } from "../fields/check-values.ts"
import type { WantedValues } from "../fields/check-values.ts"
import { openArtefacts } from "../open-artefact.ts"
import type { Opened } from "../open-artefact.ts"
import { refuseFixed } from "../refuse-fixed.ts"
import { saveArtefacts } from "../save-artefacts.ts"
import type { Change } from "../save-artefacts.ts"
import { may } from "../sight.ts"
import { chooseStep } from "../steps/choose-step.ts"
import { decideStep } from "../steps/decide-step.ts"
import { takeStep } from "../steps/take-step.ts"
import { trashArtefacts } from "../trash-artefacts.ts"

export const artefactBulk = handle("artefactBulk", async ({ artefactIds, ownerId, fields, custom, step, reason, trash }, context) => {
  const edits = ownerId !== undefined || fields !== undefined || custom !== undefined
  if (!edits && step === undefined && !trash) fail("invalidInput", { problems: [{ pointer: "", code: "required", message: "says nothing to change" }] })
  const ids = [...new Set<string>(artefactIds)]
  const opened = await openArtefacts(context, ids, edits || trash ? "edit" : "see", true)
  const other = opened.findIndex(({ kind }) => kind.kind !== opened[0]?.kind.kind)
  if (other !== -1) fail("invalidInput", { problems: [{ pointer: `/artefactIds/${other}`, code: "value", message: "is of another kind than the first" }] })
  const edited = edits ? await edit(context, opened, { fields, custom }, ownerId) : opened
  const moved = step === undefined ? edited : await inTurn(edited, async ({ row, kind }) => {
    const transition = chooseStep(row, kind, step)
    if (!may(context, transition.right, kind.kind)) fail("forbidden")
    return { kind, row: await (transition.right === "decide" ? decideStep : takeStep)(context, row, transition, reason ?? null) }
  })
  if (trash) await trashArtefacts(context, moved)
  return { changed: ids.length }
}, { lockProject: true })

async function edit(context: ProjectContext, opened: readonly Opened[], wanted: WantedValues, ownerId: string | null | undefined): Promise<readonly Opened[]> {
  await checkOwner(context, ownerId)
  const changes = await inTurn(opened, async ({ row, kind }): Promise<Change> => {
    if (wanted.fields !== undefined || wanted.custom !== undefined) refuseFixed(row, kind)
    return { row, action: "update", ownerId, ...(await checkValues(context, kind.kind, row, wanted)) }
  })
  const rows = await saveArtefacts(context, changes)
  await withdrawOutdated(context, rows)
  const before: readonly ArtefactRow[] = opened.map(({ row }) => row)
  let followed = false
  for (const [index, after] of rows.entries()) if (after.revision !== before[index]?.revision) followed = (await runSaveEffects({ context, before: before[index] ?? null, after })) || followed
  // What follows from a save may have changed the artefacts themselves; a step goes on from how they stand now.
  if (followed) return openArtefacts(context, rows.map(({ id }) => id), "see", true)
  return rows.flatMap((row, index) => opened[index] === undefined ? [] : [{ kind: opened[index].kind, row }])
}

/** One after the other, so that the first refusal is the one that is told, with the thing it is about. */
async function inTurn<T>(opened: readonly Opened[], work: (one: Opened) => Promise<T>): Promise<readonly T[]> {
  const results: T[] = []
  for (const [index, one] of opened.entries()) {
    try {
      results.push(await work(one))
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      const about = { pointer: `/artefactIds/${index}`, code: error.code, message: `${keyOf(one.row)} cannot be changed like this` }
      fail(error.code, { ...error.details, detail: `${keyOf(one.row)}: ${error.message}`, problems: [about, ...(error.details.problems ?? [])] })
    }
  }
  return results
}
