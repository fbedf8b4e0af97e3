// Which steps several artefacts can take together: only what each of them can take from where it stands.

import type { ArtefactKind, Transition } from "@throughline/contract"
import type { ArtefactSummary } from "../query/artefact-query.ts"

export interface BulkStep {
  readonly name: string
  readonly to: string
  /** How many of the chosen can take it. */
  readonly possible: number
  readonly needsReason: boolean
}

export function bulkSteps(kind: ArtefactKind, chosen: readonly Pick<ArtefactSummary, "state">[]): readonly BulkStep[] {
  const names = [...new Set(kind.transitions.filter(({ asks }) => asks === undefined).map(({ name }) => name))]
  return names.flatMap((name) => {
    const ways = kind.transitions.filter((each) => each.name === name)
    const possible = chosen.filter(({ state }) => ways.some(({ from }) => from.includes(state))).length
    const [way] = ways
    return possible === 0 || way === undefined ? [] : [{ name, to: way.to, possible, needsReason: ways.some(asksReason) }]
  })
}

function asksReason({ reason }: Transition): boolean {
  return reason === true
}
