// The normal curve: its share below z, and z for a share. Integrated once (Simpson's rule), then read from tables.
import { exponential } from "./elementary.ts"
import { LEAST_SHARE, lookUp, setEnds, tableOf } from "./quantile-table.ts"

const REACH = 8
const PER_UNIT = 128
const STEPS = 2 * REACH * PER_UNIT
/** 1 / √(2π) */
const PEAK = 0.3989422804014327

const density = (z: number): number => PEAK * exponential((-z * z) / 2)

/** Share below -REACH + n / PER_UNIT. */
const SHARES: Float64Array = integrate()

function integrate(): Float64Array {
  const shares = new Float64Array(STEPS + 1)
  const width = 1 / PER_UNIT
  let sum = 0
  for (let n = 1; n <= STEPS; n += 1) {
    const z = -REACH + n * width
    sum += (width / 6) * (density(z - width) + 4 * density(z - width / 2) + density(z))
    shares[n] = sum
  }
  return shares
}

/** Φ(z), good to 1e-5: enough to turn a sum of normal numbers back into a share. */
export function shareBelow(z: number): number {
  if (z <= -REACH) return 0
  if (z >= REACH) return 1
  const place = (z + REACH) * PER_UNIT
  const n = Math.floor(place)
  const low = SHARES[n] ?? 0
  return low + ((SHARES[n + 1] ?? 1) - low) * (place - n)
}

/** The inverse of Φ, good to 1e-8 between shares of 1e-9. */
export function normalQuantile(share: number): number {
  if (share > 0.5) return -normalQuantile(1 - share)
  let low = 0
  let high = STEPS
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((SHARES[middle] ?? 0) <= share) low = middle
    else high = middle
  }
  const z = -REACH + low / PER_UNIT
  const slope = density(z)
  const missing = (share - (SHARES[low] ?? 0)) / slope
  // Φ(z + d) = Φ(z) + φ(z) (d - z d²/2 + (z² - 1) d³/6 …), solved by repetition.
  let d = missing
  for (let n = 0; n < 6; n += 1) d = missing + (z * d * d) / 2 - ((z * z - 1) * d * d * d) / 6
  return z + d
}

/** The outermost cells end where their mean is that of the tail, which has no end. */
export const NORMAL_TABLE: Float64Array = normalTable()

function normalTable(): Float64Array {
  const table = tableOf((share) => (share === 0 || share === 1 ? 0 : normalQuantile(share)))
  const last = normalQuantile(LEAST_SHARE)
  const end = (-2 * density(last)) / LEAST_SHARE - last
  return setEnds(table, end, -end)
}

export const normalOf = (word: number): number => lookUp(NORMAL_TABLE, 0, word)
