import { expect, it } from "vitest"
import { titlesIn } from "./pasted-titles.ts"

it("a pasted list becomes a title for each line, without bullets and numbers", () => {
  expect(titlesIn("- One\n• Two\n\n3. Three\r\n4) Four\n5th floor")).toEqual(["One", "Two", "Three", "Four", "5th floor"])
})
it("of a pasted spreadsheet the first column counts", () => expect(titlesIn("REQ A\tmust\t3\nREQ B\tshould\t1")).toEqual(["REQ A", "REQ B"]))
it("a line alone is no list", () => expect(titlesIn("One line")).toHaveLength(1))
