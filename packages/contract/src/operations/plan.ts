// The plan of a project: read whole, changed by commands, undone, exported, imported; and its tasks one by one for scripts.

import { z } from "zod"
import { changeId, civilDateTime, empty, importId, line, moment, page, pageQuery, projectId, revision, taskId, text } from "../schemas/basics.ts"
import { LIMITS } from "../limits.ts"
import { operation } from "../operation.ts"
import { importReport, planChangeRecord, planMove, planWire } from "../schemas/plan.ts"
import { planCommand } from "../schemas/plan-commands.ts"
import { task, taskDetail, taskFields, taskState } from "../schemas/tasks.ts"

const inProject = { projectId }

export const planRead = operation({
  name: "plan.read", summary: "The whole plan as inputs; the reader computes dates with the same engine.", method: "GET", path: "/projects/:projectId/plan",
  access: { kind: "project", permission: "plan.read" }, input: z.strictObject(inProject),
  output: z.strictObject({
    projectId, revision, plan: planWire,
    /** False: only own tasks, with opaque stand-ins for what they wait for. */
    whole: z.boolean(),
    /** Digest of the computed schedule, to compare with one's own; null where parts are hidden. */
    digest: z.string().nullable(),
  }),
})

const changed = z.strictObject({ revision, change: planChangeRecord, digest: z.string().nullable() })

export const planApply = operation({
  name: "plan.apply", summary: "Applies commands to the plan, all or none. Fields that were changed since `seenRevision`, by whomever, are a conflict.", method: "POST", path: "/projects/:projectId/plan/changes",
  access: { kind: "project", permission: "plan.edit" }, creates: true, errors: ["conflict", "planRefused", "cycle", "limitExceeded", "idempotencyKeyReused"],
  input: z.strictObject({ ...inProject, seenRevision: revision, commands: z.array(planCommand).min(1).max(LIMITS.commandsPerChange), label: text(200).optional() }),
  output: changed,
})
export const planProgress = operation({
  name: "plan.progress", summary: "Reports progress or board state on a task assigned to oneself.", method: "POST", path: "/projects/:projectId/tasks/:taskId/progress",
  access: { kind: "project", permission: "plan.progress" }, errors: ["conflict", "planRefused"],
  input: z.strictObject({ ...inProject, taskId, seenRevision: revision, percentComplete: z.number().min(0).max(100).optional(), actualStart: civilDateTime.nullable().optional(), actualFinish: civilDateTime.nullable().optional(), state: taskState.optional() }),
  output: changed,
})
export const planUndo = operation({
  name: "plan.undo", summary: "Undoes a change of one's own (or any, for project managers), if nobody changed the same fields since.", method: "POST", path: "/projects/:projectId/plan/changes/:changeId/undo",
  access: { kind: "project", permission: "plan.edit" }, creates: true, errors: ["conflict", "wrongState"],
  input: z.strictObject({ ...inProject, changeId }), output: changed,
})
export const planRedo = operation({
  name: "plan.redo", summary: "Applies an undone change again.", method: "POST", path: "/projects/:projectId/plan/changes/:changeId/redo",
  access: { kind: "project", permission: "plan.edit" }, creates: true, errors: ["conflict", "wrongState"],
  input: z.strictObject({ ...inProject, changeId }), output: changed,
})
export const planChanges = operation({
  name: "plan.changes", summary: "Changes of the plan after a revision (to catch up), oldest first; or the latest before one (history), newest first.", method: "GET", path: "/projects/:projectId/plan/changes",
  access: { kind: "project", permission: "plan.read" },
  input: z.strictObject({ ...inProject, since: z.coerce.number().int().min(0).max(2_147_483_647).optional(), before: z.coerce.number().int().min(0).max(2_147_483_647).optional(), taskId: taskId.optional(), limit: z.coerce.number().int().min(1).max(LIMITS.historyPage).default(LIMITS.historyPage) }),
  output: z.strictObject({ items: z.array(planChangeRecord), revision, more: z.boolean() }),
})
export const planMoved = operation({
  name: "plan.moved", summary: "Why a date moved since a revision or a moment: the edits of the change log that moved it, by cause; their days add up to the move. Without a task: the whole project.", method: "GET", path: "/projects/:projectId/plan/moved",
  access: { kind: "project", permission: "plan.read" },
  input: z.strictObject({ ...inProject, taskId: taskId.optional(), edge: z.enum(["start", "finish"]).default("finish"), fromRevision: z.coerce.number().int().min(0).max(2_147_483_647).optional(), since: moment.optional(), toRevision: z.coerce.number().int().min(0).max(2_147_483_647).optional() }),
  output: planMove,
})

