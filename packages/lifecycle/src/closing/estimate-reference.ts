// How was a task of this name estimated before, and what did it take? The middle of the cases, so that one odd project does not
// speak for all; a suggestion only where the estimate here is far from it.

export interface EstimateCase {
  /** Working time in ticks; null where no baseline was taken. */
  readonly planned: number | null
  readonly actual: number
}

export interface EstimateReference {
  readonly cases: number
  readonly planned: number | null
  readonly actual: number
  readonly shortest: number
  readonly longest: number
  /** Percent of its estimate that a task took, in the middle. */
  readonly factor: number | null
  readonly suggested: number | null
}

/** An hour either way is no difference, nor is a tenth. */
const TICKS_MIN = 600
const SHARE_MIN = 0.1

export function estimateReference(cases: readonly EstimateCase[], estimate: number): EstimateReference | null {
  const actual = median(cases.map((one) => one.actual))
  if (actual === null) return null
  const both = cases.flatMap((one) => (one.planned === null || one.planned <= 0 ? [] : [{ planned: one.planned, actual: one.actual }]))
  const factor = median(both.map((one) => Math.round((one.actual / one.planned) * 100)))
  const all = cases.map((one) => one.actual)
  const isFar = Math.abs(actual - estimate) >= TICKS_MIN && Math.abs(actual - estimate) >= estimate * SHARE_MIN
  return { cases: cases.length, planned: median(both.map((one) => one.planned)), actual, shortest: Math.min(...all), longest: Math.max(...all), factor, suggested: isFar ? actual : null }
}

/** Of an even number the lower of the two in the middle: a figure that really occurred. */
function median(values: readonly number[]): number | null {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? null
}
