// Runs the bundled tests against one broken version after the other, in a thread of its own, so that a version that never
// ends can be stopped. Every version is evaluated from scratch: nothing that a module keeps survives into the next one.
import { createRequire } from "node:module"
import { parentPort, workerData } from "node:worker_threads"
import { Script } from "node:vm"
import type { Mutant } from "./mutations.ts"
import type { CollectedTest } from "./tiny-vitest.ts"

export interface Job {
  readonly id: number
  /** Null: the code as it is. */
  readonly mutant: Mutant | null
  /** Names of the tests that are run, in this order; null: all. */
  readonly order: readonly string[] | null
  /** The script that notes which of so many functions are called (coverage.ts); null: nobody asks. */
  readonly counted: { readonly text: string; readonly functions: number } | null
}

/** Said before each test, so that one that never ends can be told from many that take their time. */
export interface Began {
  readonly began: string
}

export interface TestRun {
  readonly name: string
  /** Milliseconds of the processor, not of the clock. */
  readonly time: number
  /** The functions that it called. */
  readonly reached: readonly number[]
}

export interface Outcome {
  readonly id: number
  /** The test that noticed, or null where none did. */
  readonly killedBy: string | null
  readonly runs: readonly TestRun[]
  /** Functions that are called when the modules are loaded: what is wrong there may show in any test. */
  readonly atLoad: readonly number[]
}

const { source } = workerData as { readonly source: string } // Made in worker-runner.ts.
const require = createRequire(import.meta.url)
const HEAD = "(function (exports, require, $called) {"

function say(message: Began | Outcome): void {
  parentPort?.postMessage(message) // oxlint-disable-line unicorn/require-post-message-target-origin -- a thread, not a window
}

parentPort?.on("message", (job: Job) => void outcomeOf(job).then(say))

async function outcomeOf({ id, mutant, order, counted }: Job): Promise<Outcome> {
  const text = mutant === null ? (counted?.text ?? source) : source.slice(0, mutant.from) + mutant.text + source.slice(mutant.to)
  const hit = new Uint8Array(counted?.functions ?? 0)
  const called = (): number[] => {
    const functions = [...hit.keys()].filter((n) => hit[n] === 1)
    hit.fill(0)
    return functions
  }
  const runs: TestRun[] = []
  let tests: readonly CollectedTest[]
  try {
    tests = testsOf(text, hit)
  } catch (error) {
    return { id, killedBy: `loading: ${String(error)}`, runs, atLoad: [] }
  }
  const atLoad = called()
  for (const { name, run } of order === null ? tests : inOrder(tests, order)) {
    const began = process.threadCpuUsage()
    say({ began: name })
    try {
      // A test that is done at once costs no turn.
      const running = run()
      if (running !== undefined) await running
    } catch (error) {
      return { id, killedBy: mutant === null ? `${name}: ${String(error)}` : name, runs, atLoad }
    }
    const { user, system } = process.threadCpuUsage(began)
    runs.push({ name, time: (user + system) / 1_000, reached: called() })
  }
  return { id, killedBy: null, runs, atLoad }
}

function inOrder(tests: readonly CollectedTest[], order: readonly string[]): CollectedTest[] {
  const byName = Map.groupBy(tests, ({ name }) => name)
  return [...tests.filter(({ prepares }) => prepares), ...order.flatMap((name) => byName.get(name) ?? []).filter(({ prepares }) => !prepares)]
}

function testsOf(text: string, hit: Uint8Array): readonly CollectedTest[] {
  const exports: { collectedTests?: () => readonly CollectedTest[] } = {}
  const evaluate: unknown = new Script(`${HEAD}${text}\n})`, { filename: "bundled-tests.cjs" }).runInThisContext()
  if (typeof evaluate !== "function") throw new Error("the bundle is a function")
  evaluate(exports, require, hit)
  return exports.collectedTests?.() ?? []
}
