// What comments and attachments hang on: the project itself, or one task or artefact that the caller may see.

import { sql } from "kysely"
import type { RawBuilder } from "kysely"
import { fail } from "../../platform/failure.ts"
import type { ProjectContext } from "../../platform/handler.ts"
import { openArtefact, seenArtefacts, sightOf } from "../artefacts/index.ts"
import { viewOf } from "../planning/plan/index.ts"
import { presentCode } from "../present-code.ts"

export interface Subject {
  readonly kind: "project" | "task" | "artefact"
  readonly id: string
}

export interface SubjectIds {
  readonly taskId?: string | null | undefined
  readonly artefactId?: string | null | undefined
}

/** Whoever sees only their own tasks takes no part in what is said about the project as a whole. */
export async function openSubject(context: ProjectContext, { taskId = null, artefactId = null }: SubjectIds): Promise<Subject> {
  const { tx, project } = context
  if (artefactId !== null) {
    if (taskId !== null) fail("invalidInput", { problems: [{ pointer: "/artefactId", code: "value", message: "cannot be named beside a task" }] })
    await openArtefact(context, artefactId, "see")
    return { kind: "artefact", id: artefactId }
  }
  const { own } = await viewOf(context)
  if (taskId === null) {
    if (own !== null) fail("forbidden")
    return { kind: "project", id: project.id }
  }
  if (own !== null && !own.has(taskId)) fail("notFound")
  const { rows } = await sql`select 1 from task where organization_id = ${project.organizationId} and project_id = ${project.id} and id = ${taskId}`.execute(tx)
  if (rows.length === 0) fail("notFound")
  return { kind: "task", id: taskId }
}

export interface SubjectRow {
  readonly subject_kind: string
  readonly subject_id: string
}

/** For things that are addressed by their own id: may the caller see what they hang on? */
export async function isVisibleSubject(context: ProjectContext, row: SubjectRow): Promise<boolean> {
  if (row.subject_kind === "artefact") return (await seenArtefacts(context.tx, context.project, sightOf(context), { ids: [row.subject_id] })).length > 0
  const { own } = await viewOf(context)
  return own === null || (row.subject_kind === "task" && own.has(row.subject_id))
}

export function subjectOf({ subject_kind, subject_id }: SubjectRow): Subject {
  return { kind: subject_kind === "task" || subject_kind === "artefact" ? subject_kind : "project", id: subject_id }
}

/** As answers and live events name it. */
export function subjectIds({ kind, id }: Subject): { readonly taskId: `tsk_${string}` | null; readonly artefactId: `art_${string}` | null } {
  return { taskId: kind === "task" ? presentCode.taskId(id) : null, artefactId: kind === "artefact" ? presentCode.artefactId(id) : null }
}

export function onSubject(alias: string, subject: Subject): RawBuilder<unknown> {
  return sql`${sql.ref(`${alias}.subject_kind`)} = ${subject.kind} and ${sql.ref(`${alias}.subject_id`)} = ${subject.id}`
}
