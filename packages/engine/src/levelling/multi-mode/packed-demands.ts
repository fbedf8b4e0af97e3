// Demands packed side by side into words of 32 bits, so that the decoder compares all resources in one step. Each resource has a lane of bits; its top
// bit is a guard that a subtraction clears when the lane runs below nothing.

export interface PackedDemands {
  readonly words: number
  /** guard[w]; capacity of an idle time unit with its guards set: full[w]. */
  readonly guard: Int32Array
  readonly full: Int32Array
  /** need[m * words + w]. */
  readonly need: Int32Array
}

/** No demand is above its capacity. */
export function packDemands(demands: readonly (readonly number[])[], capacities: readonly number[]): PackedDemands {
  const lanes = lanesFor(capacities)
  const words = Math.max(1, ...lanes.map((lane) => lane.word + 1))
  const guard = new Int32Array(words)
  for (const lane of lanes) guard[lane.word] = (guard[lane.word] ?? 0) | (1 << (lane.shift + lane.bits))
  const full = guard.slice()
  const put = (values: readonly number[], into: Int32Array, at: number): void => {
    for (const [r, lane] of lanes.entries()) into[at + lane.word] = (into[at + lane.word] ?? 0) | ((values[r] ?? 0) << lane.shift)
  }
  put(capacities, full, 0)
  const need = new Int32Array(demands.length * words)
  for (const [m, demand] of demands.entries()) put(demand, need, m * words)
  return { words, guard, full, need }
}

function lanesFor(capacities: readonly number[]): { word: number; shift: number; bits: number }[] {
  let word = 0
  let shift = 0
  return capacities.map((capacity) => {
    const bits = Math.max(1, 32 - Math.clz32(capacity))
    if (shift + bits + 1 > 32) {
      word += 1
      shift = 0
    }
    const lane = { word, shift, bits }
    shift += bits + 1
    return lane
  })
}
