// How a random word becomes a value: the inverse of a cumulative curve at fixed shares, straight between them. 256 cells,
// of which the outermost two are divided again by 64, because that is where such inverses bend.

export const TABLE_SIZE = 257 + 65 + 65
const CELLS = 256
const TAIL = 64
export const LOW_TAIL = CELLS + 1
export const HIGH_TAIL = LOW_TAIL + TAIL + 1
/** The share of the innermost cell of a tail. */
export const LEAST_SHARE = 1 / (CELLS * TAIL)

/** The shares at which a table has its values, in the order of the table. */
export const TABLE_SHARES: Float64Array = Float64Array.from({ length: TABLE_SIZE }, (_, n) => {
  if (n < LOW_TAIL) return n / CELLS
  if (n < HIGH_TAIL) return (n - LOW_TAIL) * LEAST_SHARE
  return 1 - (TAIL - (n - HIGH_TAIL)) * LEAST_SHARE
})

/** Values at the shares 0 and 1 are needed twice: once in the body, once in the tail. */
export function setEnds(table: Float64Array, lowest: number, highest: number): Float64Array {
  table[0] = lowest
  table[LOW_TAIL] = lowest
  table[CELLS] = highest
  table[TABLE_SIZE - 1] = highest
  return table
}

export const tableOf = (quantile: (share: number) => number): Float64Array => TABLE_SHARES.map(quantile)

/** The value of the table that begins at `at` for a random word of 32 bits. */
export function lookUp(tables: Float64Array, at: number, word: number): number {
  const cell = word >>> 24
  let place = at + cell
  let fraction = (word & 0xffffff) * 5.9604644775390625e-8
  if (cell === 0 || cell === 255) {
    place = at + (cell === 0 ? LOW_TAIL : HIGH_TAIL) + ((word >>> 18) & 63)
    fraction = (word & 0x3ffff) * 3.814697265625e-6
  }
  const low = tables[place] ?? 0
  return low + ((tables[place + 1] ?? 0) - low) * fraction
}
