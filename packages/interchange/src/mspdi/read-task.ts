// What does one task row say? Only what people put in is taken; what Project computed goes to `stored`.

import type { Ticks } from "@throughline/engine"
import type { Task, TaskMode, TaskState } from "@throughline/plan"
import type { FindingBook } from "../finding.ts"
import { IMPORT_LIMITS } from "../limits.ts"
import { ACCRUALS, CONSTRAINTS, TASK_TYPES, timeFormat } from "./codes.ts"
import { calendarIdOf } from "./context.ts"
import type { ReadContext } from "./context.ts"
import { ownValues } from "./custom-fields.ts"
import type { CustomFields } from "./custom-fields.ts"
import { parseEstimateText } from "./estimate-text.ts"
import { parseSeries } from "./series-text.ts"
import { safeHyperlink } from "./safe-hyperlink.ts"
import { keptLine, keptText } from "./kept-text.ts"
import type { OutlineRow } from "./read-outline.ts"
import type { Row } from "./row.ts"

const DATED_CONSTRAINT = 2

export function readTask(outline: OutlineRow, context: Omit<ReadContext, "resources" | "tasks">, custom: CustomFields): Task {
  const { row } = outline
  const { book } = context
  const mode: TaskMode = row.flag("Manual", false) ? "manual" : "automatic"
  const isSummary = outline.hasChildren
  const own = ownValues(row.element, custom)
  if (own.get("series") === undefined && row.flag("Recurring", false)) {
    book.add("recurrence.ruleNotInFile", "changed", "Task.Recurring", "The file shows that a task belongs to a series, but not its rule; the occurrences are there as tasks.", row.place, row.taskId)
  }
  return {
    id: outline.id,
    number: outline.number,
    parentId: outline.parentId,
    rank: outline.rank,
    name: keptLine(row.text("Name"), IMPORT_LIMITS.name, book, "Task.Name"),
    notes: keptText(row.text("Notes"), IMPORT_LIMITS.notes, book, "Task.Notes"),
    wbs: outline.typedCode,
    mode,
    active: row.flag("Active", true),
    milestone: row.flag("Milestone", false),
    ...readDuration(row, mode),
    estimate: isSummary ? null : parseEstimateText(own.get("estimate") ?? ""),
    correlationGroup: groupName(own.get("correlationGroup")),
    type: row.code("Type", TASK_TYPES, "fixedUnits"),
    effortDriven: row.flag("EffortDriven", false),
    ...readConstraint(row),
    deadline: row.instant("Deadline"),
    calendarId: calendarIdOf(context, row.integer("CalendarUID", -1), row.place ?? ""),
    ignoreResourceCalendar: row.flag("IgnoreResourceCalendar", false),
    priority: Math.min(1000, Math.max(0, row.integer("Priority", 500))),
    levelingDelay: row.delay("LevelingDelay"),
    ...readManual(row, mode, book),
    splits: [],
    ...(isSummary ? DERIVED_PROGRESS : readProgress(row, own.get("percentComplete"))),
    physicalPercentComplete: percent(row, "PhysicalPercentComplete", own.get("physicalPercentComplete")),
    fixedCost: context.money.amount(row.decimal("FixedCost", 0)),
    fixedCostAccrual: row.code("FixedCostAccrual", ACCRUALS, "prorated") ?? "prorated",
    actualFixedCost: wholeNumber(own.get("actualFixedCost")) ?? 0,
    ...readExternal(row),
    state: STATES.find((state) => state === own.get("state")) ?? impliedState(row, isSummary),
    recurrence: parseSeries(own.get("series") ?? ""),
    hideBar: row.flag("HideBar", false),
    hyperlink: safeHyperlink(row, book),
    contact: keptLine(row.text("Contact"), IMPORT_LIMITS.shortText, book, "Task.Contact"),
  }
}

const groupName = (text: string | undefined): string | null => (text === undefined || text.trim() === "" || text.length > IMPORT_LIMITS.shortText ? null : text.replaceAll(/[\r\n]/g, " "))

function readDuration(row: Row, mode: TaskMode): Pick<Task, "duration" | "elapsed" | "durationUnit" | "estimated"> {
  const format = timeFormat(row.integer("DurationFormat", 7))
  const typed = mode === "manual" ? row.span("ManualDuration") : null
  const duration = typed ?? row.span("Duration") ?? 0
  return { duration, elapsed: format.elapsed && !format.percent, durationUnit: format.unit, estimated: row.flag("Estimated", format.estimated) }
}

