// What of a list stands in its address. The router reads it, so this knows nothing of artefacts.

import type { Condition } from "./filter.ts"

/** The part of the address after "?". */
export interface ListSearch {
  readonly q?: string
  readonly filter?: readonly Condition[]
  /** "-priority": a minus is descending. */
  readonly sort?: string
  readonly group?: string
  readonly columns?: readonly string[]
  readonly view?: string
  readonly show?: string
}

export function readListSearch(search: Readonly<Record<string, unknown>>): ListSearch {
  const { q, filter, sort, group, columns, view, show } = search
  return {
    ...(typeof q === "string" && q !== "" ? { q } : {}),
    ...(Array.isArray(filter) && filter.length > 0 ? { filter: filter.filter(isCondition) } : {}),
    ...(typeof sort === "string" && sort !== "" ? { sort } : {}),
    ...(typeof group === "string" && group !== "" ? { group } : {}),
    ...(Array.isArray(columns) ? { columns: columns.filter((name) => typeof name === "string") } : {}),
    ...(typeof view === "string" && view !== "" ? { view } : {}),
    ...(typeof show === "string" && show !== "" ? { show } : {}),
  }
}

const QUESTIONS: ReadonlySet<unknown> = new Set(["equals", "not", "contains", "empty", "notEmpty", "less", "more", "anyOf"])

function isCondition(value: unknown): value is Condition {
  return typeof value === "object" && value !== null && "field" in value && typeof value.field === "string" && "is" in value && QUESTIONS.has(value.is) && "value" in value
}
