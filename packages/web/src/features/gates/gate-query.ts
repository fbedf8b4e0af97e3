// What pages ask about gates and governance. All keys of a project begin alike, so that one event refreshes whatever is shown.

import { queryOptions } from "@tanstack/react-query"
import type { Client } from "@throughline/contract"
import { api } from "../../app/api.ts"
import type { ProjectId } from "../projects/project-query.ts"

export type GateId = `gat_${string}`
export type GateList = Awaited<ReturnType<Client["gateList"]>>
export type GateSummary = GateList["items"][number]
export type Gate = Awaited<ReturnType<Client["gateRead"]>>
export type Criterion = Gate["criteria"][number]
export type GateDecision = Gate["decisions"][number]
export type Condition = Gate["conditions"][number]
export type Governance = Awaited<ReturnType<Client["governanceList"]>>["items"][number]
export type GateDefinition = Governance["gates"][number]

export const gatesKey = (projectId: string) => ["gates", projectId] as const

export function gatesQuery(projectId: ProjectId) {
  return queryOptions({ queryKey: [...gatesKey(projectId), "list"], queryFn: ({ signal }) => api.gateList({ projectId }, { signal }) })
}

export function gateQuery(projectId: ProjectId, gateId: GateId) {
  return queryOptions({ queryKey: [...gatesKey(projectId), "one", gateId], queryFn: ({ signal }) => api.gateRead({ projectId, gateId }, { signal }) })
}

/** What was decided upon never changes. */
export function snapshotQuery(projectId: ProjectId, gateId: GateId, round: number) {
  return queryOptions({ queryKey: [...gatesKey(projectId), "snapshot", gateId, round], queryFn: ({ signal }) => api.gateSnapshot({ projectId, gateId, round }, { signal }), staleTime: Infinity })
}

export const governanceQuery = queryOptions({ queryKey: ["governance"], queryFn: async ({ signal }) => (await api.governanceList({}, { signal })).items, staleTime: 60_000 })
