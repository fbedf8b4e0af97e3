// Pastes a block of cells into the grid, as from a spreadsheet: the first rows overwrite tasks, further rows add tasks.
// Every cell is read as if it were typed; the first that cannot be read refuses the whole block and is named.

import type { DayNumber } from "@throughline/engine"
import { dayNumber, instantOfDay } from "../civil.ts"
import { command } from "../command.ts"
import type { TaskId } from "../document.ts"
import { TASK_SHAPES, shortText, taskId } from "../entity-shapes.ts"
import type { CommandError } from "../errors.ts"
import { firstRefusal, refusal } from "../errors.ts"
import { FIELD_LIMITS } from "../limits.ts"
import { placeShape } from "../place.ts"
import type { Place } from "../place.ts"
import type { PlanEdit } from "../plan-edit.ts"
import { presentDates } from "../present-dates.ts"
import { flag, list, oneOf, optional, text } from "../shapes.ts"
import type { Shape } from "../shapes.ts"
import { fits } from "../shapes.ts"
import { parseDate } from "../text/date.ts"
import { parseDuration } from "../text/duration.ts"
import { createTask } from "./add-task.ts"
import { setAssignments } from "./set-assignments.ts"
import { setDeadline } from "./set-deadline.ts"
import { setDuration } from "./set-duration.ts"
import { setFinish } from "./set-finish.ts"
import { setPredecessors } from "./set-predecessors.ts"
import { setProgress } from "./set-progress.ts"
import { setStart } from "./set-start.ts"
import { setWork } from "./set-work.ts"
import { updateTask } from "./update-task.ts"

export const PASTE_COLUMNS = [
  "name", "notes", "wbs", "priority", "duration", "work", "start", "finish", "deadline", "resources", "percentComplete", "predecessors",
] as const
export type PasteColumn = (typeof PASTE_COLUMNS)[number]
type DateOrder = "dmy" | "mdy" | "ymd"

export interface PasteTasksArgs {
  readonly columns: readonly PasteColumn[]
  readonly rows: readonly (readonly string[])[]
  /** Tasks that the first rows overwrite, in order. */
  readonly taskIds: readonly TaskId[]
  /** Where tasks for the further rows go. */
  readonly place: Place
  readonly dateOrder?: DateOrder
  readonly createMissing?: boolean
}

const dateOrder: Shape<DateOrder> = oneOf(["dmy", "mdy", "ymd"])

export const pasteTasks = command<PasteTasksArgs>({
  columns: list(oneOf(PASTE_COLUMNS), PASTE_COLUMNS.length),
  rows: list(list(text(FIELD_LIMITS.notes), PASTE_COLUMNS.length), FIELD_LIMITS.idsPerCommand),
  taskIds: list(taskId, FIELD_LIMITS.idsPerCommand),
  place: placeShape, dateOrder: optional(dateOrder), createMissing: optional(flag),
}, (edit, args) => {
  const ids = targetsOf(edit, args)
  if (!Array.isArray(ids)) return ids
  // Column by column in a fixed order: predecessors last, when every pasted task is there.
  return firstRefusal(PASTE_COLUMNS, (column) => {
    const at = args.columns.indexOf(column)
    return at === -1 ? null : firstRefusal(args.rows, (row, index) => {
      const id = ids[index]
      const cell = row[at]?.trim()
      const problem = id === undefined || cell === undefined ? null : writeCell(edit, id, column, cell, args)
      return problem === null ? null : { ...problem, field: `/rows/${index}/${at}` }
    })
  })
})

/** One task per row: those given, then new ones, each after the one before. */
function targetsOf(edit: PlanEdit, { rows, taskIds, place }: PasteTasksArgs): TaskId[] | CommandError {
  const ids = taskIds.slice(0, rows.length)
  const unknown = ids.findIndex((id) => edit.task.get(id) === undefined)
  if (unknown >= 0) return refusal("unknownTask", `/taskIds/${unknown}`)
  for (let at = place; ids.length < rows.length;) {
    const added = createTask(edit, at, {})
    if (typeof added !== "string") return added
    ids.push(added)
    at = { where: "after", taskId: added }
  }
  return ids
}

