// THE LINE of a project: which stations it has passed and where it stands; its gates come from the server. Monitoring & control runs along Planning and Execution and is no stop of its own on the main line.

import type { PROJECT_STATES, STATIONS } from "@throughline/contract"

export type Station = (typeof STATIONS)[number]
export type ProjectState = (typeof PROJECT_STATES)[number]
/** "stopped": the project was put on hold or terminated here. */
export type Standing = "passed" | "here" | "stopped" | "ahead"

export interface StationOnLine {
  readonly station: Station
  readonly standing: Standing
}

/** States after the last station. */
const OVER: ReadonlySet<ProjectState> = new Set(["closed", "benefitsTracking", "archived"])

/** The stops of the main line in order. */
export const STOPS: readonly Station[] = ["initiation", "planning", "execution", "closing"]

export function lineOf(station: Station, state: ProjectState): readonly StationOnLine[] {
  const reached = OVER.has(state) ? STOPS.length : STOPS.indexOf(stopOf(station, state))
  const stops = STOPS.map((stop, at): StationOnLine => ({
    station: stop,
    standing: at < reached ? "passed" : at > reached ? "ahead" : isHalted(state) ? "stopped" : "here",
  }))
  return stops.toSpliced(-1, 0, { station: "control", standing: controlStanding(reached, state) })
}

/** A project that is said to stand at control stands at what control runs along. */
function stopOf(station: Station, state: ProjectState): Station {
  if (station !== "control") return station
  return state === "planning" ? "planning" : "execution"
}

function controlStanding(reached: number, state: ProjectState): Standing {
  if (reached < STOPS.indexOf("planning")) return "ahead"
  if (reached > STOPS.indexOf("execution")) return "passed"
  return isHalted(state) ? "stopped" : "here"
}

function isHalted(state: ProjectState): boolean {
  return state === "onHold" || state === "terminated"
}
