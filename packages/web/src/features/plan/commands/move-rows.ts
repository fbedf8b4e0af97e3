// Moves the chosen tasks before the sibling above them, or behind the one below: the step that both arrow commands take.

import type { TaskId } from "@throughline/plan"
import { t } from "../../../i18n/catalogue.ts"
import type { PlanDesk } from "../view/plan-desk.ts"

export function moveRows(desk: PlanDesk, direction: "up" | "down"): void {
  const taskIds = desk.chosen
  const neighbour = neighbourOf(desk, taskIds, direction)
  if (neighbour === null) return
  desk.run([{ name: "moveTasks", args: { taskIds, place: { where: direction === "up" ? "before" : "after", taskId: neighbour } } }], t("plan.label.move", { count: taskIds.length }))
}

export function neighbourOf(desk: PlanDesk, taskIds: readonly TaskId[], direction: "up" | "down"): TaskId | null {
  const edge = direction === "up" ? taskIds[0] : taskIds.at(-1)
  if (edge === undefined) return null
  const { plan, schedule } = desk.now
  const siblings = schedule.children.get(plan.task.get(edge)?.parentId ?? null) ?? []
  const own = new Set(taskIds)
  const at = siblings.indexOf(edge)
  const order = direction === "up" ? siblings.slice(0, at).toReversed() : siblings.slice(at + 1)
  return order.find((id) => !own.has(id)) ?? null
}
