import { describe, expect, it } from "vitest"
import { pastedLines } from "./pasted-lines.ts"

const line = (id: string, option: string, amounts: readonly number[]) => ({ id, option, direction: "cost", stage: "licences", amounts })

describe("a block pasted into the cash-flow grid", () => {
  const [first, other, second] = [line("a", "o", [100]), line("x", "other", [9]), line("b", "o", [])]
  const lines = [first, other, second]
  const amounts = ({ lines: all }: ReturnType<typeof pastedLines>) => all.map((each) => each["amounts"])
  it("fills lines of the same option only, to the right and down", () => {
    expect(amounts(pastedLines(lines, { from: first, at: 1, digits: 2, last: 5 }, [["10", "20"], ["30"]]))).toEqual([[100, 1_000, 2_000], [9], [0, 3_000]])
  })
  it("leaves out what is no number and what lies beyond the last period, and counts it", () => {
    const pasted = pastedLines(lines, { from: first, at: 0, digits: 0, last: 1 }, [["n/a", "20", "30", ""]])
    expect(amounts(pasted)).toEqual([[100, 20], [9], []])
    expect(pasted).toMatchObject({ unread: 1, beyond: 1, added: 0 })
  })
  it("takes a cost written with a minus as the cost it is", () => expect(amounts(pastedLines(lines, { from: second, at: 0, digits: 0, last: 5 }, [["-5"]]))[2]).toEqual([5]))
  it("makes new lines of rows beyond the last one, of the same kind as the one it began at", () => {
    const pasted = pastedLines(lines, { from: second, at: 0, digits: 0, last: 5 }, [["1"], [""], ["2"], ["3"]])
    expect(pasted.added).toBe(2)
    expect(pasted.lines.map(({ id }) => id)).toEqual(["a", "x", "b", "r4", "r5"])
    expect(pasted.lines.slice(3)).toEqual([{ ...line("r4", "o", [2]), label: null }, { ...line("r5", "o", [3]), label: null }])
  })
  it("takes the names from the first column where the block is pasted upon a name", () => {
    const pasted = pastedLines(lines, { from: first, at: "label", digits: 2, last: 5 }, [["Licences", "1.5", "2"], ["Support", "", "7"]])
    expect(pasted.lines.map((each) => [Reflect.get(each, "label"), each["amounts"]])).toEqual([["Licences", [150, 200]], [undefined, [9]], ["Support", [0, 700]]])
  })
})
