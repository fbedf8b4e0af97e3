// What does one task row say? Only what people put in is taken; what Project computed goes to `stored`.

import type { Ticks } from "@throughline/engine"
import type { Task, TaskMode, TaskState } from "@throughline/plan"
import { PLAN_LIMITS } from "../limits.ts"
import { ACCRUALS, CONSTRAINTS, TASK_TYPES, timeFormat } from "./codes.ts"
import { calendarIdOf } from "./context.ts"
import type { ReadContext } from "./context.ts"
import { safeHyperlink } from "./safe-hyperlink.ts"
import { keptText } from "./kept-text.ts"
import type { OutlineRow } from "./read-outline.ts"
import type { Row } from "./row.ts"

const DATED_CONSTRAINT = 2

export function readTask(outline: OutlineRow, context: Omit<ReadContext, "resources" | "tasks">): Task {
  const { row } = outline
  const { book } = context
  const mode: TaskMode = row.flag("Manual", false) ? "manual" : "automatic"
  const isSummary = outline.hasChildren
  const name = (field: string): string => keptText(row.text(field), PLAN_LIMITS.nameLength, book, `Task.${field}`)
  const wbs = name("WBS")
  return {
    id: outline.id,
    number: outline.number,
    parentId: outline.parentId,
    rank: outline.rank,
    name: name("Name"),
    notes: keptText(row.text("Notes"), PLAN_LIMITS.notesLength, book, "Task.Notes"),
    wbs: wbs === "" || wbs === outline.outlineNumber ? null : wbs,
    mode,
    active: row.flag("Active", true),
    milestone: row.flag("Milestone", false),
    ...readDuration(row, mode),
    type: row.code("Type", TASK_TYPES, "fixedUnits"),
    effortDriven: row.flag("EffortDriven", false),
    ...readConstraint(row),
    deadline: row.instant("Deadline"),
    calendarId: calendarIdOf(context, row.integer("CalendarUID", -1), row.place ?? ""),
    ignoreResourceCalendar: row.flag("IgnoreResourceCalendar", false),
    priority: Math.min(1000, Math.max(0, row.integer("Priority", 500))),
    levelingDelay: row.tenths("LevelingDelay"),
    ...readManual(row, mode),
    splits: [],
    ...(isSummary ? DERIVED_PROGRESS : readProgress(row)),
    physicalPercentComplete: percent(row, "PhysicalPercentComplete"),
    fixedCost: context.money.amount(row.decimal("FixedCost", 0)),
    fixedCostAccrual: row.code("FixedCostAccrual", ACCRUALS, "prorated") ?? "prorated",
    actualFixedCost: 0,
    ...readExternal(row),
    state: stateOf(row, isSummary),
    recurrence: null,
    hideBar: row.flag("HideBar", false),
    hyperlink: safeHyperlink(row, book),
    contact: name("Contact"),
  }
}

function readDuration(row: Row, mode: TaskMode): Pick<Task, "duration" | "elapsed" | "durationUnit" | "estimated"> {
  const format = timeFormat(row.integer("DurationFormat", 7))
  const typed = mode === "manual" ? row.duration("ManualDuration") : null
  const duration = Math.max(0, typed ?? row.duration("Duration") ?? 0)
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
function readManual(row: Row, mode: TaskMode): Pick<Task, "manualStart" | "manualFinish" | "placeholder"> {
  if (mode === "automatic") return { manualStart: null, manualFinish: null, placeholder: false }
  const texts = ["StartText", "FinishText", "DurationText"]
  return {
    manualStart: row.instant("ManualStart") ?? row.instant("Start"),
    manualFinish: row.instant("ManualFinish") ?? row.instant("Finish"),
    placeholder: texts.every((name) => row.has(name) && row.text(name).trim() === ""),
  }
}

type Progress = Pick<Task, "percentComplete" | "actualStart" | "actualFinish" | "stop" | "resume" | "remainingDuration" | "work" | "actualWork">

/** Of a summary everything of this is rolled up from its children. */
const DERIVED_PROGRESS: Progress = {
  percentComplete: 0, actualStart: null, actualFinish: null, stop: null, resume: null, remainingDuration: null, work: 0, actualWork: 0,
}

function readProgress(row: Row): Progress {
  const actualStart = row.instant("ActualStart")
  const actualFinish = row.instant("ActualFinish")
  const percentComplete = percent(row, "PercentComplete")
  const isRunning = actualStart !== null && actualFinish === null
  return {
    percentComplete,
    actualStart,
    actualFinish,
    // Project fills both for every task; they mean something only between start and finish.
    stop: isRunning ? row.instant("Stop") : null,
    resume: isRunning ? row.instant("Resume") : null,
    remainingDuration: isRunning ? remainingIfTyped(row, percentComplete) : null,
    work: Math.max(0, row.duration("Work") ?? 0),
    actualWork: Math.max(0, row.duration("ActualWork") ?? 0),
  }
}

/** Null where it only repeats duration and percent complete. */
function remainingIfTyped(row: Row, percentComplete: number): Ticks | null {
  const remaining = row.duration("RemainingDuration")
  if (remaining === null) return null
  const duration = row.duration("Duration") ?? 0
  return remaining === duration - Math.round((duration * percentComplete) / 10_000) ? null : remaining
}

function percent(row: Row, name: string): number {
  return Math.min(10_000, Math.max(0, Math.round(row.decimal(name, 0) * 100)))
}

/** Rule 52: inserted projects and tasks of other files keep the dates the file gives. */
function readExternal(row: Row): Pick<Task, "external" | "externalStart" | "externalFinish"> {
  const external = row.flag("ExternalTask", false) || row.flag("IsSubproject", false)
  return { external, externalStart: external ? row.instant("Start") : null, externalFinish: external ? row.instant("Finish") : null }
}

function stateOf(row: Row, isSummary: boolean): TaskState {
  if (isSummary) return "backlog"
  if (row.has("ActualFinish") && row.text("ActualFinish") !== "NA") return "done"
  return row.has("ActualStart") && row.text("ActualStart") !== "NA" ? "inProgress" : "backlog"
}
