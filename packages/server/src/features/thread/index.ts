// The thread from promise to proof.

import type { AnyHandler } from "../../platform/handler.ts"
import { threadCoverage } from "./thread-coverage.ts"
import { threadImpact } from "./thread-impact.ts"
import { threadMatrix } from "./thread-matrix.ts"
import { threadServes } from "./thread-serves.ts"
import { traceLinkCreate } from "./trace-link-create.ts"
import { traceLinkDelete } from "./trace-link-delete.ts"
import { traceLinkList } from "./trace-link-list.ts"

export const threadHandlers: readonly AnyHandler[] = [traceLinkList, traceLinkCreate, traceLinkDelete, threadCoverage, threadMatrix, threadServes, threadImpact]

// What other features may use of the thread.
export { findThings } from "./open-thing.ts"
export { tasksOf, threadFacts } from "./thread-facts.ts"
export { insertLink, linksOf, seenTasks, seenThings } from "./thread.sql.ts"
export type { ThingRow } from "./thread.sql.ts"
