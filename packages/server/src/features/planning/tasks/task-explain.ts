// Why a task starts or finishes when it does: causes as facts, and as sentences.

import { fail } from "../../../platform/failure.ts"
import { handle } from "../../../platform/handler.ts"
import { explain, toIso } from "@throughline/plan"
import type { Cause, Plan } from "@throughline/plan"
import { openPlan, viewOf } from "../plan/index.ts"
import { sentenceFor } from "./explain-words.ts"

export const taskExplain = handle("taskExplain", async ({ taskId, edge, locale }, context) => {
  const view = await viewOf(context)
  const { plan, schedule, computedFrom } = await openPlan(context, context.project)
  if (!plan.task.has(taskId) || (view.own !== null && !view.own.has(taskId))) fail("notFound")
  const explanation = explain(computedFrom, schedule, taskId, edge)
  const causes = view.own === null ? explanation.causes : explanation.causes.map((cause) => withoutAbsences(cause, plan))
  const nameOf = (id: string): string => (view.own === null || view.own.has(id) ? (taskName(plan.task, id) ?? "") : "")
  return {
    taskId, edge, at: toIso(explanation.at), causes: causes.map((cause) => ({ ...cause })),
    sentences: causes.map((cause) => sentenceFor(cause, { plan, locale, edge, nameOf })),
  }
})

/** What a person is absent for stays with those who see the whole plan, as it does in the plan itself. */
function withoutAbsences(cause: Cause, plan: Plan): Cause {
  if (cause.kind !== "calendar") return cause
  const personal = cause.calendarId !== null && plan.calendar.get(cause.calendarId)?.personal === true
  return personal ? { ...cause, exceptions: [] } : cause
}

function taskName(tasks: ReadonlyMap<string, { readonly name: string }>, id: string): string | undefined {
  return tasks.get(id)?.name
}
