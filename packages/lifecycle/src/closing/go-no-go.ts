// Go or no-go? Counted are votes that people gave themselves; one no-go is enough, nobody's go is not, and each criterion must be met.

import { rowsOf, textOf, type ArtefactFacts, type RowFacts } from "../artefact-facts.ts"

export interface GivenVote {
  readonly personId: string
  readonly vote: "go" | "noGo" | "abstain"
  readonly remark: string
  /** The moment at which it was given. */
  readonly at: string
}
export interface GoNoGo {
  readonly given: readonly GivenVote[]
  /** Written down by somebody else, before everybody voted for themselves: shown, and not counted. */
  readonly writtenDown: readonly RowFacts[]
  readonly criteria: { readonly part: number; readonly whole: number; readonly unmet: readonly string[] }
  readonly isGo: boolean
}

/** While it is in one of these, people vote. */
export const VOTING_STATES: readonly string[] = ["planned", "rehearsed"]

export function goNoGoOf(deployment: Pick<ArtefactFacts, "fields">): GoNoGo {
  const rows = rowsOf(deployment, "votes")
  const votes = rows.map((row) => ({ row, vote: givenVote(row) }))
  const given = votes.flatMap(({ vote }) => vote ?? [])
  const criteria = rowsOf(deployment, "criteria")
  const unmet = criteria.filter(({ met }) => met !== true).map((row) => textOf({ fields: row }, "criterion"))
  return {
    given, writtenDown: votes.flatMap(({ row, vote }) => (vote === null ? [row] : [])), criteria: { part: criteria.length - unmet.length, whole: criteria.length, unmet },
    isGo: unmet.length === 0 && given.some(({ vote }) => vote === "go") && !given.some(({ vote }) => vote === "noGo"),
  }
}

function givenVote(row: RowFacts): GivenVote | null {
  const { person, vote, at, remark } = row
  if (typeof person !== "string" || typeof at !== "string" || (vote !== "go" && vote !== "noGo" && vote !== "abstain")) return null
  return { personId: person, vote, remark: typeof remark === "string" ? remark : "", at }
}
