// The status of a project at its status date, as one value: read on the screen and printed from the same facts.

import type { OPERATIONS, OutputOf } from "@throughline/contract"
import { sql } from "kysely"
import { toIso } from "@throughline/plan"
import type { Baseline, Plan } from "@throughline/plan"
import { fail } from "../../../platform/failure.ts"
import type { ProjectContext } from "../../../platform/handler.ts"
import { baselineFacts, latestBaseline, openPlan, planFacts, viewOf } from "../../planning/plan/index.ts"
import { civilNow, evidenceFor, healthMarks, milestonesOf, projectForPerson } from "../../projects/index.ts"
import { earnedValue } from "./earned-value.rules.ts"
import { reportTasks } from "./report-tasks.ts"

export type StatusReport = OutputOf<typeof OPERATIONS.statusReportRead>

/** Against the baseline in force, unless another is asked for by its number. */
export async function statusReport(context: ProjectContext, baselineNumber: number | undefined): Promise<StatusReport> {
  const { tx, project, actor, now } = context
  const row = await projectForPerson(tx, actor, project.id)
  const state = await openPlan(context, { ...project, planRevision: row.plan_revision })
  const view = await viewOf(context)
  const { plan, schedule } = state
  const baseline = baselineNumber === undefined ? latestBaseline(plan) : baselineOf(plan, baselineNumber)
  const today = civilNow(now, project.timeZone)
  const statusDate = plan.settings.statusDate ?? today
  const against = baselineFacts(plan, schedule, baseline)
  const facts = { ...planFacts(plan, schedule), baseline: against }
  const value = baseline === null ? null : earnedValue(plan, schedule, baseline, statusDate)
  return {
    projectName: project.name, organisationName: await organisationName(context), statusDate: toIso(statusDate), generatedAt: now.toISOString(), timeZone: project.timeZone,
    start: facts.start === null ? null : toIso(facts.start), finish: facts.finish === null ? null : toIso(facts.finish),
    baselineName: against?.name ?? null, baselineFinish: against?.finish == null ? null : toIso(against.finish), finishSlipMinutes: against?.finish == null ? null : Math.round(against.finishSlip / 10),
    percentComplete: facts.percentComplete,
    marks: healthMarks(facts, row.records, today, view.cost).map((mark) => ({ ...mark, values: { ...mark.values }, taskIds: [...evidenceFor(mark, state, facts, today, view)] })),
    projectManagers: [...row.managers], milestones: milestonesOf(state, view, baseline), ...reportTasks(state, baseline, statusDate),
    figures: {
      work: Math.round(facts.work / 10), actualWork: Math.round(facts.actualWork / 10), baselineWork: against === null ? null : Math.round(against.work / 10),
      cost: view.cost ? facts.cost : null, actualCost: view.cost ? facts.actualCost : null, baselineCost: view.cost ? (against?.cost ?? null) : null,
      plannedWork: value === null ? null : Math.round(value.plannedWork / 10), earnedWork: value === null ? null : Math.round(value.earnedWork / 10),
      plannedCost: view.cost ? (value?.plannedCost ?? null) : null, earnedCost: view.cost ? (value?.earnedCost ?? null) : null,
    },
    currency: plan.settings.currency, currencyDigits: plan.settings.currencyDigits, minutesPerDay: plan.settings.minutesPerDay,
  }
}

function baselineOf(plan: Plan, number: number): Baseline {
  return [...plan.baseline.values()].find((baseline) => baseline.number === number) ?? fail("notFound", { detail: "There is no baseline of this number." })
}

async function organisationName({ tx, project }: ProjectContext): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from organization where id = ${project.organizationId}`.execute(tx)
  return rows[0]?.name ?? ""
}
