// The pages of a matrix as one: its rows, its columns, and quickly which cell is joined over how many links.

import type { MatrixPage, Thing } from "../thread-query.ts"

export interface Matrix {
  readonly rows: readonly Thing[]
  readonly columns: readonly Thing[]
  readonly totalRows: number
  /** Links between row and column; 1 = joined directly, undefined = not joined. */
  readonly stepsAt: (row: number, column: number) => number | undefined
  /** Columns that a row is joined with. */
  readonly joined: (row: number) => number
}

export function joinedPages(pages: readonly MatrixPage[]): Matrix {
  const columns = pages[0]?.columns ?? []
  const cells: ReadonlyMap<number, number>[] = []
  for (const page of pages) {
    const own = page.rows.map(() => new Map<number, number>())
    for (const [row, column, steps] of page.cells) own[row]?.set(column, steps)
    cells.push(...own)
  }
  return {
    rows: pages.flatMap(({ rows }) => rows), columns, totalRows: pages[0]?.totalRows ?? 0,
    stepsAt: (row, column) => cells[row]?.get(column), joined: (row) => cells[row]?.size ?? 0,
  }
}
