// What pages ask about the thread. All keys of a project begin alike, so that one event refreshes whatever is shown.

import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query"
import type { ArtefactKindName, Client } from "@throughline/contract"
import { api } from "../../app/api.ts"
import type { ProjectId } from "../projects/project-query.ts"

export type Coverage = Awaited<ReturnType<Client["threadCoverage"]>>
export type Impact = Awaited<ReturnType<Client["threadImpact"]>>
export type MatrixPage = Awaited<ReturnType<Client["threadMatrix"]>>
export type Thing = MatrixPage["rows"][number]
export type MatrixKind = ArtefactKindName | "task"

export const threadKey = (projectId: string) => ["thread", projectId] as const

export function coverageQuery(projectId: ProjectId) {
  return queryOptions({ queryKey: [...threadKey(projectId), "coverage"], queryFn: ({ signal }) => api.threadCoverage({ projectId }, { signal }) })
}

export function impactQuery(projectId: ProjectId, thingId: string, depth: number) {
  return queryOptions({ queryKey: [...threadKey(projectId), "impact", thingId, depth], queryFn: ({ signal }) => api.threadImpact({ projectId, thingId, depth }, { signal }) })
}

const PAGE = 500
const FIRST: string | null = null

export function matrixQuery(projectId: ProjectId, rows: MatrixKind, columns: MatrixKind) {
  return infiniteQueryOptions({
    queryKey: [...threadKey(projectId), "matrix", rows, columns],
    queryFn: ({ pageParam, signal }) => api.threadMatrix({ projectId, rows, columns, limit: PAGE, ...(pageParam === null ? {} : { after: pageParam }) }, { signal }),
    initialPageParam: FIRST, getNextPageParam: (last) => last.next,
  })
}
