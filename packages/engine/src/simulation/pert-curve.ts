// The beta curve of PERT: its inverse for any place of the likeliest value between the least and the most. Curves are
// integrated at 65 places, once and only where needed, and mixed between two neighbours.
import { exponential, logarithm } from "./elementary.ts"
import { setEnds, TABLE_SHARES, TABLE_SIZE } from "./quantile-table.ts"

const PLACES = 64
const STEPS = 2048

const curves: (Float64Array | undefined)[] = []

/** `likely` is a fraction of the way from the least (0) to the most (1) value; the table gives such fractions too. */
export function pertTable(likely: number): Float64Array {
  const place = Math.min(Math.max(likely, 0), 1) * PLACES
  const low = Math.floor(place)
  const below = curveAt(low)
  if (low === place) return below
  const above = curveAt(low + 1)
  return below.map((value, n) => value + ((above[n] ?? 0) - value) * (place - low))
}

function curveAt(place: number): Float64Array {
  const known = curves[place]
  if (known !== undefined) return known
  const made = invert(integrate(place / PLACES))
  curves[place] = made
  return made
}

/** x = t²(3 - 2t): steps that grow from nothing at both ends, where the curve bends most. */
const along = (t: number): number => t * t * (3 - 2 * t)

/** Cumulative shares at STEPS + 1 values of t: beta with 1 + 4m and 5 - 4m, m being the place of the likeliest value. */
function integrate(likely: number): Float64Array {
  const shares = new Float64Array(STEPS + 1)
  let before = 0
  let sum = 0
  for (let n = 1; n <= STEPS; n += 1) {
    const now = n === STEPS ? 0 : weightAt(n / STEPS, likely)
    sum += before + now
    before = now
    shares[n] = sum
  }
  return shares.map((share) => share / sum)
}

function weightAt(t: number, likely: number): number {
  const x = along(t)
  // 1 - x without loss where x is near 1.
  const rest = along(1 - t)
  return exponential(4 * likely * logarithm(x) + 4 * (1 - likely) * logarithm(rest)) * t * (1 - t)
}

function invert(shares: Float64Array): Float64Array {
  const table = new Float64Array(TABLE_SIZE)
  for (let n = 0; n < TABLE_SIZE; n += 1) {
    const share = TABLE_SHARES[n] ?? 0
    let low = 0
    let high = STEPS
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((shares[middle] ?? 0) <= share) low = middle
      else high = middle
    }
    const width = (shares[low + 1] ?? 1) - (shares[low] ?? 0)
    const t = (low + (width > 0 ? (share - (shares[low] ?? 0)) / width : 0)) / STEPS
    table[n] = along(Math.min(t, 1))
  }
  return setEnds(table, 0, 1)
}
