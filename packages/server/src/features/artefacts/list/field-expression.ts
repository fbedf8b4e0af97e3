// How a field of an artefact stands in SQL, for conditions and order: names are checked against the kind, values are parameters.

import { ARTEFACT_KINDS, artefactKindOf } from "@throughline/contract"
import type { ArtefactKindName, Field, Fields } from "@throughline/contract"
import { sql } from "kysely"
import type { RawBuilder } from "kysely"
import { fail } from "../../../platform/failure.ts"
import { isMoney } from "../fields/money.ts"
import { mayBeSeen } from "../sight.ts"
import type { Sight } from "../sight.ts"

/** text: one text · number · boolean · list: an array of texts · lines: an array of sentences · rows · moment */
export type Shape = "text" | "number" | "boolean" | "list" | "lines" | "rows" | "moment"

export interface Column {
  readonly shape: Shape
  /** The value as text, number, boolean, moment or jsonb; null where nothing was said. */
  readonly value: RawBuilder<unknown>
  /** Never null; null where there is no order in it. `kind` says how a cursor keeps it. */
  readonly order: { readonly by: RawBuilder<unknown>; readonly kind: "text" | "number" | "integer" } | null
  /** Names of people stand for "me". */
  readonly isPerson: boolean
}

export interface ListScope {
  /** Null: artefacts of all kinds, of which only what all have can be asked. */
  readonly kind: ArtefactKindName | null
  readonly own: Fields
  readonly sight: Sight
}

export function columnOf(name: string, scope: ListScope, pointer: string): Column {
  const common = commonColumn(name, scope)
  if (common !== null) return common
  const fields = scope.kind === null ? {} : artefactKindOf(scope.kind).fields
  const [place, key, field] = name.startsWith("custom.") ? ["custom", name.slice(7), own(scope.own, name.slice(7))] : ["fields", name, own(fields, name)]
  if (field === undefined || (isMoney(field) && !scope.sight.money)) fail("invalidInput", { problems: [{ pointer, code: "value", message: `“${name}” is no field of these` }] })
  // What stands in a column of its own beside the fields can be answered by an index.
  const isPriority = place === "fields" && key === "priority"
  const text = isPriority ? sql`a.priority` : place === "fields" && key === "service" && scope.kind === "ticket" ? sql`a.ticket_service` : sql`${sql.ref(`a.${place}`)} ->> ${key}::text`
  const column = fieldColumn(field, sql`${sql.ref(`a.${place}`)} -> ${key}::text`, text, scope)
  return isPriority && field.type === "choice" && isAscending(field.of) ? { ...column, order: { by: sql`coalesce(a.priority, '') collate "C"`, kind: "text" } } : column
}

function own(fields: Fields, name: string): Field | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined
}

function commonColumn(name: string, { kind }: ListScope): Column | null {
  const text = (value: RawBuilder<unknown>, isPerson = false): Column => ({ shape: "text", value, order: { by: sql`lower(${value}) collate "C"`, kind: "text" }, isPerson })
  switch (name) {
    case "title": return text(sql`a.title`)
    case "key": case "number": return { shape: "number", value: sql`a.number`, order: { by: sql`a.number`, kind: "integer" }, isPerson: false }
    case "kind": return { ...text(sql`a.kind`), order: { by: sql`a.kind collate "C"`, kind: "text" } }
    case "state": return { ...text(sql`a.state`), order: kind === null ? { by: sql`a.state collate "C"`, kind: "text" } : ranked(sql`a.state`, artefactKindOf(kind).states) }
    case "owner": return { shape: "text", value: sql`a.owner_id`, order: nameOrder(sql`a.owner_id`), isPerson: true }
    case "createdAt": return { shape: "moment", value: sql`a.created_at`, order: { by: sql`extract(epoch from a.created_at)`, kind: "number" }, isPerson: false }
    case "updatedAt": return { shape: "moment", value: sql`a.updated_at`, order: { by: sql`extract(epoch from a.updated_at)`, kind: "number" }, isPerson: false }
    case "version": return { shape: "number", value: sql`a.version`, order: { by: sql`a.version::numeric`, kind: "number" }, isPerson: false }
    default: return null
  }
}

function fieldColumn(field: Field, json: RawBuilder<unknown>, text: RawBuilder<unknown>, { sight }: ListScope): Column {
  const asText = (order: Column["order"], isPerson = false): Column => ({ shape: "text", value: sql`(${text})`, order, isPerson })
  switch (field.type) {
    case "line": case "text": case "link": return asText({ by: sql`left(lower(coalesce(${text}, '')), 200) collate "C"`, kind: "text" })
    // Moments are written in UTC, biggest part first: as texts they stand in their order.
    case "date": case "role": case "moment": return asText({ by: sql`coalesce(${text}, '') collate "C"`, kind: "text" })
    case "choice": return asText(ranked(sql`(${text})`, field.of))
    case "person": return asText(nameOrder(sql`(${text})`), true)
    case "task": return asText(null)
    case "artefact": return asText(ARTEFACT_KINDS.filter((kind) => field.kinds.includes(kind)).every((kind) => mayBeSeen(sight, kind)) ? { by: sql`coalesce((select r.number from artefact r where r.organization_id = a.organization_id and r.project_id = a.project_id and r.id = (${text})), 0)::numeric`, kind: "number" } : null)
    case "integer": case "score": case "measure": case "percent": case "money": case "minutes":
      return { shape: "number", value: sql`(${text})::numeric`, order: { by: sql`coalesce((${text})::numeric, '-Infinity'::numeric)`, kind: "number" }, isPerson: false }
    case "boolean": return { shape: "boolean", value: sql`coalesce((${text})::boolean, false)`, order: { by: sql`coalesce((${text})::boolean, false)::int::numeric`, kind: "number" }, isPerson: false }
    case "choices": case "artefacts": case "tasks": return { shape: "list", value: sql`(${json})`, order: null, isPerson: false }
    case "people": return { shape: "list", value: sql`(${json})`, order: null, isPerson: true }
    case "lines": return { shape: "lines", value: sql`(${json})`, order: null, isPerson: false }
    default: return { shape: "rows", value: sql`(${json})`, order: null, isPerson: false }
  }
}

/** P1 to P4: their names stand in their order, as an index holds them. */
function isAscending(words: readonly string[]): boolean {
  return words.every((word, index) => index === 0 || (words[index - 1] ?? "") < word)
}

/** In the order in which the kind names them; what nobody named comes first. */
function ranked(value: RawBuilder<unknown>, words: readonly string[]): Column["order"] {
  return { by: sql`coalesce(array_position(${[...words]}::text[], ${value}), 0)::numeric`, kind: "number" }
}

function nameOrder(id: RawBuilder<unknown>): Column["order"] {
  return { by: sql`coalesce((select lower(u.name) from app_user u where u.id = ${id}), '') collate "C"`, kind: "text" }
}
