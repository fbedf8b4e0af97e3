import { expect, it } from "vitest"
import { burnUpDrawing } from "./burn-up-scale.ts"

it("a burn-up is drawn in steps from the first day to the last, with round numbers at its side", () => {
  const drawing = burnUpDrawing([{ day: "2026-01-05", scope: 40, done: 0 }, { day: "2026-01-15", scope: 50, done: 20 }], 100, 100)
  expect(drawing.scope).toBe("M0 33.3H100V16.7")
  expect(drawing.done).toBe("M0 100H100V66.7")
  expect(drawing.ticks.map(({ value }) => value)).toEqual([0, 20, 40, 60])
  expect(drawing.ends).toEqual([{ day: "2026-01-05", x: 0 }, { day: "2026-01-15", x: 100 }])
})
it("one day alone is a point at the beginning", () => expect(burnUpDrawing([{ day: "2026-01-05", scope: 1, done: 0 }], 100, 100)).toMatchObject({ scope: "M0 0", ends: [{ x: 0 }] }))
