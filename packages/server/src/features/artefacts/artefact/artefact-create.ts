// Creates an artefact.

import { artefactKindOf, LIMITS } from "@throughline/contract"
import { fail } from "../../../platform/failure.ts"
import { handle } from "../../../platform/handler.ts"
import { presentArtefact } from "../artefacts.present.ts"
import { isFull, singleOfKind } from "../artefacts.sql.ts"
import { createArtefact } from "../create-artefact.ts"
import { may, mayBeSeen, sightOf } from "../sight.ts"

export const artefactCreate = handle("artefactCreate", async ({ kind: name, title, ownerId, fields, custom }, context) => {
  const { tx, project } = context
  if (!may(context, "edit", name)) {
    // Whoever may not even see the kind is told no more than that.
    return mayBeSeen(sightOf(context), name) ? fail("forbidden") : fail("notFound")
  }
  if (artefactKindOf(name).single && (await singleOfKind(tx, project, name)) !== null) fail("alreadyExists", { detail: "A project has only one of these." })
  if (await isFull(tx, project, LIMITS.artefactsPerProject)) fail("limitExceeded", { problems: [{ pointer: "/projectId", code: "artefacts", message: "holds as many as allowed", limit: LIMITS.artefactsPerProject }] })
  return presentArtefact(context, await createArtefact(context, { kind: name, title, ownerId: ownerId ?? null, fields, custom }))
}, { lockProject: true })
