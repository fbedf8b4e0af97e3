import { expect, it } from "vitest"
import { keptFigures } from "./kept-figures.ts"

it("an issued report keeps its figures; anything else is none", () => {
  const figures = { scope: {}, schedule: {}, cost: {}, earnedValue: {}, changes: {}, risks: {}, quality: {}, benefits: [], training: {} }
  expect(keptFigures(JSON.stringify(figures))).toEqual(figures)
  expect(keptFigures("")).toBeNull()
  expect(keptFigures("{\"scope\":{}}")).toBeNull()
  expect(keptFigures("[]")).toBeNull()
})
