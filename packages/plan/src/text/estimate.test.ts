import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { formatEstimate, looksLikeEstimate, parseEstimate } from "./estimate.ts"

const settings = { minutesPerDay: 480, minutesPerWeek: 2400, daysPerMonth: 20 }
const task = { duration: 4800 * 6, durationUnit: "d" as const, elapsed: false }
const days = (text: string): unknown => {
  const read = parseEstimate(text, task, settings)
  return read.ok ? [read.value.kind, read.value.optimistic / 4800, read.value.likely / 4800, read.value.pessimistic / 4800] : read.code
}

describe("ranges as typed", () => {
  test.each([
    ["5..12d, 6", ["pert", 5, 6, 12]], ["5d/6d/12d", ["pert", 5, 6, 12]], ["5/6/12", ["pert", 5, 6, 12]], ["5 to 12 days, likely 6", ["pert", 5, 6, 12]],
    ["5 bis 12 Tage, wahrscheinlich 6", ["pert", 5, 6, 12]], ["5–12d", ["pert", 5, 6, 12]], ["5-12", ["pert", 5, 6, 12]], ["2..4d", ["pert", 2, 3, 4]],
    ["2,5..4t, 3", ["pert", 2.5, 3, 4]], ["1w..3w, 8d", ["pert", 5, 8, 15]], ["4h..2d, 1d", ["pert", 0.5, 1, 2]], ["5..12d, 6d triangular", ["triangular", 5, 6, 12]],
    ["5..12t Dreieck", ["triangular", 5, 6, 12]], ["1..3d uniform", ["uniform", 1, 2, 3]], ["5…7", ["pert", 5, 6, 7]], ["6..6d", ["pert", 6, 6, 6]],
  ])("%s is understood", (text, expected) => expect(days(text)).toEqual(expected))

  test.each([
    ["", "text.empty"], ["6d", "text.unreadable"], ["12..5d", "text.range"], ["5..12d, 13", "text.range"], ["5..12 parsecs", "text.unit"], ["5ed..12d", "text.unit"],
    ["5..", "text.unreadable"], ["a..b", "text.unreadable"], ["1/2", "text.unreadable"], ["1..999999999mo", "text.range"], [`1..${"2".repeat(30_000)}`, "text.tooLong"],
  ])("%.20s is refused with the reason", (text, code) => expect(days(text)).toBe(code))

  test("a range is told from a single duration", () => {
    for (const text of ["5..12d", "5/6/12", "5 to 12d", "5-12d", "5 bis 12t"]) expect(looksLikeEstimate(text), text).toBe(true)
    for (const text of ["5d", "2.5d", "3 days?", "4 Stunden", "1 mo"]) expect(looksLikeEstimate(text), text).toBe(false)
  })

  test("what is written is read back as the same range, in both languages", () => {
    const unit = fc.constantFrom("m" as const, "h" as const, "d" as const, "w" as const, "mo" as const)
    const kind = fc.constantFrom("pert" as const, "triangular" as const, "uniform" as const, "normal" as const, "lognormal" as const)
    const ticks = fc.nat({ max: 900_000 })
    fc.assert(fc.property(unit, fc.boolean(), kind, fc.tuple(ticks, ticks, ticks), fc.constantFrom("en" as const, "de" as const), (durationUnit, elapsed, drawn, values, language) => {
      const [optimistic = 0, likely = 0, pessimistic = 0] = values.toSorted((a, b) => a - b)
      const estimate = { kind: drawn, optimistic, likely, pessimistic }
      const of = { duration: 0, durationUnit, elapsed }
      expect(parseEstimate(formatEstimate(estimate, of, settings, language), of, settings)).toEqual({ ok: true, value: estimate })
    }))
  })
})
