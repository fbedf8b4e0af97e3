// What a list asks for: the conditions, the order and the page, read from the texts in which they travel.

import { filterCondition } from "@throughline/contract"
import { sql } from "kysely"
import type { RawBuilder } from "kysely"
import { z } from "zod"
import { containing } from "../../../platform/db/like-pattern.ts"
import { fail } from "../../../platform/failure.ts"
import { validate } from "../../../platform/run/validate.ts"
import { columnOf } from "./field-expression.ts"
import type { Column, ListScope } from "./field-expression.ts"

export type Condition = z.output<typeof filterCondition>
export interface SortKey {
  readonly by: RawBuilder<unknown>
  readonly kind: "text" | "number" | "integer"
  readonly descending: boolean
}

const CONDITIONS_MAX = 30
const SORT_KEYS_MAX = 5

export function readFilter(text: string | undefined): readonly Condition[] {
  if (text === undefined || text === "") return []
  const checked = validate(z.array(filterCondition).max(CONDITIONS_MAX), parsed(text))
  if (!checked.ok) fail("invalidInput", { problems: checked.problems.map((problem) => ({ ...problem, pointer: `/filter${problem.pointer}` })) })
  return checked.value as readonly Condition[]
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return fail("invalidInput", { problems: [{ pointer: "/filter", code: "format", message: "is not JSON" }] })
  }
}

export function conditionSql(condition: Condition, scope: ListScope, index: number, me: string): RawBuilder<boolean> {
  const pointer = `/filter/${index}`
  const column = columnOf(condition.field, scope, `${pointer}/field`)
  const refuse = (message: string): never => fail("invalidInput", { problems: [{ pointer: `${pointer}/value`, code: "value", message }] })
  const { value: said } = column
  const textOf = (value: unknown): string => (typeof value === "string" ? (column.isPerson && value === "me" ? me : storable(value, refuse)) : refuse("is a text here"))
  const list = () => (Array.isArray(condition.value) ? condition.value.map(textOf) : refuse("is a list here"))
  switch (condition.is) {
    case "empty": return isEmpty(column)
    case "notEmpty": return sql<boolean>`not (${isEmpty(column)})`
    case "anyOf": return column.shape === "list" ? sql<boolean>`jsonb_exists_any(${said}, ${list()}::text[])` : column.shape === "text" ? sql<boolean>`${said} = any(${list()}::text[])` : column.shape === "number" ? sql<boolean>`${said} = any(${list().map((one) => numberOf(one, refuse))}::numeric[])` : refuse("cannot be asked of this field")
    case "contains": return contains(column, textOf(condition.value))
    case "equals": return equals(column, condition.value, textOf, refuse)
    // Nothing said is not the same as what was asked for; elsewhere unknown and false come to the same, and an index can help.
    case "not": return sql<boolean>`(${equals(column, condition.value, textOf, refuse)}) is not true`
    case "less": return sql<boolean>`${said} < ${bound(column, condition.value, refuse)}`
    case "more": return sql<boolean>`${said} > ${bound(column, condition.value, refuse)}`
  }
}

function isEmpty({ shape, value }: Column): RawBuilder<boolean> {
  return shape === "boolean" ? sql<boolean>`not ${value}` : sql<boolean>`${value} is null`
}

function contains({ shape, value }: Column, text: string): RawBuilder<boolean> {
  if (shape === "list") return sql<boolean>`jsonb_exists(${value}, ${text}::text)`
  return sql<boolean>`(${value})::text ilike ${containing(text)}`
}

type Refuse = (message: string) => never

function equals({ shape, value: said }: Column, value: unknown, textOf: (value: unknown) => string, refuse: Refuse): RawBuilder<boolean> {
  switch (shape) {
    case "text": return sql<boolean>`${said} = ${textOf(value)}`
    case "number": return sql<boolean>`${said} = ${numberOf(value, refuse)}::numeric`
    case "boolean": return typeof value === "boolean" ? sql<boolean>`(${said} = ${value})` : refuse("is true or false here")
    case "list": return sql<boolean>`jsonb_exists(${said}, ${textOf(value)}::text)`
    case "moment": return sql<boolean>`(${said} at time zone 'UTC')::date = ${dayOf(value, refuse)}::date`
    case "lines": case "rows": return refuse("cannot be asked of this field")
  }
}

