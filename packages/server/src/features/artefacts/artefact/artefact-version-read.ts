// A version as it was approved or issued.

import { fail } from "../../../platform/failure.ts"
import { handle } from "../../../platform/handler.ts"
import { readable, readingOf } from "../artefacts.present.ts"
import { versionsOf } from "../history.sql.ts"
import { openArtefact } from "../open-artefact.ts"
import { presentVersion } from "../versions.present.ts"

export const artefactVersionRead = handle("artefactVersionRead", async ({ artefactId, version }, context) => {
  const { row, kind } = await openArtefact(context, artefactId, "see", { trashed: "either" })
  const [found] = await versionsOf(context.tx, context.project, row.id, version)
  if (found === undefined) fail("notFound")
  const reading = await readingOf(context, [{ kind: row.kind, fields: found.fields, custom: found.custom }], false)
  return { ...presentVersion(found), fields: readable(kind.fields, found.fields, reading), custom: readable(reading.own, found.custom, reading) }
})
