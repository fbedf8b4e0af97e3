import { describe, expect, test } from "vitest"
import { blockFromText, blockOver, blockToText } from "./clipboard.ts"

describe("a block of cells on the clipboard", () => {
  test("what is copied is pasted back, whatever stands in the cells", () => {
    const block = [["Design, build", 'He said "yes"', ""], ["line\nbreak", "tab\there", "\u00e4\u20ac"], ["", "", "x"]]
    expect(blockFromText(blockToText(block))).toEqual(block)
  })

  test("lines of Excel (CRLF with a last line break) and of LibreOffice (LF) are read alike", () => {
    expect(blockFromText("A\t3d\r\nB\t4d\r\n")).toEqual([["A", "3d"], ["B", "4d"]])
    expect(blockFromText("A\t3d\nB\t4d")).toEqual([["A", "3d"], ["B", "4d"]])
  })

  test("an empty clipboard is one empty cell, an empty line an empty row", () => {
    expect(blockFromText("")).toEqual([[""]])
    expect(blockFromText("A\n\nB")).toEqual([["A"], [""], ["B"]])
  })

  test("a quotation mark that nothing closes was meant as itself", () => {
    expect(blockFromText('"A\tB')).toEqual([['"A', "B"]])
    expect(blockFromText('"A"b\tB')).toEqual([['"A"b', "B"]])
  })

  test("a single value fills the selection, a block is repeated where it fits, else it keeps its size", () => {
    expect(blockOver([["x"]], 2, 2)).toEqual([["x", "x"], ["x", "x"]])
    expect(blockOver([["a"], ["b"]], 4, 1)).toEqual([["a"], ["b"], ["a"], ["b"]])
    expect(blockOver([["a"], ["b"]], 3, 1)).toEqual([["a"], ["b"]])
    expect(blockOver([["a", "b"], ["c"]], 1, 1)).toEqual([["a", "b"], ["c", ""]])
  })

  test("a million characters cost milliseconds, whatever they are", () => {
    for (const text of ['"'.repeat(200_000), '"a\t'.repeat(100_000), "\t".repeat(500_000)]) {
      const start = performance.now()
      blockFromText(text)
      expect(performance.now() - start).toBeLessThan(1_500)
    }
  })
})
