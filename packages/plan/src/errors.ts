// Why a command is refused. Every reason is a code; words are made from it in the reader's language. A refusal leaves
// the plan exactly as it was.

import type { TaskId } from "./document.ts"
import type { TextErrorCode } from "./text/parsed.ts"

export const COMMAND_ERROR_CODES = [
  // the shape of the arguments
  "shape.type", "shape.missing", "shape.unknownField", "shape.range", "shape.tooLong", "shape.tooMany", "shape.text", "shape.order", "shape.command",
  // things that are not there
  "unknownTask", "unknownLink", "unknownResource", "unknownAssignment", "unknownCalendar", "unknownBaseline", "unknownSplit",
  // limits
  "limit.tasks", "limit.depth", "limit.links", "limit.linksPerTask", "limit.assignments", "limit.resources", "limit.calendars",
  "limit.exceptions", "limit.baselines", "limit.splits", "limit.occurrences", "limit.duration", "limit.units", "limit.work",
  // the outline
  "cannotIndent", "cannotOutdent", "moveIntoSelf",
  // links
  "cycle", "selfLink", "duplicateLink",
  // kinds of tasks that do not take a value
  "summaryDuration", "summaryFinish", "summaryConstraint", "summaryProgress", "summaryWork", "summaryAssignment", "summarySplit",
  "externalTask", "manualConstraint", "inactiveTask", "completedTask", "fixedWorkIsEffortDriven", "notRecurring",
  // dates and progress
  "dateNeeded", "dateNotAllowed", "datesNeeded", "finishBeforeStart", "workBelowActual", "durationBelowDone", "hasActuals", "splitOutside", "emptyRecurrence",
  // resources, calendars, baselines
  "alreadyAssigned", "duplicateName", "resourceInUse", "calendarInUse", "calendarCycle", "workOfMaterial", "scheduleNeeded", "numberTaken",
] as const

export type CommandErrorCode = (typeof COMMAND_ERROR_CODES)[number] | TextErrorCode

export interface CommandError {
  readonly code: CommandErrorCode
  /** JSON pointer into the arguments of the command: "/taskIds/0". */
  readonly field: string
  /** The tasks that the refusal is about; for "cycle" the circle in order. */
  readonly taskIds: readonly TaskId[]
  /** What is allowed, where the refusal is about a number. */
  readonly limit: number | null
}

export function refusal(code: CommandErrorCode, field: string, about: { taskIds?: readonly TaskId[]; limit?: number } = {}): CommandError {
  return { code, field, taskIds: about.taskIds ?? [], limit: about.limit ?? null }
}

/** The same refusal, seen from arguments in which the failing ones are nested. */
export function within(pointer: string, error: CommandError | null): CommandError | null {
  return error === null ? null : { ...error, field: pointer + error.field }
}

/** Entities that can be looked up have no `taskIds`; only refusals do. */
export function isRefusal<T extends object>(found: T | CommandError): found is CommandError {
  return "taskIds" in found && "limit" in found
}

/** The first refusal of a list of steps; later steps are not tried. */
export function firstRefusal<T>(steps: readonly T[], attempt: (step: T, index: number) => CommandError | null): CommandError | null {
  for (const [index, step] of steps.entries()) {
    const error = attempt(step, index)
    if (error !== null) return error
  }
  return null
}
