// A task as REST callers see it: inputs beside computed dates, times as civil ISO text, lengths in minutes.
// Minutes may carry one decimal, since the plan counts in tenths of a minute.

import { z } from "zod"
import { civilDateTime, minor, projectId, revision, taskId, line, text, calendarId } from "./basics.ts"
import { LIMITS } from "../limits.ts"

export const constraintKind = z.enum(["asap", "alap", "mso", "mfo", "snet", "snlt", "fnet", "fnlt"])
export const taskMode = z.enum(["automatic", "manual"])
export const taskType = z.enum(["fixedUnits", "fixedDuration", "fixedWork"])
export const taskState = z.enum(["backlog", "ready", "inProgress", "done", "cancelled"])
export const linkKind = z.enum(["FS", "SS", "FF", "SF"])
export const minutes = z.number().min(-200_000_000).max(200_000_000).multipleOf(0.1)

export const task = z.strictObject({
  id: taskId,
  projectId,
  number: z.int(),
  wbs: z.string(),
  parentId: taskId.nullable(),
  outlineLevel: z.int(),
  name: z.string(),
  summary: z.boolean(),
  milestone: z.boolean(),
  active: z.boolean(),
  mode: taskMode,
  type: taskType,
  state: taskState,
  durationMinutes: z.number(),
  workMinutes: z.number(),
  start: civilDateTime.nullable(),
  finish: civilDateTime.nullable(),
  earlyStart: civilDateTime.nullable(),
  earlyFinish: civilDateTime.nullable(),
  lateStart: civilDateTime.nullable(),
  lateFinish: civilDateTime.nullable(),
  totalSlackMinutes: z.number().nullable(),
  freeSlackMinutes: z.number().nullable(),
  critical: z.boolean(),
  constraint: constraintKind,
  constraintDate: civilDateTime.nullable(),
  deadline: civilDateTime.nullable(),
  percentComplete: z.number(),
  actualStart: civilDateTime.nullable(),
  actualFinish: civilDateTime.nullable(),
  priority: z.int(),
  /** Null for those who may not read cost. */
  cost: minor.nullable(),
  assignees: z.array(z.string()),
  revision,
})

export const taskDetail = task.extend({
  notes: z.string(),
  predecessors: z.array(z.strictObject({ taskId, name: z.string(), number: z.int(), kind: linkKind, lag: z.string() })),
  successors: z.array(z.strictObject({ taskId, name: z.string(), number: z.int(), kind: linkKind, lag: z.string() })),
  commentCount: z.int(),
  attachmentCount: z.int(),
})

/** What may be set on a task by REST; each becomes a plan command. */
export const taskFields = {
  name: line(LIMITS.taskNameLength),
  notes: text(LIMITS.notesLength),
  durationMinutes: minutes.min(0),
  mode: taskMode,
  type: taskType,
  state: taskState,
  milestone: z.boolean(),
  active: z.boolean(),
  constraint: constraintKind,
  constraintDate: civilDateTime.nullable(),
  deadline: civilDateTime.nullable(),
  calendarId: calendarId.nullable(),
  percentComplete: z.number().min(0).max(100),
  actualStart: civilDateTime.nullable(),
  actualFinish: civilDateTime.nullable(),
  priority: z.int().min(0).max(1000),
  /** As typed: "12FS+2d, 14SS". */
  predecessors: text(5_000),
  /** As typed: "Ana[50%], Ben". */
  resources: text(5_000),
}
