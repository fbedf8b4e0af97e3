// Takes an artefact out of the trash.

import { fail } from "../../../platform/failure.ts"
import { handle } from "../../../platform/handler.ts"
import { presentArtefact } from "../artefacts.present.ts"
import { singleOfKind } from "../artefacts.sql.ts"
import { openArtefact } from "../open-artefact.ts"
import { saveArtefact } from "../save-artefacts.ts"

export const artefactRestore = handle("artefactRestore", async ({ artefactId }, context) => {
  const { row, kind } = await openArtefact(context, artefactId, "edit", { trashed: "either" })
  if (row.trashed_at === null) fail("wrongState", { detail: "It is not in the trash." })
  if (kind.single && (await singleOfKind(context.tx, context.project, kind.kind)) !== null) fail("alreadyExists", { detail: "A project has only one of these." })
  return presentArtefact(context, await saveArtefact(context, { row, action: "restore", trashed: false }))
}, { lockProject: true })
