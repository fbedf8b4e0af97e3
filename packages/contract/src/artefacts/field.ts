// What one field of an artefact may hold, as data: from this come the check of what is sent, the form, the column of a list,
// the cell of an export and the line of a difference between two versions.

import { z } from "zod"
import { artefactId, civilDate, line, minor, moment, taskId, text, userId } from "../schemas/basics.ts"
import { LIMITS } from "../limits.ts"

/**
 * Values as they travel; null or an empty list means "not said".
 * - line: one line · text: several lines · lines: a list of lines · link: an http(s) address
 * - integer, score (1 to 5 or as said) · measure: a finite number that is neither money nor time · percent: basis points (10000 = 100 %)
 * - money: minor units of the project's currency · amounts: one such amount for each period
 * - minutes: effort or time in minutes · date: a civil day · moment: an instant (UTC) · boolean
 * - choice, choices: of the names in `of` · person, people: members of the project · role: a role in the project
 * - artefact, artefacts: ids of artefacts of the kinds in `kinds` · task, tasks: ids of tasks of the plan
 * - rows: a list of records with fields of their own, each with an `id` that stays
 */
export type Field = FieldOfType & {
  /** What somebody says for themselves (a signature, a vote, that they have read it): set by an operation of its own, never by editing. */
  readonly signed?: true
}
type FieldOfType =
  | { readonly type: "line"; readonly max?: number }
  | { readonly type: "text"; readonly max?: number }
  | { readonly type: "lines"; readonly maxItems?: number }
  | { readonly type: "link" }
  | { readonly type: "integer"; readonly min?: number; readonly max?: number }
  | { readonly type: "score"; readonly min: number; readonly max: number }
  | { readonly type: "measure"; readonly min?: number; readonly max?: number }
  | { readonly type: "percent"; readonly min?: number; readonly max?: number }
  | { readonly type: "money" }
  | { readonly type: "amounts"; readonly maxItems?: number }
  | { readonly type: "minutes" }
  | { readonly type: "date" }
  | { readonly type: "moment" }
  | { readonly type: "boolean" }
  | { readonly type: "choice"; readonly of: readonly string[] }
  | { readonly type: "choices"; readonly of: readonly string[] }
  | { readonly type: "person" }
  | { readonly type: "people" }
  | { readonly type: "role" }
  | { readonly type: "artefact"; readonly kinds: readonly string[] }
  | { readonly type: "artefacts"; readonly kinds: readonly string[] }
  | { readonly type: "task" }
  | { readonly type: "tasks" }
  | { readonly type: "rows"; readonly fields: Readonly<Record<string, Field>>; readonly maxItems?: number }

export type FieldType = Field["type"]
export type Fields = Readonly<Record<string, Field>>

const LIST_TYPES: ReadonlySet<FieldType> = new Set(["lines", "amounts", "choices", "people", "artefacts", "tasks", "rows"])

/** Is an empty value of this field a list? */
export function isList(field: Field): boolean {
  return LIST_TYPES.has(field.type)
}

/** What the field holds before anybody says something. */
export function emptyValue(field: Field): null | false | readonly never[] {
  if (isList(field)) return []
  return field.type === "boolean" ? false : null
}

/** Has something been said? */
export function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "" && value !== false && !(Array.isArray(value) && value.length === 0)
}

/** Checks one value; null is allowed where the field is no list. */
export function fieldSchema(field: Field): z.ZodType {
  if (field.type === "boolean") return z.boolean()
  return isList(field) ? listSchema(field) : singleSchema(field).nullable()
}

/** Checks a record of fields, each of which may be absent; unknown names are refused. */
export function fieldsSchema(fields: Fields): z.ZodType<Record<string, unknown>> {
  return z.strictObject(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldSchema(field).optional()])))
}

const LIST_MAX = 500
const choice = (of: readonly string[]) => z.string().refine((value) => of.includes(value), "is not one of the choices")

function singleSchema(field: Field): z.ZodType {
  switch (field.type) {
    case "line": return line(field.max ?? LIMITS.nameLength)
    case "text": return text(field.max ?? LIMITS.notesLength)
    case "link": return z.url({ protocol: /^https?$/ }).max(2_000)
    case "integer": return z.int().min(field.min ?? -1_000_000_000).max(field.max ?? 1_000_000_000)
    case "score": return z.int().min(field.min).max(field.max)
    case "measure": return z.number().min(field.min ?? -1e12).max(field.max ?? 1e12)
    case "percent": return z.int().min(field.min ?? 0).max(field.max ?? 10_000)
    case "money": return minor
    case "minutes": return z.int().min(0).max(100_000_000)
    case "date": return civilDate
    case "moment": return moment
    case "choice": return choice(field.of)
    case "person": return userId
    case "role": return line(60)
    case "artefact": return artefactId
    case "task": return taskId
    default: throw new Error(`${field.type} is a list.`)
  }
}

function listSchema(field: Field): z.ZodType {
  switch (field.type) {
    case "lines": return z.array(line(2_000)).max(field.maxItems ?? LIST_MAX)
    case "amounts": return z.array(minor).max(field.maxItems ?? 120)
    case "choices": return z.array(choice(field.of)).max(field.of.length)
    case "people": return z.array(userId).max(LIST_MAX)
    case "artefacts": return z.array(artefactId).max(LIST_MAX)
    case "tasks": return z.array(taskId).max(LIST_MAX)
    case "rows": return z.array(rowSchema(field.fields)).max(field.maxItems ?? LIST_MAX).refine(haveOwnIds, "holds two rows with the same id")
    default: throw new Error(`${field.type} is no list.`)
  }
}

function rowSchema(fields: Fields): z.ZodType {
  return z.strictObject({
    id: z.string().regex(/^[0-9A-Za-z_-]{1,40}$/),
    ...Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldSchema(field).optional()])),
  })
}

function haveOwnIds(rows: readonly unknown[]): boolean {
  const ids = rows.map((row) => (typeof row === "object" && row !== null ? Reflect.get(row, "id") : undefined))
  return new Set(ids).size === ids.length
}
