// The queries of projects, and the types of what they answer.

import { queryOptions, useSuspenseQuery } from "@tanstack/react-query"
import type { Client, ProjectPermission } from "@throughline/contract"
import { api } from "../../app/api.ts"

export type ProjectId = `prj_${string}`
export type Project = Awaited<ReturnType<Client["projectRead"]>>
export type ProjectSummary = Awaited<ReturnType<Client["projectList"]>>["items"][number]
export type HealthMark = Project["marks"][number]
export type ProjectMember = Awaited<ReturnType<Client["projectMemberList"]>>["items"][number]

export function projectQuery(projectId: ProjectId) {
  return queryOptions({ queryKey: ["project", projectId], queryFn: ({ signal }) => api.projectRead({ projectId }, { signal }) })
}

export function projectMembersQuery(projectId: ProjectId) {
  return queryOptions({ queryKey: ["projectMembers", projectId], queryFn: ({ signal }) => api.projectMemberList({ projectId }, { signal }) })
}

export function useProject(projectId: ProjectId): Project {
  return useSuspenseQuery(projectQuery(projectId)).data
}

export function mayInProject(project: Project, permission: ProjectPermission): boolean {
  return project.permissions.includes(permission)
}
