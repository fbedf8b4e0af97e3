// All SQL of templates that an organisation saved.

import type { OPERATIONS, OutputOf } from "@throughline/contract"
import { sql } from "kysely"
import type { Transaction } from "kysely"
import type { Database } from "../../../../platform/db/schema.ts"
import type { Person } from "../../../../platform/handler.ts"
import { takeTurn } from "../../../../platform/db/take-turn.ts"
import { governanceById } from "../../../gates/passing/index.ts"
import { presentCode } from "../../../present-code.ts"
import type { ContentItem } from "../content/content-item.ts"

type Tx = Transaction<Database>
type Shown = OutputOf<typeof OPERATIONS.templateList>["items"][number]

interface Row {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly kind: string
  readonly governance_id: string
  readonly task_count: number
  readonly artefact_count: number
}

export async function ownTemplates(tx: Tx, organizationId: string): Promise<readonly Shown[]> {
  const { rows } = await sql<Row>`select id, name, description, kind, governance_id, task_count, artefact_count from project_template where organization_id = ${organizationId} order by lower(name), id`.execute(tx)
  const gates = new Map<string, number>()
  for (const { governance_id } of rows) if (!gates.has(governance_id)) gates.set(governance_id, (await governanceById(tx, organizationId, governance_id))?.gates.length ?? 0)
  return rows.map((row) => ({
    id: row.id, name: row.name, description: row.description, kind: presentCode.projectKind(row.kind), variant: null, governance: presentCode.governanceId(row.governance_id), gateCount: gates.get(row.governance_id) ?? 0,
    taskCount: row.task_count, artefactCount: row.artefact_count, lessonCount: 0, own: true,
  }))
}

export interface Content {
  readonly plan: unknown
  readonly items: readonly ContentItem[]
}

export async function templateContent(tx: Tx, organizationId: string, id: string): Promise<Content | null> {
  const { rows } = await sql<{ content: Content }>`select content from project_template where organization_id = ${organizationId} and id = ${id}`.execute(tx)
  return rows[0]?.content ?? null
}

export async function ownTemplate(tx: Tx, organizationId: string, id: string): Promise<{ readonly name: string; readonly kind: string; readonly governance_id: string; readonly content: Content } | null> {
  const { rows } = await sql<{ name: string; kind: string; governance_id: string; content: Content }>`select name, kind, governance_id, content from project_template where organization_id = ${organizationId} and id = ${id}`.execute(tx)
  return rows[0] ?? null
}

/** Whoever counts to insert waits until others have inserted. */
export async function templateCount(tx: Tx, organizationId: string): Promise<number> {
  await takeTurn(tx, `templates ${organizationId}`)
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from project_template where organization_id = ${organizationId}`.execute(tx)
  return rows[0]?.count ?? 0
}

export interface NewTemplate {
  readonly id: string
  readonly projectId: string
  readonly name: string
  readonly description: string
  readonly governanceId: string
  readonly content: Content
  readonly taskCount: number
  readonly artefactCount: number
}

/** Of the kind that the project is of. */
export async function insertTemplate(tx: Tx, person: Person, template: NewTemplate): Promise<void> {
  await sql`insert into project_template (organization_id, id, name, description, kind, governance_id, content, task_count, artefact_count, created_by)
    select ${person.organizationId}, ${template.id}, ${template.name}, ${template.description}, p.kind, ${template.governanceId}, ${JSON.stringify(template.content)}::jsonb, ${template.taskCount}, ${template.artefactCount}, ${person.userId}
    from project p where p.organization_id = ${person.organizationId} and p.id = ${template.projectId}`.execute(tx)
}

export async function deleteTemplate(tx: Tx, organizationId: string, id: string): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`delete from project_template where organization_id = ${organizationId} and id = ${id} returning id`.execute(tx)
  return rows.length > 0
}
