// One thing of the thread, as its reader may see it: an artefact, a task or an attached file. What may not be seen is not found.

import type { OPERATIONS, OutputOf } from "@throughline/contract"
import { fail } from "../../platform/failure.ts"
import type { ProjectContext } from "../../platform/handler.ts"
import { keyOf, seenArtefacts, sightOf } from "../artefacts/index.ts"
import { viewOf } from "../planning/plan/index.ts"
import { attachmentName, seenTasks } from "./thread.sql.ts"

export type Thing = OutputOf<typeof OPERATIONS.traceLinkCreate>["from"]

export async function findThing(context: ProjectContext, id: string): Promise<Thing | null> {
  return (await findThings(context, [id])).get(id) ?? null
}

export async function openThing(context: ProjectContext, id: string): Promise<Thing> {
  return (await findThing(context, id)) ?? fail("notFound")
}

/** Those of the things that the reader may see, by id. */
export async function findThings(context: ProjectContext, ids: readonly string[]): Promise<ReadonlyMap<string, Thing>> {
  const { tx, project } = context
  const found = new Map<string, Thing>()
  const artefactIds = ids.filter((id) => id.startsWith("art_"))
  if (artefactIds.length > 0) {
    for (const row of await seenArtefacts(tx, project, sightOf(context), { ids: artefactIds })) found.set(row.id, { kind: row.kind, id: row.id, key: keyOf(row), title: row.title, state: row.state })
  }
  const taskIds = new Set(ids.filter((id) => id.startsWith("tsk_")))
  if (taskIds.size > 0) {
    const view = await viewOf(context)
    const own = view.own === null ? taskIds : new Set([...taskIds].filter((id) => view.own?.has(id) === true))
    for (const row of await seenTasks(tx, project, { ...view, own })) found.set(row.id, { kind: "task", id: row.id, key: row.wbs, title: row.name, state: row.state })
  }
  for (const id of ids) {
    if (!id.startsWith("att_") || project.ownTasksOnly) continue
    const name = await attachmentName(tx, project, id)
    if (name !== null) found.set(id, { kind: "attachment", id, key: "", title: name, state: "" })
  }
  return found
}
