// The states of an idea in the order of the pipeline, and which of them still wait for somebody.

import { artefactKindOf } from "@throughline/contract"

export const IDEA_STATES = artefactKindOf("demand").states
const DECIDED: ReadonlySet<string> = new Set(["approved", "converted", "deferred", "rejected", "merged"])

export function isOpen(state: string): boolean {
  return !DECIDED.has(state)
}

/** Columns of the board: what waits, always; what is decided, where there is any. */
export function boardStates(present: ReadonlySet<string>): readonly string[] {
  return IDEA_STATES.filter((state) => isOpen(state) || present.has(state))
}
