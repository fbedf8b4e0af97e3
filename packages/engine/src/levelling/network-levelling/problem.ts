// What levelling of real plans is told: networks that share people and stocks, who is needed for which task and how much,
// what may be moved or interrupted, and what counts as better.
import type { Network, NetworkOptions, NetworkSchedule, NetworkSplit } from "../../network/network.ts"
import type { BasisPoints, Instant, Minor, Ticks } from "../../units.ts"

export interface LevellingProblem {
  readonly networks: readonly SharedNetwork[]
  /** People, rooms, machines. Demands name them by index. */
  readonly resources: readonly SharedResource[]
  /** What is used up. Demands with `stock` name them by index. */
  readonly stocks?: readonly Stock[]
  readonly objective?: LevellingObjective
  /** Cost of each day that a network takes, for the objective "cost". */
  readonly costPerDay?: Minor
  /** Shortest part of an interrupted task, working time; absent: one hour. */
  readonly partMin?: Ticks
}

/** finish: the last finish · lateness: weighted time behind deadlines · cost · smoothness: even load · changes: few tasks away from where they are. */
export type LevellingObjective = "finish" | "lateness" | "cost" | "smoothness" | "changes"

export interface SharedNetwork {
  readonly network: Network
  readonly options: NetworkOptions
  /** One entry per task of the network; for summaries it is not read. */
  readonly tasks: readonly SharedTask[]
  /** Networks of higher priority choose first; absent: 500. */
  readonly priority?: number
}

export interface SharedTask {
  /** 0 to 1000, higher chooses first; 1000 is never moved. Absent: 500. */
  readonly priority?: number
  /** Stays where it is. */
  readonly locked?: boolean
  /** Gets no delay of its own but follows its predecessors. */
  readonly follows?: boolean
  /** May be interrupted; of a begun task: what is left may wait. */
  readonly mayPause?: boolean
  /** Weight of a tick of lateness behind the task's deadline; absent: 1. */
  readonly weight?: number
  readonly demands?: readonly Demand[]
}

export interface Demand {
  /** Index of a resource, or of a stock with `stock`. */
  readonly resource: number
  readonly stock?: boolean
  /** Units while the task runs; of a stock the amount used when the task starts. */
  readonly units: BasisPoints
  /** Index of the network's calendar on which this person works on the task. Not read for a stock. */
  readonly calendar: number
  /** Where the load is not even: stretches of working time on `calendar`, counted from the task's start. */
  readonly parts?: readonly DemandPart[]
  /** Elapsed time after the task's start before `parts` are counted. */
  readonly wait?: Ticks
  /** Price per hour from a date on, where it changes; for the objective "cost". */
  readonly rates?: readonly DatedRate[]
}

export interface DemandPart {
  readonly offset: Ticks
  readonly length: Ticks
  readonly units: BasisPoints
}

export interface DatedRate {
  readonly from: Instant | null
  readonly perHour: Minor
}

/** Units that are there from an instant on; ascending. Before the first one there are none. */
export interface CapacityStep {
  readonly from: Instant
  readonly units: BasisPoints
}

export interface SharedResource {
  readonly capacity: readonly CapacityStep[]
}

export interface Stock {
  /** What has been supplied in all from an instant on; ascending. */
  readonly supply: readonly CapacityStep[]
}

export interface LevellingSearchOptions {
  readonly seed: number
  /** Most schedules to generate. Absent: no limit if `shouldStop` is given, otherwise 1,000. */
  readonly schedulesMax?: number
  /** Asked after every schedule. */
  readonly shouldStop?: () => boolean
  readonly onProgress?: (progress: NetworkLevellingProgress) => void
}

export interface NetworkLevellingProgress {
  readonly schedules: number
  readonly finish: Instant
  /** No schedule without avoidable overload finishes earlier: proved. */
  readonly finishBound: Instant
  /** Value of the objective (ticks, cost or count; the smaller the better), and what it cannot fall below, where that is known. */
  readonly value: number
  readonly bound: number | null
}

export interface NetworkLevellingResult extends NetworkLevellingProgress {
  readonly networks: readonly LevelledNetwork[]
  /** Tasks for which no place without overload was found. */
  readonly unplaced: readonly TaskRef[]
}

export interface LevelledNetwork {
  /** The network with delays and pauses written in; `schedule` is what the scheduler makes of it. */
  readonly network: Network
  readonly schedule: NetworkSchedule
  /** By row, elapsed time. */
  readonly levelingDelay: Int32Array
  /** All pauses of the tasks that levelling interrupts. */
  readonly splits: ReadonlyMap<number, readonly NetworkSplit[]>
  /** Begun tasks whose remaining part waits: end of the done part, start of the rest. */
  readonly resumes: ReadonlyMap<number, { readonly stop: Instant; readonly resume: Instant }>
}

export interface TaskRef {
  readonly network: number
  readonly task: number
}
