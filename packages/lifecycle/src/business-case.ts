// The appraisal of a business case as it stands in its artefact: all its options on one grid.

import { numberOf, rowsOf, textOf, type ArtefactFacts, type RowFacts } from "./artefact-facts.ts"
import { appraiseOption, type CaseLine, type CaseTerms, type OptionAppraisal } from "./appraise-options.ts"

export interface CaseAppraisal {
  readonly options: readonly OptionAppraisal[]
  /** Ids of the options in order, best net present value first. */
  readonly ranking: readonly string[]
  readonly terms: CaseTerms
}

const DEFAULT_RATE = 800
const DEFAULT_VARIATION = 1_000
const DAY_MS = 86_400_000
const ORIGIN = Date.UTC(2000, 0, 1)

/** What the artefact says, as the appraisal reads it. */
export function caseOf(businessCase: ArtefactFacts): { readonly terms: CaseTerms; readonly lines: readonly CaseLine[]; readonly options: readonly string[] } {
  return { terms: termsOf(businessCase), lines: rowsOf(businessCase, "lines").map(lineOf), options: rowsOf(businessCase, "options").map((row) => word(row["id"])) }
}

export function appraisalOf(businessCase: ArtefactFacts): CaseAppraisal {
  const { terms, lines, options: ids } = caseOf(businessCase)
  const options = ids.map((id) => appraiseOption(id, lines, terms))
  const worth = ({ netPresentValue }: OptionAppraisal) => netPresentValue ?? Number.NEGATIVE_INFINITY
  return { options, ranking: options.toSorted((a, b) => worth(b) - worth(a)).map(({ option }) => option), terms }
}

function termsOf(artefact: ArtefactFacts): CaseTerms {
  const rate = numberOf(artefact, "rate") ?? DEFAULT_RATE
  const timing = textOf(artefact, "timing")
  return {
    rate, financeRate: numberOf(artefact, "financeRate") ?? rate, reinvestRate: numberOf(artefact, "reinvestRate") ?? rate,
    timing: timing === "midYear" ? "midYear" : timing === "dated" ? "dated" : "endYear", days: daysFrom(textOf(artefact, "baseDate"), numberOf(artefact, "periods") ?? 5),
    users: numberOf(artefact, "users") ?? 0, variation: numberOf(artefact, "sensitivity") ?? DEFAULT_VARIATION,
    scenarios: rowsOf(artefact, "scenarios").map((row) => ({ name: word(row["name"]), cost: number(row["cost"], 10_000), benefit: number(row["benefit"], 10_000) })),
  }
}

/** The base date and the same day of each following year, as days since 2000-01-01. */
function daysFrom(base: string, periods: number): readonly number[] {
  const [year = 2000, month = 1, day = 1] = base === "" ? [] : base.split("-").map(Number)
  return Array.from({ length: periods + 1 }, (_, at) => Math.round((Date.UTC(year + at, month - 1, day) - ORIGIN) / DAY_MS))
}

function lineOf(row: RowFacts): CaseLine {
  const amounts = row["amounts"]
  return {
    id: word(row["id"]), option: word(row["option"]), direction: row["direction"] === "benefit" ? "benefit" : "cost", treatment: row["treatment"] === "capex" ? "capex" : "opex",
    stage: word(row["stage"]), cashable: row["cashable"] === true, amounts: Array.isArray(amounts) ? amounts.filter((amount) => typeof amount === "number") : [],
  }
}

function word(value: unknown): string {
  return typeof value === "string" ? value : ""
}

function number(value: unknown, otherwise: number): number {
  return typeof value === "number" ? value : otherwise
}
