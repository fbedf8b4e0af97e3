// How is a budget shared between the two searches, and how large is the first population? Figures measured on PSPLIB.

/** What a search may use up: most schedules, or about so many seconds. */
export interface SearchBudget {
  readonly schedulesMax: number
  readonly secondsExpected: number | undefined
}

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
/** The same where annealing is at work: each finds what the other does not. */
const OPEN_GOOD_ANNEALED = 0.45
const OPEN_BAD_ANNEALED = 0.05
/** What the heuristic search decodes per second, and what it plans for where nobody says how long it may last. */
const ACTIVITIES_PER_SECOND = 10_000_000
const SCHEDULES_UNKNOWN = 30_000
/** Larger ones end no better: starting anew is worth more (two of three tight instances of 120 activities, 400,000 schedules). */
const POPULATION_MOST = 400
const POPULATION_LEAST = 6

/** What annealing generates per second; it takes over after a share of the time; its first run is planned for a share of what is left to it. */
const ANNEALED_PER_SECOND = 90_000_000
const ANNEALING_AFTER = 0.03
const ANNEALING_RUN = 0.2
/** With fewer schedules per activity in its first run the two populations are better (40,000 in one run on J90: 4 time units above the best known, not 3). */
const ANNEALED_LEAST = 30_000

export function heuristicFirst(schedulesMax: number, makespan: number, criticalPath: number): number {
  if (schedulesMax === Infinity) return GENETIC_FIRST
  return schedulesMax * (makespan > TIGHT * criticalPath ? GENETIC_FIRST_SHARE_TIGHT : GENETIC_FIRST_SHARE)
}

/** The larger the part of the instance that the exact search can handle at once, the more it gets to do; most when only the proof seems to be missing. */
export function exactShare(handled: number, isLate: boolean, isAnnealed: boolean): number {
  const most = isLate ? EXACT_SHARE_LATE : EXACT_SHARE
  const bad = isAnnealed ? OPEN_BAD_ANNEALED : OPEN_BAD
  const good = isAnnealed ? OPEN_GOOD_ANNEALED : OPEN_GOOD
  return Math.max(EXACT_SHARE_LEAST, most * Math.min(1, (handled - bad) / (good - bad)))
}

/**
 * Larger populations pay only where there is time for many generations (measured: 14 at 1,000 schedules, 45 at 5,000, 300 at 60,000, of which the exact
 * search gets about half). With the whole budget to themselves, and 60 activities, half as many again would be better, with 120 no more.
 */
export function populationFor({ schedulesMax, secondsExpected }: SearchBudget, count: number): number {
  let schedules = schedulesMax
  if (schedules === Infinity) schedules = secondsExpected === undefined ? SCHEDULES_UNKNOWN : (secondsExpected * ACTIVITIES_PER_SECOND) / Math.max(1, count)
  return Math.min(POPULATION_MOST, Math.max(POPULATION_LEAST, Math.round(14 * (schedules / 1000) ** 0.75)))
}

/** How many schedules the populations generate before annealing takes their place: none ever where the budget is too small for that. */
export function annealingAfter(budget: SearchBudget, count: number): number {
  const { schedulesMax, secondsExpected } = budget
  if (annealingRun(budget, count, 0) < ANNEALED_LEAST * count) return Infinity
  if (schedulesMax !== Infinity) return schedulesMax * ANNEALING_AFTER
  return secondsExpected === undefined ? SCHEDULES_UNKNOWN : (ANNEALING_AFTER * secondsExpected * ACTIVITIES_PER_SECOND) / count
}

/** How many schedules the first run of annealing is planned for, where the exact search gets `share` of the time. */
export function annealingRun({ schedulesMax, secondsExpected }: SearchBudget, count: number, share: number): number {
  if (schedulesMax !== Infinity) return ANNEALING_RUN * schedulesMax
  return secondsExpected === undefined ? ANNEALED_LEAST * count : (ANNEALING_RUN * (1 - share) * secondsExpected * ANNEALED_PER_SECOND) / count
}
