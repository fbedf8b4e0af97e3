// How a gate stands, as people speak of it: closed until its criteria are met, then ready, then before those who decide.

import type { GateSummary } from "./gate-query.ts"

export type GateStanding = "closed" | "ready" | "submitted" | "approved" | "conditional" | "rejected" | "deferred"

export function standingOf({ state, ready }: Pick<GateSummary, "state" | "ready">): GateStanding {
  if (state !== "notStarted" && state !== "collecting" && !(ready && (state === "rejected" || state === "deferred"))) return state
  return ready ? "ready" : "closed"
}

/** Where the gates of a station lie on the line: behind the station they lead out of. */
export function gatesAfter(gates: readonly GateSummary[], station: string): readonly GateSummary[] {
  return gates.filter(({ before }) => before === station)
}
