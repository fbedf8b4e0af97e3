// The changes of a plan, newest first, page by page; and the plan itself, for the names of things.

import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query"
import type { Client } from "@throughline/contract"
import { planFromWire } from "@throughline/plan"
import { api } from "../../app/api.ts"
import type { ProjectId } from "../projects/index.ts"
import { namesOf } from "./parts/change-words.ts"

export type ChangeRecord = Awaited<ReturnType<Client["planChanges"]>>["items"][number]

const PAGE = 50
/** The largest revision that the server keeps (32 bits). */
const REVISION_MAX = 2_147_483_647
const NEWEST: number | null = null

export function historyQuery(projectId: ProjectId) {
  return infiniteQueryOptions({
    queryKey: ["planChanges", projectId],
    queryFn: ({ pageParam, signal }) => api.planChanges({ projectId, limit: PAGE, before: pageParam ?? REVISION_MAX }, { signal }),
    initialPageParam: NEWEST,
    getNextPageParam: (last) => (last.more ? (last.items.at(-1)?.revision ?? null) : null),
  })
}

export function namesQuery(projectId: ProjectId) {
  return queryOptions({
    queryKey: ["planNames", projectId], staleTime: 60_000,
    queryFn: async ({ signal }) => namesOf(planFromWire((await api.planRead({ projectId }, { signal })).plan)),
  })
}
