// Which clock of a ticket runs now and how it stands: first the answer, then the solution.

import type { ArtefactSummary } from "../../artefacts/index.ts"
import { textIn } from "../../quick-edit/index.ts"

export interface TicketDue {
  readonly clock: "respond" | "resolve"
  /** ISO moment; null without a target. */
  readonly due: string | null
  readonly state: "running" | "soon" | "broken" | "paused" | "none"
}

const SOON_MS = 60 * 60_000

export function ticketDue(ticket: Pick<ArtefactSummary, "fields">, now: number): TicketDue {
  const clock = textIn(ticket, "respondedAt") === "" && textIn(ticket, "respondBy") !== "" ? "respond" : "resolve"
  const due = textIn(ticket, clock === "respond" ? "respondBy" : "resolveBy")
  if (due === "") return { clock, due: null, state: "none" }
  if (textIn(ticket, "pausedSince") !== "") return { clock, due, state: "paused" }
  const left = Date.parse(due) - now
  return { clock, due, state: left < 0 ? "broken" : left <= SOON_MS ? "soon" : "running" }
}

/** What runs out first stands first; what waits for the requester, or has no target, after all that run. */
export function byDue<Ticket extends Pick<ArtefactSummary, "fields" | "number">>(tickets: readonly Ticket[], now: number): readonly Ticket[] {
  const place = (ticket: Ticket) => {
    const { due, state } = ticketDue(ticket, now)
    return due === null ? Number.MAX_SAFE_INTEGER : Date.parse(due) + (state === "paused" ? 1e14 : 0)
  }
  return tickets.toSorted((one, other) => place(one) - place(other) || one.number - other.number)
}
