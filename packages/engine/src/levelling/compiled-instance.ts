// The instance as typed arrays: precedences in both directions, a topological order, heads and tails of the critical path,
// and all demands of an activity packed side by side into few words, so that the decoder compares them in one step.
import type { LevellingInstance, LevellingTrouble } from "./instance.ts"

/** Neighbours of activity i: those at at[i] … at[i + 1] - 1 in `of`. */
export interface Neighbours {
  readonly at: Int32Array
  readonly of: Int32Array
}

export interface CompiledInstance {
  readonly count: number
  readonly resources: number
  readonly duration: Int32Array
  /** demand[i * resources + r]. */
  readonly demand: Int32Array
  readonly capacity: Int32Array
  /** The most there ever is, where the capacity changes with time. */
  readonly capacityMost: Int32Array
  readonly predecessors: Neighbours
  readonly successors: Neighbours
  readonly topological: Int32Array
  /** Longest path from the start to the start of i, and from the finish of i to the end. */
  readonly head: Int32Array
  readonly tail: Int32Array
  readonly criticalPath: number
  /** A time by which every schedule worth having has finished. */
  readonly horizon: number
  readonly packing: Packing
}

/** Each resource has a lane of bits in a word; the lane's top bit is a guard that a subtraction clears when the lane runs below nothing. */
export interface Packing {
  readonly words: number
  /** guard[w], and capacity of an idle time unit with its guards set: full[w]. */
  readonly guard: Int32Array
  readonly full: Int32Array
  /** need[i * words + w]. */
  readonly need: Int32Array
  /** Where the capacity changes with time: free[t * words + w] for t < length, guards set. */
  readonly profile: Int32Array
  readonly profileLength: number
}

/** Most units of a resource, or of a demand. */
export const LANE_MAX = 0x3fff_ffff

export function compileInstance(instance: LevellingInstance): CompiledInstance | LevellingTrouble {
  const malformed = malformedActivity(instance)
  if (malformed !== null) return { code: "malformed", activity: malformed }
  const { durations, demands, capacities } = instance
  const count = durations.length
  const resources = capacities.length
  const successors = neighbours(instance.successors, count)
  const predecessors = reversed(successors, count)
  const topological = topologicalOrder(successors, predecessors, count)
  if (topological.length < count) return { code: "cycle", activities: left(topological, count) }
  const excess = firstExcess(instance)
  if (excess !== null) return excess
  const duration = Int32Array.from(durations)
  const head = longestPaths(topological, predecessors, duration)
  const tail = longestPaths(topological.toReversed(), successors, duration)
  const criticalPath = head.reduce((longest, early, i) => Math.max(longest, early + (duration[i] ?? 0)), 0)
  const packing = pack(instance)
  return {
    count, resources, duration, demand: Int32Array.from(demands.flat()), capacity: Int32Array.from(capacities),
    capacityMost: Int32Array.from(capacities, (capacity, r) => Math.max(capacity, ...(instance.capacityProfiles?.[r] ?? []))),
    predecessors, successors, topological, head, tail, criticalPath,
    horizon: packing.profileLength + duration.reduce((sum, length) => sum + length, 0) + 1,
    packing,
  }
}

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= LANE_MAX

function malformedActivity({ durations, successors, demands, capacities, capacityProfiles }: LevellingInstance): number | null {
  const count = durations.length
  if (successors.length !== count || demands.length !== count) return -1
  if (!capacities.every(isCount) || !(capacityProfiles ?? []).every((profile) => profile === null || profile.every(isCount))) return -1
  const bad = durations.findIndex((duration, i) => {
    const demand = demands[i] ?? []
    const next = successors[i] ?? []
    return !isCount(duration) || demand.length !== capacities.length || !demand.every(isCount) || !next.every((j) => isCount(j) && j < count)
  })
  return bad < 0 ? null : bad
}

/** Where the constant capacity is too small no time is ever right, since it holds after all profiles. */
function firstExcess({ durations, demands, capacities }: LevellingInstance): LevellingTrouble | null {
  for (const [activity, demand] of demands.entries()) {
    const resource = durations[activity] === 0 ? -1 : demand.findIndex((units, r) => units > (capacities[r] ?? 0))
    if (resource >= 0) return { code: "demandAboveCapacity", activity, resource }
  }
  return null
}

