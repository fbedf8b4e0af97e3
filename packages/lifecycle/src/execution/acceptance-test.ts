// Is the users' acceptance test passed? Its entry criteria, what has run, what has passed and which defects are open, against
// what its plan says must be so at the end.

import { numberOf, rowsOf, textOf, textsOf, type ArtefactFacts, type ThreadFacts } from "../artefact-facts.ts"

export interface TestShare {
  readonly part: number
  readonly whole: number
}
export type ExitCriterionName = "mustsExecuted" | "casesPassed" | "severeDefectsMax" | "highDefectsMax" | "highHaveWorkaround" | "defectsRated"

export interface ExitCriterion {
  readonly criterion: ExitCriterionName
  /** Basis points or a number of defects, as the criterion counts. */
  readonly wanted: number
  /** Null: there is nothing yet to count; then it is not met. */
  readonly now: number | null
  readonly met: boolean
  /** Ids of what stands in the way. */
  readonly missing: readonly string[]
}
export interface AcceptanceTest {
  /** Null: there is no plan, and so nothing to measure against. */
  readonly planId: string | null
  readonly entry: TestShare & { readonly open: readonly string[] }
  readonly cases: TestShare & { readonly run: number; readonly failed: number; readonly blocked: number }
  readonly musts: TestShare & { readonly withoutCase: readonly string[] }
  readonly openDefects: Readonly<Record<"s1" | "s2" | "s3" | "s4" | "unrated", number>>
  readonly exit: readonly ExitCriterion[]
  /** Null: the plan says nothing about when it is passed. */
  readonly exitMet: boolean | null
}

const WHOLE = 10_000
const GONE = ["rejected", "deferred"]
const SETTLED = ["verified", "closed", "rejected"]
const PLAN_GONE = ["superseded", "withdrawn", "rejected"]

/** Cases whose level is acceptance, or not said. A Must that no case tests counts as one case that has not run. */
export function acceptanceTestOf({ artefacts, links }: Pick<ThreadFacts, "artefacts" | "links">): AcceptanceTest {
  const plan = artefacts.find(({ kind, state }) => kind === "acceptanceTestPlan" && !PLAN_GONE.includes(state))
  const cases = artefacts.filter((it) => it.kind === "testCase" && it.state !== "retired" && ["acceptance", ""].includes(textOf(it, "level")))
  const musts = artefacts.filter((it) => it.kind === "requirement" && !GONE.includes(it.state) && textOf(it, "priority") === "must")
  const tested = new Set(cases.flatMap((it) => requirementsOf(it, links)))
  const withoutCase = musts.filter(({ id }) => !tested.has(id)).map(({ id }) => id)
  const mustIds = new Set(musts.map(({ id }) => id))
  const ofMusts = cases.filter((it) => requirementsOf(it, links).some((id) => mustIds.has(id)))
  const notRun = ofMusts.filter((it) => !hasRun(it)).map(({ id }) => id)
  const open = artefacts.filter((it) => it.kind === "defect" && !SETTLED.includes(it.state))
  const figures = {
    planId: plan?.id ?? null, entry: entryOf(plan),
    cases: { part: cases.filter(hasPassed).length, whole: cases.length, run: cases.filter(hasRun).length, failed: cases.filter(({ state }) => state === "failed").length, blocked: cases.filter(({ state }) => state === "blocked").length },
    musts: { part: ofMusts.length - notRun.length, whole: ofMusts.length + withoutCase.length, withoutCase },
    openDefects: { s1: ofSeverity(open, "s1").length, s2: ofSeverity(open, "s2").length, s3: ofSeverity(open, "s3").length, s4: ofSeverity(open, "s4").length, unrated: ofSeverity(open, "").length },
  }
  const exit = plan === undefined ? [] : exitOf(plan, figures, [...notRun, ...withoutCase], cases, open)
  return { ...figures, exit, exitMet: exit.length === 0 ? null : exit.every(({ met }) => met) }
}

function requirementsOf(testCase: ArtefactFacts, links: ThreadFacts["links"]): readonly string[] {
  return [...textsOf(testCase, "requirements"), ...links.filter(({ type, fromId }) => type === "verifies" && fromId === testCase.id).map(({ toId }) => toId)]
}

/** A case that was blocked has not run. */
function hasRun(testCase: ArtefactFacts): boolean {
  return rowsOf(testCase, "runs").some(({ result }) => result === "pass" || result === "fail")
}

/** Said to have passed, and the last run says nothing else. */
function hasPassed(testCase: ArtefactFacts): boolean {
  const last = rowsOf(testCase, "runs").filter(({ result }) => typeof result === "string").toSorted((one, other) => (dayOf(one["date"]) < dayOf(other["date"]) ? -1 : dayOf(one["date"]) > dayOf(other["date"]) ? 1 : 0)).at(-1)
  return testCase.state === "passed" && (last === undefined || last["result"] === "pass")
}

function dayOf(value: unknown): string {
  return typeof value === "string" ? value : ""
}

function ofSeverity(defects: readonly ArtefactFacts[], severity: string): readonly ArtefactFacts[] {
  return defects.filter((it) => textOf(it, "severity") === severity)
}

function entryOf(plan: ArtefactFacts | undefined): AcceptanceTest["entry"] {
  const rows = plan === undefined ? [] : rowsOf(plan, "entryCriteria")
  const open = rows.filter(({ done }) => done !== true)
  return { part: rows.length - open.length, whole: rows.length, open: open.map(({ criterion }) => dayOf(criterion)) }
}

/** Only what the plan demands. High defects count as tolerable only with a way around them; what nobody rated may be severe. */
function exitOf(plan: ArtefactFacts, { cases, musts }: Pick<AcceptanceTest, "cases" | "musts">, mustsMissing: readonly string[], all: readonly ArtefactFacts[], open: readonly ArtefactFacts[]): readonly ExitCriterion[] {
  const [severe, high, unrated] = [ofSeverity(open, "s1"), ofSeverity(open, "s2"), ofSeverity(open, "")]
  const stuck = high.filter((it) => textOf(it, "workaround") === "")
  const [mustsWanted, passedWanted, severeMax, highMax] = [numberOf(plan, "mustsExecuted"), numberOf(plan, "casesPassed"), numberOf(plan, "severeDefectsMax"), numberOf(plan, "highDefectsMax")]
  const share = (criterion: ExitCriterionName, wanted: number | null, { part, whole }: TestShare, missing: readonly string[]) =>
    wanted === null ? [] : [{ criterion, wanted, now: whole === 0 ? null : Math.floor((part * WHOLE) / whole), met: whole > 0 && part * WHOLE >= wanted * whole, missing }]
  const atMost = (criterion: ExitCriterionName, wanted: number | null, found: readonly ArtefactFacts[]) =>
    wanted === null ? [] : [{ criterion, wanted, now: found.length, met: found.length <= wanted, missing: found.length <= wanted ? [] : found.map(({ id }) => id) }]
  return [
    ...share("mustsExecuted", mustsWanted, musts, mustsMissing), ...share("casesPassed", passedWanted, cases, all.filter((it) => !hasPassed(it)).map(({ id }) => id)),
    ...atMost("severeDefectsMax", severeMax, severe), ...atMost("highDefectsMax", highMax, high),
    ...atMost("highHaveWorkaround", highMax === null ? null : 0, stuck), ...atMost("defectsRated", severeMax === null && highMax === null ? null : 0, unrated),
  ]
}