export const taskList = operation({
  name: "task.list", summary: "Tasks in outline order with their computed dates.", method: "GET", path: "/projects/:projectId/tasks",
  access: { kind: "project", permission: "plan.read" },
  input: z.strictObject({ ...inProject, ...pageQuery, search: text(LIMITS.searchLength).optional(), state: taskState.optional(), critical: z.stringbool().optional(), assignee: text(80).optional() }),
  output: page(task),
})
export const taskRead = operation({
  name: "task.read", summary: "One task with links, notes and counts.", method: "GET", path: "/projects/:projectId/tasks/:taskId",
  access: { kind: "project", permission: "plan.read" }, input: z.strictObject({ ...inProject, taskId }), output: taskDetail,
})
export const taskCreate = operation({
  name: "task.create", summary: "Adds a task after another, under a parent, or at the end.", method: "POST", path: "/projects/:projectId/tasks",
  access: { kind: "project", permission: "plan.edit" }, creates: true, errors: ["planRefused", "cycle", "limitExceeded", "idempotencyKeyReused"],
  input: z.strictObject({ ...inProject, parentId: taskId.nullable().default(null), afterId: taskId.nullable().default(null), ...z.object(taskFields).partial().required({ name: true }).shape }),
  output: task,
})
export const taskUpdate = operation({
  name: "task.update", summary: "Changes fields of a task; fields that were changed since `seenRevision`, by whomever, are a conflict.", method: "PATCH", path: "/projects/:projectId/tasks/:taskId",
  access: { kind: "project", permission: "plan.edit" }, errors: ["conflict", "planRefused", "cycle", "limitExceeded"],
  input: z.strictObject({ ...inProject, taskId, seenRevision: revision, ...z.object(taskFields).partial().shape }), output: task,
})
export const taskDelete = operation({
  name: "task.delete", summary: "Deletes a task with everything under it. Can be undone.", method: "DELETE", path: "/projects/:projectId/tasks/:taskId",
  access: { kind: "project", permission: "plan.edit" }, errors: ["planRefused"],
  input: z.strictObject({ ...inProject, taskId }), output: z.strictObject({ revision, changeId }),
})
export const taskExplain = operation({
  name: "task.explain", summary: "Why a task starts or finishes when it does, cause by cause.", method: "GET", path: "/projects/:projectId/tasks/:taskId/explanation",
  access: { kind: "project", permission: "plan.read" },
  input: z.strictObject({ ...inProject, taskId, edge: z.enum(["start", "finish"]).default("start"), locale: z.enum(["en", "de"]).default("en") }),
  output: z.strictObject({ taskId, edge: z.enum(["start", "finish"]), at: civilDateTime, causes: z.array(z.looseObject({ kind: z.string() })), sentences: z.array(z.string()) }),
})

export const planExport = operation({
  name: "plan.export", summary: "The plan as a file.", method: "GET", path: "/projects/:projectId/export",
  access: { kind: "project", permission: "plan.export" }, body: "download",
  input: z.strictObject({ ...inProject, format: z.enum(["mspdi", "csv", "ics", "pdf", "json"]), locale: z.enum(["en", "de"]).default("en") }), output: empty,
})

export const importPreview = operation({
  name: "import.preview", summary: "Reads a file (MS Project XML or CSV) and says what an import would do. Nothing is created yet.", method: "POST", path: "/imports",
  access: { kind: "organisation", permission: "projects.create" }, creates: true, body: "upload", errors: ["fileUnreadable", "payloadTooLarge", "unsupportedMediaType"],
  input: z.strictObject({ fileName: text(LIMITS.fileNameLength), projectId: projectId.optional() }), output: importReport,
})
export const importRead = operation({
  name: "import.read", summary: "State and report of one's own import.", method: "GET", path: "/imports/:importId",
  access: { kind: "signedIn" }, input: z.strictObject({ importId }), output: importReport,
})
export const importRun = operation({
  name: "import.run", summary: "Creates a project from a previewed file.", method: "POST", path: "/imports/:importId/run",
  access: { kind: "organisation", permission: "projects.create" }, errors: ["wrongState"],
  input: z.strictObject({ importId, name: line() }), output: importReport,
})
export const importCancel = operation({
  name: "import.cancel", summary: "Stops an import and forgets the file.", method: "DELETE", path: "/imports/:importId",
  access: { kind: "signedIn" }, errors: ["wrongState"], input: z.strictObject({ importId }), output: empty,
})

