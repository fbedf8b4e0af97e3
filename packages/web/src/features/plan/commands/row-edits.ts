// Adding and removing rows at the cursor; used by commands and by the keys of the grid.

import type { Place, TaskId } from "@throughline/plan"
import { t } from "../../../i18n/catalogue.ts"
import { isEditable, readCell } from "../columns/cell-edit.ts"
import { columnName } from "../columns/column-words.ts"
import type { ColumnId } from "../columns/column-ids.ts"
import { cellContext } from "../grid/cell-context.ts"
import type { PlanDesk } from "../view/plan-desk.ts"
import { mayEdit } from "./plan-user-command.ts"

/** Above the cursor's task, or at the end. The new row is opened for its name. */
export function addTaskAbove(desk: PlanDesk, fields: { readonly milestone?: boolean; readonly duration?: number } = {}): boolean {
  if (!mayEdit(desk)) return false
  const { cursor } = desk.view.state()
  const taskId = cursor?.taskId ?? null
  const place: Place = taskId === null || !desk.now.plan.task.has(taskId) ? { where: "lastUnder", taskId: null } : { where: "before", taskId }
  const before = desk.now.plan.task
  const label = t(fields.milestone === true ? "plan.label.addMilestone" : "plan.label.addTask")
  if (!desk.run([{ name: "addTask", args: { place, fields: { name: "", ...fields } } }], label)) return true
  const added = newestOf(before, desk.now.plan.task)
  if (added !== null) desk.view.set({ cursor: { taskId: added, column: "name" }, anchor: { taskId: added, column: "name" }, selected: new Set([added]), editing: { taskId: added, column: "name", text: "", replaces: true } })
  return true
}

function newestOf(before: ReadonlyMap<TaskId, unknown>, after: ReadonlyMap<TaskId, unknown>): TaskId | null {
  return [...after.keys()].findLast((id) => !before.has(id)) ?? null
}

const CLEARED: ReadonlySet<ColumnId> = new Set(["predecessors", "resources", "deadline", "constraintDate", "actualStart", "actualFinish", "wbs"])

/** In the columns of name and number the tasks themselves; elsewhere the contents of the chosen cells. */
export function clearOrDelete(desk: PlanDesk): boolean {
  if (!mayEdit(desk)) return false
  const { cursor, selectedLink } = desk.view.state()
  if (selectedLink !== null) return desk.run([{ name: "unlinkTasks", args: { linkIds: [selectedLink] } }], t("plan.label.unlink"))
  const chosen = desk.chosen
  if (cursor === null || chosen.length === 0) return false
  if (!CLEARED.has(cursor.column)) return cursor.column === "name" || cursor.column === "number" ? deleteChosen(desk) : false
  const commands = chosen.flatMap((id) => {
    const context = cellContext(desk, id)
    const edit = context === null || !isEditable(cursor.column, context) ? null : readCell(cursor.column, "", context, desk.today)
    return edit?.ok === true ? edit.commands : []
  })
  return desk.run(commands, t("plan.label.clear", { column: columnName(cursor.column) }))
}

export function deleteChosen(desk: PlanDesk): boolean {
  const taskIds = desk.chosen
  if (taskIds.length === 0) return false
  const row = Math.min(...taskIds.map((id) => desk.rows.rowOf.get(id) ?? Number.MAX_SAFE_INTEGER))
  if (!desk.run([{ name: "deleteTasks", args: { taskIds } }], t("plan.label.delete", { count: taskIds.length }))) return true
  const next = desk.shape.ids[Math.min(row, desk.shape.ids.length - 1)] ?? null
  desk.goTo({ taskId: next, column: desk.view.state().cursor?.column ?? "name" })
  return true
}
