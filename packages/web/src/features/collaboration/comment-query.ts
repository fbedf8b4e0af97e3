// The comments and files of a project, task or artefact.

import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query"
import type { TaskId } from "@throughline/plan"
import { api } from "../../app/api.ts"
import type { ProjectId } from "../projects/project-query.ts"

export interface Subject {
  readonly projectId: ProjectId
  /** Null: the project itself, or the artefact where there is one. */
  readonly taskId: TaskId | null
  readonly artefactId?: `art_${string}`
}

export type Comment = Awaited<ReturnType<typeof api.commentList>>["items"][number]
export type Attachment = Awaited<ReturnType<typeof api.attachmentList>>["items"][number]

export function inQuery({ projectId, taskId, artefactId }: Subject): { readonly projectId: ProjectId; readonly taskId?: TaskId; readonly artefactId?: `art_${string}` } {
  return { projectId, ...(taskId === null ? {} : { taskId }), ...(artefactId === undefined ? {} : { artefactId }) }
}

export function commentsQuery(subject: Subject) {
  return infiniteQueryOptions({
    queryKey: ["comments", subject.projectId, subject.artefactId ?? subject.taskId],
    queryFn: ({ pageParam, signal }) => api.commentList({ ...inQuery(subject), ...(pageParam === null ? {} : { after: pageParam }) }, { signal }),
    initialPageParam: firstPage,
    getNextPageParam: (last) => last.next,
  })
}

export function attachmentsQuery(subject: Subject) {
  return queryOptions({ queryKey: ["attachments", subject.projectId, subject.artefactId ?? subject.taskId], queryFn: ({ signal }) => api.attachmentList({ ...inQuery(subject), limit: 200 }, { signal }) })
}

const firstPage: string | null = null
