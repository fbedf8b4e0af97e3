// Every operation by its name. Transports, client, OpenAPI and the permission tests walk this list and nothing else.

import * as collaboration from "./operations/collaboration.ts"
import * as members from "./operations/members.ts"
import * as plan from "./operations/plan.ts"
import * as projects from "./operations/projects.ts"
import * as sessions from "./operations/sessions.ts"
import * as setup from "./operations/setup.ts"

export const OPERATIONS = { ...setup, ...sessions, ...members, ...projects, ...plan, ...collaboration } as const

/** Key in `OPERATIONS`, such as "taskUpdate". */
export type OperationKey = keyof typeof OPERATIONS