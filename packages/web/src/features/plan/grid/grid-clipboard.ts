// Copies the range as a block for spreadsheets, and lays a pasted block over the grid: cell by cell into tasks that are
// there, as new tasks below the last. One paste is one step of undo, all or nothing.

import type { PlanCommand } from "@throughline/plan"
import { parseDuration } from "@throughline/plan"
import { t } from "../../../i18n/catalogue.ts"
import { isEditable, readCell, readInstant } from "../columns/cell-edit.ts"
import { cellText } from "../columns/cell-text.ts"
import type { ColumnId } from "../columns/column-ids.ts"
import type { PlanDesk } from "../view/plan-desk.ts"
import { tellRefusal } from "../store/tell-refusal.ts"
import { cellContext } from "./cell-context.ts"
import { blockFromText, blockOver, blockToText } from "./clipboard.ts"
import { rangeOf } from "./range.ts"

export function copyBlock(desk: PlanDesk, data: DataTransfer): boolean {
  const { cursor, anchor } = desk.view.state()
  const { shape } = desk
  const range = rangeOf(shape, anchor, cursor)
  if (range === null) return false
  const columns = shape.columns.slice(range.columns[0], range.columns[1] + 1)
  const rows = shape.ids.slice(range.rows[0], range.rows[1] + 1).flatMap((id) => {
    const context = id === null ? null : cellContext(desk, id)
    return context === null ? [] : [columns.map((column) => cellText(column, context))]
  })
  data.setData("text/plain", blockToText(rows))
  return true
}

export function pasteBlock(desk: PlanDesk, text: string): boolean {
  const { cursor, anchor } = desk.view.state()
  const { shape } = desk
  const range = rangeOf(shape, anchor, cursor)
  if (range === null || !desk.rights.edit || text === "") return false
  const block = blockOver(blockFromText(text), range.rows[1] - range.rows[0] + 1, range.columns[1] - range.columns[0] + 1)
  const columns = shape.columns.slice(range.columns[0])
  const commands: PlanCommand[] = []
  const problems: string[] = []
  for (const [index, cells] of block.entries()) {
    const id = shape.ids[range.rows[0] + index] ?? null
    if (id === null) commands.push(newTaskFrom(desk, columns, cells))
    else commands.push(...intoTask(desk, id, columns, cells, problems))
  }
  if (problems.length > 0) tellRefusal(pasteProblem(problems))
  else if (commands.length > 0) desk.run(commands, t("plan.label.paste", { count: block.length }))
  return true
}

/** Cells that cannot be typed in are passed over, as are those that already say the same. */
function intoTask(desk: PlanDesk, id: Parameters<typeof cellContext>[1], columns: readonly ColumnId[], cells: readonly string[], problems: string[]): readonly PlanCommand[] {
  const context = cellContext(desk, id)
  if (context === null) return []
  return cells.flatMap((cell, index) => {
    const column = columns[index]
    if (column === undefined || !isEditable(column, context) || cell === cellText(column, context)) return []
    const edit = readCell(column, cell, context, desk.today)
    if (edit.ok) return edit.commands
    problems.push(`${context.task.name}: ${edit.message}`)
    return []
  })
}

/** A row pasted below the last task: name, and what else can be said of a task that is not there yet. */
function newTaskFrom(desk: PlanDesk, columns: readonly ColumnId[], cells: readonly string[]): PlanCommand {
  const { settings } = desk.now.plan
  const cell = (column: ColumnId): string => cells[columns.indexOf(column)]?.trim() ?? ""
  const duration = parseDuration(cell("duration"), settings)
  const start = readInstant(cell("start"), settings, desk.today, "start")
  const deadline = readInstant(cell("deadline"), settings, desk.today, "finish")
  return {
    name: "addTask", args: { place: { where: "lastUnder", taskId: null },
    fields: {
      name: cell("name"),
      ...(duration.ok ? { duration: duration.value.ticks, durationUnit: duration.value.unit, elapsed: duration.value.elapsed, estimated: duration.value.estimated } : {}),
      ...(start.ok && settings.newTaskMode === "automatic" ? { constraint: "snet" as const, constraintDate: start.value } : {}),
      ...(start.ok && settings.newTaskMode === "manual" ? { manualStart: start.value } : {}),
      ...(deadline.ok ? { deadline: deadline.value } : {}),
    } } }
}

/** The first lines; the rest is counted. */
function pasteProblem(problems: readonly string[]): string {
  return `${t("plan.paste.problem", { count: problems.length })} ${problems.slice(0, 3).join(" · ")}`
}
