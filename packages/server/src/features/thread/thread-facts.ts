// The thread of a project as its reader may see it.

import { threadGraph } from "@throughline/lifecycle"
import type { ThreadFacts, ThreadGraph } from "@throughline/lifecycle"
import type { ProjectContext } from "../../platform/handler.ts"
import { keyOf, sightOf } from "../artefacts/index.ts"
import { viewOf } from "../planning/plan/index.ts"
import { linksOf, seenTasks, seenThings } from "./thread.sql.ts"

export async function threadFacts(context: ProjectContext): Promise<ThreadFacts> {
  const { tx, project } = context
  const things = await seenThings(tx, project, sightOf(context))
  const tasks = await seenTasks(tx, project, await viewOf(context))
  const links = await linksOf(tx, project, null)
  return {
    artefacts: things.map((row) => ({ id: row.id, kind: row.kind, key: keyOf(row), title: row.title, state: row.state, ownerId: row.owner_id, fields: row.fields, version: row.version })),
    tasks: tasks.map(({ id, wbs, name, state, summary, milestone, parent_id }) => ({ id, key: wbs, title: name, state, summary, milestone, parentId: parent_id })),
    links: links.map(({ type, from_id, to_id }) => ({ type, fromId: from_id, toId: to_id })),
  }
}

export async function threadOf(context: ProjectContext): Promise<{ readonly facts: ThreadFacts; readonly graph: ThreadGraph }> {
  const facts = await threadFacts(context)
  return { facts, graph: threadGraph(facts) }
}
