// Which state of a project lies behind which gate.

/** In the order of a project's life, by the station they belong to. */
const ORDER = ["initiation", "planning", "execution", "closing", "over"] as const
type Place = (typeof ORDER)[number]

const PLACE_OF: Readonly<Record<string, Place>> = {
  idea: "initiation", feasibility: "initiation", charterReview: "initiation", authorised: "initiation", planning: "planning", executing: "execution", closing: "closing", closed: "over", benefitsTracking: "over", archived: "over",
}

/** The state that a project has once the gate at the end of this station has been passed. */
const STATE_AFTER: Readonly<Record<string, string>> = { initiation: "planning", planning: "executing", execution: "closing", closing: "closed" }

export function stateAfter(station: string): string | null {
  return STATE_AFTER[station] ?? null
}

/** Stations whose gates a change from one state to another goes through. On hold, terminated and going back pass none. */
export function stationsPassed(from: string, to: string): readonly string[] {
  const start = PLACE_OF[from]
  const end = PLACE_OF[to]
  if (end === undefined) return []
  return ORDER.slice(start === undefined ? 0 : ORDER.indexOf(start), ORDER.indexOf(end))
}
