// Projects and who takes part in them.

import { z } from "zod"
import { civilDate, civilDateTime, currency, empty, governanceId, line, page, pageQuery, projectId, projectRole, revision, text, timeZone, userId } from "../schemas/basics.ts"
import { health, project, projectKind, projectMember, projectState, projectSummary } from "../schemas/projects.ts"
import { LIMITS } from "../limits.ts"
import { operation } from "../operation.ts"

export const projectList = operation({
  name: "project.list", summary: "Projects I may see, latest change first.", method: "GET", path: "/projects",
  access: { kind: "signedIn" },
  input: z.strictObject({ ...pageQuery, search: text(LIMITS.searchLength).optional(), state: projectState.optional(), health: health.optional(), trashed: z.stringbool().default(false) }),
  output: page(projectSummary),
})
export const projectCreate = operation({
  name: "project.create", summary: "Creates a project: blank, from a template, or the sample.", method: "POST", path: "/projects",
  access: { kind: "organisation", permission: "projects.create" }, creates: true,
  input: z.strictObject({
    name: line(), code: z.string().regex(/^[A-Z][A-Z0-9-]{0,11}$/).optional(), description: text(LIMITS.notesLength).default(""), kind: projectKind.default("other"),
    start: civilDate, timeZone: timeZone.optional(), currency: currency.optional(),
    /** Null: blank. "sample": the sample project with progress, baselines and gates passed; its governance is always the standard one. */
    template: text(60).nullable().default(null),
    /** Which gates it has. Under light governance whoever may authorise projects does so by creating one. */
    governance: governanceId.default("gov_light"),
  }),
  output: project,
})
export const projectRead = operation({
  name: "project.read", summary: "A project with its health, milestones and figures.", method: "GET", path: "/projects/:projectId",
  access: { kind: "project", permission: "project.read" }, input: z.strictObject({ projectId }), output: project,
})
export const projectUpdate = operation({
  name: "project.update", summary: "Changes what a project says of itself.", method: "PATCH", path: "/projects/:projectId",
  access: { kind: "project", permission: "project.edit" }, errors: ["conflict"],
  input: z.strictObject({
    projectId, seenRevision: revision, name: line().optional(), code: z.string().regex(/^[A-Z][A-Z0-9-]{0,11}$/).optional(),
    description: text(LIMITS.notesLength).optional(), kind: projectKind.optional(), state: projectState.optional(), timeZone: timeZone.optional(),
  }),
  output: project,
})
export const projectDelete = operation({
  name: "project.delete", summary: "Puts a project into the trash, where it can be restored.", method: "DELETE", path: "/projects/:projectId",
  access: { kind: "project", permission: "project.delete" }, input: z.strictObject({ projectId }), output: empty,
})
export const projectRestore = operation({
  name: "project.restore", summary: "Takes a project out of the trash.", method: "POST", path: "/projects/:projectId/restore",
  access: { kind: "project", permission: "project.delete" }, errors: ["wrongState"], input: z.strictObject({ projectId }), output: project,
})
export const projectMemberList = operation({
  name: "projectMember.list", summary: "Who takes part in a project.", method: "GET", path: "/projects/:projectId/members",
  access: { kind: "project", permission: "project.read" }, input: z.strictObject({ projectId }), output: z.strictObject({ items: z.array(projectMember) }),
})
export const projectMemberSet = operation({
  name: "projectMember.set", summary: "Gives a member of the organisation a role in a project.", method: "PUT", path: "/projects/:projectId/members/:userId",
  access: { kind: "project", permission: "project.members" }, errors: ["lastProjectManager"],
  input: z.strictObject({ projectId, userId, role: projectRole }), output: projectMember,
})
export const projectMemberRemove = operation({
  name: "projectMember.remove", summary: "Ends a person's part in a project.", method: "DELETE", path: "/projects/:projectId/members/:userId",
  access: { kind: "project", permission: "project.members" }, errors: ["lastProjectManager"],
  input: z.strictObject({ projectId, userId }), output: empty,
})

/** Milestones against baseline with slip, tasks late and next, work and cost against baseline. */
export const statusReportRead = operation({
  name: "statusReport.read", summary: "The status of a project at its status date.", method: "GET", path: "/projects/:projectId/status-report",
  access: { kind: "project", permission: "report.read" },
  input: z.strictObject({ projectId, baseline: z.coerce.number().int().min(0).max(2_147_483_647).optional() }),
  output: z.strictObject({
    projectName: z.string(), organisationName: z.string(), statusDate: civilDateTime, generatedAt: z.string(), timeZone: z.string(),
    start: civilDateTime.nullable(), finish: civilDateTime.nullable(), baselineName: z.string().nullable(), baselineFinish: civilDateTime.nullable(), finishSlipMinutes: z.int().nullable(),
    percentComplete: z.int(), marks: project.shape.marks, projectManagers: z.array(z.string()),
    milestones: project.shape.milestones,
    late: z.array(reportTask()), next: z.array(reportTask()), done: z.array(reportTask()),
    figures: project.shape.figures.extend({
      plannedWork: z.int().nullable(), earnedWork: z.int().nullable(), plannedCost: z.int().nullable(), earnedCost: z.int().nullable(),
    }),
    currency: z.string(), currencyDigits: z.int(), minutesPerDay: z.int(),
  }),
})

export const statusReportPdf = operation({
  name: "statusReport.pdf", summary: "The status report as PDF.", method: "GET", path: "/projects/:projectId/status-report.pdf",
  access: { kind: "project", permission: "report.read" }, body: "download",
  input: z.strictObject({ projectId, baseline: z.coerce.number().int().min(0).max(2_147_483_647).optional(), locale: z.enum(["en", "de"]).optional() }), output: empty,
})

function reportTask() {
  return z.strictObject({
    taskId: z.string(), wbs: z.string(), name: z.string(), start: civilDateTime, finish: civilDateTime, baselineFinish: civilDateTime.nullable(),
    percentComplete: z.number(), lateMinutes: z.int(), critical: z.boolean(), assignees: z.array(z.string()),
  })
}
