import { readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { COMMAND_ERROR_CODES } from "./errors.ts"

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts") && !file.startsWith("errors."))
const textOf = (chosen: readonly string[]): string => chosen.map((file) => readFileSync(join(import.meta.dirname, file), "utf8")).join("\n")

describe("the reasons for a refusal", () => {
  test("are each raised somewhere", () => {
    const source = textOf(files.filter((file) => !file.endsWith(".test.ts")))
    expect(COMMAND_ERROR_CODES.filter((code) => !source.includes(`refusal("${code}"`))).toEqual([])
  })

  test("are each brought about by a test", () => {
    const tests = textOf(files.filter((file) => file.endsWith(".test.ts")))
    expect(COMMAND_ERROR_CODES.filter((code) => !tests.includes(`"${code}"`))).toEqual([])
  })
})
