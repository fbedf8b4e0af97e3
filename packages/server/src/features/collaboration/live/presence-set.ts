// Tells the others where I am in a project.

import { handle } from "../../../platform/handler.ts"

export const presenceSet = handle("presenceSet", async ({ projectId, ...whereabouts }, { actor, services }) => {
  await services.hub.setPresence(projectId, actor, whereabouts)
  return {}
}, { withoutTransaction: true })
