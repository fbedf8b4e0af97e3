// Do the tests notice when a rule is broken? Bundles the engine's tests in memory, breaks one place of the source at a
// time, runs the tests, and prints the share that was noticed. The work tree is only read.
//   node scripts/mutation/main.ts packages/engine/src/calendar packages/engine/src/network
//     [--tests PATH…] files or folders of tests (default: those of calendars, network and quality, and the slow oracles of testkit)
//     [--sample N --seed K] only N of the mutants   [--list] print every survivor   [--at-least SHARE] exit 1 below it
import { readdirSync, readFileSync, statSync } from "node:fs"
import { join, relative, resolve } from "node:path"
import { parseArgs } from "node:util"
import { Worker } from "node:worker_threads"
import { rolldown } from "rolldown"
import { parseAst } from "rolldown/parseAst"
import { mutantsOf, type Mutant } from "./mutations.ts"
import type { Began, Job, Outcome } from "./run-mutants.ts"

const ROOT = resolve(import.meta.dirname, "../..")
const TESTS = [
  "packages/engine/src/calendar", "packages/engine/src/network", "packages/engine/src/quality", "packages/engine/test",
  "packages/testkit/src/calendar-equals-reference.test.ts", "packages/testkit/src/engine-equals-reference.test.ts", "packages/testkit/src/continue-equals-start.test.ts",
]
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { tests: { type: "string", multiple: true }, sample: { type: "string" }, seed: { type: "string" }, list: { type: "boolean" }, "at-least": { type: "string" } },
})

function filesUnder(path: string): string[] {
  const full = resolve(ROOT, path)
  if (statSync(full).isFile()) return [full]
  return readdirSync(full, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith(".ts")).map((entry) => join(entry.parentPath, entry.name))
}

/** Tests that read the repository's own files have no part in this. */
const isRunnable = (path: string): boolean => path.endsWith(".test.ts") && !path.includes(".pg.") && !readFileSync(path, "utf8").includes("import.meta")

async function bundle(tests: readonly string[]): Promise<string> {
  const shim = join(import.meta.dirname, "tiny-vitest.ts")
  const entry = [join(ROOT, "scripts/test-seed.ts"), ...tests].map((path) => `import ${JSON.stringify(path)}`).concat(`export { collectedTests } from ${JSON.stringify(shim)}`).join("\n")
  const built = await rolldown({
    input: "entry", treeshake: false, platform: "node", cwd: ROOT, optimization: { inlineConst: false }, logLevel: "silent",
    plugins: [{
      name: "tests",
      resolveId: (id) => (id === "entry" ? "\0entry" : id === "vitest" ? shim : null),
      load: (id) => (id === "\0entry" ? entry : null),
    }],
  })
  const { output } = await built.generate({ format: "cjs", minify: false, exports: "named" })
  return output[0].code
}

