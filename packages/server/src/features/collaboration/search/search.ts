// Projects, tasks, artefacts, comments and people I may see: by name, and by the words that stand in them.

import { ORGANISATION_MATRIX } from "@throughline/contract"
import type { OPERATIONS, OutputOf } from "@throughline/contract"
import { containing } from "../../../platform/db/like-pattern.ts"
import { handle } from "../../../platform/handler.ts"
import { keyOf, textQuery } from "../../artefacts/index.ts"
import { presentCode } from "../../present-code.ts"
import type { Found as FoundRow } from "./search.sql.ts"
import { artefactsWith, commentsWith, peopleNamed, projectsNamed, tasksNamed } from "./search.sql.ts"

type Found = OutputOf<typeof OPERATIONS.search>["items"][number]

const OF_A_KIND_MAX = 8
const TASKS_MAX = 20
const ARTEFACTS_MAX = 20

export const search = handle("search", async ({ q }, { tx, actor }) => {
  const pattern = containing(q.trim())
  const projects = await projectsNamed(tx, actor, pattern, OF_A_KIND_MAX)
  const tasks = await tasksNamed(tx, actor, pattern, TASKS_MAX)
  const words = textQuery(q)
  const artefacts = words === null ? [] : await artefactsWith(tx, actor, words, pattern, ARTEFACTS_MAX)
  const comments = words === null ? [] : await commentsWith(tx, actor, words, OF_A_KIND_MAX)
  const people = await peopleNamed(tx, actor, pattern, ORGANISATION_MATRIX[actor.organizationRole].includes("members.read"), OF_A_KIND_MAX)
  return { items: [...projects, ...tasks, ...artefacts, ...comments, ...people].map(present) }
})

function present({ kind, id, title, context, projectId, taskId = null, artefactId = null, artefactKind = null, number }: FoundRow): Found {
  const key = kind === "artefact" && artefactKind !== null && number !== undefined ? `${keyOf({ kind: artefactKind, number })} ` : ""
  return { kind, id, title: `${key}${title}`, context, projectId, taskId, artefactId, artefactKind: artefactKind === null ? null : presentCode.artefactKind(artefactKind) }
}
