// Changes many artefacts of one kind at once: all or nothing. The first that cannot be changed is named by its place.

import { fail } from "../../../platform/failure.ts"
import { handle } from "../../../platform/handler.ts"
import { presentCode } from "../../present-code.ts"
import { editArtefacts, inTurn } from "../edit-artefacts.ts"
import { openArtefacts } from "../open-artefact.ts"
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
  const edited = edits ? await editArtefacts(context, opened, () => ({ fields, custom, ownerId })) : { opened, made: [] }
  const moved = step === undefined ? edited.opened : await inTurn(edited.opened, async ({ row, kind }) => {
    const transition = chooseStep(row, kind, step)
    if (!may(context, transition.right, kind.kind)) fail("forbidden")
    return { kind, row: await (transition.right === "decide" ? decideStep : takeStep)(context, row, transition, reason ?? null) }
  })
  if (trash) await trashArtefacts(context, moved)
  return { changed: ids.length, edits: edited.made.map(({ id, revision }) => ({ artefactId: presentCode.artefactId(id), revision })) }
}, { lockProject: true })
