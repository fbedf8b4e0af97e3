// Takes an entry of the risk library over into the project's register. The register keeps whence it came.

import { fail } from "../../platform/failure.ts"
import { handle } from "../../platform/handler.ts"
import { createArtefact, may, presentArtefact } from "../artefacts/index.ts"
import { insertUse, libraryRisks, usesHere } from "./risk-library.sql.ts"

const TITLE_IN_ORIGIN = 400

export const riskLibraryTakeOver = handle("riskLibraryTakeOver", async ({ libraryRiskId }, context) => {
  const { tx, actor, project } = context
  if (!may(context, "edit", "risk")) fail("forbidden")
  const [entry] = await libraryRisks(tx, actor, { id: libraryRiskId })
  if (entry === undefined) fail("notFound")
  if ((await usesHere(tx, project)).some(({ entry_id }) => entry_id === entry.id)) fail("alreadyExists", { detail: "A risk of this project stands for it already." })
  // The lesson it came from, as lessons taken over name theirs.
  const origin = entry.source_kind === "lesson" ? { fromLesson: `${entry.title.slice(0, TITLE_IN_ORIGIN)} (${entry.source_id})` } : {}
  const row = await createArtefact(context, { kind: "risk", title: entry.title, fields: { ...entry.fields, ...origin } })
  await insertUse(tx, project, entry.id, row.id)
  return presentArtefact(context, row)
}, { lockProject: true })
