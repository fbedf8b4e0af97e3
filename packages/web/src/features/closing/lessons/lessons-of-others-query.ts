// What is asked about lessons of other projects of this kind.

import type { Client } from "@throughline/contract"
import { queryOptions } from "@tanstack/react-query"
import { api } from "../../../app/api.ts"
import { artefactsKey } from "../../artefacts/index.ts"
import type { ProjectId } from "../../projects/index.ts"

export type LessonOfOthers = Awaited<ReturnType<Client["lessonApplicable"]>>["items"][number]

export function lessonsOfOthersQuery(projectId: ProjectId) {
  return queryOptions({ queryKey: [...artefactsKey(projectId), "lessonsOfOthers"], queryFn: async ({ signal }) => (await api.lessonApplicable({ projectId }, { signal })).items, staleTime: 60_000 })
}
