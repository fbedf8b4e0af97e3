// The figures of a release, asked anew whenever an artefact of the project changes.

import { queryOptions } from "@tanstack/react-query"
import type { Client } from "@throughline/contract"
import { api } from "../../../app/api.ts"
import { artefactsKey } from "../../artefacts/index.ts"
import type { ProjectId } from "../../projects/index.ts"

export type ReleaseFigures = Awaited<ReturnType<Client["cycleRelease"]>>

export function releaseQuery(projectId: ProjectId, release: string) {
  return queryOptions({ queryKey: [...artefactsKey(projectId), "release", release], queryFn: ({ signal }) => api.cycleRelease({ projectId, release }, { signal }), enabled: release !== "" })
}
