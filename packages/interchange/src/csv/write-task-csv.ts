// The task grid as CSV for spreadsheets: one row per task in outline order, durations and links as people type them,
// dates as ISO so that no program mixes up day and month.

import type { Instant } from "@throughline/engine"
import { formatDuration, formatPredecessors, formatResources, toIso } from "@throughline/plan"
import type { Assignment, Link, Plan, PlanSchedule, ResourceEntry, Task, TaskId } from "@throughline/plan"
import { decimalText } from "../mspdi/money.ts"
import { COLUMNS } from "./columns.ts"
import type { ColumnKey, CsvLanguage } from "./columns.ts"
import { csvCell, guardCell } from "./cell-text.ts"
import { constraintCode } from "./constraint-text.ts"

export interface WriteTaskCsvOptions {
  /** Comma for English, semicolon for German, unless said. */
  readonly delimiter?: "," | ";"
  readonly language?: CsvLanguage
  /** Columns to leave out, e.g. cost for people who may not see it. */
  readonly without?: readonly ColumnKey[]
}

const BYTE_ORDER_MARK = "\ufeff"

export function writeTaskCsv(plan: Plan, schedule: PlanSchedule, options: WriteTaskCsvOptions = {}): Uint8Array {
  const { language = "en", without = [] } = options
  const delimiter = options.delimiter ?? (language === "de" ? ";" : ",")
  const columns = COLUMNS.filter((column) => column.key !== "constraintDate" && !without.includes(column.key))
  const grid = gridOf(plan, schedule, language)
  const lines = [columns.map((column) => csvCell(column[language], delimiter)).join(delimiter)]
  for (const id of schedule.order) {
    const task = plan.task.get(id)
    if (task === undefined) continue
    lines.push(columns.map((column) => csvCell(guardCell(grid(task, column.key)), delimiter)).join(delimiter))
  }
  return new TextEncoder().encode(`${BYTE_ORDER_MARK}${lines.join("\r\n")}\r\n`)
}

function gridOf(plan: Plan, schedule: PlanSchedule, language: CsvLanguage): (task: Task, key: ColumnKey) => string {
  const { settings } = plan
  const links = groupBy(plan.link.values(), (link: Link) => link.successorId)
  const assignments = groupBy(plan.assignment.values(), (assignment: Assignment) => assignment.taskId)
  const numberOf = (id: TaskId): number => plan.task.get(id)?.number ?? 0
  const decimal = (text: string): string => (language === "de" ? text.replace(".", ",") : text)
  return (task, key) => {
    const computed = schedule.task.get(task.id)
    switch (key) {
      case "number": return String(task.number)
      case "wbs": return schedule.wbs.get(task.id) ?? ""
      case "level": return String(schedule.outlineLevel.get(task.id) ?? 1)
      case "name": return task.name
      case "duration": {
        const isSummary = (schedule.children.get(task.id) ?? []).length > 0
        const ticks = isSummary ? computed?.duration ?? task.duration : task.duration
        return formatDuration({ ticks, unit: task.durationUnit, elapsed: task.elapsed, estimated: task.estimated }, settings, { language })
      }
      case "start": return instantText(computed?.start ?? null)
      case "finish": return instantText(computed?.finish ?? null)
      case "predecessors": return formatPredecessors(links.get(task.id) ?? [], numberOf, settings, language)
      case "resources": return resourcesText(assignments.get(task.id) ?? [], plan, language)
      case "percent": return `${decimal(decimalText(computed?.percentComplete ?? task.percentComplete, 2))}%`
      case "work": return formatDuration({ ticks: computed?.work ?? task.work, unit: "h", elapsed: false, estimated: false }, settings, { language })
      case "cost": return decimal(decimalText(computed?.cost ?? 0, settings.currencyDigits))
      case "constraint": return task.constraintDate === null ? constraintCode(task.constraint) : `${constraintCode(task.constraint)} ${instantText(task.constraintDate)}`
      case "constraintDate": return instantText(task.constraintDate)
      case "deadline": return instantText(task.deadline)
      case "notes": return task.notes
    }
  }
}

function groupBy<T>(values: Iterable<T>, keyOf: (value: T) => TaskId): ReadonlyMap<TaskId, readonly T[]> {
  const groups = new Map<TaskId, T[]>()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [value])
    else group.push(value)
  }
  return groups
}

function instantText(instant: Instant | null): string {
  return instant === null ? "" : toIso(instant).replace("T", " ")
}

/** Material shows pieces, cost its amount, people their percentage. */
function resourcesText(assignments: readonly Assignment[], plan: Plan, language: CsvLanguage): string {
  const entries = assignments.flatMap((assignment): ResourceEntry[] => {
    const resource = assignment.resourceId === null ? undefined : plan.resource.get(assignment.resourceId)
    if (resource === undefined) return []
    const name = resource.name.trim() === "" ? `#${resource.number}` : resource.name
    if (resource.kind === "work") return [{ name, units: assignment.units, amount: null }]
    const amount = resource.kind === "cost" ? Math.round((assignment.cost * 100) / 10 ** plan.settings.currencyDigits) : Math.round(assignment.units / 100)
    return [{ name, units: null, amount }]
  })
  return formatResources(entries, language)
}
