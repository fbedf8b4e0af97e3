// Checks before a project is planned and paid for: is it feasible, worth it, authorised?

import { appraisalOf } from "../business-case.ts"
import { feasibilityOf } from "../feasibility-of.ts"
import { textOf } from "../artefact-facts.ts"
import { allMust, answer, evidenceOf, ofKind } from "./answer.ts"
import type { Check, GateFacts } from "./gate-facts.ts"

const DOCUMENT_DROPPED = ["superseded", "withdrawn", "rejected"]

/** The one document of a kind must have reached one of these states. */
const documentIn = (kind: string, states: readonly string[]): Check => (facts) => {
  const [document] = ofKind(facts, kind, DOCUMENT_DROPPED)
  if (document === undefined) return answer(false, "missing")
  const isThere = states.includes(document.state)
  return answer(isThere, isThere ? "inState" : "notInState", { state: document.state }, [evidenceOf(document)])
}

export const feasibilityApproved = documentIn("feasibility", ["approved"])
export const businessCaseApproved = documentIn("businessCase", ["approved"])
export const charterAuthorised = documentIn("charter", ["authorised", "closed"])
export const qualityPlanApproved = documentIn("qualityPlan", ["approved"])

export const feasibilityNotKnockedOut: Check = (facts) => {
  const [study] = ofKind(facts, "feasibility", DOCUMENT_DROPPED)
  if (study === undefined) return answer(false, "missing")
  const result = feasibilityOf(study)
  const values = { percent: Math.round((result.share ?? 0) / 100), knockedOut: result.knockedOut.length, unassessed: result.unassessed.length }
  if (result.knockedOut.length > 0) return answer(false, "knockedOut", values, [evidenceOf(study)])
  const isFeasible = result.verdict === "feasible" || result.verdict === "feasibleWithConditions"
  return answer(isFeasible, isFeasible ? "feasible" : result.verdict, values, [evidenceOf(study)])
}

/** The chosen option must be worth more than nothing. */
export const businessCasePositive: Check = (facts) => {
  const [businessCase] = ofKind(facts, "businessCase", DOCUMENT_DROPPED)
  if (businessCase === undefined) return answer(false, "missing")
  const appraisal = appraisalOf(businessCase)
  const chosen = appraisal.options.find(({ option }) => option === textOf(businessCase, "chosenOption"))
  if (chosen === undefined) return answer(false, "noOptionChosen", {}, [evidenceOf(businessCase)])
  const value = chosen.netPresentValue
  if (value === null) return answer(false, "undefined", {}, [evidenceOf(businessCase)])
  return answer(value > 0, value > 0 ? "worth" : "notWorth", { netPresentValue: value }, [evidenceOf(businessCase)])
}

export const benefitsHaveOwners: Check = (facts: GateFacts) => allMust(ofKind(facts, "benefit", ["cancelled"]), (it) => textOf(it, "benefitOwner") !== "")
