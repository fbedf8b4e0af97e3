// What pages ask about what was learned: templates with their additions, the risk library, what became of a lesson. One key in
// front of all, since one push shows in many places.

import { queryOptions, useQueryClient } from "@tanstack/react-query"
import type { Client } from "@throughline/contract"
import { api } from "../../app/api.ts"
import type { ProjectKind } from "../../app/fields/choices.ts"
import { currentLocale } from "../../i18n/catalogue.ts"
import { artefactsKey } from "../artefacts/index.ts"
import type { ArtefactId } from "../artefacts/index.ts"
import type { ProjectId } from "../projects/index.ts"

export type TemplateRead = Awaited<ReturnType<Client["templateRead"]>>
export type TemplateTask = TemplateRead["tasks"][number]
export type Beginning = TemplateRead["begins"]
export type Addition = TemplateRead["additions"][number]
export type TemplateChange = Addition["change"]
export type LibraryRisk = Awaited<ReturnType<Client["riskLibraryList"]>>["items"][number]
export type RiskHere = Awaited<ReturnType<Client["riskLibraryApplicable"]>>["items"][number]
export type LessonUses = Awaited<ReturnType<Client["lessonUses"]>>

export const LEARNING = ["learning"] as const

/** Names are in the reader's language. */
export function templateQuery(templateId: string) {
  return queryOptions({ queryKey: [...LEARNING, "template", templateId, currentLocale()], queryFn: ({ signal }) => api.templateRead({ templateId }, { signal }) })
}

export function riskLibraryQuery(kind: ProjectKind | null, q: string) {
  return queryOptions({ queryKey: [...LEARNING, "risks", kind, q], queryFn: async ({ signal }) => (await api.riskLibraryList({ ...(kind === null ? {} : { kind }), ...(q === "" ? {} : { q }) }, { signal })).items })
}

/** As seen from a project: it changes with the project's register too. */
export function risksForProjectQuery(projectId: ProjectId, q: string) {
  return queryOptions({ queryKey: [...artefactsKey(projectId), "riskLibrary", q], queryFn: ({ signal }) => api.riskLibraryApplicable({ projectId, ...(q === "" ? {} : { q }) }, { signal }) })
}

export function usesQuery(projectId: ProjectId, artefactId: ArtefactId) {
  return queryOptions({ queryKey: [...artefactsKey(projectId), "uses", artefactId], queryFn: ({ signal }) => api.lessonUses({ projectId, artefactId }, { signal }) })
}

/** After a change of what was learned: everything that shows it is asked anew. */
export function useLearnedAnew(projectId?: ProjectId): () => Promise<unknown> {
  const queries = useQueryClient()
  return () => Promise.all([LEARNING, ["templates"], ...(projectId === undefined ? [] : [artefactsKey(projectId)])].map((queryKey) => queries.invalidateQueries({ queryKey })))
}
