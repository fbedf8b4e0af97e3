// The original promise against what was delivered. Every figure is counted from the data as it stands; when the report is
// issued, they are kept with it.

import { benefitRealisation } from "@throughline/engine"
import { numberOf, rowsOf, textOf, type ArtefactFacts } from "@throughline/lifecycle"
import { toIso, type Baseline } from "@throughline/plan"
import type { OPERATIONS, OutputOf } from "@throughline/contract"
import { fail } from "../../platform/failure.ts"
import { handle, type ProjectContext } from "../../platform/handler.ts"
import { keyOf, may } from "../artefacts/index.ts"
import { earnedValue } from "../control/index.ts"
import { baselineFacts, latestBaseline, openPlan, type PlanState } from "../planning/plan/index.ts"
import { civilNow } from "../projects/index.ts"
import { closingFacts, shareOf } from "./closing-facts.ts"
import { promisedRequirements, type PromisedRow } from "./promised.sql.ts"

export type FinalFigures = OutputOf<typeof OPERATIONS.finalReportFigures>

const ACCEPTED: ReadonlySet<string> = new Set(["accepted", "acceptedWithConditions"])
const DROPPED: ReadonlySet<string> = new Set(["rejected", "deferred"])

export const finalReportFigures = handle("finalReportFigures", async (_, context) => {
  if (!may(context, "see", "finalReport")) fail("forbidden")
  return finalFigures(context)
})

export async function finalFigures(context: ProjectContext): Promise<FinalFigures> {
  const { tx, project } = context
  const facts = await closingFacts(context)
  const plan = await openPlan(context, project)
  const of = (kind: string) => facts.filter((fact) => fact.kind === kind)
  const money = project.permissions.has("cost.read")
  const changes = of("changeRequest").filter(({ state }) => ["approved", "implemented", "verified", "closed"].includes(state))
  const defects = of("defect").filter(({ state }) => state !== "rejected")
  const isOpen = ({ state }: ArtefactFacts) => !["verified", "closed"].includes(state)
  const risks = of("risk")
  return {
    scope: scopeOf(await promisedRequirements(tx, project), of("deliverable")),
    schedule: scheduleOf(plan, money), cost: costOf(facts, plan, money), earnedValue: valueOf(context, plan, money),
    changes: { requested: of("changeRequest").filter(({ state }) => state !== "draft").length, approved: changes.length, rejected: of("changeRequest").filter(({ state }) => state === "rejected").length, days: total(changes, "impactDays"), cost: money ? total(changes, "impactCost") : null },
    risks: { identified: risks.length, occurred: risks.filter(({ state, fields }) => state === "occurred" || typeof fields["occurredOn"] === "string").length, closed: risks.filter(({ state }) => state === "closed").length, open: risks.filter(({ state }) => !["closed", "occurred"].includes(state)).length },
    quality: { tests: shareOf(of("testCase").filter(({ state }) => state !== "retired"), ({ state }) => state === "passed"), defects: defects.length, openDefects: defects.filter(isOpen).length, severeOpen: defects.filter((defect) => isOpen(defect) && ["s1", "s2"].includes(textOf(defect, "severity"))).length },
    benefits: of("benefit").filter(({ state }) => state !== "cancelled").map(benefitOf), training: trainingOf(of("trainingSession").filter(({ state }) => state !== "cancelled" && state !== "planned"), of("course")),
    lessons: of("lesson").filter(({ state }) => state !== "rejected").length,
  }
}

function scopeOf(rows: readonly PromisedRow[], deliverables: readonly ArtefactFacts[]): FinalFigures["scope"] {
  const isDropped = ({ state, trashed }: PromisedRow) => trashed || DROPPED.has(state)
  const isChanged = ({ first_statement, statement, versions }: PromisedRow) => versions > 1 || (first_statement !== null && first_statement !== statement)
  const changeOf = (row: PromisedRow) => (isDropped(row) ? "dropped" as const : !row.original ? "added" as const : isChanged(row) ? "changed" as const : "asPromised" as const)
  const requirements = rows.map((row) => ({ key: keyOf({ kind: "requirement", number: row.number }), original: row.original ? row.first_statement : null, now: row.statement, state: row.trashed ? "trashed" : row.state, change: changeOf(row) }))
  const count = (change: string) => requirements.filter((one) => one.change === change).length
  return {
    promised: rows.filter(({ original }) => original).length, added: count("added"), changed: count("changed"), dropped: count("dropped"), accepted: rows.filter(({ state, trashed }) => !trashed && state === "accepted").length,
    open: rows.filter((row) => !isDropped(row) && row.state !== "accepted").length, deliverablesAccepted: shareOf(deliverables.filter(({ state }) => state !== "dropped"), ({ state }) => ACCEPTED.has(state)), requirements,
  }
}

