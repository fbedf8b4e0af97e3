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
