// Who may do what: the whole permission matrix as data. Deny by default: a cell that is not here is a refusal.

export const ORGANISATION_ROLES = ["administrator", "portfolioManager", "member", "guest"] as const
export type OrganisationRole = (typeof ORGANISATION_ROLES)[number]

export const PROJECT_ROLES = ["sponsor", "projectManager", "teamMember", "contractor", "stakeholder", "operations"] as const
export type ProjectRole = (typeof PROJECT_ROLES)[number]

export const ORGANISATION_PERMISSIONS = [
  /** Name, defaults, mail, everything on the administration pages. */
  "organisation.manage",
  /** Invite, change roles, end memberships. */
  "members.manage",
  /** See the directory of people. */
  "members.read",
  "projects.create",
  /** See every project of the organisation, with cost, as a portfolio manager does. */
  "projects.readAll",
  /** Act as project manager in every project. */
  "projects.manageAll",
  /** Authorise a project by creating it under light governance. */
  "projects.authorise",
  /** Hand in an idea. */
  "ideas.submit",
  /** See all ideas, score and decide them. */
  "ideas.triage",
] as const
export type OrganisationPermission = (typeof ORGANISATION_PERMISSIONS)[number]

export const PROJECT_PERMISSIONS = [
  /** See that the project exists, its overview and its members. */
  "project.read",
  "project.edit",
  "project.delete",
  "project.members",
  /** See the plan: whole, or for a contractor only the tasks assigned to them (see `ownTasksOnly`). */
  "plan.read",
  "plan.edit",
  /** Report progress and board state on tasks assigned to oneself. */
  "plan.progress",
  "baseline.edit",
  /** Rates, cost and budget figures. Without it the columns are absent. */
  "cost.read",
  "comment.read",
  "comment.write",
  "attachment.write",
  "history.read",
  "report.read",
  "plan.export",
  "plan.import",
  /** See artefacts; which kinds, says each kind. A contractor sees those linked to their own tasks. */
  "artefact.read",
  /** Make and change artefacts; which kinds, says each kind. */
  "artefact.write",
  /** Tick checks of gates, submit them. */
  "gate.prepare",
  /** Decide gates. */
  "gate.decide",
] as const
export type ProjectPermission = (typeof PROJECT_PERMISSIONS)[number]

export const ORGANISATION_MATRIX: Readonly<Record<OrganisationRole, readonly OrganisationPermission[]>> = {
  administrator: [...ORGANISATION_PERMISSIONS],
  portfolioManager: ["members.read", "projects.create", "projects.readAll", "projects.authorise", "ideas.submit", "ideas.triage"],
  member: ["members.read", "projects.create", "ideas.submit"],
  guest: [],
}

const READING: readonly ProjectPermission[] = ["project.read", "plan.read", "comment.read", "history.read", "report.read", "plan.export", "artefact.read"]

export const PROJECT_MATRIX: Readonly<Record<ProjectRole, readonly ProjectPermission[]>> = {
  sponsor: [...READING, "cost.read", "comment.write", "attachment.write", "baseline.edit", "artefact.write", "gate.decide"],
  // A gate that its own project manager could decide would be none.
  projectManager: PROJECT_PERMISSIONS.filter((permission) => permission !== "gate.decide"),
  teamMember: [...READING, "plan.progress", "comment.write", "attachment.write", "artefact.write"],
  contractor: ["project.read", "plan.read", "plan.progress", "comment.read", "comment.write", "attachment.write", "artefact.read"],
  stakeholder: [...READING, "comment.write", "artefact.write"],
  // Books work of the transition like anybody in the team.
  operations: [...READING, "plan.progress", "comment.write", "attachment.write", "artefact.write"],
}

/** What an organisation role may do in every project, also without a project role. */
export const PROJECT_PERMISSIONS_BY_ORGANISATION_ROLE: Readonly<Record<OrganisationRole, readonly ProjectPermission[]>> = {
  administrator: [...PROJECT_PERMISSIONS],
  portfolioManager: [...READING, "cost.read", "comment.write", "artefact.write", "gate.decide"],
  member: [],
  guest: [],
}

/** Roles that see only the tasks assigned to them, their summaries' names, and opaque stand-ins for what those wait for. */
export const OWN_TASKS_ONLY: readonly ProjectRole[] = ["contractor"]

/** Everything a person may do in a project; the union of their organisation role and project role. */
export function projectPermissions(organisationRole: OrganisationRole, projectRole: ProjectRole | null): ReadonlySet<ProjectPermission> {
  return new Set([
    ...PROJECT_PERMISSIONS_BY_ORGANISATION_ROLE[organisationRole],
    ...(projectRole === null ? [] : PROJECT_MATRIX[projectRole]),
  ])
}
