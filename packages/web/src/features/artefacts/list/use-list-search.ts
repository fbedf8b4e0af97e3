// The list's state in the address: read it, change parts of it. A link to it shows the same list to somebody else.

import { getRouteApi, useNavigate } from "@tanstack/react-router"
import { useCallback } from "react"
import type { ListSearch } from "./list-search.ts"

const route = getRouteApi("/signed-in/projects/$projectId/artefacts/$kind")

/** A part that is undefined leaves the address. */
export type SearchChange = { readonly [Name in keyof ListSearch]?: ListSearch[Name] | undefined }

export function useListSearch(): readonly [ListSearch, (change: SearchChange) => void, (search: ListSearch) => void] {
  const search = route.useSearch()
  const { projectId, kind } = route.useParams()
  const navigate = useNavigate()
  const put = useCallback((next: ListSearch) => void navigate({ to: "/projects/$projectId/artefacts/$kind", params: { projectId, kind }, search: next, replace: true, resetScroll: false }), [navigate, projectId, kind])
  const change = useCallback((part: SearchChange) => put(withChange(search, part)), [put, search])
  return [search, change, put]
}

export function withChange(search: ListSearch, change: SearchChange): ListSearch {
  return Object.fromEntries(Object.entries({ ...search, ...change }).filter(([, value]) => value !== undefined && value !== ""))
}
