// May this person do this in that project? Load and permission are one query: what they may not see is not found.

import { OWN_TASKS_ONLY, projectPermissions, type OrganisationRole, type ProjectPermission, type ProjectRole } from "@throughline/contract"
import type { Kysely } from "kysely"
import type { Database } from "../db/schema.ts"
import { isStillGood } from "./authenticate.sql.ts"
import { fail } from "../failure.ts"
import type { Person, ProjectAccess } from "../handler.ts"

export interface Question {
  readonly projectId: string
  readonly permission: ProjectPermission
  /** Hold the project's row until the transaction ends. */
  readonly lock: boolean
  /** Only restoring looks into the trash. */
  readonly trashed: boolean
}

export async function openProject(db: Kysely<Database>, person: Person, question: Question): Promise<ProjectAccess> {
  const first = await load(db, person, question, question.lock)
  if (first === null) fail("notFound")
  // Whoever waited for the lock sees what was committed meanwhile only with a new statement.
  const access = question.lock ? await load(db, person, question, false) : first
  if (access === null) fail("notFound")
  if (!access.permissions.has(question.permission)) fail("forbidden")
  return access
}

/** For live streams: null unless the credential is still good and the project can still be seen. */
export async function stillSeen(db: Kysely<Database>, person: Person, projectId: string): Promise<ProjectAccess | null> {
  const access = await load(db, person, { projectId, permission: "project.read", lock: false, trashed: false }, false)
  return access !== null && access.permissions.has("project.read") && (await isStillGood(db, person)) ? access : null
}

async function load(db: Kysely<Database>, person: Person, { projectId, trashed }: Question, lock: boolean): Promise<ProjectAccess | null> {
  const query = db
    .selectFrom("project as p")
    .innerJoin("member as m", (join) => join.onRef("m.organization_id", "=", "p.organization_id").on("m.user_id", "=", person.userId).on("m.active", "=", true))
    .leftJoin("project_member as pm", (join) => join.onRef("pm.organization_id", "=", "p.organization_id").onRef("pm.project_id", "=", "p.id").onRef("pm.user_id", "=", "m.user_id"))
    .select(["p.organization_id", "p.id", "p.name", "p.code", "p.time_zone", "p.revision", "p.plan_revision", "p.state", "p.authorised_at", "m.role as organization_role", "pm.role as project_role"])
    .where("p.organization_id", "=", person.organizationId).where("p.id", "=", projectId)
    .where("p.trashed_at", trashed ? "is not" : "is", null)
  const row = await (lock ? query.forNoKeyUpdate("p") : query).executeTakeFirst()
  if (row === undefined) return null
  // The database holds only these roles, by check constraint.
  const organisationRole = row.organization_role as OrganisationRole
  const role = row.project_role as ProjectRole | null
  const permissions = projectPermissions(organisationRole, role)
  if (permissions.size === 0) return null
  return {
    organizationId: row.organization_id, id: row.id, name: row.name, code: row.code, timeZone: row.time_zone, revision: row.revision,
    planRevision: row.plan_revision, state: row.state, authorisedAt: row.authorised_at, role, permissions, ownTasksOnly: seesOwnTasksOnly(organisationRole, role),
  }
}

/** A contractor who is an administrator besides sees everything. */
function seesOwnTasksOnly(organisationRole: OrganisationRole, role: ProjectRole | null): boolean {
  return role !== null && OWN_TASKS_ONLY.includes(role) && !projectPermissions(organisationRole, null).has("plan.read")
}