/** Dates compare as texts, since they are written that way round. */
function bound({ shape }: Column, value: unknown, refuse: Refuse): RawBuilder<unknown> {
  if (shape === "number") return sql`${numberOf(value, refuse)}::numeric`
  if (shape === "moment") return sql`${dayOf(value, refuse)}::date`
  if (shape === "text") return sql`${dayOf(value, refuse)}::text`
  return refuse("cannot be asked of this field")
}

function numberOf(value: unknown, refuse: Refuse): string {
  const number = typeof value === "number" ? value : typeof value === "string" && /^-?\d{1,18}(\.\d{1,10})?$/.test(value) ? Number(value) : Number.NaN
  return Number.isFinite(number) ? String(number) : refuse("is a number here")
}

function dayOf(value: unknown, refuse: Refuse): string {
  return typeof value === "string" && z.iso.date().safeParse(value).success ? value : refuse("is a day here")
}

function storable(value: string, refuse: Refuse): string {
  return value.includes("\u0000") || !value.isWellFormed() ? refuse("contains characters that cannot be stored") : value
}

/** Always ends with the number and the id, so that no two artefacts stand in the same place. */
export function readSort(text: string | undefined, scope: ListScope): readonly SortKey[] {
  const names = (text ?? "").split(",").map((name) => name.trim()).filter((name) => name !== "")
  if (names.length > SORT_KEYS_MAX) fail("invalidInput", { problems: [{ pointer: "/sort", code: "tooMuch", message: "has too many keys", limit: SORT_KEYS_MAX }] })
  const keys = names.map((name) => {
    const descending = name.startsWith("-")
    const { order } = columnOf(descending ? name.slice(1) : name, scope, "/sort")
    if (order === null) fail("invalidInput", { problems: [{ pointer: "/sort", code: "value", message: `“${name}” has no order` }] })
    return { ...order, descending }
  })
  const isNumbered = names.some((name) => ["number", "-number", "key", "-key"].includes(name))
  return [...keys, ...(isNumbered ? [] : [{ by: sql`a.number`, kind: "integer" as const, descending: false }]), { by: sql`a.id collate "C"`, kind: "text", descending: false }]
}

/**
 * What comes after the row with these values. That the first key does not lie before says nothing new, but an index that
 * holds the order begins to read there and not at the beginning of the list.
 */
export function afterSql(keys: readonly SortKey[], values: readonly string[]): RawBuilder<boolean> {
  const at = (index: number) => {
    const value = values[index] ?? ""
    const kind = keys[index]?.kind
    if (kind === "text" || kind === undefined) return sql`${value}::text collate "C"`
    const isWhole = /^-?\d{1,10}$/.test(value) && Math.abs(Number(value)) < 2 ** 31
    if (kind === "integer" ? !isWhole : !/^(-?\d{1,40}(\.\d{1,40})?|-Infinity)$/.test(value)) fail("invalidInput", { problems: [{ pointer: "/after", code: "value", message: "is not the end of a page" }] })
    return kind === "integer" ? sql`${value}::int` : sql`${value}::numeric`
  }
  const alternatives = keys.map((key, index) => sql`(${sql.join([...keys.slice(0, index).map((earlier, before) => sql`${earlier.by} = ${at(before)}`), sql`${key.by} ${key.descending ? sql`<` : sql`>`} ${at(index)}`], sql` and `)})`)
  const [first] = keys
  const bound = first === undefined ? sql`` : sql`${first.by} ${first.descending ? sql`<=` : sql`>=`} ${at(0)} and`
  return sql<boolean>`(${bound} (${sql.join(alternatives, sql` or `)}))`
}
