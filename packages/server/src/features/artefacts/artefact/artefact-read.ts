// An artefact with the steps that are open to the caller.

import { handle } from "../../../platform/handler.ts"
import { presentArtefact } from "../artefacts.present.ts"
import { openArtefact } from "../open-artefact.ts"

export const artefactRead = handle("artefactRead", async ({ artefactId }, context) => {
  const { row } = await openArtefact(context, artefactId, "see", { trashed: "either" })
  return presentArtefact(context, row)
})
