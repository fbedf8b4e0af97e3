import { expect, test } from "vitest"
import { standingChanges } from "./standing-changes.ts"

const made = (id: string) => ({ id, undoes: null, redoes: null })
const undone = (id: string, undoes: string) => ({ id, undoes, redoes: null })
const redone = (id: string, redoes: string) => ({ id, undoes: null, redoes })
const standing = (...changes: Parameters<typeof standingChanges>[0]): readonly string[] => standingChanges(changes).map(({ id }) => id)

test("a change that was taken back cancels out, others stay in their order", () => {
  expect(standing(made("a"), made("b"), undone("c", "a"), made("d"))).toEqual(["b", "d"])
})

test("what was taken back and repeated stands as it was repeated", () => {
  expect(standing(made("a"), undone("b", "a"), redone("c", "a"))).toEqual(["c"])
  expect(standing(made("a"), undone("b", "a"), redone("c", "a"), undone("d", "a"))).toEqual([])
})

test("taking back what was made before stands, unless it was repeated", () => {
  expect(standing(undone("b", "a"), made("c"))).toEqual(["b", "c"])
  expect(standing(undone("b", "a"), made("c"), redone("d", "a"))).toEqual(["c"])
})
