// An artefact as this reader sees it: without amounts for those who may not read cost, and without the ids of what they may
// not see for those who see only what concerns them.

import { artefactKindOf, isSaid } from "@throughline/contract"
import type { Fields, OPERATIONS, OutputOf, Transition } from "@throughline/contract"
import type { ProjectContext } from "../../platform/handler.ts"
import { presentCode } from "../present-code.ts"
import type { ArtefactRow } from "./artefacts.sql.ts"
import type { Values } from "./content.ts"
import { customFields, type CustomFieldRow } from "./fields/custom-fields.sql.ts"
import { withoutMoney } from "./fields/money.ts"
import { referencesIn } from "./fields/references.ts"
import { artefactsNamed, namesOfPeople, tasksNamed } from "./fields/references.sql.ts"
import { kindOf } from "./open-artefact.ts"
import { may, sightOf } from "./sight.ts"
import type { Sight } from "./sight.ts"

export type ArtefactSummary = OutputOf<typeof OPERATIONS.artefactList>["items"][number]
export type ArtefactView = OutputOf<typeof OPERATIONS.artefactRead>
type Names = ArtefactView["names"]

export interface Reading {
  readonly sight: Sight
  /** Fields of the organisation's own, by id. */
  readonly own: Fields
  /** What the fields of these artefacts name and the reader may see. */
  readonly names: Names
}

/** Everything that is needed to show these artefacts, in a fixed number of questions. `declared`: fields of the organisation's own, where they were asked for already. */
export async function readingOf(context: ProjectContext, rows: readonly Pick<ArtefactRow, "kind" | "fields" | "custom">[], withNames: boolean, declared?: readonly CustomFieldRow[]): Promise<Reading> {
  const { tx, project, actor } = context
  const sight = sightOf(context)
  const own = Object.fromEntries((declared ?? (await customFields(tx, actor.organizationId, null))).map(({ id, field }) => [id, field]))
  if (!withNames && sight.linkedTo === null) return { sight, own, names: {} }
  const references = rows.flatMap((row) => [...referencesIn(artefactKindOf(presentCode.artefactKind(row.kind)).fields, row.fields), ...referencesIn(own, row.custom)])
  const ids = (to: string) => [...new Set(references.filter((reference) => reference.to === to).map(({ id }) => id))]
  const people = await namesOfPeople(tx, project, ids("person"))
  const artefacts = await artefactsNamed(tx, project, sight, ids("artefact"))
  const tasks = await tasksNamed(tx, project, sight, ids("task"))
  const entries = [
    ...people.map(({ id, text }) => [id, { kind: "person" as const, text }] as const), ...tasks.map(({ id, text }) => [id, { kind: "task" as const, text }] as const),
    ...artefacts.map(({ id, kind, number, text }) => [id, { kind: "artefact" as const, text: `${keyOf({ kind, number })} ${text}` }] as const),
  ]
  return { sight, own, names: Object.fromEntries(entries) }
}

/** "REQ-12" */
export function keyOf(row: Pick<ArtefactRow, "kind" | "number">): string {
  return `${artefactKindOf(presentCode.artefactKind(row.kind)).prefix}-${row.number}`
}

/** What the reader may read of values of a kind. */
export function readable(fields: Fields, values: Values, { sight, names }: Pick<Reading, "sight" | "names">): Values {
  const seen = sight.money ? values : withoutMoney(fields, values)
  return sight.linkedTo === null ? seen : onlyKnown(fields, seen, names)
}

function onlyKnown(fields: Fields, values: Values, names: Names): Values {
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => {
    const field = fields[name]
    if (field?.type === "rows" && Array.isArray(value)) return [[name, value.map((row: Values) => onlyKnown(field.fields, row, names))]]
    if (field?.type === "artefact" || field?.type === "task") return typeof value === "string" && Object.hasOwn(names, value) ? [[name, value]] : []
    if ((field?.type === "artefacts" || field?.type === "tasks") && Array.isArray(value)) return [[name, value.filter((id: unknown) => typeof id === "string" && Object.hasOwn(names, id))]]
    return [[name, value]]
  }))
}

export function presentSummary(row: ArtefactRow, reading: Reading): ArtefactSummary {
  const kind = kindOf(row)
  return {
    id: presentCode.artefactId(row.id), projectId: presentCode.projectId(row.project_id), kind: kind.kind, number: row.number, key: keyOf(row), title: row.title, state: row.state,
    owner: row.owner_id === null ? null : { id: presentCode.userId(row.owner_id), name: row.owner_name ?? "" }, fields: readable(kind.fields, row.fields, reading), custom: readable(reading.own, row.custom, reading),
    revision: row.revision, version: row.version, createdAt: row.created_at.toISOString(), updatedAt: row.updated_at.toISOString(), trashedAt: row.trashed_at?.toISOString() ?? null,
    commentCount: row.comment_count, linkCount: row.link_count,
  }
}

export async function presentArtefact(context: ProjectContext, row: ArtefactRow): Promise<ArtefactView> {
  const reading = await readingOf(context, [row], true)
  const kind = kindOf(row)
  const [ownerName] = row.owner_id === null || row.owner_name !== null ? [] : await namesOfPeople(context.tx, context.project, [row.owner_id])
  return {
    ...presentSummary({ ...row, owner_name: row.owner_name ?? ownerName?.text ?? null }, reading),
    createdBy: { id: presentCode.userId(row.created_by), name: row.creator_name }, updatedBy: { id: presentCode.userId(row.updated_by), name: row.updater_name },
    mayEdit: row.trashed_at === null && may(context, "edit", kind.kind) && !kind.fixed.includes(row.state), mayDecide: row.trashed_at === null && may(context, "decide", kind.kind),
    steps: openSteps(context, row, kind), names: reading.names,
  }
}

/** Which steps may the caller take now, and what is missing for them? */
function openSteps(context: ProjectContext, row: ArtefactRow, kind: ReturnType<typeof kindOf>): ArtefactView["steps"] {
  if (row.trashed_at !== null) return []
  return kind.transitions.filter(({ from, right }) => from.includes(row.state) && may(context, right, kind.kind)).map((transition) => ({
    step: transition.name, to: transition.to, missing: [...missingFor(transition, row)], needsReason: transition.reason === true, asksApprovers: transition.asks !== undefined,
  }))
}

export function missingFor({ needs = [] }: Transition, { fields }: Pick<ArtefactRow, "fields">): readonly string[] {
  return needs.filter((name) => !isSaid(fields[name]))
}
