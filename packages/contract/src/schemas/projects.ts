// Projects, their stations, health and members.

import { z } from "zod"
import { civilDateTime, governanceId, minor, moment, projectId, projectRole, timeZone, userId } from "./basics.ts"
import { PROJECT_PERMISSIONS } from "../permissions.ts"

export const STATIONS = ["initiation", "planning", "execution", "control", "closing"] as const
export const station = z.enum(STATIONS)
/** In the order of a project's life; on hold and terminated stand beside it. */
export const PROJECT_STATES = ["idea", "feasibility", "charterReview", "authorised", "planning", "executing", "closing", "closed", "benefitsTracking", "archived", "onHold", "terminated"] as const
export const projectState = z.enum(PROJECT_STATES)
export const projectKind = z.enum(["hardware", "software", "network", "data", "helpDesk", "other"])
export const health = z.enum(["good", "attention", "critical", "unknown"])

/** One mark of health with its rule and evidence: `reason` is a message key, `values` fill it. */
export const healthMark = z.strictObject({
  dimension: z.enum(["schedule", "cost", "scope", "quality", "risk", "benefits"]),
  health,
  reason: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  taskIds: z.array(z.string()),
})

export const projectSummary = z.strictObject({
  id: projectId,
  name: z.string(),
  code: z.string(),
  kind: projectKind,
  state: projectState,
  /** Null: nothing may be spent, booked or ordered yet. */
  authorisedAt: moment.nullable(),
  station,
  start: civilDateTime.nullable(),
  finish: civilDateTime.nullable(),
  percentComplete: z.int(),
  taskCount: z.int(),
  lateCount: z.int(),
  health,
  projectManagers: z.array(z.string()),
  myRole: projectRole.nullable(),
  revision: z.int(),
  updatedAt: moment,
})

export const project = projectSummary.extend({
  description: z.string(),
  timeZone,
  currency: z.string(),
  currencyDigits: z.int(),
  statusDate: civilDateTime.nullable(),
  /** Of the plan: rises with every change of it. */
  planRevision: z.int(),
  /** What the caller may do here. */
  permissions: z.array(z.enum(PROJECT_PERMISSIONS)),
  marks: z.array(healthMark),
  milestones: z.array(z.strictObject({
    taskId: z.string(), name: z.string(), finish: civilDateTime, baselineFinish: civilDateTime.nullable(),
    slipMinutes: z.int().nullable(), done: z.boolean(), critical: z.boolean(),
  })),
  figures: z.strictObject({
    work: z.int(), actualWork: z.int(), baselineWork: z.int().nullable(),
    /** Absent for those who may not read cost. */
    cost: minor.nullable(), actualCost: minor.nullable(), baselineCost: minor.nullable(),
  }),
})

export const projectMember = z.strictObject({ userId, name: z.string(), role: projectRole, active: z.boolean(), since: moment })
export const template = z.strictObject({
  id: z.string(), name: z.string(), description: z.string(), kind: projectKind,
  /** Null: of no one method. */
  variant: z.enum(["waterfall", "agile", "hybrid"]).nullable(),
  /** The governance that fits its size, and how many gates that has. */
  governance: governanceId, gateCount: z.int(),
  taskCount: z.int(), artefactCount: z.int(), /** What lessons have added; counted in. */ lessonCount: z.int(),
  /** Saved from a project of this organisation. */
  own: z.boolean(),
})
