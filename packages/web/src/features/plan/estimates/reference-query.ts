// What tasks of the same name took in other projects of this kind. Asked anew once the plan has been saved: an estimate that was
// changed may need no suggestion any more.

import { queryOptions } from "@tanstack/react-query"
import type { Client } from "@throughline/contract"
import { api } from "../../../app/api.ts"

export type References = Awaited<ReturnType<Client["estimateReferenceList"]>>
export type Reference = References["items"][number]

type ProjectId = `prj_${string}`

export function referencesQuery(projectId: ProjectId) {
  return queryOptions({ queryKey: ["estimateReferences", projectId, "all"], queryFn: ({ signal }) => api.estimateReferenceList({ projectId }, { signal }), staleTime: 30_000 })
}

export function referenceQuery(projectId: ProjectId, taskId: `tsk_${string}`) {
  return queryOptions({ queryKey: ["estimateReferences", projectId, taskId], queryFn: async ({ signal }) => (await api.estimateReferenceList({ projectId, taskId }, { signal })).items[0] ?? null, staleTime: 60_000, retry: false })
}
