// Which tasks are the evidence of a health mark? At most twenty, those that hurt most first.

import { dayOf } from "@throughline/plan"
import type { TaskId, TaskSchedule } from "@throughline/plan"
import type { Instant } from "@throughline/engine"
import { latestBaseline } from "../../planning/plan/index.ts"
import type { PlanFacts, PlanState, PlanView } from "../../planning/plan/index.ts"
import type { HealthMark } from "./project-health.rules.ts"

const EVIDENCE_MAX = 20

export function evidenceFor(mark: HealthMark, state: PlanState, facts: PlanFacts, today: Instant, view: PlanView): readonly TaskId[] {
  const day = dayOf(facts.statusDate ?? today)
  switch (mark.reason) {
    case "missedDeadlines": return tasksBy(state, view, (computed) => (computed.missesDeadline ? computed.finish : null))
    case "lateTasks": return tasksBy(state, view, (computed) => (dayOf(computed.finish) < day ? -computed.finish : null))
    case "finishSlip": {
      const baseline = latestBaseline(state.plan)
      return tasksBy(state, view, (computed, id) => {
        const planned = baseline?.tasks[id]?.finish ?? null
        return planned !== null && computed.critical && computed.finish > planned ? computed.finish - planned : null
      })
    }
    default: return []
  }
}

/** Unfinished tasks, no summaries, that have a weight; the heaviest first. */
function tasksBy({ plan, schedule }: PlanState, view: PlanView, weigh: (computed: TaskSchedule, id: TaskId) => number | null): readonly TaskId[] {
  const found: { readonly id: TaskId; readonly weight: number }[] = []
  for (const [id, computed] of schedule.task) {
    const task = plan.task.get(id)
    if (task === undefined || !task.active || task.external || schedule.children.has(id) || computed.percentComplete === 10_000 || (view.own !== null && !view.own.has(id))) continue
    const weight = weigh(computed, id)
    if (weight !== null) found.push({ id, weight })
  }
  return found.toSorted((one, other) => other.weight - one.weight).slice(0, EVIDENCE_MAX).map(({ id }) => id)
}
