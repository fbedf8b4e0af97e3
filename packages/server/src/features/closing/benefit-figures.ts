// Do the benefits come? Asked in the project, and still after it has been closed.

import { benefitFigures as figuresOf, caseWithActuals, textOf, type ArtefactFacts } from "@throughline/lifecycle"
import { toIso } from "@throughline/plan"
import { fail } from "../../platform/failure.ts"
import { handle, type ProjectContext } from "../../platform/handler.ts"
import { may } from "../artefacts/index.ts"
import { openPlan, type PlanState } from "../planning/plan/index.ts"
import { presentCode } from "../present-code.ts"
import { mayMeasure } from "./benefit-measure.ts"
import { civilDay } from "./civil-day.ts"
import { closingFacts, thingOf } from "./closing-facts.ts"

const DAY_MS = 86_400_000

export const benefitFigures = handle("benefitFigures", async (_, context) => {
  const { now, project } = context
  if (!may(context, "see", "benefit")) fail("forbidden")
  const artefacts = await closingFacts(context, ["benefit", "businessCase"])
  const benefits = artefacts.filter(({ kind, state }) => kind === "benefit" && state !== "cancelled")
  const plan = benefits.some((benefit) => textOf(benefit, "startMilestone") !== "") ? await openPlan(context, project) : null
  const today = civilDay(now, project.timeZone)
  const shown = benefits.map((benefit) => {
    const { benefitId: _id, points, ...figures } = figuresOf(benefit, startOf(benefit, plan), today)
    const owner = textOf(benefit, "benefitOwner")
    return { benefit: thingOf(benefit), benefitOwnerId: owner === "" ? null : presentCode.userId(owner), unit: textOf(benefit, "unit"), ...figures, points: points.map((point) => ({ ...point })), mayMeasure: mayMeasure(context, benefit) }
  })
  return { benefits: shown, overdue: shown.filter(({ overdueDays }) => overdueDays > 0).length, businessCase: caseOf(context, artefacts, benefits) }
})

/** A day that was said, or so many days after a milestone, wherever the plan has it now. */
function startOf(benefit: ArtefactFacts, plan: PlanState | null): string | null {
  const milestone = textOf(benefit, "startMilestone")
  const finish = [...(plan?.schedule.task ?? [])].find(([id]) => id === milestone)?.[1].finish
  if (finish === undefined) return textOf(benefit, "start") || null
  const offset = benefit.fields["startOffsetDays"]
  return new Date(Date.parse(toIso(finish).slice(0, 10)) + (typeof offset === "number" ? offset : 0) * DAY_MS).toISOString().slice(0, 10)
}

function caseOf(context: ProjectContext, artefacts: readonly ArtefactFacts[], benefits: readonly ArtefactFacts[]) {
  const businessCase = artefacts.find(({ kind, state }) => kind === "businessCase" && !["superseded", "withdrawn", "rejected"].includes(state))
  if (businessCase === undefined || !context.project.permissions.has("cost.read") || !may(context, "see", "businessCase")) return null
  const found = caseWithActuals(businessCase, benefits)
  if (found === null) return null
  const { optionId: _, ...figures } = found
  return figures
}
