// Every failure in the reader's words: a title, what can be said beyond it, and for forms which field is meant.

import { ApiError } from "@throughline/contract"
import type { FieldConflict, Problem } from "@throughline/contract"
import type { EntityKind } from "@throughline/plan"
import { t, tOr } from "../i18n/catalogue.ts"
import { valueInSentence } from "./value-words.ts"

export interface ProblemWords {
  readonly title: string
  readonly details: readonly string[]
  /** For support; null where the server never answered. */
  readonly requestId: string | null
}

export function problemWords(error: unknown): ProblemWords {
  if (!(error instanceof ApiError)) {
    const network = error instanceof TypeError
    return { title: t(network ? "problem.network" : "error.internal"), details: [], requestId: null }
  }
  const { problem } = error
  const details = [
    ...(problem.conflicts ?? []).map(conflictWords),
    ...(problem.problems ?? []).map((each) => `${fieldName(each.pointer)}: ${problemText(each)}`),
    ...(problem.detail === undefined || problem.detail === problem.title ? [] : [problem.detail]),
    ...(problem.retryAfterSeconds === undefined ? [] : [t("problem.retryAfter", { seconds: problem.retryAfterSeconds })]),
  ]
  return { title: tOr(`error.${problem.code}`, problem.title), details, requestId: problem.requestId === "" ? null : problem.requestId }
}

/** "Finish: you saw 3 Mar, Ana made it 5 Mar, you wanted 4 Mar." */
export function conflictWords(conflict: FieldConflict): string {
  const values = {
    field: fieldLabel(conflict.field),
    expected: valueInSentence(conflict.field, conflict.expected),
    actual: valueInSentence(conflict.field, conflict.actual),
    wanted: valueInSentence(conflict.field, conflict.wanted),
    who: conflict.changedBy ?? "",
  }
  if (conflict.field === "") return t(conflict.actual === null ? "conflict.deleted" : "conflict.created", values)
  // Outside the plan the server does not know what the caller saw.
  if (conflict.expected === null && !IN_PLAN.has(conflict.kind)) return t("conflict.fieldNow", values)
  return t(conflict.changedBy === undefined ? "conflict.field" : "conflict.fieldBy", values)
}

const IN_PLAN: ReadonlySet<string> = new Set(["task", "link", "calendar", "resource", "assignment", "baseline", "settings"] satisfies (EntityKind | "settings")[])

export function isConflict(error: unknown): boolean {
  return error instanceof ApiError && error.code === "conflict"
}

/** Messages by field name of a form, from the JSON pointers of an `invalidInput`. */
export function fieldProblems(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof ApiError)) return {}
  return Object.fromEntries((error.problem.problems ?? []).map((each) => [lastPart(each.pointer), problemText(each)]))
}

export function fieldLabel(field: string): string {
  return tOr(`field.${field}`, field)
}

function problemText(problem: Problem): string {
  return tOr(`invalid.${problem.code}`, problem.message, problem.limit === undefined ? {} : { limit: problem.limit })
}

function fieldName(pointer: string): string {
  return fieldLabel(lastPart(pointer))
}

function lastPart(pointer: string): string {
  return pointer.split("/").findLast((part) => part !== "" && !/^\d+$/.test(part)) ?? ""
}