/** The bundle says where each module begins. */
function modulesOf(source: string, wanted: readonly string[]): (place: number) => string | null {
  const starts = [...source.matchAll(/^\/\/(?:#region)? (\S+\.ts)$/gm)].map((match) => ({ at: match.index, file: match[1] ?? "" }))
  const isWanted = (file: string): boolean => wanted.some((path) => file === path || file.startsWith(`${path}/`)) && !file.endsWith(".test.ts")
  return (place) => {
    const file = starts.findLast(({ at }) => at <= place)?.file ?? ""
    return isWanted(file) ? file : null
  }
}

/** The same mutants for the same seed. */
function sampled(mutants: readonly Mutant[], count: number, seed: number): Mutant[] {
  let state = seed >>> 0
  const keyed = mutants.map((mutant) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return { mutant, key: state }
  })
  return keyed.toSorted((a, b) => a.key - b.key).slice(0, count).map(({ mutant }) => mutant).toSorted((a, b) => a.from - b.from)
}

class Runner {
  readonly #source: string
  #worker: Worker | null = null

  constructor(source: string) {
    this.#source = source
  }

  /** `limitOf` says how long a test may take; null before the first one. */
  run(job: Job, limitOf: (test: string | null) => number): Promise<Outcome> {
    const worker = (this.#worker ??= new Worker(join(import.meta.dirname, "run-mutants.ts"), { workerData: { source: this.#source }, resourceLimits: { maxOldGenerationSizeMb: 1024 } }))
    return new Promise((done) => {
      const end = (outcome: Outcome): void => {
        clearTimeout(timer)
        worker.removeAllListeners("message").removeAllListeners("error")
        done(outcome)
      }
      const stop = (killedBy: string): void => {
        this.#worker = null
        worker.removeAllListeners("error").on("error", () => undefined)
        void worker.terminate().then(() => end({ id: job.id, killedBy, times: [] }))
      }
      const limit = (test: string | null): NodeJS.Timeout => setTimeout(() => stop(`it never ended: ${test ?? "loading"}`), limitOf(test))
      let timer = limit(null)
      worker.on("message", (message: Began | Outcome) => {
        if ("id" in message) return end(message)
        clearTimeout(timer)
        timer = limit(message.began)
      })
      worker.once("error", (error) => stop(`it broke down: ${error.message}`))
      worker.postMessage(job) // oxlint-disable-line unicorn/require-post-message-target-origin -- a thread, not a window
    })
  }

  async stop(): Promise<void> {
    await this.#worker?.terminate()
  }
}

/** The place in the source as it is written: the line of the bundle is looked up again, for types and comments are gone. */
function placeOf(source: string, { file, from }: Mutant): string {
  const line = source.slice(source.lastIndexOf("\n", from) + 1, source.indexOf("\n", from)).trim()
  const bare = (text: string): string => text.replaceAll(/\s|;|as const/g, "")
  const written = readFileSync(join(ROOT, file), "utf8").split("\n")
  const at = written.findIndex((text) => bare(text) !== "" && (bare(text).includes(bare(line)) || (bare(line).includes(bare(text)) && bare(text).length > 12)))
  return `${file}${at < 0 ? "" : `:${at + 1}`}: ${line}`
}

const wanted = positionals.length > 0 ? positionals.map((path) => relative(ROOT, resolve(path))) : ["packages/engine/src/calendar", "packages/engine/src/network"]
const tests = (values.tests ?? TESTS).flatMap(filesUnder).filter(isRunnable)
const source = await bundle(tests)
const all = mutantsOf(source, parseAst(source), modulesOf(source, wanted))
const chosen = values.sample === undefined ? all : sampled(all, Number(values.sample), Number(values.seed ?? 1))

const runner = new Runner(source)
const whole = await runner.run({ id: -1, mutant: null, order: [] }, () => 600_000)
if (whole.killedBy !== null) throw new Error(`a test fails on the code as it is: ${whole.killedBy}`)
const order = whole.times.toSorted((a, b) => a[1] - b[1]).map(([name]) => name)
const total = whole.times.reduce((sum, [, time]) => sum + time, 0)
const timeOf = new Map(whole.times)
// A machine that others keep busy must not pass for a test that noticed: loading gets its time too.
const limitOf = (test: string | null): number => (test === null ? 30_000 : 5_000 + 10 * (timeOf.get(test) ?? 0))
console.log(`${tests.length} test files, ${order.length} tests in ${Math.round(total)} ms; ${chosen.length} of ${all.length} mutants${values.sample === undefined ? "" : ` (seed ${values.seed ?? 1})`}`)

const survivors: Mutant[] = []
let stopped = 0
const tally = new Map<string, { killed: number; all: number }>()
for (const [id, mutant] of chosen.entries()) {
  const { killedBy } = await runner.run({ id, mutant, order }, limitOf)
  const row = tally.get(mutant.file) ?? { killed: 0, all: 0 }
  tally.set(mutant.file, { killed: row.killed + (killedBy === null ? 0 : 1), all: row.all + 1 })
  if (killedBy?.startsWith("it never ended") === true) stopped += 1
  if (killedBy !== null) continue
  survivors.push(mutant)
  if (values.list === true) console.log(`survived: ${placeOf(source, mutant)}  [${source.slice(mutant.from, mutant.to)} -> ${mutant.text}]`)
}
await runner.stop()

for (const [file, row] of tally) console.log(`${((100 * row.killed) / row.all).toFixed(1).padStart(6)} % ${String(row.killed).padStart(5)} of ${String(row.all).padStart(5)}  ${file}`)
const share = (chosen.length - survivors.length) / Math.max(1, chosen.length)
console.log(`${(100 * share).toFixed(1)} % of ${chosen.length} mutants noticed, ${stopped} of them because a test no longer ended`)
if (share < Number(values["at-least"] ?? 0)) process.exitCode = 1
