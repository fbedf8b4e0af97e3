// Projects, tasks and people I may see, by name.

import { ORGANISATION_MATRIX } from "@throughline/contract"
import { containing } from "../../../platform/db/like-pattern.ts"
import { handle } from "../../../platform/handler.ts"
import { peopleNamed, projectsNamed, tasksNamed } from "./search.sql.ts"

const OF_A_KIND_MAX = 8
const TASKS_MAX = 20

export const search = handle("search", async ({ q }, { tx, actor }) => {
  const pattern = containing(q.trim())
  const projects = await projectsNamed(tx, actor, pattern, OF_A_KIND_MAX)
  const tasks = await tasksNamed(tx, actor, pattern, TASKS_MAX)
  const people = await peopleNamed(tx, actor, pattern, ORGANISATION_MATRIX[actor.organizationRole].includes("members.read"), OF_A_KIND_MAX)
  return { items: [...projects, ...tasks, ...people] }
})
