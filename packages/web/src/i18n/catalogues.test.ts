import { ERRORS } from "@throughline/contract"
import { describe, expect, it } from "vitest"
import { de } from "./de.ts"
import { en } from "./en.ts"
import { placeholdersOf } from "./message.ts"

const english: Readonly<Record<string, string>> = en
const german: Readonly<Record<string, string>> = de

describe("the English and the German catalogue", () => {
  it("have the same keys", () => {
    expect(Object.keys(german).toSorted()).toEqual(Object.keys(english).toSorted())
  })
  it("have the same placeholders in every message", () => {
    const different = Object.keys(english).filter((key) => sorted(english[key]!) !== sorted(german[key]!))
    expect(different).toEqual([])
  })
  it("have no empty message and none with unbalanced braces", () => {
    const broken = [...Object.entries(english), ...Object.entries(german)].filter(([, text]) => text.trim() === "" || count(text, "{") !== count(text, "}"))
    expect(broken).toEqual([])
  })
  it("have a form for every plural that the language needs", () => {
    const missing = [...Object.values(english), ...Object.values(german)].filter((text) => /, plural,/.test(text) && !(/other \{/.test(text) && /(one|=1) \{/.test(text)))
    expect(missing).toEqual([])
  })
  it("have words for every error code of the contract", () => {
    expect(Object.keys(ERRORS).filter((code) => english[`error.${code}`] === undefined)).toEqual([])
  })
  it("do not say the same in both languages where sentences are translated", () => {
    const same = Object.keys(english).filter((key) => english[key] === german[key] && english[key]!.split(" ").length > 3 && !english[key]!.startsWith("{"))
    expect(same).toEqual([])
  })
})

function sorted(message: string): string {
  return [...placeholdersOf(message)].toSorted().join(",")
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1
}
