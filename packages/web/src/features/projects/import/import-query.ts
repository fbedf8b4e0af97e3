// One's own import: asked again while the server reads or creates.

import { queryOptions } from "@tanstack/react-query"
import type { Client } from "@throughline/contract"
import { api } from "../../../app/api.ts"

export type ImportId = `imp_${string}`
export type ImportReport = Awaited<ReturnType<Client["importRead"]>>

const LOOK_AGAIN_MS = 700

export function importQuery(importId: ImportId) {
  return queryOptions({
    queryKey: ["import", importId],
    queryFn: ({ signal }) => api.importRead({ importId }, { signal }),
    refetchInterval: ({ state }) => (isWorking(state.data) ? LOOK_AGAIN_MS : false),
  })
}

export function isWorking(report: ImportReport | undefined): boolean {
  return report?.state === "reading" || report?.state === "running"
}
