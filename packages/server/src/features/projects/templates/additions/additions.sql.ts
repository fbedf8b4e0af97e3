// All SQL of what lessons have added to templates.

import type { InputOf, OPERATIONS } from "@throughline/contract"
import { sql } from "kysely"
import type { RawBuilder, Transaction } from "kysely"
import type { Database } from "../../../../platform/db/schema.ts"
import type { Person } from "../../../../platform/handler.ts"
import { takeTurn } from "../../../../platform/db/take-turn.ts"

type Tx = Transaction<Database>

export type TemplateChange = InputOf<typeof OPERATIONS.templateAdditionAdd>["change"]

/** What the lesson said when it was pushed. */
export interface LessonSaid {
  readonly title: string
  readonly event: string
  readonly recommendation: string
  readonly category: string
  readonly positive: boolean
}

export interface Addition {
  readonly id: string
  readonly change: TemplateChange
  readonly lesson_id: string
  readonly lesson: LessonSaid
}

export interface AdditionRow extends Addition {
  readonly template_id: string
  readonly lesson_project_id: string
  /** The reader may open the lesson. */
  readonly seen: boolean
  readonly added_by: string
  readonly adder: string
  readonly added_at: Date
  readonly remover: string | null
  readonly removed_at: Date | null
}

/** In the order in which they were added: each is put on top of those before. */
export async function additionsTo(tx: Tx, organizationId: string, templateId: string): Promise<readonly Addition[]> {
  const { rows } = await sql<Addition>`select id, change, lesson_id, lesson from template_addition
    where organization_id = ${organizationId} and template_id = ${templateId} and removed_at is null order by added_at, id`.execute(tx)
  return rows
}

/** Of every template, as above. */
export async function additionsByTemplate(tx: Tx, organizationId: string): Promise<ReadonlyMap<string, readonly Pick<Addition, "id" | "change">[]>> {
  const { rows } = await sql<Pick<Addition, "id" | "change"> & { readonly template_id: string }>`select template_id, id, change from template_addition where organization_id = ${organizationId} and removed_at is null order by added_at, id`.execute(tx)
  return Map.groupBy(rows, ({ template_id }) => template_id)
}

export async function additionHistory(tx: Tx, { organizationId, userId }: Person, wanted: { readonly templateId: string } | { readonly lessonId: string } | { readonly id: string }): Promise<readonly AdditionRow[]> {
  const which: RawBuilder<boolean> = "templateId" in wanted ? sql`a.template_id = ${wanted.templateId}` : "lessonId" in wanted ? sql`a.lesson_id = ${wanted.lessonId}` : sql`a.id = ${wanted.id}`
  const { rows } = await sql<AdditionRow>`select a.id, a.template_id, a.change, a.lesson_project_id, a.lesson_id, a.lesson, a.added_by, u.name as adder, a.added_at, r.name as remover, a.removed_at,
      (l.id is not null and p.id is not null and (m.role in ('administrator', 'portfolioManager') or pm.role <> 'contractor')) is true as seen
    from template_addition a join app_user u on u.id = a.added_by left join app_user r on r.id = a.removed_by
      join member m on m.organization_id = a.organization_id and m.user_id = ${userId}
      left join project p on p.organization_id = a.organization_id and p.id = a.lesson_project_id and p.trashed_at is null
      left join project_member pm on pm.organization_id = p.organization_id and pm.project_id = p.id and pm.user_id = m.user_id
      left join artefact l on l.organization_id = p.organization_id and l.project_id = p.id and l.id = a.lesson_id and l.trashed_at is null
    where a.organization_id = ${organizationId} and ${which} order by a.added_at desc, a.id limit 400`.execute(tx)
  return rows
}

export interface NewAddition extends Addition {
  readonly templateId: string
  readonly lessonProjectId: string
}

export async function insertAddition(tx: Tx, { organizationId, userId }: Person, { id, templateId, change, lessonProjectId, lesson_id, lesson }: NewAddition): Promise<void> {
  await sql`insert into template_addition (organization_id, id, template_id, change, lesson_project_id, lesson_id, lesson, added_by)
    values (${organizationId}, ${id}, ${templateId}, ${JSON.stringify(change)}::jsonb, ${lessonProjectId}, ${lesson_id}, ${JSON.stringify(lesson)}::jsonb, ${userId})`.execute(tx)
}

/** Those who push into one template go one after the other: each is fitted to what was there before. */
export async function takeTemplate(tx: Tx, organizationId: string, templateId: string): Promise<void> {
  await takeTurn(tx, `template additions ${organizationId} ${templateId}`)
}

export async function removeAddition(tx: Tx, { organizationId, userId }: Person, id: string): Promise<void> {
  await sql`update template_addition set removed_by = ${userId}, removed_at = now() where organization_id = ${organizationId} and id = ${id} and removed_at is null`.execute(tx)
}
