import { expect, it } from "vitest"
import { moved } from "./moved.ts"

it("arrows move within the grid and stop at its edges", () => {
  expect(moved("ArrowRight", 0, 0, 2, 3, false)).toEqual([0, 1])
  expect(moved("ArrowRight", 0, 2, 2, 3, false)).toEqual([0, 2])
  expect(moved("ArrowUp", 0, 1, 2, 3, false)).toEqual([0, 1])
  expect(moved("End", 1, 0, 2, 3, false)).toEqual([1, 2])
  expect(moved("a", 1, 0, 2, 3, false)).toBeNull()
})
it("left and right change places where one writes from the right", () => expect(moved("ArrowLeft", 0, 0, 2, 3, true)).toEqual([0, 1]))
