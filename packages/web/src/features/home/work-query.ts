// What one person has to do, over all projects.

import { queryOptions } from "@tanstack/react-query"
import type { Client } from "@throughline/contract"
import { api } from "../../app/api.ts"

export type Work = Awaited<ReturnType<Client["myWork"]>>
export type MyTask = Work["tasks"][number]
export type Mention = Work["mentions"][number]

/** What waits for my yes or no. */
export const myApprovalsQuery = queryOptions({ queryKey: ["myApprovals"], queryFn: async ({ signal }) => (await api.approvalMine({}, { signal })).items })

export const workQuery = queryOptions({ queryKey: ["work"], queryFn: ({ signal }) => api.myWork({}, { signal }) })