/** An empty cell clears what can be empty and leaves alone what cannot. */
function writeCell(edit: PlanEdit, id: TaskId, column: PasteColumn, cell: string, args: PasteTasksArgs): CommandError | null {
  switch (column) {
    case "name": return writeText(edit, id, TASK_SHAPES.name, { name: oneLine(cell) }, cell)
    case "notes": return updateTask.run(edit, { taskId: id, fields: { notes: cell } })
    case "wbs": return writeText(edit, id, shortText, { wbs: cell === "" ? null : oneLine(cell) }, cell)
    case "priority": return cell === "" ? null : writePriority(edit, id, cell)
    case "resources": return setAssignments.run(edit, { taskId: id, text: cell, createMissing: args.createMissing ?? false })
    case "predecessors": return setPredecessors.run(edit, { taskId: id, text: cell })
    case "deadline": return cell === "" ? setDeadline.run(edit, { taskId: id, deadline: null }) : writeDate(edit, id, column, cell, args)
    case "start":
    case "finish": return cell === "" ? null : writeDate(edit, id, column, cell, args)
    case "duration":
    case "work": return cell === "" ? null : writeLength(edit, id, column, cell)
    case "percentComplete": return cell === "" ? null : writePercent(edit, id, cell)
  }
}

function writeText(edit: PlanEdit, id: TaskId, shape: Shape<string>, fields: { name: string } | { wbs: string | null }, cell: string): CommandError | null {
  return fits(shape, oneLine(cell)) ? updateTask.run(edit, { taskId: id, fields }) : refusal("shape.tooLong", "", { limit: FIELD_LIMITS.name })
}

function writePriority(edit: PlanEdit, id: TaskId, cell: string): CommandError | null {
  const priority = /^\d{1,4}$/.test(cell) ? Number(cell) : -1
  return fits(TASK_SHAPES.priority, priority) ? updateTask.run(edit, { taskId: id, fields: { priority } }) : refusal("text.range", "", { limit: FIELD_LIMITS.priority })
}

function writeDate(edit: PlanEdit, id: TaskId, column: "start" | "finish" | "deadline", cell: string, args: PasteTasksArgs): CommandError | null {
  const { settings } = edit
  const parsed = parseDate(cell, { today: todayOf(edit), order: args.dateOrder ?? "dmy" })
  if (!parsed.ok) return refusal(parsed.code, "")
  const at = instantOfDay(parsed.value.day, parsed.value.minute ?? (column === "start" ? settings.defaultStartMinute : settings.defaultFinishMinute))
  if (column === "start") return setStart.run(edit, { taskId: id, start: at })
  return column === "finish" ? setFinish.run(edit, { taskId: id, finish: at }) : setDeadline.run(edit, { taskId: id, deadline: at })
}

function writeLength(edit: PlanEdit, id: TaskId, column: "duration" | "work", cell: string): CommandError | null {
  const parsed = parseDuration(cell, edit.settings, column === "work" ? "h" : "d")
  if (!parsed.ok) return refusal(parsed.code, "")
  const { ticks, unit, elapsed, estimated } = parsed.value
  return column === "work" ? setWork.run(edit, { taskId: id, work: ticks }) : setDuration.run(edit, { taskId: id, duration: ticks, unit, elapsed, estimated })
}

function writePercent(edit: PlanEdit, id: TaskId, cell: string): CommandError | null {
  const match = /^(\d{1,3}(?:[.,]\d{1,4})?)\s?%?$/.exec(cell)
  const percent = match === null ? -1 : Math.round(Number(match[1]?.replace(",", ".")) * 100)
  if (percent < 0) return refusal("text.unreadable", "")
  if (percent > 10_000) return refusal("text.range", "", { limit: 100 })
  return setProgress.run(edit, { tasks: [{ taskId: id, percent, ...presentDates(edit, id) }] })
}

function oneLine(cell: string): string {
  return cell.replaceAll(/\s+/g, " ")
}

/** The day on which the command was given, as clocks in UTC count it. */
function todayOf(edit: PlanEdit): DayNumber {
  return dayNumber(1970, 1, 1) + Math.floor(edit.context.now / 86_400_000)
}
