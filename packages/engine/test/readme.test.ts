import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import * as engine from "@throughline/engine"

const examples = [...readFileSync(join(import.meta.dirname, "../README.md"), "utf8").matchAll(/```ts\n([\s\S]*?)```/g)].map(([, example = ""]) => example)

test("the read-me has examples", () => {
  expect(examples.length).toBeGreaterThan(1)
})

test.each(examples)("each example of the read-me runs and prints what it says", (example) => {
  const [, names = ""] = /import \{([^}]*)\}/.exec(example) ?? []
  const body = example.replace(/^import .*$/m, `const {${names}} = engine`)
  const printed: unknown[] = []
  // The example is plain JavaScript apart from its import.
  // oxlint-disable-next-line no-new-func, typescript/no-implied-eval -- the text under test is our own file
  new Function("engine", "console", body)(engine, { log: (value: unknown) => printed.push(value) })
  const promised = [...example.matchAll(/console\.log\(.*\) \/\/ ([^:\n]*)/g)].map((match) => JSON.parse(match[1] ?? ""))
  expect(printed).toEqual(promised)
})
