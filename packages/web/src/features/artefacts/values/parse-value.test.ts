import { beforeEach, describe, expect, it, vi } from "vitest"
import { setWords } from "../../../i18n/catalogue.ts"
import { de } from "../../../i18n/de.ts"
import { en } from "../../../i18n/en.ts"
import { parseDecimal, parseNumberField, typedForm } from "./parse-value.ts"

vi.stubGlobal("navigator", { languages: ["en-GB"] })
const value = (field: Parameters<typeof parseNumberField>[0], text: string) => {
  const parsed = parseNumberField(field, text, 2)
  return parsed.ok ? parsed.value : parsed.message
}

describe("a number that somebody types", () => {
  beforeEach(() => setWords(en, "en"))
  it("may carry separators of either way of writing where they are unmistakable", () => {
    expect([parseDecimal("1,234.50"), parseDecimal("1.234,50"), parseDecimal("12,5"), parseDecimal("1 234"), parseDecimal("−3.5")]).toEqual([1_234.5, 1_234.5, 12.5, 1_234, -3.5])
  })
  it("means what the reader's language says where one sign could be either", () => {
    expect(parseDecimal("1,500", ".")).toBe(1_500)
    expect(parseDecimal("1,500", ",")).toBe(1.5)
    expect(parseDecimal("1.234.567")).toBe(1_234_567)
  })
  it("is no number when it is none", () => expect([parseDecimal("abc"), parseDecimal("-"), parseDecimal(""), parseDecimal("1e9"), parseDecimal("3 apples")]).toEqual([null, null, null, null, null]))
  it("is money in minor units, with or without its currency", () => {
    expect([value({ type: "money" }, "1,234.56"), value({ type: "money" }, "€ 12"), value({ type: "money" }, "12,345 EUR"), value({ type: "money" }, "-5")]).toEqual([123_456, 1_200, 1_234_500, -500])
    expect(parseNumberField({ type: "money" }, "1200", 0)).toEqual({ ok: true, value: 1_200 })
  })
  it("is a share in basis points, within its limits", () => {
    expect([value({ type: "percent" }, "12.5 %"), value({ type: "percent" }, "100")]).toEqual([1_250, 10_000])
    expect(value({ type: "percent" }, "120")).toBe("At most 100.")
  })
  it("is effort in minutes: hours where nothing is said, days of eight hours, weeks of five days", () => {
    expect([value({ type: "minutes" }, "12"), value({ type: "minutes" }, "3d 4h"), value({ type: "minutes" }, "90 min"), value({ type: "minutes" }, "1,5 Std."), value({ type: "minutes" }, "2 weeks")]).toEqual([720, 1_680, 90, 90, 4_800])
    expect(value({ type: "minutes" }, "soon")).toMatch(/hours or days/)
  })
  it("is whole and within its limits where the field says so", () => {
    expect(value({ type: "score", min: 1, max: 5 }, "2.5")).toBe("Whole numbers only.")
    expect(value({ type: "score", min: 1, max: 5 }, "0")).toBe("At least 1.")
    expect(value({ type: "integer" }, "7")).toBe(7)
  })
  it("is nothing when the field is emptied", () => expect(value({ type: "measure" }, "  ")).toBeNull())
})

describe("a value that is edited again", () => {
  const fields = [{ type: "money" }, { type: "percent" }, { type: "minutes" }, { type: "measure" }, { type: "integer" }] as const
  it.each([["en", en], ["de", de]] as const)("reads back as what it was (%s)", (locale, words) => {
    setWords(words, locale)
    for (const field of fields) for (const each of [0, 60, 480, 1_250, 123_456]) if (field.type !== "percent" || each <= 10_000) expect(parseNumberField(field, typedForm(field, each, 2), 2)).toEqual({ ok: true, value: each })
  })
})
