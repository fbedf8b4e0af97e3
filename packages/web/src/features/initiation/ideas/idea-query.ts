// What pages ask about ideas.

import { infiniteQueryOptions } from "@tanstack/react-query"
import type { Client } from "@throughline/contract"
import { api } from "../../../app/api.ts"

export type Idea = Awaited<ReturnType<Client["ideaList"]>>["items"][number]

export const ideasKey = ["ideas"] as const
const PAGE = 200
const FIRST: string | null = null

export function ideasQuery(search: string) {
  return infiniteQueryOptions({
    queryKey: [...ideasKey, search],
    queryFn: ({ pageParam, signal }) => api.ideaList({ limit: PAGE, ...(search === "" ? {} : { search }), ...(pageParam === null ? {} : { after: pageParam }) }, { signal }),
    initialPageParam: FIRST, getNextPageParam: (last) => last.next,
  })
}
