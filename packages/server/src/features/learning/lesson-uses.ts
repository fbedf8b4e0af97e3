// What a lesson or a risk has become for others: additions to templates, an entry of the risk library, figures of an estimate.

import { textOf } from "@throughline/lifecycle"
import { fail } from "../../platform/failure.ts"
import { handle } from "../../platform/handler.ts"
import type { ProjectContext } from "../../platform/handler.ts"
import { openArtefact } from "../artefacts/index.ts"
import type { ArtefactRow } from "../artefacts/index.ts"
import { additionHistory, additionsTo, begin, mayPush, openTemplate, presentAddition } from "../projects/index.ts"
import type { AdditionView } from "../projects/index.ts"
import { becameOf } from "./estimates.sql.ts"
import { mayPutIntoLibrary } from "./risk-library-add.ts"
import { presentEntry } from "./risk-library.present.ts"
import { libraryRisks } from "./risk-library.sql.ts"

const CONFIRMED: ReadonlySet<string> = new Set(["accepted", "applied", "verified"])

export const lessonUses = handle("lessonUses", async ({ artefactId }, context) => {
  const { tx, actor, project } = context
  const { row } = await openArtefact(context, artefactId, "see")
  if (row.kind !== "lesson" && row.kind !== "risk") fail("notFound")
  const entries = row.kind === "lesson" ? await libraryRisks(tx, actor, { sourceId: row.id }) : await libraryRisks(tx, actor, { use: { projectId: project.id, artefactId: row.id } })
  const isReady = row.kind === "risk" || CONFIRMED.has(row.state)
  return {
    additions: row.kind === "lesson" && !project.ownTasksOnly ? await additionsOf(context, row.id) : [],
    library: entries[0] === undefined ? null : presentEntry(actor, entries[0]), estimate: project.ownTasksOnly ? null : await estimateOf(context, row),
    mayPush: row.kind === "lesson" && isReady && mayPush(context), mayPutIntoLibrary: isReady && entries.length === 0 && mayPutIntoLibrary(context, row.kind),
  }
})

async function additionsOf(context: ProjectContext, lessonId: string): Promise<AdditionView[]> {
  const { tx, actor } = context
  const views: AdditionView[] = []
  for (const [templateId, rows] of Map.groupBy(await additionHistory(tx, actor, { lessonId }), ({ template_id }) => template_id)) {
    const template = await openTemplate(context, templateId)
    const begun = template === null ? null : begin(template, await additionsTo(tx, actor.organizationId, templateId), context)
    views.push(...rows.map((row) => presentAddition(actor, row, template, begun)))
  }
  return views.toSorted((a, b) => (a.addedAt < b.addedAt ? 1 : -1))
}

async function estimateOf({ tx, project }: ProjectContext, row: ArtefactRow) {
  const [rule = "", taskId = ""] = textOf(row, "proposedFrom").split(" ")
  if (row.kind !== "lesson" || !rule.startsWith("estimate") || !taskId.startsWith("tsk_")) return null
  const found = await becameOf(tx, project, taskId)
  return found === null ? null : { task: found.name, planned: found.planned, actual: found.actual }
}
