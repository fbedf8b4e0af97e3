// Makes an artefact, for the operation and for features that make artefacts of other things. The project's row is locked.

import { artefactKindOf } from "@throughline/contract"
import type { ArtefactKindName } from "@throughline/contract"
import { fail } from "../../platform/failure.ts"
import type { ProjectContext } from "../../platform/handler.ts"
import { seenArtefacts, takeNumber } from "./artefacts.sql.ts"
import type { ArtefactRow } from "./artefacts.sql.ts"
import type { Values } from "./content.ts"
import { runSaveEffects } from "./effects.ts"
import { checkValues } from "./fields/check-values.ts"
import { peopleOfProject } from "./fields/references.sql.ts"
import { insertArtefact, insertChanges } from "./save-artefact.sql.ts"
import { tellOf } from "./save-artefacts.ts"
import { sightOf } from "./sight.ts"

export interface ArtefactToMake {
  readonly kind: ArtefactKindName
  readonly title: string
  readonly ownerId?: string | null
  readonly fields?: Values
  readonly custom?: Values
}

export async function createArtefact(context: ProjectContext, { kind, title, ownerId = null, fields = {}, custom = {} }: ArtefactToMake): Promise<ArtefactRow> {
  const { tx, project, actor } = context
  await checkOwner(context, ownerId)
  const values = await checkValues(context, kind, { fields: {}, custom: {} }, { fields, custom })
  const id = context.newId("art")
  const [state = ""] = artefactKindOf(kind).states
  await insertArtefact(tx, project, actor.userId, { id, kind, number: await takeNumber(tx, project, kind), title, state, ownerId, ...values })
  const after = { title, state, ...(ownerId === null ? {} : { ownerId }), ...prefixed("fields", values.fields), ...prefixed("custom", values.custom) }
  await insertChanges(tx, project, actor.userId, [{ artefact_id: id, revision: 1, action: "create", reason: null, before: {}, after }])
  const [row] = await seenArtefacts(tx, project, { ...sightOf(context), kinds: [kind] }, { ids: [id] })
  if (row === undefined) throw new Error("An artefact that was just made is there")
  tellOf(context, [{ ...row, revision: 0 }])
  if (!(await runSaveEffects({ context, before: null, after: row }))) return row
  return (await seenArtefacts(tx, project, { ...sightOf(context), kinds: [kind] }, { ids: [id] }))[0] ?? row
}

/** Who owns it takes part in the project. */
export async function checkOwner(context: ProjectContext, ownerId: string | null | undefined): Promise<void> {
  if (ownerId === null || ownerId === undefined) return
  if (!(await peopleOfProject(context.tx, context.project, [ownerId])).has(ownerId)) fail("invalidInput", { problems: [{ pointer: "/ownerId", code: "reference", message: "takes no part in this project" }] })
}

function prefixed(place: string, values: Values): Values {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${place}.${name}`, value]))
}
