// Who is signed in and what they may do. `useMe` is for pages behind the sign-in, where the answer is always there.

import { queryOptions, useSuspenseQuery } from "@tanstack/react-query"
import type { Client, OrganisationPermission } from "@throughline/contract"
import { api } from "./api.ts"

export type Me = Awaited<ReturnType<Client["meRead"]>>

export const meQuery = queryOptions({ queryKey: ["me"], queryFn: ({ signal }) => api.meRead({}, { signal }), staleTime: 300_000, retry: false })

export function useMe(): Me {
  return useSuspenseQuery(meQuery).data
}

export function useMay(permission: OrganisationPermission): boolean {
  return useMe().permissions.includes(permission)
}
