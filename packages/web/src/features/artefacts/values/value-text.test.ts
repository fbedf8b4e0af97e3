import { beforeEach, describe, expect, it, vi } from "vitest"
import { setWords } from "../../../i18n/catalogue.ts"
import { en } from "../../../i18n/en.ts"
import type { Field } from "@throughline/contract"
import { rowText, valueText } from "./value-text.ts"
import type { ShownField } from "../words/shown-field.ts"

vi.stubGlobal("navigator", { languages: ["en-GB"] })
beforeEach(() => setWords(en, "en"))
const world = { currency: "EUR", currencyDigits: 2, nameOf: (id: string) => ({ usr_1: "Ana Berg", art_1: "REQ-1 Sign in" })[id] }
const shown = (field: Field, inner: readonly ShownField[] = []): ShownField => ({ name: "x", field, label: "X", choice: (value) => value.toUpperCase(), inner })

describe("the value of a field", () => {
  it("is written with its unit", () => {
    expect([valueText(shown({ type: "money" }), 123_456, world), valueText(shown({ type: "percent" }), 1_250, world), valueText(shown({ type: "minutes" }), 960, world), valueText(shown({ type: "date" }), "2026-03-02", world)]).toEqual(["€1,234.56", "12.5%", "2 d", "2 Mar 2026"])
  })
  it("is a word where it is a choice, a name where it is a person or a thing", () => {
    expect([valueText(shown({ type: "choices", of: ["a", "b"] }), ["a", "b"], world), valueText(shown({ type: "person" }), "usr_1", world), valueText(shown({ type: "artefacts", kinds: [] }), ["art_1", "art_2"], world)]).toEqual(["A, B", "Ana Berg", "REQ-1 Sign in, something you may not see"])
  })
  it("is nothing where nothing has been said", () => expect([null, undefined, "", []].map((value) => valueText(shown({ type: "lines" }), value, world))).toEqual(["", "", "", ""]))
  it("counts rows, and writes one out when asked", () => {
    const rows = shown({ type: "rows", fields: {} }, [{ ...shown({ type: "line" }), name: "a", label: "A" }, { ...shown({ type: "money" }), name: "b", label: "B" }])
    expect(valueText(rows, [{ id: "1" }, { id: "2" }], world)).toBe("2 entries")
    expect(rowText(rows, { id: "1", a: "one", b: 500 }, world)).toBe("A: one · B: €5.00")
  })
})
