// My tasks over all projects, mentions of me, and my projects.

import { projectPermissions } from "@throughline/contract"
import type { OPERATIONS, OutputOf } from "@throughline/contract"
import { handle } from "../../../platform/handler.ts"
import { openTasksOf, presentTask } from "../../planning/tasks/index.ts"
import type { OwnTaskRow } from "../../planning/tasks/index.ts"
import { presentCode } from "../../present-code.ts"
import { civilNow, presentSummary, visibleProjects } from "../../projects/index.ts"
import { keyOf } from "../../artefacts/index.ts"
import type { MentionRow, OwnArtefactRow } from "./my-work.sql.ts"
import { artefactsToDo, mentionsOf } from "./my-work.sql.ts"

type MyWork = OutputOf<typeof OPERATIONS.myWork>

const TASKS_MAX = 200
const MENTIONS_MAX = 50
const PROJECTS_MAX = 100
const ARTEFACTS_MAX = 100

export const myWork = handle("myWork", async (_, { tx, actor, now }): Promise<MyWork> => {
  const tasks = await openTasksOf(tx, actor, TASKS_MAX)
  const mentions = await mentionsOf(tx, actor, MENTIONS_MAX)
  const artefacts = await artefactsToDo(tx, actor, ARTEFACTS_MAX)
  const projects = await visibleProjects(tx, actor, { after: null, limit: PROJECTS_MAX, pattern: null, state: null, trashed: false })
  return {
    tasks: tasks.map((row) => presentOwnTask(row, now)),
    mentions: mentions.map(presentMention),
    artefacts: artefacts.map(presentOwnArtefact),
    projects: projects.filter((row) => row.my_role !== null).map((row) => {
      const { id, name, code, health, finish, percentComplete } = presentSummary(row, now)
      return { id, name, code, health, finish, percentComplete }
    }),
  }
})

function presentOwnTask(row: OwnTaskRow, now: Date): MyWork["tasks"][number] {
  const rights = projectPermissions(presentCode.organisationRole(row.organization_role), row.project_role === null ? null : presentCode.projectRole(row.project_role))
  return {
    ...presentTask(row, row.plan_revision, { cost: rights.has("cost.read"), own: null }),
    projectName: row.project_name, late: row.finish < civilNow(now, row.time_zone), mayReport: rights.has("plan.progress"), planRevision: row.plan_revision,
  }
}

function presentOwnArtefact(row: OwnArtefactRow): MyWork["artefacts"][number] {
  return { id: presentCode.artefactId(row.id), projectId: presentCode.projectId(row.project_id), projectName: row.project_name, kind: presentCode.artefactKind(row.kind), key: keyOf(row), title: row.title, state: row.state, due: row.due }
}

function presentMention(row: MentionRow): MyWork["mentions"][number] {
  return {
    commentId: presentCode.commentId(row.comment_id), projectId: presentCode.projectId(row.project_id), projectName: row.project_name,
    taskId: row.task_id === null ? null : presentCode.taskId(row.task_id), taskName: row.task_name, artefactId: row.artefact_id === null ? null : presentCode.artefactId(row.artefact_id), artefactTitle: row.artefact_title, authorName: row.author_name, body: row.body, mentioned: row.mentioned.map(({ userId, name }) => ({ userId: presentCode.userId(userId), name })), at: row.created_at.toISOString(), read: row.read_at !== null,
  }
}
