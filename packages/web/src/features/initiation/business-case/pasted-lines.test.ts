import { describe, expect, it } from "vitest"
import { pasted } from "./cash-grid.tsx"

const line = (id: string, option: string, amounts: readonly number[]) => ({ id, option, amounts })

describe("a block pasted into the cash-flow grid", () => {
  const lines = [line("a", "o", [100]), line("x", "other", [9]), line("b", "o", [])]
  it("fills lines of the same option only, to the right and down", () => {
    expect(pasted(lines, lines[0]!, 1, [["10", "20"], ["30"]], 2, 5).map(({ amounts }) => amounts)).toEqual([[100, 1_000, 2_000], [9], [0, 3_000]])
  })
  it("leaves out what is no number and what lies beyond the last period", () => {
    expect(pasted(lines, lines[0]!, 0, [["n/a", "20", "30"]], 0, 1).map(({ amounts }) => amounts)).toEqual([[100, 20], [9], []])
  })
  it("takes a cost written with a minus as the cost it is", () => expect(pasted(lines, lines[2]!, 0, [["-5"]], 0, 5)[2]?.["amounts"]).toEqual([5]))
})
