// Changes to catch up with, oldest first, or the history before a revision, newest first.

import { handle } from "../../../platform/handler.ts"
import { presentStoredChange } from "./change-record.ts"
import { openPlan } from "./plan-memory.ts"
import { changesAfter, changesBefore } from "./plan-changes.sql.ts"
import { isWholeView } from "./plan-view.ts"
import { viewOf } from "./view-of.ts"
import { fail } from "../../../platform/failure.ts"

export const planChanges = handle("planChanges", async (input, context) => {
  const { tx, project, actor } = context
  const view = await viewOf(context)
  if (input.taskId !== undefined && view.own !== null && !view.own.has(input.taskId)) fail("notFound")
  const stored = input.since === undefined
    ? await changesBefore(tx, project, input.before ?? null, input.taskId ?? null, input.limit + 1)
    : await changesAfter(tx, project, input.since, input.limit + 1)
  // Filtering needs the plan, because a patch of an assignment does not say whose task it is.
  const plan = isWholeView(view) ? null : (await openPlan(context, project)).plan
  const items = stored.slice(0, input.limit).flatMap((change) => presentStoredChange(change, view, plan, actor.userId) ?? [])
  return { items, revision: project.planRevision, more: stored.length > input.limit }
})
