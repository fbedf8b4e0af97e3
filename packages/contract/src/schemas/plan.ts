// The plan on the wire, the record of a change, and the report of an import.

import { z } from "zod"
import { changeId, civilDateTime, importId, moment, revision, taskId, ticks } from "./basics.ts"

/** Entities without their default values, as `planFromWire` of the plan package reads them. */
export const planWire = z.looseObject({ version: z.literal(1) })

export const planChangeRecord = z.strictObject({
  id: changeId,
  revision,
  label: z.string(),
  actorId: z.string(),
  actorName: z.string(),
  at: moment,
  /** Field patches: see Change in the plan package. Filtered by what the reader may see. */
  patches: z.array(z.looseObject({ kind: z.string(), id: z.string() })),
  /** The change that this one undoes or repeats. */
  undoes: z.string().nullable(),
  redoes: z.string().nullable(),
  idempotencyKey: z.string().nullable(),
})

/** An edit that moved a date. What the reader may not see of it is empty or null. */
const moveStep = z.strictObject({
  /** By the clock and in working time, in tenths of a minute. */
  ticks,
  working: ticks,
  changeId: changeId.nullable(),
  revision: revision.nullable(),
  label: z.string(),
  actorName: z.string(),
  at: moment.nullable(),
  /** What was edited; the first twenty of `entityCount`. */
  entities: z.array(z.strictObject({ kind: z.string(), id: z.string(), name: z.string(), taskId: taskId.nullable() })),
  entityCount: z.int(),
})

const moveCause = z.enum(["settings", "calendars", "tasks", "durations", "links", "constraints", "manualDates", "assignments", "progress", "levelling", "other"])

export const planMove = z.strictObject({
  /** Where the answer begins: later than asked for where the change log does not reach back that far. */
  fromRevision: revision,
  toRevision: revision,
  /** Null where the task was not there. */
  from: civilDateTime.nullable(),
  to: civilDateTime.nullable(),
  ticks,
  working: ticks,
  parts: z.array(z.strictObject({ cause: moveCause, ticks, working: ticks, steps: z.array(moveStep) })),
})

export const importReport = z.strictObject({
  id: importId,
  fileName: z.string(),
  format: z.enum(["mspdi", "csv"]),
  state: z.enum(["reading", "ready", "failed", "running", "done", "cancelled"]),
  /** 0 to 100 while reading or running. */
  progress: z.int(),
  /** What will be created. */
  counts: z.strictObject({ tasks: z.int(), milestones: z.int(), summaries: z.int(), links: z.int(), resources: z.int(), assignments: z.int(), calendars: z.int(), baselines: z.int() }).nullable(),
  title: z.string(),
  start: civilDateTime.nullable(),
  finish: civilDateTime.nullable(),
  /** What cannot be carried, and why. */
  findings: z.array(z.strictObject({ code: z.string(), severity: z.enum(["info", "lost", "changed", "problem"]), message: z.string(), count: z.int(), examples: z.array(z.string()) })),
  /** Tasks whose computed dates differ from those in the file; the first hundred. */
  differences: z.array(z.strictObject({ number: z.int(), name: z.string(), field: z.enum(["start", "finish"]), ours: civilDateTime, file: civilDateTime })),
  differenceCount: z.int(),
  error: z.strictObject({ code: z.string(), message: z.string(), line: z.int().nullable(), element: z.string().nullable() }).nullable(),
  projectId: z.string().nullable(),
})
