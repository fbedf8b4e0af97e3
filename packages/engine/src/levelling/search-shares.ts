// How is a budget shared between the two searches, and how large is the first population? Figures measured on PSPLIB.

/** What the heuristic search does before the exact one begins: a share of the budget, or a number where there is none. */
const GENETIC_FIRST_SHARE = 0.15
const GENETIC_FIRST = 10_000
/** The share where the schedule is so much longer than the critical path that capacities rule: then the exact search is slow. */
const GENETIC_FIRST_SHARE_TIGHT = 0.4
const TIGHT = 1.25
/** Most and least that the exact search gets, and of activities that it must be able to handle at once for that. */
const EXACT_SHARE = 0.7
const EXACT_SHARE_LATE = 0.9
const EXACT_SHARE_LEAST = 0.07
const OPEN_GOOD = 0.3
const OPEN_BAD = 0.1
/** What the heuristic search decodes per second, and what it plans for where nobody says how long it may last. */
const ACTIVITIES_PER_SECOND = 10_000_000
const SCHEDULES_UNKNOWN = 30_000
const POPULATION_MOST = 1500
const POPULATION_LEAST = 6

export function geneticFirst(schedulesMax: number, makespan: number, criticalPath: number): number {
  if (schedulesMax === Infinity) return GENETIC_FIRST
  return schedulesMax * (makespan > TIGHT * criticalPath ? GENETIC_FIRST_SHARE_TIGHT : GENETIC_FIRST_SHARE)
}

/** The larger the part of the instance that the exact search can handle at once, the more it gets to do; most when only the proof seems to be missing. */
export function exactShare(handled: number, isLate: boolean): number {
  const most = isLate ? EXACT_SHARE_LATE : EXACT_SHARE
  return Math.max(EXACT_SHARE_LEAST, most * Math.min(1, (handled - OPEN_BAD) / (OPEN_GOOD - OPEN_BAD)))
}

/** Larger populations pay only where there is time for many generations (measured: 14 at 1,000 schedules, 45 at 5,000, 300 at 60,000). */
export function populationFor(schedulesMax: number, secondsExpected: number | undefined, count: number): number {
  let schedules = schedulesMax
  if (schedules === Infinity) schedules = secondsExpected === undefined ? SCHEDULES_UNKNOWN : (secondsExpected * ACTIVITIES_PER_SECOND) / Math.max(1, count)
  return Math.min(POPULATION_MOST, Math.max(POPULATION_LEAST, Math.round(14 * (schedules / 1000) ** 0.75)))
}
