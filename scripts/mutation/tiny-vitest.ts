// What a test file imports from the test runner, reduced to what the tests of the engine, the plan and the lifecycle use:
// running them a thousand times must cost milliseconds. Tests are only collected here; run-mutants.ts runs them.
import { isDeepStrictEqual } from "node:util"

type Run = () => void | Promise<void>

export interface CollectedTest {
  readonly name: string
  readonly run: Run
  /** No test, but what tests need before they begin. */
  readonly prepares: boolean
}

const collected: CollectedTest[] = []
export const collectedTests = (): readonly CollectedTest[] => collected

/** Names are asked for again by what they are, so the same words twice get a number. */
const said = new Map<string, number>()

export function test(name: string, run: Run): void {
  const times = (said.get(name) ?? 0) + 1
  said.set(name, times)
  collected.push({ name: times === 1 ? name : `${name} (${times})`, run, prepares: false })
}
const eachRow = (begin: (name: string, run: Run) => void) => (rows: readonly unknown[]) => (name: string, run: (...row: unknown[]) => void | Promise<void>): void => {
  for (const row of rows) begin(name, () => run(...(Array.isArray(row) ? row : [row])))
}
test.skip = (): void => undefined
test.each = eachRow(test)
export const it = test
export function describe(_: string, run: () => void): void {
  run()
}
describe.each = eachRow((_, run) => void run())

/** Prepares what the tests of a file share: run before the first of all. */
export function beforeAll(run: Run): void {
  collected.unshift({ name: `prepared: ${collected.length}`, run, prepares: true })
}

class Mismatch extends Error {}

/** Stands in an expected value for what is not one value alone. */
class Pattern {
  readonly fits: (actual: unknown) => boolean

  constructor(fits: (actual: unknown) => boolean) {
    this.fits = fits
  }
}

const isNear = (actual: unknown, near: number, digits: number): boolean => Math.abs(Number(actual) - near) < 10 ** -digits / 2
const holdsPart = (actual: unknown, part: unknown): boolean => Array.isArray(actual) && actual.some((one) => isEqual(one, part))

export function expect(actual: unknown) {
  return matchers(actual, true)
}
expect.closeTo = (near: number, digits = 2) => new Pattern((actual) => isNear(actual, near, digits))
expect.arrayContaining = (parts: readonly unknown[]) => new Pattern((actual) => parts.every((part) => holdsPart(actual, part)))

function matchers(actual: unknown, wanted: boolean) {
  const must = (holds: boolean): void => {
    if (holds !== wanted) throw new Mismatch("a test noticed")
  }
  return {
    toBe: (expected: unknown) => must(Object.is(actual, expected)),
    toEqual: (expected: unknown) => must(isEqual(actual, expected)),
    toMatchObject: (expected: object) => must(includes(actual, expected)),
    toBeGreaterThan: (bound: number) => must(Number(actual) > bound),
    toBeGreaterThanOrEqual: (bound: number) => must(Number(actual) >= bound),
    toBeLessThan: (bound: number) => must(Number(actual) < bound),
    toBeLessThanOrEqual: (bound: number) => must(Number(actual) <= bound),
    toBeCloseTo: (near: number, digits = 2) => must(isNear(actual, near, digits)),
    toBeNull: () => must(actual === null),
    toBeUndefined: () => must(actual === undefined),
    toBeDefined: () => must(actual !== undefined),
    toBeInstanceOf: (kind: new (...input: never[]) => unknown) => must(actual instanceof kind),
    toHaveLength: (length: number) => must(Array.isArray(actual) && actual.length === length),
    toHaveProperty: (name: string) => must(typeof actual === "object" && actual !== null && name in actual),
    toContain: (part: unknown) => must(Array.isArray(actual) ? actual.includes(part) : String(actual).includes(String(part))),
    toContainEqual: (part: unknown) => must(holdsPart(actual, part)),
    toThrow: (expected: string | (new (...input: never[]) => unknown)) => must(throwsWhat(actual, expected)),
    get not() {
      return matchers(actual, !wanted)
    },
  }
}

function throwsWhat(run: unknown, expected: string | (new (...input: never[]) => unknown)): boolean {
  if (typeof run !== "function") return false
  try {
    run()
  } catch (error) {
    return typeof expected === "string" ? String(error).includes(expected) : error instanceof expected
  }
  return false
}

const isEqual = (actual: unknown, expected: unknown): boolean => {
  const wanted = plain(expected)
  return isDeepStrictEqual(plain(actual), wanted) || (hasPattern(wanted) && fits(plain(actual), wanted))
}

/** Properties that are not there and properties that are undefined count as the same, as they do in the real one. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined).map(([key, part]) => [key, plain(part)]))
}

const isBranch = (value: unknown): value is object => Array.isArray(value) || (typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype)

const hasPattern = (value: unknown): boolean => value instanceof Pattern || (isBranch(value) && Object.values(value).some(hasPattern))

function fits(actual: unknown, expected: unknown): boolean {
  if (expected instanceof Pattern) return expected.fits(actual)
  if (!isBranch(expected) || !isBranch(actual)) return isDeepStrictEqual(actual, expected)
  return Object.keys(expected).length === Object.keys(actual).length && Object.entries(expected).every(([key, part]) => fits(Reflect.get(actual, key), part))
}

function includes(actual: unknown, expected: unknown): boolean {
  if (expected instanceof Pattern) return expected.fits(actual)
  if (typeof expected !== "object" || expected === null) return Object.is(actual, expected)
  if (typeof actual !== "object" || actual === null) return false
  if (!isBranch(expected)) return isDeepStrictEqual(actual, expected)
  if (Array.isArray(expected) && (!Array.isArray(actual) || actual.length !== expected.length)) return false
  return Object.entries(expected).every(([key, part]) => includes(Reflect.get(actual, key), part))
}
