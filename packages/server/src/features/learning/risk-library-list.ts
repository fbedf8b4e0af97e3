// The risk library of the organisation, and as seen from a project.

import { fail } from "../../platform/failure.ts"
import { handle } from "../../platform/handler.ts"
import { keyOf, may } from "../artefacts/index.ts"
import { presentCode } from "../present-code.ts"
import { presentEntry } from "./risk-library.present.ts"
import { kindOfProject, libraryRisks, usesHere } from "./risk-library.sql.ts"

export const riskLibraryList = handle("riskLibraryList", async ({ kind, q }, { tx, actor }) => ({ items: (await libraryRisks(tx, actor, { kind, q })).map((row) => presentEntry(actor, row)) }))

export const riskLibraryApplicable = handle("riskLibraryApplicable", async ({ q }, context) => {
  const { tx, actor, project } = context
  if (!may(context, "see", "risk")) fail("forbidden")
  const kind = await kindOfProject(tx, project)
  const here = new Map((await usesHere(tx, project)).map((row) => [row.entry_id, { kind: row.kind, id: row.id, key: keyOf(row), title: row.title, state: row.state }]))
  return { kind: presentCode.projectKind(kind), items: (await libraryRisks(tx, actor, { q, firstKind: kind })).map((row) => ({ ...presentEntry(actor, row), here: here.get(row.id) ?? null })) }
})
