// When will the rest be done at the pace of the past? Resamples the throughput of past periods (bootstrap), seeded, so that the answer can be repeated.
import { RandomStream } from "../random/random-stream.ts"

export interface ThroughputInput {
  /** Items done in each past period, oldest first. */
  readonly history: readonly number[]
  readonly seed: number
  /** Absent: 10,000. */
  readonly runs?: number
}

export interface ThroughputForecast {
  /** Sorted outcomes of all runs: periods needed, or items done. */
  readonly outcomes: Int32Array
  /** Fewer than five periods of history: the range is not to be trusted. */
  readonly fewSamples: boolean
}

const RUNS = 10_000
const SAMPLES_MIN = 5
/** A forecast that far away is "never". */
export const PERIODS_MAX = 1000

/** Periods until `items` are done. Null if the history shows no item done at all. Runs that take longer than PERIODS_MAX count as that. */
export function forecastPeriods(input: ThroughputInput, items: number): ThroughputForecast | null {
  if (!input.history.some((done) => done > 0)) return null
  return forecast(input, (draw) => {
    let periods = 0
    for (let done = 0; done < items && periods < PERIODS_MAX; periods += 1) done += draw()
    return periods
  })
}

/** Items done within `periods`. Null without history. */
export function forecastItems(input: ThroughputInput, periods: number): ThroughputForecast | null {
  if (input.history.length === 0) return null
  return forecast(input, (draw) => {
    let done = 0
    for (let period = 0; period < periods; period += 1) done += draw()
    return done
  })
}

/** Each run draws from its own stream, so runs may be computed in any order. */
function forecast({ history, seed, runs = RUNS }: ThroughputInput, run: (draw: () => number) => number): ThroughputForecast {
  const stream = new RandomStream(seed)
  const draw = (): number => history[stream.below(history.length)] ?? 0
  const outcomes = new Int32Array(runs)
  for (let n = 0; n < runs; n += 1) {
    stream.reseed(seed, n)
    outcomes[n] = run(draw)
  }
  return { outcomes: outcomes.toSorted(), fewSamples: history.length < SAMPLES_MIN }
}

/** The number of periods that suffices in `percent` of the runs (nearest rank). */
export const periodsWithin = (forecastOfPeriods: ThroughputForecast, percent: number): number => nearestRank(forecastOfPeriods.outcomes, percent)

/** The number of items that are done, or more, in `percent` of the runs. */
export const itemsAtLeast = ({ outcomes }: ThroughputForecast, percent: number): number => {
  const rank = Math.ceil((outcomes.length * percent) / 100)
  return outcomes[Math.max(outcomes.length - Math.max(rank, 1), 0)] ?? 0
}

/** The smallest value that at least `percent` of the sorted values do not exceed. */
export function nearestRank(sorted: ArrayLike<number>, percent: number): number {
  const rank = Math.ceil((sorted.length * percent) / 100)
  return sorted[Math.min(Math.max(rank, 1), sorted.length) - 1] ?? 0
}
