// The whole plan as inputs. Everybody with the same rights reads the same text, which is made once per revision.

import { planToWire } from "@throughline/plan"
import { RawJson } from "../../../platform/answers.ts"
import { handle } from "../../../platform/handler.ts"
import { openPlan } from "./plan-memory.ts"
import type { PlanState } from "./plan-memory.ts"
import { isWholeView, viewName, visiblePlan } from "./plan-view.ts"
import type { PlanView } from "./plan-view.ts"
import { digestOf } from "./plan-digest.ts"
import { viewOf } from "./view-of.ts"

export const planRead = handle("planRead", async (_, context) => {
  const state = await openPlan(context, context.project)
  const view = await viewOf(context)
  const name = viewName(view)
  const kept = name === null ? undefined : state.texts.get(name)
  const text = kept ?? planText(context.project.id, state, view)
  if (name !== null) state.texts.set(name, text)
  return new RawJson(text)
})

function planText(projectId: string, state: PlanState, view: PlanView): string {
  return JSON.stringify({
    projectId, revision: state.revision, whole: view.own === null, digest: isWholeView(view) ? digestOf(state) : null,
    plan: planToWire(visiblePlan(state.plan, state.schedule, view)),
  })
}
