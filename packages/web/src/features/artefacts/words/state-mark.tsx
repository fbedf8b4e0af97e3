// The state of an artefact: a word with a shape that tells apart new, under way, agreed, in trouble and put aside, without colour too.

import { artefactKindOf } from "@throughline/contract"
import { stateWord } from "./artefact-words.ts"
import { isArtefactKind } from "./is-artefact-kind.ts"

type Standing = "new" | "underWay" | "agreed" | "trouble" | "aside"

const TROUBLE: ReadonlySet<string> = new Set(["failed", "refused", "rejected", "escalated", "blocked", "occurred", "false", "notRealised", "changesRequested", "reopened"])
const AGREED: ReadonlySet<string> = new Set(["accepted", "verified", "closed", "done", "realised", "confirmed", "reached", "agreed", "passed", "resolved", "decided", "implemented", "booked", "sent", "running", "delivered"])

export function standingOf(kind: string, state: string): Standing {
  if (TROUBLE.has(state)) return "trouble"
  if (!isArtefactKind(kind)) return "underWay"
  const { states, approved, dropped } = artefactKindOf(kind)
  if (approved.includes(state) || AGREED.has(state)) return "agreed"
  if (dropped.includes(state)) return "aside"
  return states[0] === state ? "new" : "underWay"
}

export function StateMark({ kind, state }: { readonly kind: string; readonly state: string }) {
  const standing = standingOf(kind, state)
  return (
    <span className={`tl-state tl-state--${standing}`}>
      <svg viewBox="0 0 16 16" width="13" height="13" aria-hidden="true">{SHAPES[standing]}</svg>
      {stateWord(kind, state)}
    </span>
  )
}

const SHAPES = {
  new: <circle cx="8" cy="8" r="6" className="tl-state__line" />,
  underWay: <><circle cx="8" cy="8" r="6" className="tl-state__line" /><path d="M8 2a6 6 0 0 1 0 12z" /></>,
  agreed: <><circle cx="8" cy="8" r="7" /><path className="tl-state__sign" d="M4.8 8.2l2.3 2.3 4.2-4.6" /></>,
  trouble: <><path d="M8 1.2l7.2 13H.8z" /><path className="tl-state__sign" d="M8 6v4M8 12v.4" /></>,
  aside: <><circle cx="8" cy="8" r="6" className="tl-state__line" /><path className="tl-state__line" d="M4 12L12 4" /></>,
} as const
