// All artefacts of a list: the first page is shown at once, the others follow by themselves, so that grouping, choosing and
// scrolling know the whole. Of a list too long for anybody to read, the rest comes where somebody scrolls to the end.

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query"
import { useEffect, useMemo } from "react"
import type { ArtefactKindName } from "@throughline/contract"
import type { ProjectId } from "../../projects/index.ts"
import { artefactListQuery } from "../query/artefact-query.ts"
import type { ArtefactSummary, ListQuestion } from "../query/artefact-query.ts"

export interface WholeList {
  readonly artefacts: readonly ArtefactSummary[]
  /** Nothing has been answered yet. */
  readonly pending: boolean
  readonly complete: boolean
  readonly total: number | null
  /** Brings more of a list that is longer than wished; null while they come by themselves and when all are there. */
  readonly more: (() => void) | null
}

const NONE: readonly ArtefactSummary[] = []

export function useWholeList(projectId: ProjectId, kind: ArtefactKindName, question: ListQuestion, enabled = true, atMost = Infinity): WholeList {
  const answer = useInfiniteQuery({ ...artefactListQuery(projectId, kind, question), placeholderData: keepPreviousData, throwOnError: true, enabled })
  const { hasNextPage, isFetchingNextPage, fetchNextPage, isPlaceholderData } = answer
  const pages = answer.data?.pages
  const isEnough = (pages ?? []).reduce((sum, { items }) => sum + items.length, 0) >= atMost
  const mayFetch = hasNextPage && !isFetchingNextPage && !isPlaceholderData
  useEffect(() => {
    if (mayFetch && !isEnough) void fetchNextPage()
  }, [mayFetch, isEnough, fetchNextPage])
  // A change while pages are being fetched can bring one artefact twice.
  const artefacts = useMemo(() => (pages === undefined ? NONE : [...new Map(pages.flatMap(({ items }) => items).map((each) => [each.id, each])).values()]), [pages])
  return { artefacts, pending: answer.data === undefined, complete: !hasNextPage, total: pages?.[0]?.total ?? null, more: mayFetch && isEnough ? () => void fetchNextPage() : null }
}
