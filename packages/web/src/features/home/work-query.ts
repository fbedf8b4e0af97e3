// What one person has to do, over all projects.

import { queryOptions } from "@tanstack/react-query"
import type { Client } from "@throughline/contract"
import { api } from "../../app/api.ts"

export type Work = Awaited<ReturnType<Client["myWork"]>>
export type MyTask = Work["tasks"][number]
export type Mention = Work["mentions"][number]

export const workQuery = queryOptions({ queryKey: ["work"], queryFn: ({ signal }) => api.myWork({}, { signal }) })
