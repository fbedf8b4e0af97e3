// Takes a project out of the trash. Its code may have been given to another one meanwhile: then it gets a free one.

import { handle } from "../../../platform/handler.ts"
import { freeCode } from "./project-code.ts"
import { isCodeFree, setTrashed, updateProject } from "./projects.sql.ts"
import { readProject } from "./read-project.ts"

export const projectRestore = handle("projectRestore", async (_, context) => {
  const { tx, actor, project } = context
  if (!(await isCodeFree(tx, project.organizationId, project.code, project.id))) await updateProject(tx, project, { code: await freeCode(tx, actor, project.code) })
  await setTrashed(tx, project, false)
  return readProject(context)
}, { lockProject: true })
