import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import * as engine from "@throughline/engine"

test("the example of the read-me runs and prints what it says", () => {
  const [, example = ""] = /```ts\n([\s\S]*?)```/.exec(readFileSync(join(import.meta.dirname, "../README.md"), "utf8")) ?? []
  const [, names = ""] = /import \{([^}]*)\}/.exec(example) ?? []
  const body = example.replace(/^import .*$/m, `const {${names}} = engine`)
  const printed: unknown[] = []
  // The example is plain JavaScript apart from its import.
  // oxlint-disable-next-line no-new-func, typescript/no-implied-eval -- the text under test is our own file
  new Function("engine", "console", body)(engine, { log: (value: unknown) => printed.push(value) })
  const promised = [...example.matchAll(/console\.log\(.*\) \/\/ ([^:\n]*)/g)].map((match) => JSON.parse(match[1] ?? ""))
  expect(printed).toEqual(promised)
})
