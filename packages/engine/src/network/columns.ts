// Columns with room for further rows at the end. Large typed arrays are dear to allocate, and dearer to collect, so versions
// of a column that only grows share one buffer: each sees its own rows, and room is given out once.

const SPARE = 64
/** How many elements of a buffer are given out. */
const given = new WeakMap<ArrayBufferLike, number>()

export function longerInts(column: Int32Array, length: number): Int32Array {
  if (column.length === length) return column.slice()
  const copy = new Int32Array(length)
  copy.set(column)
  return copy
}

export function longerBytes(column: Uint8Array, length: number): Uint8Array {
  if (column.length === length) return column.slice()
  const copy = new Uint8Array(length)
  copy.set(column)
  return copy
}

/** The column with further rows, of which only those may be written: the others are shared. */
export function extendedInts(column: Int32Array, length: number): Int32Array {
  if (column.length === length) return column
  const { buffer } = column
  if (given.get(buffer) === column.length && length * column.BYTES_PER_ELEMENT <= buffer.byteLength) {
    given.set(buffer, length)
    return new Int32Array(buffer, 0, length)
  }
  const roomy = longerInts(column, length + SPARE)
  given.set(roomy.buffer, length)
  return roomy.subarray(0, length)
}

export function extendedBytes(column: Uint8Array, length: number): Uint8Array {
  if (column.length === length) return column
  const { buffer } = column
  if (given.get(buffer) === column.length && length <= buffer.byteLength) {
    given.set(buffer, length)
    return new Uint8Array(buffer, 0, length)
  }
  const roomy = longerBytes(column, length + SPARE)
  given.set(roomy.buffer, length)
  return roomy.subarray(0, length)
}
