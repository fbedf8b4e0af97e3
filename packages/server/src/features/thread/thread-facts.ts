// The thread of a project as its reader may see it: the whole, or the part that lies between things and their purpose.

import { IMPLIED_LINKS, threadGraph, TOWARDS_PURPOSE } from "@throughline/lifecycle"
import type { ThreadFacts, ThreadGraph } from "@throughline/lifecycle"
import type { ProjectContext } from "../../platform/handler.ts"
import { keyOf, sightOf } from "../artefacts/index.ts"
import { openPlan, viewOf, type PlanState, type PlanView } from "../planning/plan/index.ts"
import { idsTowards, linksFrom, linksOf, seenTasks, seenThings } from "./thread.sql.ts"
import type { LinkRow, TaskRow, ThingRow } from "./thread.sql.ts"

export async function threadFacts(context: ProjectContext): Promise<ThreadFacts> {
  const { tx, project } = context
  return factsOf(await seenThings(tx, project, sightOf(context)), tasksOf(await openPlan(context, project), (await viewOf(context)).own), await linksOf(tx, project, null))
}

/**
 * All tasks, or of those who see only their own these, in outline order: what `seenTasks` reads, out of the plan in memory.
 * Ten thousand rows cost 10 ms of the database's processor time.
 */
export function tasksOf({ plan, schedule }: Pick<PlanState, "plan" | "schedule">, own: PlanView["own"]): readonly TaskRow[] {
  return schedule.order.flatMap((id) => {
    const task = plan.task.get(id)
    if (task === undefined || !task.active || (own !== null && !own.has(id))) return []
    return [{ id, wbs: schedule.wbs.get(id) ?? "", name: task.name, state: task.state, summary: schedule.children.has(id), milestone: task.milestone, parent_id: task.parentId }]
  })
}

export async function threadOf(context: ProjectContext): Promise<Thread> {
  return threadFrom(await threadFacts(context))
}

export interface Thread {
  readonly facts: ThreadFacts
  readonly graph: ThreadGraph
}

const IMPLIED = IMPLIED_LINKS.filter(({ type }) => TOWARDS_PURPOSE.has(type))
const WAY = { types: [...TOWARDS_PURPOSE], named: IMPLIED.filter(({ reverse }) => reverse !== true), naming: IMPLIED.filter(({ reverse }) => reverse === true) }

/** Everything on the ways from these things towards their purpose: whoever walks only there finds the same as in the whole. */
export async function threadTowardsPurpose(context: ProjectContext, start: readonly string[]): Promise<Thread> {
  const { tx, project } = context
  const ids = await idsTowards(tx, project, start, WAY)
  return threadFrom(factsOf(await seenThings(tx, project, sightOf(context), ids), await seenTasks(tx, project, await viewOf(context), ids), await linksFrom(tx, project, ids)))
}

function threadFrom(facts: ThreadFacts): Thread {
  return { facts, graph: threadGraph(facts) }
}

function factsOf(things: readonly ThingRow[], tasks: readonly TaskRow[], links: readonly LinkRow[]): ThreadFacts {
  return {
    artefacts: things.map((row) => ({ id: row.id, kind: row.kind, key: keyOf(row), title: row.title, state: row.state, ownerId: row.owner_id, fields: row.fields, version: row.version })),
    tasks: tasks.map(({ id, wbs, name, state, summary, milestone, parent_id }) => ({ id, key: wbs, title: name, state, summary, milestone, parentId: parent_id })),
    links: links.map(({ type, from_id, to_id }) => ({ type, fromId: from_id, toId: to_id })),
  }
}