function neighbours(lists: readonly (readonly number[])[], count: number): Neighbours {
  const unique = lists.map((list) => [...new Set(list)])
  const at = new Int32Array(count + 1)
  for (let i = 0; i < count; i += 1) at[i + 1] = (at[i] ?? 0) + (unique[i]?.length ?? 0)
  return { at, of: Int32Array.from(unique.flat()) }
}

function reversed({ at, of }: Neighbours, count: number): Neighbours {
  const back = Array.from({ length: count }, (): number[] => [])
  for (let i = 0; i < count; i += 1) for (let k = at[i] ?? 0; k < (at[i + 1] ?? 0); k += 1) back[of[k] ?? 0]?.push(i)
  return neighbours(back, count)
}

function topologicalOrder(successors: Neighbours, predecessors: Neighbours, count: number): Int32Array {
  const waiting = Int32Array.from({ length: count }, (_, i) => (predecessors.at[i + 1] ?? 0) - (predecessors.at[i] ?? 0))
  const order = [...waiting.keys()].filter((i) => waiting[i] === 0)
  for (let k = 0; k < order.length; k += 1) {
    const i = order[k] ?? 0
    for (let s = successors.at[i] ?? 0; s < (successors.at[i + 1] ?? 0); s += 1) {
      const j = successors.of[s] ?? 0
      waiting[j] = (waiting[j] ?? 0) - 1
      if (waiting[j] === 0) order.push(j)
    }
  }
  return Int32Array.from(order)
}

const left = (order: Int32Array, count: number): number[] => {
  const done = new Set(order)
  return Array.from({ length: count }, (_, i) => i).filter((i) => !done.has(i))
}

function longestPaths(order: Int32Array, before: Neighbours, duration: Int32Array): Int32Array {
  const longest = new Int32Array(duration.length)
  for (const i of order) {
    let early = 0
    for (let k = before.at[i] ?? 0; k < (before.at[i + 1] ?? 0); k += 1) {
      const j = before.of[k] ?? 0
      early = Math.max(early, (longest[j] ?? 0) + (duration[j] ?? 0))
    }
    longest[i] = early
  }
  return longest
}

function pack(instance: LevellingInstance): Packing {
  const { capacities, demands, capacityProfiles = [] } = instance
  const most = capacities.map((capacity, r) => Math.max(capacity, ...(capacityProfiles[r] ?? [0]), ...demands.map((demand) => demand[r] ?? 0)))
  const lanes = lanesFor(most)
  const words = Math.max(1, ...lanes.map((lane) => lane.word + 1))
  const packed = (values: readonly number[], into: Int32Array, at: number): void => {
    for (const [r, lane] of lanes.entries()) into[at + lane.word] = (into[at + lane.word] ?? 0) | ((values[r] ?? 0) << lane.shift)
  }
  const guard = new Int32Array(words)
  for (const lane of lanes) guard[lane.word] = (guard[lane.word] ?? 0) | (1 << (lane.shift + lane.bits))
  const full = guard.slice()
  packed(capacities, full, 0)
  const need = new Int32Array(demands.length * words)
  for (const [i, demand] of demands.entries()) packed(demand, need, i * words)
  const profileLength = Math.max(0, ...capacityProfiles.map((profile) => profile?.length ?? 0))
  const profile = new Int32Array(profileLength * words)
  for (let t = 0; t < profileLength; t += 1) {
    profile.set(guard, t * words)
    packed(capacities.map((capacity, r) => capacityProfiles[r]?.[t] ?? capacity), profile, t * words)
  }
  return { words, guard, full, need, profile, profileLength }
}

/** First fit of lanes of `bits` value bits and a guard bit into words of 32 bits. */
function lanesFor(most: readonly number[]): { word: number; shift: number; bits: number }[] {
  let word = 0
  let shift = 0
  return most.map((largest) => {
    const bits = Math.max(1, 32 - Math.clz32(largest))
    if (shift + bits + 1 > 32) {
      word += 1
      shift = 0
    }
    const lane = { word, shift, bits }
    shift += bits + 1
    return lane
  })
}
