import { describe, expect, it } from "vitest"
import { layoutOf } from "./layout.ts"

const thing = (id: string, distance: number) => ({ kind: "requirement", id, key: id, title: id, state: "", distance })

describe("the picture of an impact", () => {
  const things = [thing("a", 0), thing("b", 1), thing("c", 1), thing("e", 2), thing("d", 2)]
  const links = [{ type: "derives", fromId: "b", toId: "a" }, { type: "derives", fromId: "c", toId: "a" }, { type: "derives", fromId: "d", toId: "b" }, { type: "derives", fromId: "e", toId: "c" }]
  it("puts each thing in the column of its distance, near what it hangs on", () => {
    const { things: placed, columns, lines } = layoutOf({ things, links }, 100)
    expect([columns, lines]).toEqual([3, 2])
    expect(placed.filter(({ column }) => column === 2).map(({ id, line }) => [id, line])).toEqual([["d", 0], ["e", 1]])
  })
  it("leaves out what would be too much, says how many, and draws no link into nothing", () => {
    const layout = layoutOf({ things, links }, 2)
    expect(layout.hidden).toBe(3)
    expect(layout.links).toHaveLength(1)
  })
})
