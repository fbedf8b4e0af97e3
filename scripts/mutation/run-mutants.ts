// Runs the bundled tests against one broken version after the other, in a thread of its own, so that a version that never
// ends can be stopped. Every version is evaluated from scratch: nothing that a module keeps survives into the next one.
import { createRequire } from "node:module"
import { parentPort, workerData } from "node:worker_threads"
import { Script } from "node:vm"
import type { CollectedTest } from "./tiny-vitest.ts"
import type { Mutant } from "./mutations.ts"

export interface Job {
  readonly id: number
  /** Null: the code as it is. */
  readonly mutant: Mutant | null
  /** Names of tests in the order in which they are run; absent: as collected. */
  readonly order: readonly string[]
}

/** Said before each test, so that one that never ends can be told from many that take their time. */
export interface Began {
  readonly began: string
}

export interface Outcome {
  readonly id: number
  /** The test that noticed, or null where none did. */
  readonly killedBy: string | null
  /** Milliseconds of each test, where the code is as it is. */
  readonly times: readonly (readonly [string, number])[]
}

const { source } = workerData as { readonly source: string } // Made in main.ts.
const require = createRequire(import.meta.url)

function say(message: Began | Outcome): void {
  parentPort?.postMessage(message) // oxlint-disable-line unicorn/require-post-message-target-origin -- a thread, not a window
}

parentPort?.on("message", (job: Job) => say(outcomeOf(job)))

function outcomeOf({ id, mutant, order }: Job): Outcome {
  const text = mutant === null ? source : source.slice(0, mutant.from) + mutant.text + source.slice(mutant.to)
  const times: (readonly [string, number])[] = []
  let tests: readonly CollectedTest[]
  try {
    tests = testsOf(text)
  } catch (error) {
    return { id, killedBy: `loading: ${String(error)}`, times }
  }
  const placeOf = new Map(order.map((name, place) => [name, place]))
  for (const { name, run } of tests.toSorted((a, b) => (placeOf.get(a.name) ?? 0) - (placeOf.get(b.name) ?? 0))) {
    const began = performance.now()
    say({ began: name })
    try {
      run()
    } catch {
      return { id, killedBy: name, times }
    }
    times.push([name, performance.now() - began])
  }
  return { id, killedBy: null, times }
}

function testsOf(text: string): readonly CollectedTest[] {
  const exports: { collectedTests?: () => readonly CollectedTest[] } = {}
  const evaluate: unknown = new Script(`(function (exports, require) {${text}\n})`).runInThisContext()
  if (typeof evaluate !== "function") throw new Error("the bundle is a function")
  evaluate(exports, require)
  return exports.collectedTests?.() ?? []
}
