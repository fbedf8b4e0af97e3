// What does text typed into a cell mean? Commands for the plan, or what is wrong with it, in words that stand at the cell.

import type { Instant } from "@throughline/engine"
import { dayOf, instantOfDay, looksLikeEstimate, parseDate, parseDuration, parseEstimate } from "@throughline/plan"
import type { ConstraintKind, Parsed, PlanCommand, Task, TaskMode, TaskState, TaskType } from "@throughline/plan"
import { formatInstant } from "../../../i18n/format-date.ts"
import { formatTag } from "../../../i18n/format-region.ts"
import { t, tOr } from "../../../i18n/catalogue.ts"
import type { CellContext } from "./cell-text.ts"
import type { ColumnId } from "./column-ids.ts"

export type CellEdit = { readonly ok: true; readonly commands: readonly PlanCommand[] } | { readonly ok: false; readonly message: string }

const OF_SUMMARIES: ReadonlySet<ColumnId> = new Set(["name", "wbs", "mode", "start", "predecessors", "deadline", "constraint", "constraintDate", "calendar", "priority"])
const OF_TASKS: ReadonlySet<ColumnId> = new Set([
  ...OF_SUMMARIES, "duration", "work", "finish", "resources", "percentComplete", "actualStart", "actualFinish", "actualWork", "state", "type", "estimate", "correlationGroup",
])

export function isEditable(column: ColumnId, { task, summary }: Pick<CellContext, "task" | "summary">): boolean {
  if (task.external) return false
  return (summary ? OF_SUMMARIES : OF_TASKS).has(column)
}

/** Cells that choose from a list: what can be chosen, value and word. */
export function choicesOf(column: ColumnId, context: CellContext): readonly { readonly value: string; readonly label: string }[] | null {
  switch (column) {
    case "mode": return MODES.map((value) => ({ value, label: t(`plan.mode.${value}`) }))
    case "state": return STATES.map((value) => ({ value, label: t(`plan.state.${value}`) }))
    case "type": return TYPES.map((value) => ({ value, label: t(`plan.type.${value}`) }))
    case "constraint": return (context.summary ? SUMMARY_CONSTRAINTS : CONSTRAINTS).map((value) => ({ value, label: t(`plan.constraint.${value}`) }))
    case "calendar": return [{ value: "", label: t("plan.calendar.ofProject") }, ...[...context.plan.calendar.values()].filter((calendar) => !calendar.personal).map(({ id, name }) => ({ value: id, label: name }))]
    default: return null
  }
}

