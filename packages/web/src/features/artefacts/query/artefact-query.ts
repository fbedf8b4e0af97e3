// What pages ask about artefacts. All keys of a project begin alike, so that one event refreshes whatever is shown.

import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query"
import type { ArtefactKindName, Client } from "@throughline/contract"
import { api } from "../../../app/api.ts"
import type { ProjectId } from "../../projects/index.ts"
import type { Condition, ViewDefinition } from "../list/filter.ts"
import { sortText } from "../list/view.ts"

export type ArtefactId = `art_${string}`
export type Artefact = Awaited<ReturnType<Client["artefactRead"]>>
export type ArtefactSummary = Awaited<ReturnType<Client["artefactList"]>>["items"][number]
export type OpenStep = Artefact["steps"][number]
export type Approval = Awaited<ReturnType<Client["approvalList"]>>["items"][number]
export type SavedView = Awaited<ReturnType<Client["savedViewList"]>>["items"][number]
export type TraceLink = Awaited<ReturnType<Client["traceLinkList"]>>["items"][number]
export type Thing = TraceLink["from"]
export type ArtefactVersion = Awaited<ReturnType<Client["artefactVersionList"]>>["items"][number]
export type ArtefactChange = Awaited<ReturnType<Client["artefactHistory"]>>["items"][number]

export const artefactsKey = (projectId: string) => ["artefacts", projectId] as const

export interface ListQuestion {
  readonly search: string
  readonly filter: readonly Condition[]
  readonly sort: ViewDefinition["sort"]
  readonly trashed: boolean
}
export const EVERYTHING: ListQuestion = { search: "", filter: [], sort: [], trashed: false }

/** What travels in the address for a list; also that of its export. */
export function listInput({ search, filter, sort }: ListQuestion): { readonly search?: string; readonly filter?: string; readonly sort?: string } {
  return {
    ...(search === "" ? {} : { search }),
    ...(filter.length === 0 ? {} : { filter: JSON.stringify(filter) }),
    ...(sort.length === 0 ? {} : { sort: sortText(sort) }),
  }
}

const PAGE = 200
const FIRST: string | null = null

export function artefactListQuery(projectId: ProjectId, kind: ArtefactKindName, question: ListQuestion) {
  return infiniteQueryOptions({
    queryKey: [...artefactsKey(projectId), "list", kind, question],
    queryFn: ({ pageParam, signal }) => api.artefactList({ projectId, kind, limit: PAGE, trashed: String(question.trashed), ...listInput(question), ...(pageParam === null ? {} : { after: pageParam }) }, { signal }),
    initialPageParam: FIRST, getNextPageParam: (last) => last.next,
  })
}

export function artefactQuery(projectId: ProjectId, artefactId: ArtefactId) {
  return queryOptions({ queryKey: [...artefactsKey(projectId), "one", artefactId], queryFn: ({ signal }) => api.artefactRead({ projectId, artefactId }, { signal }) })
}

/** The first that match a text; for choosing one. */
export function artefactSearchQuery(projectId: ProjectId, kind: ArtefactKindName | null, search: string) {
  return queryOptions({
    queryKey: [...artefactsKey(projectId), "search", kind, search], staleTime: 10_000,
    queryFn: async ({ signal }) => (await api.artefactList({ projectId, limit: 30, ...(kind === null ? {} : { kind }), ...(search === "" ? {} : { search }) }, { signal })).items,
  })
}

export function taskSearchQuery(projectId: ProjectId, search: string) {
  return queryOptions({ queryKey: ["taskSearch", projectId, search], queryFn: async ({ signal }) => (await api.taskList({ projectId, limit: 30, ...(search === "" ? {} : { search }) }, { signal })).items })
}

export function customFieldsQuery(kind?: ArtefactKindName) {
  return queryOptions({ queryKey: ["customFields", kind ?? null], queryFn: async ({ signal }) => (await api.customFieldList(kind === undefined ? {} : { kind }, { signal })).items, staleTime: 60_000 })
}

export function savedViewsQuery(projectId: ProjectId, kind: ArtefactKindName) {
  return queryOptions({ queryKey: [...artefactsKey(projectId), "views", kind], queryFn: async ({ signal }) => (await api.savedViewList({ projectId, kind }, { signal })).items })
}

export function approvalsQuery(projectId: ProjectId, subjectId: string) {
  return queryOptions({ queryKey: [...artefactsKey(projectId), "approvals", subjectId], queryFn: async ({ signal }) => (await api.approvalList({ projectId, subjectId }, { signal })).items })
}

export function linksQuery(projectId: ProjectId, thingId: string) {
  return queryOptions({ queryKey: [...artefactsKey(projectId), "links", thingId], queryFn: async ({ signal }) => (await api.traceLinkList({ projectId, thingId }, { signal })).items })
}

export function versionsQuery(projectId: ProjectId, artefactId: ArtefactId) {
  return queryOptions({ queryKey: [...artefactsKey(projectId), "versions", artefactId], queryFn: async ({ signal }) => (await api.artefactVersionList({ projectId, artefactId }, { signal })).items })
}

export function versionQuery(projectId: ProjectId, artefactId: ArtefactId, version: number) {
  return queryOptions({ queryKey: [...artefactsKey(projectId), "version", artefactId, version], queryFn: ({ signal }) => api.artefactVersionRead({ projectId, artefactId, version }, { signal }), staleTime: Infinity })
}

export function changesQuery(projectId: ProjectId, artefactId: ArtefactId) {
  return infiniteQueryOptions({
    queryKey: [...artefactsKey(projectId), "history", artefactId],
    queryFn: ({ pageParam, signal }) => api.artefactHistory({ projectId, artefactId, ...(pageParam === null ? {} : { after: pageParam }) }, { signal }),
    initialPageParam: FIRST, getNextPageParam: (last) => last.next,
  })
}
