import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"

const root = join(import.meta.dirname, "..")

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name))
}

/** The rules a text cites; "S-5 to S-7" cites three. */
function cited(text: string): Set<number> {
  const numbers = new Set([...text.matchAll(/\bS-(\d+)\b/g)].map((match) => Number(match[1])))
  for (const [, from, to] of text.matchAll(/\bS-(\d+) to S-(\d+)\b/g)) {
    for (let number = Number(from); number <= Number(to); number += 1) numbers.add(number)
  }
  return numbers
}

const rules = new Set([...readFileSync(join(root, "SPEC.md"), "utf8").matchAll(/^- \*\*S-(\d+)\*\*/gm)].map((match) => Number(match[1])))
const isTest = (path: string): boolean => path.endsWith(".test.ts")
const plan = filesUnder(join(root, "../plan/src/compile"))
const sources = [...filesUnder(join(root, "src")), ...plan].filter((path) => !isTest(path))
const tests = [...filesUnder(join(root, "src")), ...filesUnder(join(root, "test")), ...plan].filter(isTest)
const citedIn = (paths: readonly string[]): Set<number> => cited(paths.map((path) => readFileSync(path, "utf8")).join("\n"))
const missing = (wanted: ReadonlySet<number>, from: ReadonlySet<number>): number[] => [...wanted].filter((number) => !from.has(number)).toSorted((a, b) => a - b)

test("the specification has the rules 1 to 71", () => {
  expect([...rules]).toEqual(Array.from({ length: 71 }, (_, n) => n + 1))
})

/** One rule says that a kind of task is no exception, one that nothing happens. */
const WITHOUT_CODE = [4, 35]

test("every rule has code that cites it, and code cites no rule that does not exist", () => {
  expect(missing(rules, citedIn(sources))).toEqual(WITHOUT_CODE)
  expect(missing(citedIn(sources), rules)).toEqual([])
})

test("every rule has a test that cites it, and tests cite no rule that does not exist", () => {
  expect(missing(rules, citedIn(tests))).toEqual([])
  expect(missing(citedIn(tests), rules)).toEqual([])
})
