// What a list shows and how: filter, order, grouping and columns, as they stand in the address of the page, and how they
// compare with the saved views.

import { artefactKindOf } from "@throughline/contract"
import type { ArtefactKindName } from "@throughline/contract"
import type { ViewDefinition } from "./filter.ts"
import type { ListSearch } from "./list-search.ts"

export function definitionOf(search: ListSearch, kind: ArtefactKindName): ViewDefinition {
  return { filter: [...(search.filter ?? [])], sort: sortOf(search.sort), group: search.group ?? null, columns: [...(search.columns ?? defaultColumns(kind))] }
}

/** The address of a saved view. */
export function searchOfView(id: string, definition: ViewDefinition, kind: ArtefactKindName): ListSearch {
  const { filter, sort, group, columns } = definition
  return {
    view: id,
    ...(filter.length === 0 ? {} : { filter }),
    ...(sort.length === 0 ? {} : { sort: sortText(sort) }),
    ...(group === null ? {} : { group }),
    ...(sameList(columns, defaultColumns(kind)) ? {} : { columns }),
  }
}

export function defaultColumns(kind: ArtefactKindName): readonly string[] {
  return ["state", "owner", ...artefactKindOf(kind).columns]
}

export type Sort = ViewDefinition["sort"]

export function sortOf(text: string | undefined): Sort {
  return (text ?? "").split(",").filter((part) => part !== "" && part !== "-").map((part) => (part.startsWith("-") ? { field: part.slice(1), descending: true } : { field: part, descending: false }))
}

export function sortText(sort: Sort): string {
  return sort.map(({ field, descending }) => (descending ? `-${field}` : field)).join(",")
}

/** A click on a heading: ascending, descending, back to the order of the numbers. With Shift the others stay. */
export function nextSort(sort: Sort, field: string, keepOthers: boolean): Sort {
  const present = sort.find((each) => each.field === field)
  const others = keepOthers ? sort.filter((each) => each.field !== field) : []
  if (present === undefined) return [...others, { field, descending: false }]
  return present.descending ? others : keepOthers ? sort.map((each) => (each.field === field ? { field, descending: true } : each)) : [{ field, descending: true }]
}

export function sameDefinition(a: ViewDefinition, b: ViewDefinition): boolean {
  return JSON.stringify([a.filter, a.sort, a.group, a.columns]) === JSON.stringify([b.filter, b.sort, b.group, b.columns])
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, at) => each === b[at])
}
