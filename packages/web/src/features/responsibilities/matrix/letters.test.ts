import { describe, expect, it } from "vitest"
import { cleared, letterOf, lettersAt, toggled } from "./letters.ts"

const ROWS = [{ id: "1", letter: "A", person: "usr_ann" }, { id: "2", letter: "R", person: "usr_ann" }, { id: "3", letter: "I", role: "operations" }]

describe("a typed letter", () => {
  it("is one of the seven, in either case", () => expect(["r", "A", "g", "x", "Enter"].map(letterOf)).toEqual(["R", "A", "G", null, null]))
  it("is given to a person or a role", () => {
    expect(toggled(ROWS, "usr_bob", "C", () => "9").at(-1)).toEqual({ id: "9", letter: "C", person: "usr_bob" })
    expect(toggled(ROWS, "sponsor", "A", () => "9").at(-1)).toEqual({ id: "9", letter: "A", role: "sponsor" })
  })
  it("is taken away where it is held already, and only that one", () => expect(lettersAt(toggled(ROWS, "usr_ann", "A", () => "9"), "usr_ann")).toEqual(["R"]))
})

it("one person may hold several letters, shown in one order", () => expect(lettersAt([...ROWS].toReversed(), "usr_ann")).toEqual(["R", "A"]))
it("clearing a cell leaves the others of the row", () => expect(cleared(ROWS, "usr_ann").map(({ id }) => id)).toEqual(["3"]))