function readConstraint(row: Row): Pick<Task, "constraint" | "constraintDate"> {
  const code = row.integer("ConstraintType", 0)
  const constraint = row.code("ConstraintType", CONSTRAINTS, "asap")
  if (code < DATED_CONSTRAINT) return { constraint, constraintDate: null }
  const constraintDate = row.instant("ConstraintDate")
  return constraintDate === null ? { constraint: "asap", constraintDate: null } : { constraint, constraintDate }
}

/** Rule 46: a manual task whose three texts are all there and empty is a placeholder. */
function readManual(row: Row, mode: TaskMode, book: FindingBook): Pick<Task, "manualStart" | "manualFinish" | "placeholder"> {
  if (mode === "automatic") return { manualStart: null, manualFinish: null, placeholder: false }
  const isEmpty = (name: string): boolean => row.has(name) && row.text(name).trim() === ""
  for (const name of ["StartText", "FinishText", "DurationText"]) {
    if (row.text(name).trim() !== "") book.add("task.manualText", "lost", `Task.${name}`, "Words in place of a date or duration of a manual task are not kept.", row.place, row.taskId)
  }
  return {
    manualStart: row.instant("ManualStart") ?? (isEmpty("StartText") ? null : row.instant("Start")),
    manualFinish: row.instant("ManualFinish") ?? (isEmpty("FinishText") ? null : row.instant("Finish")),
    placeholder: isEmpty("StartText") && isEmpty("FinishText") && isEmpty("DurationText"),
  }
}

type Progress = Pick<Task, "percentComplete" | "actualStart" | "actualFinish" | "stop" | "resume" | "remainingDuration" | "work" | "actualWork">

/** Of a summary everything of this is rolled up from its children. */
const DERIVED_PROGRESS: Progress = {
  percentComplete: 0, actualStart: null, actualFinish: null, stop: null, resume: null, remainingDuration: null, work: 0, actualWork: 0,
}

function readProgress(row: Row, exactPercent: string | undefined): Progress {
  const actualStart = row.instant("ActualStart")
  const actualFinish = row.instant("ActualFinish")
  const percentComplete = percent(row, "PercentComplete", exactPercent)
  const isRunning = actualStart !== null && actualFinish === null
  return {
    percentComplete,
    actualStart,
    actualFinish,
    // Project fills both for every task; they mean something only between start and finish.
    stop: isRunning ? row.instant("Stop") : null,
    resume: isRunning ? row.instant("Resume") : null,
    remainingDuration: isRunning ? remainingIfTyped(row, percentComplete) : null,
    work: row.work("Work"),
    actualWork: row.work("ActualWork"),
  }
}

/** Null where it only repeats duration and percent complete. */
function remainingIfTyped(row: Row, percentComplete: number): Ticks | null {
  const remaining = row.span("RemainingDuration")
  if (remaining === null) return null
  const duration = row.span("Duration") ?? 0
  return remaining === duration - Math.round((duration * percentComplete) / 10_000) ? null : remaining
}

/** The format holds whole percents; our own files add the exact value, which counts as long as it still fits. */
function percent(row: Row, name: string, exactText: string | undefined): number {
  const whole = Math.min(10_000, Math.max(0, Math.round(row.decimal(name, 0) * 100)))
  const exact = wholeNumber(exactText)
  return exact !== null && exact >= 0 && Math.floor(exact / 100) * 100 === whole ? exact : whole
}

function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^-?\d{1,15}$/.test(text) ? Number(text) : null
}

/** Rule 52: inserted projects and tasks of other files keep the dates the file gives. */
function readExternal(row: Row): Pick<Task, "external" | "externalStart" | "externalFinish"> {
  const external = row.flag("ExternalTask", false) || row.flag("IsSubproject", false)
  return { external, externalStart: external ? row.instant("Start") : null, externalFinish: external ? row.instant("Finish") : null }
}

const STATES: readonly TaskState[] = ["backlog", "ready", "inProgress", "done", "cancelled"]

/** What progress says about a task that nobody put on a board. */
function impliedState(row: Row, isSummary: boolean): TaskState {
  return isSummary ? "backlog" : stateOfProgress(row.instant("ActualStart") !== null, row.instant("ActualFinish") !== null)
}

export function stateOfProgress(isStarted: boolean, isFinished: boolean): TaskState {
  if (isFinished) return "done"
  return isStarted ? "inProgress" : "backlog"
}
