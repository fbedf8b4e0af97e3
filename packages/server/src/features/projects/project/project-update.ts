// Changes what a project says of itself.

import { fail } from "../../../platform/failure.ts"
import { handle } from "../../../platform/handler.ts"
import { checkRevision } from "../../check-revision.ts"
import { refuseUnpassedGate } from "../../gates/passing/index.ts"
import { projectForPerson, isCodeFree, updateProject } from "./projects.sql.ts"
import { readProject } from "./read-project.ts"

export const projectUpdate = handle("projectUpdate", async ({ projectId, seenRevision, ...changes }, context) => {
  const { tx, actor, project } = context
  const row = await projectForPerson(tx, actor, projectId)
  const present = { name: row.name, code: row.code, description: row.description, kind: row.kind, state: row.state, timeZone: row.time_zone }
  checkRevision({ kind: "project", id: projectId, seenRevision, revision: row.revision, present, wanted: changes })
  if (changes.code !== undefined && !(await isCodeFree(tx, project.organizationId, changes.code, projectId))) {
    fail("alreadyExists", { problems: [{ pointer: "/code", code: "taken", message: "is the code of another project" }] })
  }
  if (changes.state !== undefined && changes.state !== row.state) await refuseUnpassedGate(context, row.state, changes.state)
  await updateProject(tx, project, changes)
  context.emit({ topic: "project", payload: { revision: row.revision + 1 } })
  return readProject(context)
}, { lockProject: true })
