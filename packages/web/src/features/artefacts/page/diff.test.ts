import { beforeEach, describe, expect, it, vi } from "vitest"
import { setWords } from "../../../i18n/catalogue.ts"
import { en } from "../../../i18n/en.ts"
import type { ShownField } from "../words/shown-field.ts"
import { diffContents } from "./diff-fields.ts"
import { diffWords } from "./diff-words.ts"

vi.stubGlobal("navigator", { languages: ["en-GB"] })
beforeEach(() => setWords(en, "en"))

describe("two texts compared", () => {
  it("mark the words that went and came, and keep the rest", () => {
    expect(diffWords("The system shall answer within two seconds.", "The system shall always answer within one second.")).toEqual([
      { kind: "same", text: "The system shall " }, { kind: "new", text: "always " }, { kind: "same", text: "answer within " }, { kind: "gone", text: "two" }, { kind: "new", text: "one" }, { kind: "same", text: " " }, { kind: "gone", text: "seconds" }, { kind: "new", text: "second" }, { kind: "same", text: "." },
    ])
  })
  it("read as the old one without what came, and as the new one without what went", () => {
    const texts = ["", "a", "a b c", "c b a", "one two, three\nfour", "two three four five", "a a a b"]
    for (const before of texts) for (const after of texts) {
      const parts = diffWords(before, after)
      expect(parts.filter(({ kind }) => kind !== "new").map(({ text }) => text).join("")).toBe(before)
      expect(parts.filter(({ kind }) => kind !== "gone").map(({ text }) => text).join("")).toBe(after)
    }
  })
  it("of great length are compared at their ends only, and soon", () => {
    const words = (seed: number) => Array.from({ length: 6_000 }, (_, at) => `w${(at * seed) % 997}`).join(" ")
    const parts = diffWords(`same ${words(3)} end`, `same ${words(7)} end`)
    expect(parts[0]).toEqual({ kind: "same", text: expect.stringMatching(/^same /) })
    expect(parts.at(-1)?.kind).toBe("same")
  })
})

describe("two contents compared", () => {
  const world = { currency: "EUR", currencyDigits: 2, nameOf: () => undefined }
  const fields: readonly ShownField[] = [
    { name: "budget", field: { type: "money" }, label: "Budget", choice: String, inner: [] },
    { name: "risks", field: { type: "lines" }, label: "Risks", choice: String, inner: [] },
    { name: "custom.fld_1", field: { type: "line" }, label: "Cost centre", choice: String, inner: [] },
  ]
  it("name only the fields that differ, in words", () => {
    const before = { title: "A", fields: { budget: 100, risks: [] }, custom: {} }
    const after = { title: "B", fields: { budget: 250 }, custom: { fld_1: "4711" } }
    expect(diffContents(before, after, fields, "Title", world)).toEqual([
      { name: "title", label: "Title", before: "A", after: "B" }, { name: "budget", label: "Budget", before: "€1.00", after: "€2.50" }, { name: "custom.fld_1", label: "Cost centre", before: "", after: "4711" },
    ])
  })
})
