// Every operation by its name. Transports, client, OpenAPI and the permission tests walk this list and nothing else.

import * as approvals from "./operations/approvals.ts"
import * as artefacts from "./operations/artefacts.ts"
import * as closing from "./operations/closing.ts"
import * as collaboration from "./operations/collaboration.ts"
import * as communication from "./operations/communication.ts"
import * as cycles from "./operations/cycles.ts"
import * as gates from "./operations/gates.ts"
import * as ideas from "./operations/ideas.ts"
import * as learning from "./operations/learning.ts"
import * as members from "./operations/members.ts"
import * as notifications from "./operations/notifications.ts"
import * as outcomes from "./operations/outcomes.ts"
import * as plan from "./operations/plan.ts"
import * as projects from "./operations/projects.ts"
import * as responsibilities from "./operations/responsibilities.ts"
import * as reviews from "./operations/reviews.ts"
import * as sessions from "./operations/sessions.ts"
import * as setup from "./operations/setup.ts"
import * as templates from "./operations/templates.ts"
import * as thread from "./operations/thread.ts"
import * as views from "./operations/views.ts"

export const OPERATIONS = { ...setup, ...sessions, ...members, ...projects, ...templates, ...plan, ...collaboration, ...artefacts, ...approvals, ...views, ...notifications, ...thread, ...gates, ...ideas, ...communication, ...cycles, ...responsibilities, ...reviews, ...closing, ...learning, ...outcomes } as const

/** Key in `OPERATIONS`, such as "taskUpdate". */
export type OperationKey = keyof typeof OPERATIONS