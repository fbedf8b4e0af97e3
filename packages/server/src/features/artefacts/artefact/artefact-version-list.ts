// The versions of an artefact, latest first.

import { handle } from "../../../platform/handler.ts"
import { versionsOf } from "../history.sql.ts"
import { openArtefact } from "../open-artefact.ts"
import { presentVersion } from "../versions.present.ts"

export const artefactVersionList = handle("artefactVersionList", async ({ artefactId }, context) => {
  const { row } = await openArtefact(context, artefactId, "see", { trashed: "either" })
  return { items: (await versionsOf(context.tx, context.project, row.id, null)).map(presentVersion) }
})
