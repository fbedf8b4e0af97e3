// May this caller use this operation at all? What the credential allows, what the organisation's role allows, and the
// project the input names.

import { ORGANISATION_MATRIX, type Operation, type OperationKey } from "@throughline/contract"
import type { Kysely } from "kysely"
import type { Database } from "../db/schema.ts"
import { fail } from "../failure.ts"
import type { Actor, ProjectAccess } from "../handler.ts"
import type { Known } from "./authenticate.sql.ts"
import { openProject } from "./project-access.sql.ts"

export interface Admitted {
  readonly actor: Actor
  readonly project: ProjectAccess | null
}

/** What a token for one project may ask besides that project. */
const FOR_PROJECT_TOKENS: readonly OperationKey[] = ["meRead", "organisationRead"]

export function admit(operation: Operation, key: OperationKey, known: Known | null): Actor {
  const { access } = operation
  if (known === null) return access.kind === "public" ? { kind: "anonymous" } : fail("unauthenticated")
  const { person, scope, onlyProjectId } = known
  if (access.kind === "public" || person.via !== "token") return person
  if (access.kind === "session") fail("tokenScope", { detail: "This needs a signed-in person; tokens cannot do it." })
  if (operation.scope === "write" && scope === "read") fail("tokenScope", { detail: "This token may only read." })
  if (onlyProjectId !== null && access.kind !== "project" && !FOR_PROJECT_TOKENS.includes(key)) fail("tokenScope", { detail: "This token is for one project only." })
  return person
}

export function admitOrganisation(operation: Operation, actor: Actor): void {
  const { access } = operation
  if (access.kind !== "organisation") return
  if (actor.kind !== "person" || !ORGANISATION_MATRIX[actor.organizationRole].includes(access.permission)) fail("forbidden")
}

export async function openProjectFor(db: Kysely<Database>, operation: Operation, key: OperationKey, known: Known | null, input: unknown, lock: boolean): Promise<ProjectAccess | null> {
  const { access } = operation
  if (access.kind !== "project" || known === null) return null
  const projectId: unknown = typeof input === "object" && input !== null ? Reflect.get(input, "projectId") : undefined
  if (typeof projectId !== "string") throw new Error(`${operation.name} has project access but names no project.`)
  if (known.onlyProjectId !== null && known.onlyProjectId !== projectId) fail("notFound")
  return openProject(db, known.person, { projectId, permission: access.permission, lock, trashed: key === "projectRestore" })
}
