// Every failure in the reader's words: a title, what can be said beyond it, and for forms which field is meant.

import { ApiError } from "@throughline/contract"
import type { FieldConflict, Problem } from "@throughline/contract"
import type { EntityKind } from "@throughline/plan"
import { t, tOr } from "../i18n/catalogue.ts"
import type { MessageKey } from "../i18n/catalogue.ts"
import { formatNumber } from "../i18n/format-number.ts"
import { isUnreachable } from "./unreachable.ts"
import { valueInSentence } from "./value-words.ts"

export interface ProblemWords {
  readonly title: string
  readonly details: readonly string[]
  /** For support; null where the server never answered. */
  readonly requestId: string | null
}

export function problemWords(error: unknown): ProblemWords {
  if (isUnreachable(error)) return { title: t("problem.network"), details: [], requestId: null }
  if (!(error instanceof ApiError)) return { title: t("error.internal"), details: [], requestId: null }
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
    expected: valueWords(conflict, conflict.expected),
    actual: valueWords(conflict, conflict.actual),
    wanted: valueWords(conflict, conflict.wanted),
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

/** "name", or of an artefact "fields.statement". */
export function fieldLabel(field: string): string {
  if (field.startsWith("custom.")) return t("artefact.ownFields")
  const name = field.startsWith("fields.") ? field.slice("fields.".length) : field
  return (field === name ? undefined : artefactWords.field(name)) ?? tOr(`field.${name}`, artefactWords.field(name) ?? name)
}

/** Names of fields and choices of artefacts. */
export interface WordsOfArtefacts {
  readonly field: (name: string) => string | undefined
  readonly choice: (name: string) => string | undefined
}
let artefactWords: WordsOfArtefacts = { field: () => undefined, choice: () => undefined }

/** Called once they are there: they are loaded with the first page that shows artefacts. */
export function learnArtefactWords(words: WordsOfArtefacts): void {
  artefactWords = words
}

function valueWords({ kind, field }: FieldConflict, value: unknown): string {
  return (kind === "artefact" && typeof value === "string" ? artefactWords.choice(value) : undefined) ?? valueInSentence(field, value)
}

/** What the server says by a code is said in the reader's language; its few whole sentences too; the rest as the server put it. */
function problemText({ code, message, limit }: Problem): string {
  const sentence = SENTENCES[message]
  if (sentence !== undefined) return t(sentence)
  if (code === "tooLittle" && limit === 1) return t("invalid.empty")
  return tOr(limit === undefined ? `invalid.${code}` : `invalid.${code}.limit`, tOr(`invalid.${code}`, message), limit === undefined ? {} : { limit: formatNumber(limit) })
}

const SENTENCES: Readonly<Partial<Record<string, MessageKey>>> = {
  "lies before the start": "invalid.beforeStart",
  "is not a date that a plan can hold": "invalid.planDate",
  "name what is still to be done, with a day": "invalid.conditions",
  "must be in the future": "invalid.future",
  "contains characters that cannot be stored": "invalid.characters",
  "takes no part in this project": "invalid.notInProject",
  "names nobody whose role may decide this": "invalid.nobodyDecides",
  "is the code of another project": "invalid.codeTaken",
}

/** "/commands/0/duration" is the duration; "/fields/lines/3/label" the label in the fourth row. */
function fieldName(pointer: string): string {
  const [first = "", ...rest] = pointer.split("/").filter((part) => part !== "")
  const inArtefact = first === "fields" || first === "custom"
  const row = rest.findLast((part) => /^\d+$/.test(part))
  const label = fieldLabel(inArtefact && rest.length > 0 ? `${first}.${lastPart(pointer)}` : lastPart(pointer))
  return inArtefact && row !== undefined ? t("artefact.rowField", { field: label, row: Number(row) + 1 }) : label
}

function lastPart(pointer: string): string {
  return pointer.split("/").findLast((part) => part !== "" && !/^\d+$/.test(part)) ?? ""
}
