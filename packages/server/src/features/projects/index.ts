// Projects: what they say of themselves, who takes part, and what they start from.

import type { AnyHandler } from "../../platform/handler.ts"
import { projectMemberList } from "./members/project-member-list.ts"
import { projectMemberRemove } from "./members/project-member-remove.ts"
import { projectMemberSet } from "./members/project-member-set.ts"
import { projectCreate } from "./project/project-create.ts"
import { projectDelete } from "./project/project-delete.ts"
import { projectList } from "./project/project-list.ts"
import { projectRead } from "./project/project-read.ts"
import { projectRestore } from "./project/project-restore.ts"
import { projectUpdate } from "./project/project-update.ts"
import { templateAdditionAdd } from "./templates/additions/addition-add.ts"
import { templateAdditionPreview } from "./templates/additions/addition-preview.ts"
import { templateAdditionRemove } from "./templates/additions/addition-remove.ts"
import { templateRead } from "./templates/additions/template-read.ts"
import { projectSaveAsTemplate } from "./templates/own/project-save-as-template.ts"
import { templateDelete } from "./templates/own/template-delete.ts"
import { templateList } from "./templates/template-list.ts"

export { presentAddition } from "./templates/additions/additions.present.ts"
export type { AdditionView } from "./templates/additions/additions.present.ts"
export { additionHistory, additionsTo } from "./templates/additions/additions.sql.ts"
export { mayPush } from "./templates/additions/may-push.ts"
export { rememberInLesson } from "./templates/additions/remember-in-lesson.ts"
export { standForLibrary } from "./templates/additions/stand-for-library.sql.ts"
export { begin, openTemplate } from "./templates/additions/open-template.ts"
export { civilNow } from "./project/civil-now.ts"
export { createProject, createSampleProject, govern } from "./project/create-project.ts"
export { evidenceFor } from "./project/health-evidence.ts"
export { milestonesOf } from "./project/milestones.ts"
export { healthMarks, lateCount, overallHealth } from "./project/project-health.rules.ts"
export { codeFromName, freeCode } from "./project/project-code.ts"
export { presentSummary } from "./project/projects.present.ts"
export { insertProject, organisationDefaults, projectForPerson, visibleProjects } from "./project/projects.sql.ts"

export const projectHandlers: readonly AnyHandler[] = [
  projectList, projectCreate, projectRead, projectUpdate, projectDelete, projectRestore, templateList, templateRead, templateAdditionPreview, templateAdditionAdd, templateAdditionRemove, projectSaveAsTemplate, templateDelete, projectMemberList, projectMemberSet, projectMemberRemove,
]
