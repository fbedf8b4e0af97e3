// What does a range say: lowest O, likeliest M, highest P? Mean and spread of the two usual distributions, and the chance of a whole path.
// Triangular: mean (O+M+P)/3, variance (O²+M²+P²-OM-OP-MP)/18. PERT-beta: mean (O+4M+P)/6, σ = (P-O)/6 (Malcolm et al. 1959).
import { divHalfEven } from "../arith.ts"
import type { Ticks } from "../units.ts"

export interface ThreePoint {
  readonly lowest: Ticks
  readonly likeliest: Ticks
  readonly highest: Ticks
}

export interface Spread {
  /** Rounded half to even. */
  readonly mean: Ticks
  readonly deviation: Ticks
  /** Exact enough to be added along a path; ticks squared. */
  readonly variance: number
}

/** Null where lowest ≤ likeliest ≤ highest does not hold. */
export function pertSpread(estimate: ThreePoint): Spread | null {
  if (!isOrdered(estimate)) return null
  const { lowest, likeliest, highest } = estimate
  return { mean: divHalfEven(lowest + 4 * likeliest + highest, 6), deviation: divHalfEven(highest - lowest, 6), variance: (highest - lowest) ** 2 / 36 }
}

/** Null where lowest ≤ likeliest ≤ highest does not hold. */
export function triangularSpread(estimate: ThreePoint): Spread | null {
  if (!isOrdered(estimate)) return null
  const { lowest: o, likeliest: m, highest: p } = estimate
  // The formula above, from differences: no cancellation of large squares.
  const variance = ((p - o) ** 2 - (m - o) * (p - m)) / 18
  return { mean: divHalfEven(o + m + p, 3), deviation: divHalfEven(Math.sqrt(variance), 1), variance }
}

const isOrdered = ({ lowest, likeliest, highest }: ThreePoint): boolean => lowest <= likeliest && likeliest <= highest

/**
 * P(path takes at most `within`) = Φ((T - Σμ) / √Σσ²), the parts being independent. Too hopeful where paths merge: prefer the simulation there.
 * A fraction; without any spread it is 0 or 1.
 */
export function pathChance(parts: readonly Spread[], within: Ticks): number {
  const mean = parts.reduce((sum, part) => sum + part.mean, 0)
  const variance = parts.reduce((sum, part) => sum + part.variance, 0)
  if (variance === 0) return within >= mean ? 1 : 0
  return normalShare((within - mean) / Math.sqrt(variance))
}

/** Φ, by the continued fraction and series of the error function (Abramowitz and Stegun 7.1.6 and 7.1.14); good to 1e-12. */
export function normalShare(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  const beyond = x < 2.5 ? 1 - errorSeries(x) : errorFraction(x)
  return z < 0 ? beyond / 2 : 1 - beyond / 2
}

function errorSeries(x: number): number {
  let term = x
  let sum = x
  for (let n = 1; n < 100 && term > 1e-17; n += 1) {
    term *= (2 * x * x) / (2 * n + 1)
    sum += term
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum
}

function errorFraction(x: number): number {
  let tail = x
  for (let n = 60; n > 0; n -= 1) tail = x + n / 2 / tail
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * tail)
}
