// What a test file imports from the test runner, reduced to what the tests of the engine use: running them a thousand
// times must cost milliseconds. Tests are only collected here; run-mutants.ts runs them.
import { isDeepStrictEqual } from "node:util"

export interface CollectedTest {
  readonly name: string
  readonly run: () => void
}

const collected: CollectedTest[] = []
export const collectedTests = (): readonly CollectedTest[] => collected

export function test(name: string, run: () => void): void {
  collected.push({ name, run })
}
test.skip = (): void => undefined
export const it = test
export function describe(_: string, run: () => void): void {
  run()
}

class Mismatch extends Error {}

export function expect(actual: unknown) {
  return matchers(actual, true)
}

function matchers(actual: unknown, wanted: boolean) {
  const must = (holds: boolean): void => {
    if (holds !== wanted) throw new Mismatch("a test noticed")
  }
  return {
    toBe: (expected: unknown) => must(Object.is(actual, expected)),
    toEqual: (expected: unknown) => must(isDeepStrictEqual(plain(actual), plain(expected))),
    toMatchObject: (expected: object) => must(includes(actual, expected)),
    toBeGreaterThan: (bound: number) => must(Number(actual) > bound),
    toBeGreaterThanOrEqual: (bound: number) => must(Number(actual) >= bound),
    toBeLessThan: (bound: number) => must(Number(actual) < bound),
    toBeLessThanOrEqual: (bound: number) => must(Number(actual) <= bound),
    toBeCloseTo: (near: number, digits = 2) => must(Math.abs(Number(actual) - near) < 10 ** -digits / 2),
    toBeNull: () => must(actual === null),
    toHaveLength: (length: number) => must(Array.isArray(actual) && actual.length === length),
    toContain: (part: unknown) => must(Array.isArray(actual) ? actual.includes(part) : String(actual).includes(String(part))),
    get not() {
      return matchers(actual, !wanted)
    },
  }
}

/** Properties that are not there and properties that are undefined count as the same, as they do in the real one. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined).map(([key, part]) => [key, plain(part)]))
}

function includes(actual: unknown, expected: unknown): boolean {
  if (typeof expected !== "object" || expected === null) return Object.is(actual, expected)
  if (typeof actual !== "object" || actual === null) return false
  if (Array.isArray(expected) && (!Array.isArray(actual) || actual.length !== expected.length)) return false
  return Object.entries(expected).every(([key, part]) => includes(Reflect.get(actual, key), part))
}
