import { describe, expect, it } from "vitest"
import { joinedPages } from "./joined-pages.ts"
import type { MatrixPage, Thing } from "../thread-query.ts"

const thing = (id: string): Thing => ({ kind: "requirement", id, key: id, title: id, state: "proposed" })
const page = (rows: readonly string[], cells: MatrixPage["cells"]): MatrixPage => ({ rows: rows.map(thing), columns: [thing("x"), thing("y")], cells, next: null, totalRows: 3, totalColumns: 2 })

describe("the pages of a matrix", () => {
  const matrix = joinedPages([page(["a", "b"], [[0, 1, 1]]), page(["c"], [[0, 0, 3]])])
  it("count their rows on", () => {
    expect(matrix.rows.map(({ id }) => id)).toEqual(["a", "b", "c"])
    expect(matrix.stepsAt(0, 1)).toBe(1)
    expect(matrix.stepsAt(2, 0)).toBe(3)
    expect(matrix.stepsAt(1, 0)).toBeUndefined()
  })
  it("say of each row with how many columns it is joined", () => expect([0, 1, 2].map(matrix.joined)).toEqual([1, 0, 1]))
})
