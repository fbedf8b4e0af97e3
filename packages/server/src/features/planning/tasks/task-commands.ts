// Turns fields of a task as REST callers send them into commands of the plan, in the order in which they make sense.

import type { OPERATIONS, InputOf } from "@throughline/contract"
import { fail } from "../../../platform/failure.ts"
import { fromIso } from "@throughline/plan"
import type { PlanCommand, TaskId, TaskSchedule } from "@throughline/plan"
import type { Instant } from "@throughline/engine"

type TaskUpdate = InputOf<typeof OPERATIONS.taskUpdate>
/** Undefined = not said. */
export type TaskFields = { readonly [F in Exclude<keyof TaskUpdate, "projectId" | "taskId" | "seenRevision">]?: TaskUpdate[F] | undefined }

export interface FieldCommand {
  readonly command: PlanCommand
  /** The field of the input that the command came from. */
  readonly field: string
}

/** `now` holds the task's present dates, for progress that says nothing about dates. */
export function commandsFor(taskId: TaskId, fields: TaskFields, now: Pick<TaskSchedule, "start" | "finish"> | null): readonly FieldCommand[] {
  const commands: FieldCommand[] = []
  const add = (field: string, command: PlanCommand): void => void commands.push({ field, command })
  const simple = simpleFields(fields)
  if (Object.keys(simple).length > 0) add(Object.keys(simple)[0] ?? "", { name: "updateTask", args: { taskId, fields: simple } })
  if (fields.mode !== undefined) add("mode", { name: "setMode", args: { mode: fields.mode, tasks: [{ taskId, start: now?.start ?? 0, finish: now?.finish ?? 0 }] } })
  if (fields.resources !== undefined) add("resources", { name: "setAssignments", args: { taskId, text: fields.resources } })
  if (fields.durationMinutes !== undefined) add("durationMinutes", { name: "setDuration", args: { taskId, duration: Math.round(fields.durationMinutes * 10) } })
  if (fields.predecessors !== undefined) add("predecessors", { name: "setPredecessors", args: { taskId, text: fields.predecessors } })
  if (fields.constraint !== undefined || fields.constraintDate !== undefined) {
    const date = instantIn("constraintDate", fields.constraintDate) ?? null
    const constraint = fields.constraint ?? (date === null ? "asap" : "snet")
    add(fields.constraint === undefined ? "constraintDate" : "constraint", { name: "setConstraint", args: { taskId, constraint, date } })
  }
  commands.push(...progressCommands(taskId, fields, now))
  return commands
}

function simpleFields(fields: TaskFields): Extract<PlanCommand, { name: "updateTask" }>["args"]["fields"] {
  const { name, notes, type, milestone, active, calendarId, priority } = fields
  const deadline = instantIn("deadline", fields.deadline)
  return {
    ...(name === undefined ? {} : { name }), ...(notes === undefined ? {} : { notes }), ...(type === undefined ? {} : { type }), ...(milestone === undefined ? {} : { milestone }),
    ...(active === undefined ? {} : { active }), ...(calendarId === undefined ? {} : { calendarId }), ...(priority === undefined ? {} : { priority }), ...(deadline === undefined ? {} : { deadline }),
  }
}

export type ProgressFields = Pick<TaskFields, "percentComplete" | "actualStart" | "actualFinish" | "state">

/** Dates first, then how much is done, then the column of the board. */
export function progressCommands(taskId: TaskId, fields: ProgressFields, now: Pick<TaskSchedule, "start" | "finish"> | null): readonly FieldCommand[] {
  const commands: FieldCommand[] = []
  const actualStart = instantIn("actualStart", fields.actualStart)
  const actualFinish = instantIn("actualFinish", fields.actualFinish)
  const start = actualStart ?? now?.start ?? 0
  const finish = Math.max(start, actualFinish ?? now?.finish ?? 0)
  if (actualStart !== undefined || actualFinish !== undefined) {
    // A finish without a start began when the plan says it begins.
    const began = actualStart === undefined && typeof actualFinish === "number" ? { actualStart: Math.min(start, actualFinish) } : actualStart === undefined ? {} : { actualStart }
    commands.push({ field: actualStart === undefined ? "actualFinish" : "actualStart", command: { name: "setActuals", args: { taskId, ...began, ...(actualFinish === undefined ? {} : { actualFinish }) } } })
  }
  if (fields.percentComplete !== undefined) {
    commands.push({ field: "percentComplete", command: { name: "setProgress", args: { tasks: [{ taskId, percent: Math.round(fields.percentComplete * 100), start, finish }] } } })
  }
  if (fields.state !== undefined) commands.push({ field: "state", command: { name: "setState", args: { state: fields.state, tasks: [{ taskId, start, finish }] } } })
  return commands
}

function instantIn(field: string, iso: string | null | undefined): Instant | null | undefined {
  if (iso === undefined || iso === null) return iso
  return fromIso(iso) ?? fail("invalidInput", { problems: [{ pointer: `/${field}`, code: "date", message: "is not a date that a plan can hold" }] })
}