function scheduleOf(plan: PlanState, money: boolean): FinalFigures["schedule"] {
  const { facts } = plan
  const day = (instant: number | null) => (instant === null ? null : toIso(instant).slice(0, 10))
  const against = (baseline: Baseline | null) => {
    const found = baselineFacts(plan.plan, plan.schedule, baseline)
    const perDay = plan.plan.settings.minutesPerDay * 10
    return found === null ? null : { name: found.name, finish: day(found.finish), finishSlipDays: found.finish === null ? null : Math.round((found.finishSlip / perDay) * 10) / 10, work: Math.round(found.work / 10), cost: money ? found.cost : null }
  }
  return { start: day(facts.start), finish: day(facts.finish), percentComplete: facts.percentComplete, original: against(firstBaseline(plan)), latest: against(latestBaseline(plan.plan)) }
}

/** The one taken first: what was agreed in the beginning. */
function firstBaseline({ plan }: PlanState): Baseline | null {
  return [...plan.baseline.values()].toSorted((a, b) => a.takenAt - b.takenAt || a.number - b.number)[0] ?? null
}

function costOf(facts: readonly ArtefactFacts[], { facts: plan }: PlanState, money: boolean): FinalFigures["cost"] {
  const charter = facts.find(({ kind, state }) => kind === "charter" && ["authorised", "closed"].includes(state))
  const booked = total(facts.filter(({ kind, state }) => kind === "expense" && state === "booked"), "amount")
  return money ? { planned: plan.cost, actual: plan.actualCost, booked, budget: charter === undefined ? null : numberOf(charter, "budget") } : { planned: null, actual: null, booked: null, budget: null }
}

function valueOf({ now, project }: ProjectContext, { plan, schedule, facts }: PlanState, money: boolean): FinalFigures["earnedValue"] {
  const baseline = latestBaseline(plan)
  if (baseline === null || !money) return { budget: null, earned: null, actual: null, costIndex: null, scheduleIndex: null }
  const value = earnedValue(plan, schedule, baseline, plan.settings.statusDate ?? civilNow(now, project.timeZone))
  const budget = baselineFacts(plan, schedule, baseline)?.cost ?? null
  return { budget, earned: value.earnedCost, actual: facts.actualCost, costIndex: facts.actualCost === 0 ? null : value.earnedCost / facts.actualCost, scheduleIndex: value.plannedCost === 0 ? null : value.earnedCost / value.plannedCost }
}

function benefitOf(benefit: ArtefactFacts): FinalFigures["benefits"][number] {
  const measured = rowsOf(benefit, "measurements").filter(({ value }) => typeof value === "number").toSorted((a, b) => (String(a["date"] ?? "") < String(b["date"] ?? "") ? -1 : 1)).at(-1)
  const actual = typeof measured?.["value"] === "number" ? measured["value"] : null
  const [baseline, target] = [numberOf(benefit, "baseline"), numberOf(benefit, "target")]
  return { key: benefit.key, title: benefit.title, unit: textOf(benefit, "unit"), baseline, target, actual, realisation: baseline === null || target === null || actual === null ? null : benefitRealisation(baseline, target, actual) }
}

function trainingOf(sessions: readonly ArtefactFacts[], courses: readonly ArtefactFacts[]): FinalFigures["training"] {
  const passMark = new Map(courses.map((course) => [course.id, numberOf(course, "passMark") ?? 0]))
  const people = sessions.flatMap((session) => rowsOf(session, "participants").map((one) => ({ attended: one["attended"] === true, score: typeof one["score"] === "number" ? one["score"] : null, mark: passMark.get(textOf(session, "course")) ?? 0 })))
  return { people: people.length, attended: people.filter(({ attended }) => attended).length, passed: people.filter(({ attended, score, mark }) => attended && (score ?? 0) >= mark).length }
}

function total(facts: readonly ArtefactFacts[], field: string): number {
  return facts.reduce((sum, fact) => sum + (numberOf(fact, field) ?? 0), 0)
}