export function readCell(column: ColumnId, text: string, context: CellContext, today: Instant): CellEdit {
  const { task, dates, plan } = context
  const typed = text.trim()
  const taskId = task.id
  switch (column) {
    case "name": return said({ name: "updateTask", args: { taskId, fields: { name: typed.replaceAll(/[\r\n]+/g, " ") } } })
    case "wbs": return said({ name: "updateTask", args: { taskId, fields: { wbs: typed === "" ? null : typed } } })
    case "priority": return whole(typed, 0, 1000, (priority) => ({ name: "updateTask", args: { taskId, fields: { priority } } }))
    case "estimate": return typed === "" ? said({ name: "setEstimate", args: { taskId, estimate: null } }) : ranged(typed, context)
    case "correlationGroup": return said({ name: "setEstimate", args: { taskId, estimate: task.estimate, correlationGroup: typed === "" ? null : typed.replaceAll(/[\r\n]+/g, " ") } })
    case "duration": return looksLikeEstimate(typed) ? ranged(typed, context) : parsed(parseDuration(typed, plan.settings, task.durationUnit), ({ ticks, unit, elapsed, estimated }) => [{ name: "setDuration", args: { taskId, duration: ticks, unit, elapsed, estimated } }], t("plan.cell.likeDuration"))
    case "work": return parsed(parseDuration(typed, plan.settings, "h"), ({ ticks }) => [{ name: "setWork", args: { taskId, work: ticks } }], t("plan.cell.likeWork"))
    case "actualWork": return parsed(parseDuration(typed, plan.settings, "h"), ({ ticks }) => [{ name: "setActuals", args: { taskId, actualWork: ticks } }], t("plan.cell.likeWork"))
    case "start": return dated(typed, context, today, "start", (start) => ({ name: "setStart", args: { taskId, start } }))
    case "finish": return dated(typed, context, today, "finish", (finish) => ({ name: "setFinish", args: { taskId, finish } }))
    case "deadline": return datedOrNone(typed, context, today, "finish", (deadline) => ({ name: "setDeadline", args: { taskId, deadline } }))
    case "actualStart": return datedOrNone(typed, context, today, "start", (actualStart) => ({ name: "setActuals", args: { taskId, actualStart } }))
    case "actualFinish": return datedOrNone(typed, context, today, "finish", (actualFinish) => ({ name: "setActuals", args: { taskId, actualFinish } }))
    case "constraintDate": return constraintDated(typed, context, today)
    case "predecessors": return said({ name: "setPredecessors", args: { taskId, text: typed } })
    // A name nobody has yet is a new person: planning begins before everybody is known.
    case "resources": return said({ name: "setAssignments", args: { taskId, text: typed, createMissing: true } })
    case "percentComplete": return whole(typed.replace("%", "").trim(), 0, 100, (percent) => ({ name: "setProgress", args: { tasks: [{ taskId, percent: percent * 100, start: dates.start, finish: dates.finish }] } }))
    default: return chosen(column, typed, context)
  }
}

const MODES = ["automatic", "manual"] as const satisfies readonly TaskMode[]
const STATES = ["backlog", "ready", "inProgress", "done", "cancelled"] as const satisfies readonly TaskState[]
const TYPES = ["fixedUnits", "fixedDuration", "fixedWork"] as const satisfies readonly TaskType[]
const CONSTRAINTS = ["asap", "alap", "snet", "snlt", "fnet", "fnlt", "mso", "mfo"] as const satisfies readonly ConstraintKind[]
const SUMMARY_CONSTRAINTS = ["asap", "snet", "fnlt"] as const satisfies readonly ConstraintKind[]

/** Text of a cell with a list: its value, or its word (as pasted). */
function chosen(column: ColumnId, typed: string, context: CellContext): CellEdit {
  const choice = choicesOf(column, context)?.find(({ value, label }) => value === typed || label.toLowerCase() === typed.toLowerCase())?.value
  const { task, dates } = context
  const taskId = task.id
  const { start, finish } = dates
  const mode = MODES.find((each) => each === choice)
  if (column === "mode" && mode !== undefined) return said({ name: "setMode", args: { mode, tasks: [{ taskId, start, finish }] } })
  const state = STATES.find((each) => each === choice)
  if (column === "state" && state !== undefined) return said({ name: "setState", args: { state, tasks: [{ taskId, start, finish }] } })
  const type = TYPES.find((each) => each === choice)
  if (column === "type" && type !== undefined) return said({ name: "updateTask", args: { taskId, fields: { type } } })
  const constraint = CONSTRAINTS.find((each) => each === choice)
  if (column === "constraint" && constraint !== undefined) return said(constraintCommand(task, constraint, dates))
  const calendarId = choice === "" ? null : [...context.plan.calendar.keys()].find((id) => id === choice)
  if (column === "calendar" && calendarId !== undefined) return said({ name: "updateTask", args: { taskId, fields: { calendarId } } })
  return { ok: false, message: t("plan.cell.choose") }
}

/** A constraint chosen without a date takes the date at which the task stands. */
export function constraintCommand(task: Task, constraint: ConstraintKind, dates: { readonly start: Instant; readonly finish: Instant }): PlanCommand {
  const ofFinish = constraint === "mfo" || constraint === "fnet" || constraint === "fnlt"
  const date = constraint === "asap" || constraint === "alap" ? null : (task.constraintDate ?? (ofFinish ? dates.finish : dates.start))
  return { name: "setConstraint", args: { taskId: task.id, constraint, date } }
}

