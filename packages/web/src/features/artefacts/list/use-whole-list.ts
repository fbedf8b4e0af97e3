// All artefacts of a list: the first page is shown at once, the others follow by themselves, so that grouping, choosing and
// scrolling know the whole.

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
}

const NONE: readonly ArtefactSummary[] = []

export function useWholeList(projectId: ProjectId, kind: ArtefactKindName, question: ListQuestion, enabled = true): WholeList {
  const answer = useInfiniteQuery({ ...artefactListQuery(projectId, kind, question), placeholderData: keepPreviousData, throwOnError: true, enabled })
  const { hasNextPage, isFetchingNextPage, fetchNextPage, isPlaceholderData } = answer
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isPlaceholderData) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, isPlaceholderData])
  const pages = answer.data?.pages
  // A change while pages are being fetched can bring one artefact twice.
  const artefacts = useMemo(() => (pages === undefined ? NONE : [...new Map(pages.flatMap(({ items }) => items).map((each) => [each.id, each])).values()]), [pages])
  return { artefacts, pending: answer.data === undefined, complete: !hasNextPage, total: pages?.[0]?.total ?? null }
}
