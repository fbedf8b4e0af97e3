// What is to be levelled: activities with whole durations, finish-to-start precedences, and renewable resources that several activities share.
// Times are whole units of the caller's choice (a day, a quarter of an hour): the search is indexed by time, so the grain decides its speed.

export interface LevellingInstance {
  readonly durations: readonly number[]
  /** Per activity: those that may start only when it has finished. */
  readonly successors: readonly (readonly number[])[]
  /** Per activity and resource: units needed for its whole duration. */
  readonly demands: readonly (readonly number[])[]
  /** Per resource: units there are. */
  readonly capacities: readonly number[]
  /** Per resource: units there are in each time unit from 0 on; after its end the constant capacity holds. Absent: constant. */
  readonly capacityProfiles?: readonly (readonly number[] | null)[]
}

/** Why an instance has no schedule at all. */
export type LevellingTrouble =
  | { readonly code: "cycle"; readonly activities: readonly number[] }
  | { readonly code: "demandAboveCapacity"; readonly activity: number; readonly resource: number }
  /** Lengths that differ, a negative or broken number, or more than LANE_MAX units. */
  | { readonly code: "malformed"; readonly activity: number }
