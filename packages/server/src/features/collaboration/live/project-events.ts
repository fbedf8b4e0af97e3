// Live events of a project.

import { handle } from "../../../platform/handler.ts"

export const projectEvents = handle("projectEvents", (_, { project, actor, services, request }) =>
  Promise.resolve(services.hub.projectStream(project, actor, request.lastEventId)), { withoutTransaction: true })
