import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"
import { de } from "../src/i18n/de.ts"
import { en } from "../src/i18n/en.ts"

const VALIDATE = join(import.meta.dirname, "../../server/src/platform/run/validate.ts")

it("whatever the server finds wrong in an input has words in both languages", () => {
  const codes = [...readFileSync(VALIDATE, "utf8").matchAll(/code: (?:[^"]*\? )?"(\w+)"(?: : "(\w+)")?/g)].flatMap(([, one, other]) => [one, other]).filter((code): code is string => code !== undefined)
  expect(new Set(codes)).toEqual(new Set(["unknownKey", "required", "type", "tooMuch", "tooLittle", "format", "value"]))
  for (const words of [en, de]) expect(codes.filter((code) => !Object.hasOwn(words, `invalid.${code}`))).toEqual([])
})