function constraintDated(typed: string, context: CellContext, today: Instant): CellEdit {
  const { task } = context
  if (typed === "") return said({ name: "setConstraint", args: { taskId: task.id, constraint: "asap", date: null } })
  const constraint = task.constraint === "asap" || task.constraint === "alap" ? "snet" : task.constraint
  return dated(typed, context, today, constraint === "mfo" || constraint === "fnet" || constraint === "fnlt" ? "finish" : "start", (date) => ({ name: "setConstraint", args: { taskId: task.id, constraint, date } }))
}

function said(command: PlanCommand): CellEdit {
  return { ok: true, commands: [command] }
}

function parsed<T>(read: Parsed<T>, commands: (value: T) => readonly PlanCommand[], like = ""): CellEdit {
  return read.ok ? { ok: true, commands: commands(read.value) } : { ok: false, message: withExample(read.code, like) }
}

/** What nobody can read is answered with what could be read. */
function withExample(code: string, like: string): string {
  return code === "text.unreadable" && like !== "" ? `${textProblem(code)} ${like}` : textProblem(code)
}

/** A range sets the estimate, and its likely value the duration: the plan shows what is likeliest. */
function ranged(typed: string, { task, plan }: CellContext): CellEdit {
  const read = parseEstimate(typed, task, plan.settings)
  if (!read.ok) return { ok: false, message: read.code === "text.unreadable" ? t("plan.refused.estimate") : textProblem(read.code) }
  const estimate: PlanCommand = { name: "setEstimate", args: { taskId: task.id, estimate: read.value } }
  const isOpen = task.actualFinish === null && task.percentComplete < 10_000
  if (read.value.likely === task.duration || !isOpen) return said(estimate)
  return { ok: true, commands: [{ name: "setDuration", args: { taskId: task.id, duration: read.value.likely, unit: task.durationUnit, elapsed: task.elapsed, estimated: task.estimated } }, estimate] }
}

function whole(typed: string, least: number, most: number, command: (value: number) => PlanCommand): CellEdit {
  const value = Number(typed.replace(",", "."))
  if (typed === "" || !Number.isFinite(value) || value < least || value > most) return { ok: false, message: t("plan.cell.number", { least, most }) }
  return said(command(Math.round(value)))
}

function datedOrNone(typed: string, context: CellContext, today: Instant, role: "start" | "finish", command: (at: Instant | null) => PlanCommand): CellEdit {
  return typed === "" ? said(command(null)) : dated(typed, context, today, role, command)
}

function dated(typed: string, context: CellContext, today: Instant, role: "start" | "finish", command: (at: Instant) => PlanCommand): CellEdit {
  const at = readInstant(typed, context.plan.settings, today, role)
  return at.ok ? said(command(at.value)) : { ok: false, message: withExample(at.code, t("plan.cell.likeDate", { date: formatInstant(today, "short") })) }
}

/** A day without a time means its usual beginning or end. */
export function readInstant(typed: string, settings: CellContext["plan"]["settings"], today: Instant, role: "start" | "finish"): Parsed<Instant> {
  const read = parseDate(typed, { today: dayOf(today), order: dateOrder() })
  if (!read.ok) return read
  const usual = role === "start" ? settings.defaultStartMinute : settings.defaultFinishMinute
  return { ok: true, value: instantOfDay(read.value.day, read.value.minute ?? usual) }
}

function dateOrder(): "dmy" | "mdy" | "ymd" {
  const parts = new Intl.DateTimeFormat(formatTag()).formatToParts(0).map((part) => part.type)
  if (parts.find((part) => part === "year" || part === "month" || part === "day") === "year") return "ymd"
  return parts.indexOf("month") < parts.indexOf("day") ? "mdy" : "dmy"
}

export function textProblem(code: string): string {
  return tOr(`plan.refused.${code}`, t("plan.refused.other"))
}
