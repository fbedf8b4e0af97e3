// Creates a project: blank, from a template, or the sample. Whoever creates it manages it.

import { handle } from "../../../platform/handler.ts"
import { createProject } from "./create-project.ts"
import { presentProject } from "./projects.present.ts"
import { projectForPerson } from "./projects.sql.ts"

export const projectCreate = handle("projectCreate", async (input, context) => {
  const { id, state } = await createProject(context, input)
  return presentProject(await projectForPerson(context.tx, context.actor, id), state, { cost: true, own: null }, context.now)
})
