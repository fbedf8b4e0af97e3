// Reviews from outside of one artefact; refreshed with everything else of the project's artefacts.

import { queryOptions } from "@tanstack/react-query"
import type { Client } from "@throughline/contract"
import { api } from "../../../app/api.ts"
import { artefactsKey } from "../../artefacts/index.ts"
import type { ArtefactId } from "../../artefacts/index.ts"
import type { ProjectId } from "../../projects/index.ts"

export type Review = Awaited<ReturnType<Client["reviewList"]>>["items"][number]

export function reviewsQuery(projectId: ProjectId, artefactId: ArtefactId) {
  return queryOptions({ queryKey: [...artefactsKey(projectId), "reviews", artefactId], queryFn: async ({ signal }) => (await api.reviewList({ projectId, artefactId }, { signal })).items })
}
