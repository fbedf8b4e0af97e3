// How tasks of the same name were estimated, and what they took, in other projects of this kind. Figures of tasks, not of people.

import { estimateReference, textOf } from "@throughline/lifecycle"
import type { Plan, PlanSchedule, Task, TaskId } from "@throughline/plan"
import { fail } from "../../platform/failure.ts"
import { handle } from "../../platform/handler.ts"
import type { ProjectContext } from "../../platform/handler.ts"
import { lessonsOfOthers } from "../closing/index.ts"
import { openPlan, viewOf } from "../planning/plan/index.ts"
import { finishedCases } from "./estimates.sql.ts"
import type { CaseRow } from "./estimates.sql.ts"

const NAMES_MAX = 5_000
const SHOWN = 200
const COMPLETE = 10_000

export const estimateReferenceList = handle("estimateReferenceList", async ({ taskId }, context) => {
  const { tx, project, actor } = context
  const { plan, schedule } = await openPlan(context, project)
  const { own } = await viewOf(context)
  if (taskId !== undefined && (!plan.task.has(taskId) || (own !== null && !own.has(taskId)))) fail("notFound")
  const minutesPerDay = plan.settings.minutesPerDay
  // Whoever sees only tasks of their own is told nothing of other projects.
  if (own !== null) return { minutesPerDay, items: [] }
  const asked = openTasks(plan, schedule, taskId)
  const names = [...new Set(asked.map(({ name }) => name))].slice(0, NAMES_MAX)
  const cases = Map.groupBy(names.length === 0 ? [] : await finishedCases(tx, project, actor.userId, names), ({ name }) => name)
  const lessons = cases.size === 0 ? new Map<string, string>() : await lessonTitles(context)
  const items = asked.flatMap((task) => {
    const found = cases.get(task.name) ?? []
    const reference = estimateReference(found, schedule.task.get(task.id)?.duration ?? task.duration)
    return reference === null ? [] : [{ taskId: task.id, name: task.name, estimate: schedule.task.get(task.id)?.duration ?? task.duration, ...reference, projects: projectsOf(found), lesson: found.map(({ task_id }) => lessons.get(task_id)).find((title) => title !== undefined) ?? null }]
  })
  return { minutesPerDay, items: items.toSorted((a, b) => Number(b.suggested !== null) - Number(a.suggested !== null)).slice(0, SHOWN) }
})

/** What can still be estimated: leaves with a length of their own that are not finished. In the order of the outline. */
function openTasks(plan: Plan, schedule: PlanSchedule, only: TaskId | undefined): readonly Task[] {
  const ids = only === undefined ? schedule.order : [only]
  return ids.flatMap((id) => {
    const task = plan.task.get(id)
    return task === undefined || task.milestone || !task.active || task.elapsed || task.name.trim() === "" || schedule.children.has(id) || (schedule.task.get(id)?.percentComplete ?? 0) >= COMPLETE ? [] : [task]
  })
}

function projectsOf(cases: readonly CaseRow[]): string[] {
  return [...new Set(cases.flatMap(({ project }) => project ?? []))].toSorted((a, b) => a.localeCompare(b)).slice(0, 5)
}

/** By the task that a confirmed lesson was proposed from. */
async function lessonTitles({ tx, project, actor }: ProjectContext): Promise<ReadonlyMap<string, string>> {
  const rows = await lessonsOfOthers(tx, project, actor.userId)
  return new Map(rows.flatMap((row) => textOf(row, "proposedFrom").split(" ").filter((word) => word.startsWith("tsk_")).map((id) => [id, row.title] as const)))
}
