// The business case as the page works with it: its options, lines and terms, and the appraisal under each of the three timing rules.

import type { CaseAppraisal } from "@throughline/lifecycle"
import { appraisalOf } from "@throughline/lifecycle"
import type { Artefact } from "../../artefacts/index.ts"
import { rowsIn } from "../draft/row-of.ts"
import type { Row } from "../draft/row-of.ts"
import type { FieldValues } from "../draft/use-fields-draft.ts"

export const TIMINGS = ["endOfYear", "midYear", "dated"] as const
export type Timing = (typeof TIMINGS)[number]

export interface CaseView {
  readonly options: readonly Row[]
  readonly lines: readonly Row[]
  /** Number of the last period; the first is 0. */
  readonly periods: number
  readonly timing: Timing
  /** Under the timing rule of the case. */
  readonly appraisal: CaseAppraisal
  /** Net present value by timing rule, in the order of the options. */
  readonly worthByTiming: Readonly<Record<Timing, readonly (number | null)[]>>
  readonly chosen: string
}

const DEFAULT_PERIODS = 5
const LAST_PERIOD = 60

export function caseOf(artefact: Artefact, fields: FieldValues): CaseView {
  const under = (timing: Timing) => appraisalOf({ id: artefact.id, kind: artefact.kind, key: artefact.key, title: artefact.title, state: artefact.state, ownerId: artefact.owner?.id ?? null, version: artefact.version, fields: { ...fields, timing } })
  const timing = TIMINGS.find((each) => each === fields["timing"]) ?? "endOfYear"
  const worth = (rule: Timing) => under(rule).options.map(({ netPresentValue }) => netPresentValue)
  const chosen = fields["chosenOption"]
  return {
    options: rowsIn(fields, "options"), lines: rowsIn(fields, "lines"), periods: periodsOf(fields), timing, appraisal: under(timing),
    worthByTiming: { endOfYear: worth("endOfYear"), midYear: worth("midYear"), dated: worth("dated") }, chosen: typeof chosen === "string" ? chosen : "",
  }
}

function periodsOf(fields: FieldValues): number {
  const said = fields["periods"]
  return typeof said === "number" ? Math.min(LAST_PERIOD, Math.max(1, said)) : DEFAULT_PERIODS
}

/** Amounts with one of them set; empty places before it are nothing. */
export function withAmount(amounts: readonly number[], at: number, value: number): readonly number[] {
  return Array.from({ length: Math.max(amounts.length, at + 1) }, (_, index) => (index === at ? value : (amounts[index] ?? 0)))
}

/** The beginning of a case: the three options that any appraisal should compare. */
export function usualOptions(names: { readonly nothing: string; readonly minimum: string; readonly preferred: string }): readonly Row[] {
  return [
    { id: "nothing", name: names.nothing, kind: "doNothing", kept: true },
    { id: "minimum", name: names.minimum, kind: "doMinimum", kept: true },
    { id: "preferred", name: names.preferred, kind: "preferred", kept: true },
  ]
}
