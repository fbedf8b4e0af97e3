// Puts a project into the trash, where it can be restored.

import { handle } from "../../../platform/handler.ts"
import { setTrashed } from "./projects.sql.ts"

export const projectDelete = handle("projectDelete", async (_, context) => {
  await setTrashed(context.tx, context.project, true)
  // Whoever looks at it loses it: "access" makes every node ask for rights anew.
  context.emit({ topic: "access", payload: {} })
  return {}
}, { lockProject: true })
