// Takes the text of a cell into the plan; answers why not, in words for the cell.

import { t } from "../../../i18n/catalogue.ts"
import { isEditable, readCell } from "../columns/cell-edit.ts"
import { columnName } from "../columns/column-words.ts"
import { refusalWords } from "../store/refusal-words.ts"
import type { PlanDesk } from "../view/plan-desk.ts"
import type { Cell } from "../view/view-state.ts"
import { cellContext } from "./cell-context.ts"

export function commitCell(desk: PlanDesk, cell: Cell, text: string): string | null {
  if (cell.taskId === null) return addTyped(desk, text)
  const context = cellContext(desk, cell.taskId)
  if (context === null) return t("plan.cell.gone")
  if (!isEditable(cell.column, context)) return t("plan.cell.notEditable")
  const edit = readCell(cell.column, text, context, desk.today)
  if (!edit.ok) return edit.message
  const error = desk.store.dispatch(edit.commands, t("plan.label.cell", { column: columnName(cell.column), task: context.task.name }))
  return error === null ? null : refusalWords(error, desk.now.plan)
}

/** A name typed into the empty row at the end is a new task. */
function addTyped(desk: PlanDesk, text: string): string | null {
  const name = text.trim()
  if (name === "") return null
  const error = desk.store.dispatch([{ name: "addTask", args: { place: { where: "lastUnder", taskId: null }, fields: { name } } }], t("plan.label.add", { task: name }))
  return error === null ? null : refusalWords(error, desk.now.plan)
}
