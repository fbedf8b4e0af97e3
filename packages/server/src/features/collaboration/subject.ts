// What comments and attachments hang on: the project itself, or one task that the caller may see.

import { sql } from "kysely"
import type { RawBuilder } from "kysely"
import { fail } from "../../platform/failure.ts"
import type { ProjectContext } from "../../platform/handler.ts"
import { viewOf } from "../planning/plan/index.ts"
import type { PlanView } from "../planning/plan/index.ts"

export interface Subject {
  readonly kind: "project" | "task"
  readonly id: string
  readonly taskId: string | null
}

/** Whoever sees only their own tasks takes no part in what is said about the project as a whole. */
export async function openSubject(context: ProjectContext, taskId: string | null): Promise<Subject> {
  const { tx, project } = context
  const { own } = await viewOf(context)
  if (taskId === null) {
    if (own !== null) fail("forbidden")
    return { kind: "project", id: project.id, taskId: null }
  }
  if (own !== null && !own.has(taskId)) fail("notFound")
  const { rows } = await sql`select 1 from task where organization_id = ${project.organizationId} and project_id = ${project.id} and id = ${taskId}`.execute(tx)
  if (rows.length === 0) fail("notFound")
  return { kind: "task", id: taskId, taskId }
}

/** For things that are addressed by their own id: may the caller see what they hang on? */
export function isVisibleSubject(row: { readonly subject_kind: string; readonly subject_id: string }, { own }: PlanView): boolean {
  return own === null || (row.subject_kind === "task" && own.has(row.subject_id))
}

export function onSubject(alias: string, subject: Subject): RawBuilder<unknown> {
  return sql`${sql.ref(`${alias}.subject_kind`)} = ${subject.kind} and ${sql.ref(`${alias}.subject_id`)} = ${subject.id}`
}
