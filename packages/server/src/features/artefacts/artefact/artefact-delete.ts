// Puts an artefact into the trash. What was approved is not thrown away while it counts.

import { handle } from "../../../platform/handler.ts"
import { openArtefact } from "../open-artefact.ts"
import { trashArtefacts } from "../trash-artefacts.ts"

export const artefactDelete = handle("artefactDelete", async ({ artefactId }, context) => {
  await trashArtefacts(context, [await openArtefact(context, artefactId, "edit")])
  return {}
}, { lockProject: true })
