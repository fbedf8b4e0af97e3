// Where an arrow key leads within a grid; null for keys that do not move.

export function moved(key: string, row: number, column: number, rows: number, columns: number, mirrored: boolean): readonly [number, number] | null {
  const within = (value: number, count: number) => Math.min(Math.max(value, 0), count - 1)
  const onward = mirrored ? -1 : 1
  switch (key) {
    case "ArrowDown": case "Enter": return [within(row + 1, rows), column]
    case "ArrowUp": return [within(row - 1, rows), column]
    case "ArrowRight": return [row, within(column + onward, columns)]
    case "ArrowLeft": return [row, within(column - onward, columns)]
    case "Home": return [row, 0]
    case "End": return [row, columns - 1]
    default: return null
  }
}
