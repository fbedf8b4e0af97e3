// The comments and files of a project or task.

import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query"
import type { TaskId } from "@throughline/plan"
import { api } from "../../app/api.ts"
import type { ProjectId } from "../projects/project-query.ts"

export interface Subject {
  readonly projectId: ProjectId
  /** Null: the project itself. */
  readonly taskId: TaskId | null
}

export type Comment = Awaited<ReturnType<typeof api.commentList>>["items"][number]
export type Attachment = Awaited<ReturnType<typeof api.attachmentList>>["items"][number]

export function inQuery({ projectId, taskId }: Subject): { readonly projectId: ProjectId; readonly taskId?: TaskId } {
  return taskId === null ? { projectId } : { projectId, taskId }
}

export function commentsQuery(subject: Subject) {
  return infiniteQueryOptions({
    queryKey: ["comments", subject.projectId, subject.taskId],
    queryFn: ({ pageParam, signal }) => api.commentList({ ...inQuery(subject), ...(pageParam === null ? {} : { after: pageParam }) }, { signal }),
    initialPageParam: firstPage,
    getNextPageParam: (last) => last.next,
  })
}

export function attachmentsQuery(subject: Subject) {
  return queryOptions({ queryKey: ["attachments", subject.projectId, subject.taskId], queryFn: ({ signal }) => api.attachmentList({ ...inQuery(subject), limit: 200 }, { signal }) })
}

const firstPage: string | null = null
