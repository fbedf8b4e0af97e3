// A step of a moved date as its reader gets it: what was edited, by whom, as far as they may see it.

import type { OPERATIONS, OutputOf } from "@throughline/contract"
import type { Assignment, Link, MoveStep, Plan, TaskId } from "@throughline/plan"
import { presentCode } from "../../present-code.ts"
import type { StoredChange } from "./plan-changes.sql.ts"
import type { PlanView } from "./plan-view.ts"

type Step = OutputOf<typeof OPERATIONS.planMoved>["parts"][number]["steps"][number]
type Entity = Step["entities"][number]

/** Both versions: what was edited may be in one of them only. */
export interface Versions {
  readonly before: Plan
  readonly after: Plan
  readonly view: PlanView
}

const SHOWN = 20

export function presentStep({ ticks, working, entities }: MoveStep, made: StoredChange | null, versions: Versions): Step {
  const { own } = versions.view
  const named = entities.map(({ kind, id }) => entityOf(kind, id, versions))
  const seen = own === null ? named : named.filter(({ kind, taskId }) => (kind === "task" || kind === "assignment") && taskId !== null && own.has(taskId))
  // A label may quote names of tasks, and who edits others' tasks is nobody's business.
  const told = made !== null && (own === null || seen.length === named.length) ? made : null
  return {
    ticks, working,
    changeId: told === null ? null : presentCode.changeId(told.id), revision: told?.revision ?? null, label: own === null ? (told?.label ?? "") : "",
    actorName: told?.actor_name ?? "", at: told?.at.toISOString() ?? null, entities: seen.slice(0, SHOWN), entityCount: seen.length,
  }
}

function entityOf(kind: string, id: string, versions: Versions): Entity {
  const task = find(versions, (plan) => plan.task, id)
  if (task !== null) return { kind, id, name: task.name, taskId: task.id }
  const link = find(versions, (plan) => plan.link, id)
  if (link !== null) return { kind, id, name: linkName(link, versions), taskId: link.successorId }
  const assignment = find(versions, (plan) => plan.assignment, id)
  if (assignment !== null) return { kind, id, name: assignmentName(assignment, versions), taskId: assignment.taskId }
  const named = find(versions, (plan) => plan.calendar, id) ?? find(versions, (plan) => plan.resource, id)
  return { kind, id, name: named?.name ?? "", taskId: null }
}

const linkName = ({ predecessorId, successorId }: Link, versions: Versions): string => `${taskName(predecessorId, versions)} → ${taskName(successorId, versions)}`

function assignmentName({ resourceId, taskId }: Assignment, versions: Versions): string {
  const resource = resourceId === null ? null : find(versions, (plan) => plan.resource, resourceId)
  return `${resource?.name ?? ""} · ${taskName(taskId, versions)}`
}

const taskName = (id: TaskId, versions: Versions): string => find(versions, (plan) => plan.task, id)?.name ?? ""

function find<E>({ before, after }: Versions, among: (plan: Plan) => ReadonlyMap<string, E>, id: string): E | null {
  return among(after).get(id) ?? among(before).get(id) ?? null
}
