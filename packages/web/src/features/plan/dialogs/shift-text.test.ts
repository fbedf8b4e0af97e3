import { describe, expect, test } from "vitest"
import { OFFICE_DAY } from "@throughline/plan"
import { shiftsFromText, shiftsToText } from "./shift-text.ts"

describe("working hours as text", () => {
  test("what is no list of ascending hours is refused", () => {
    for (const text of ["8", "17-8", "08:00-12:00, 11:00-13:00", "08:00-25:00", "morning", "8-9-10"]) expect(shiftsFromText(text), text).toBeNull()
  })

  test("hours are written and read back; short forms and midnight are understood", () => {
    expect(shiftsToText(OFFICE_DAY)).toBe("08:00-12:00, 13:00-17:00")
    expect(shiftsFromText("08:00-12:00, 13:00-17:00")).toEqual(OFFICE_DAY)
    expect(shiftsFromText("8-12; 13 – 17")).toEqual(OFFICE_DAY)
    expect(shiftsFromText("22-24")).toEqual([{ from: 13_200, to: 14_400 }])
  })

  test("nothing is a day off", () => {
    expect(shiftsFromText(" ")).toEqual([])
    expect(shiftsToText([])).toBe("")
  })
})
