// What one was told, and how one wants to be told.

import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query"
import type { Client } from "@throughline/contract"
import { api } from "../../app/api.ts"

export type Notification = Awaited<ReturnType<Client["notificationList"]>>["items"][number]
export type NotificationPreference = Awaited<ReturnType<Client["notificationPreferenceRead"]>>

const FIRST: string | null = null
const RENEW_MS = 30_000

export function notificationsQuery(unread: boolean) {
  return infiniteQueryOptions({
    queryKey: ["notifications", "list", unread],
    queryFn: ({ pageParam, signal }) => api.notificationList({ unread: String(unread), ...(pageParam === null ? {} : { after: pageParam }) }, { signal }),
    initialPageParam: FIRST, getNextPageParam: (last) => last.next,
  })
}

/** How many are unread: asked again twice a minute, when the window is looked at again, and when a project says that something happened. */
export const unreadQuery = queryOptions({
  queryKey: ["notifications", "unread"], queryFn: async ({ signal }) => (await api.notificationList({ limit: 1, unread: "true" }, { signal })).unread,
  refetchInterval: RENEW_MS, refetchOnWindowFocus: true,
})

export const preferenceQuery = queryOptions({ queryKey: ["notifications", "preference"], queryFn: ({ signal }) => api.notificationPreferenceRead({}, { signal }) })
