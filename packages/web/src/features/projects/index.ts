// What other features use of projects.

export { mayInProject, projectMembersQuery, projectQuery, useProject } from "./project-query.ts"
export type { Project, ProjectId, ProjectMember, ProjectSummary } from "./project-query.ts"
export { isSample, templateCounts, templateGroups } from "./new/template-groups.ts"
export { templatesQuery } from "./new/templates-query.ts"
export type { Template } from "./new/templates-query.ts"
export { HealthMarks } from "./health/health-marks.tsx"
export { reasonWords } from "./health/reason-words.ts"
