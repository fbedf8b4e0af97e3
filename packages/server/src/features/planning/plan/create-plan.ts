// Gives a new project its first plan: blank, from a template, or from a file.

import { schedulePlan } from "@throughline/plan"
import type { Plan } from "@throughline/plan"
import type { Context } from "../../../platform/handler.ts"
import { outlineKeys } from "./outline-keys.ts"
import { planFacts } from "./plan-facts.ts"
import { planMemory } from "./plan-memory.ts"
import type { PlanState } from "./plan-memory.ts"
import type { ProjectKey } from "./plan.sql.ts"
import { insertPlan } from "./plan.sql.ts"
import { changedScheduleRows } from "./schedule-rows.ts"
import { storedFacts } from "./stored-facts.ts"

export async function createPlan(context: Pick<Context, "tx" | "services" | "afterCommit" | "now">, project: ProjectKey, plan: Plan): Promise<PlanState> {
  const schedule = schedulePlan(plan)
  let nextTaskNumber = 1
  for (const { number } of plan.task.values()) nextTaskNumber = Math.max(nextTaskNumber, number + 1)
  const facts = planFacts(plan, schedule)
  const state: PlanState = { revision: 0, plan, schedule, computedFrom: plan, facts, nextTaskNumber, outlineKeys: outlineKeys(schedule.order, new Map()), texts: new Map() }
  await insertPlan(context.tx, project, { plan, nextTaskNumber, schedule: changedScheduleRows(null, state), derived: storedFacts(facts, context.now) })
  context.afterCommit(() => planMemory(context.services).keep(project.id, state))
  return state
}
