// What do many runs say together? Percentiles, mean, spread, curves and chances of plain lists of numbers.

/** Sorted values of all runs. */
export interface Outcomes {
  readonly sorted: Int32Array | Float64Array
  readonly mean: number
  /** Standard deviation of the sample; 0 of a single run. */
  readonly deviation: number
}

export function outcomesOf(values: Int32Array | Float64Array): Outcomes {
  const sorted = values.toSorted()
  const { mean, deviation } = momentsOf(values)
  return { sorted, mean, deviation }
}

/** Counted from the first value on, so that large dates lose nothing. */
export function momentsOf(values: ArrayLike<number>): { readonly mean: number; readonly deviation: number } {
  const origin = values[0] ?? 0
  let sum = 0
  let squares = 0
  for (let n = 0; n < values.length; n += 1) {
    const value = (values[n] ?? 0) - origin
    sum += value
    squares += value * value
  }
  return { mean: values.length === 0 ? 0 : origin + sum / values.length, deviation: deviationOf(values.length, sum, squares) }
}

export const deviationOf = (count: number, sum: number, squares: number): number =>
  count < 2 ? 0 : Math.sqrt(Math.max(0, (squares - (sum * sum) / count) / (count - 1)))

/** S-62: how many of `count` values lie at or before the percentile. */
export const rankOf = (count: number, percent: number): number => Math.min(Math.max(1, Math.ceil((count * percent) / 100)), count)

/** S-62: the smallest value that at least `percent` of the runs do not exceed. */
export const percentileOf = ({ sorted }: Outcomes, percent: number): number => sorted[rankOf(sorted.length, percent) - 1] ?? 0

/** S-65: share of the runs, 0 to 1, that end at or before `limit`. */
export function chanceBy({ sorted }: Outcomes, limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return sorted.length === 0 ? 0 : low / sorted.length
}

/** The S-curve: for each of `points` equal steps from the least to the most value the share of runs at or before it. */
export function curveOf(outcomes: Outcomes, points: number): { readonly value: number; readonly share: number }[] {
  const first = outcomes.sorted[0] ?? 0
  const last = outcomes.sorted.at(-1) ?? 0
  return Array.from({ length: points }, (_, n) => {
    const value = n === points - 1 ? last : Math.round(first + ((last - first) * n) / (points - 1))
    return { value, share: chanceBy(outcomes, value) }
  })
}

/** Equal classes from the least to the most value; the last one includes its end. */
export function histogramOf({ sorted }: Outcomes, classes: number): { readonly from: number; readonly to: number; readonly count: number }[] {
  const first = sorted[0] ?? 0
  const width = ((sorted.at(-1) ?? 0) - first) / classes
  const counts = new Int32Array(classes)
  for (const value of sorted) {
    const n = width === 0 ? 0 : Math.min(classes - 1, Math.floor((value - first) / width))
    counts[n] = (counts[n] ?? 0) + 1
  }
  return Array.from(counts, (count, n) => ({ from: first + n * width, to: first + (n + 1) * width, count }))
}

/** The values at several ranks (counted from 1, ascending) of an unsorted list, without sorting all of it. */
export function selectRanks(values: Int32Array, ranks: readonly number[]): number[] {
  let least = values[0] ?? 0
  let most = least
  for (let n = 0; n < values.length; n += 1) {
    const value = values[n] ?? 0
    if (value < least) least = value
    if (value > most) most = value
  }
  let shift = 0
  while ((most - least) / 2 ** shift >= BUCKETS) shift += 1
  const counts = new Int32Array(BUCKETS + 1)
  for (let n = 0; n < values.length; n += 1) {
    const bucket = ((values[n] ?? 0) - least) >>> shift
    counts[bucket] = (counts[bucket] ?? 0) + 1
  }
  return pickRanks(values, ranks, counts, (value) => (value - least) >>> shift)
}

const BUCKETS = 2048

function pickRanks(values: Int32Array, ranks: readonly number[], counts: Int32Array, bucketOf: (value: number) => number): number[] {
  const wanted = new Map<number, number[]>()
  const places: { readonly bucket: number; readonly place: number }[] = []
  let bucket = 0
  let before = 0
  for (const rank of ranks) {
    while (before + (counts[bucket] ?? 0) < rank && bucket < BUCKETS) before += counts[bucket++] ?? 0
    places.push({ bucket, place: rank - before - 1 })
    wanted.set(bucket, [])
  }
  const isWanted = new Uint8Array(BUCKETS + 1)
  for (const key of wanted.keys()) isWanted[key] = 1
  for (let n = 0; n < values.length; n += 1) {
    const value = values[n] ?? 0
    const own = bucketOf(value)
    if (isWanted[own] === 1) wanted.get(own)?.push(value)
  }
  for (const list of wanted.values()) list.sort((a, b) => a - b)
  return places.map(({ bucket: key, place }) => wanted.get(key)?.[place] ?? 0)
}
