// From the idea to the charter.

import type { AnyHandler } from "../../platform/handler.ts"
import { ideaCreate } from "./idea-create.ts"
import { ideaList } from "./idea-list.ts"

export const initiationHandlers: readonly AnyHandler[] = [ideaCreate, ideaList]

export { seenDemand } from "./demand-of.sql.ts"
