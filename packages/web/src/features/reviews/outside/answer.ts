// What an outsider has said so far, what still lacks before it can be signed, and how it is sent.

import type { Client } from "@throughline/contract"

export type OpenReview = Awaited<ReturnType<Client["reviewOpen"]>>
export type Decision = "accepted" | "acceptedWithConditions" | "rejected"
export const DECISIONS: readonly Decision[] = ["accepted", "acceptedWithConditions", "rejected"]
export type Severity = "s1" | "s2" | "s3" | "s4"
export const SEVERITIES: readonly Severity[] = ["s1", "s2", "s3", "s4"]

export interface CriterionAnswer {
  /** Null: not said yet. Silence is neither yes nor no. */
  readonly met: boolean | null
  readonly remark: string
}

export interface ConditionDraft {
  readonly condition: string
  readonly due: string
}

export interface DefectDraft {
  readonly title: string
  readonly description: string
  readonly severity: Severity
}

export interface AnswerDraft {
  readonly criteria: Readonly<Record<string, CriterionAnswer>>
  readonly decision: Decision | null
  readonly remark: string
  readonly conditions: readonly ConditionDraft[]
  readonly defects: readonly DefectDraft[]
  readonly signedName: string
}

export const EMPTY_ANSWER: AnswerDraft = { criteria: {}, decision: null, remark: "", conditions: [], defects: [], signedName: "" }
export const SILENT: CriterionAnswer = { met: null, remark: "" }
export const EMPTY_CONDITION: ConditionDraft = { condition: "", due: "" }
export const EMPTY_DEFECT: DefectDraft = { title: "", description: "", severity: "s3" }

type Criteria = OpenReview["criteria"]

export type Lack =
  | { readonly code: "criterion"; readonly criterion: string }
  | { readonly code: "decision" | "conditions" | "conditionIncomplete" | "defectIncomplete" | "reason" | "name" | "notAllMet" }

/** In the order of the page; empty = it can be signed. */
export function lacksOf(answer: AnswerDraft, criteria: Criteria): readonly Lack[] {
  const silent = criteria.filter(({ id }) => answerTo(answer, id).met === null).map(({ criterion }): Lack => ({ code: "criterion", criterion }))
  const unmet = criteria.some(({ id }) => answerTo(answer, id).met === false)
  const lacks: Lack[] = [...silent]
  if (answer.defects.some(({ title }) => title.trim() === "")) lacks.push({ code: "defectIncomplete" })
  if (answer.decision === null) lacks.push({ code: "decision" })
  if (answer.decision === "accepted" && unmet) lacks.push({ code: "notAllMet" })
  if (answer.decision === "acceptedWithConditions" && answer.conditions.length === 0) lacks.push({ code: "conditions" })
  if (answer.decision === "acceptedWithConditions" && answer.conditions.some(({ condition, due }) => condition.trim() === "" || due === "")) lacks.push({ code: "conditionIncomplete" })
  if (answer.decision === "rejected" && !unmet && answer.remark.trim() === "") lacks.push({ code: "reason" })
  if (answer.signedName.trim() === "") lacks.push({ code: "name" })
  return lacks
}

export function answerTo(answer: AnswerDraft, criterionId: string): CriterionAnswer {
  return answer.criteria[criterionId] ?? SILENT
}

/** What travels; only of an answer that lacks nothing. */
export function answerInput(token: string, answer: AnswerDraft, criteria: Criteria): Parameters<Client["reviewAnswer"]>[0] {
  if (answer.decision === null) throw new Error("An answer without a decision is not sent.")
  return {
    token, decision: answer.decision, signedName: answer.signedName.trim(), remark: answer.remark.trim(),
    criteria: criteria.map(({ id }) => ({ id, met: answerTo(answer, id).met === true, remark: answerTo(answer, id).remark.trim() })),
    conditions: answer.decision === "acceptedWithConditions" ? answer.conditions.map(({ condition, due }) => ({ condition: condition.trim(), due })) : [],
    defects: answer.defects.map(({ title, description, severity }) => ({ title: title.trim(), description: description.trim(), severity })),
  }
}
