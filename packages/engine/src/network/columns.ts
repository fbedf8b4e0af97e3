// Copies of columns that may have room for further rows at the end.

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
