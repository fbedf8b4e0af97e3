// Do the tests notice when a rule is broken? Bundles the engine's tests in memory, breaks one place of the source at a
// time, runs the tests that reach it, and prints the share that was noticed. The work tree is only read.
//   node scripts/mutation/main.ts packages/engine/src/calendar packages/engine/src/network
//     [--tests PATH…] files or folders of tests (default: those of calendars, network and quality, and the slow oracles of testkit)
//     [--sample N --seed K] only N of the mutants, in the order in which they were drawn   [--minutes M] no new one after that
//     [--list] print every survivor   [--at-least SHARE] exit 1 below it   [--trust] do not run what is said to make no difference
//     [--keep FILE] write the survivors   [--again FILE] only the mutants of such a file
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join, relative, resolve } from "node:path"
import { parseArgs } from "node:util"
import { parseAst } from "rolldown/parseAst"
import { bundleTests, modulesOf, ROOT, testsUnder } from "./bundle-tests.ts"
import { countedFunctions } from "./coverage.ts"
import { EQUIVALENTS } from "./equivalents.ts"
import { mutantsOf, type Mutant } from "./mutations.ts"
import type { Outcome } from "./run-mutants.ts"
import { NEVER_ENDED, WorkerRunner } from "./worker-runner.ts"

const TESTS = [
  "packages/engine/src/calendar", "packages/engine/src/network", "packages/engine/src/quality", "packages/engine/test",
  "packages/testkit/src/plain-rows.test.ts", "packages/testkit/src/calendar-equals-reference.test.ts", "packages/testkit/src/engine-equals-reference.test.ts", "packages/testkit/src/continue-equals-start.test.ts",
]
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    tests: { type: "string", multiple: true }, sample: { type: "string" }, seed: { type: "string" }, list: { type: "boolean" }, "at-least": { type: "string" },
    keep: { type: "string" }, again: { type: "string" }, minutes: { type: "string" }, trust: { type: "boolean" },
  },
})

/** The same mutants, in the same order, for the same seed: whatever part of them is run is a sample. */
function sampled(mutants: readonly Mutant[], count: number, seed: number): Mutant[] {
  let state = seed >>> 0
  const keyed = mutants.map((mutant) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return { mutant, key: state }
  })
  return keyed.toSorted((a, b) => a.key - b.key).slice(0, count).map(({ mutant }) => mutant)
}

/** The line of the bundle with the broken piece between « and »; names are numbered there where two modules have the same. */
function keyOf({ file, from, to, text }: Mutant): string {
  const end = source.indexOf("\n", from)
  const line = `${source.slice(source.lastIndexOf("\n", from) + 1, from).trimStart()}«${source.slice(from, Math.min(to, end))}»${source.slice(Math.min(to, end), end)}`
  return `${file}: ${line} -> ${text}`.replaceAll(/\$\d+\b/g, "")
}

/** With the bounds between which the share of all lies in 95 of 100 samples (Wilson). */
function shareOf(killed: number, among: number): string {
  const n = Math.max(1, among)
  const [share, z] = [killed / n, 1.96]
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n)
  const reach = ((z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n)))
  return `${(100 * share).toFixed(1)} % (${(100 * (middle - reach)).toFixed(1)} to ${(100 * (middle + reach)).toFixed(1)}) of ${among}`
}

/** Where it is written: the line of the bundle is looked up again, for types and comments are gone. */
function lineNumberOf(mutant: Mutant): string {
  const line = source.slice(source.lastIndexOf("\n", mutant.from) + 1, source.indexOf("\n", mutant.from))
  const bare = (text: string): string => text.replaceAll(/\s|;|as const/g, "")
  const written = readFileSync(join(ROOT, mutant.file), "utf8").split("\n").map(bare)
  const at = written.findIndex((text) => text !== "" && (text.includes(bare(line)) || (bare(line).includes(text) && text.length > 12)))
  return at < 0 ? "" : ` (line ${at + 1})`
}

const wanted = positionals.length > 0 ? positionals.map((path) => relative(ROOT, resolve(path))) : ["packages/engine/src/calendar", "packages/engine/src/network"]
const tests = testsUnder(values.tests ?? TESTS)
const source = await bundleTests(tests)
const tree = parseAst(source)
const all = mutantsOf(source, tree, modulesOf(source, wanted)).toSorted((a, b) => a.from - b.from)
const again = values.again === undefined ? null : new Set(String(readFileSync(values.again, "utf8")).split("\n"))
const among = again === null ? all : all.filter((mutant) => again.has(keyOf(mutant)))
const chosen = values.sample === undefined ? among : sampled(among, Number(values.sample), Number(values.seed ?? 1))

const runner = new WorkerRunner(source)
const counted = countedFunctions(source, tree, all.map(({ from }) => from))
const { timed, whole } = await remembered(join(ROOT, "node_modules/.cache/throughline-mutation"), createHash("sha256").update(counted.text).digest("hex"), async () => {
  const plain = await runner.run({ id: -2, mutant: null, order: null, counted: null }, () => 600_000)
  const noting = await runner.run({ id: -1, mutant: null, order: null, counted: { text: counted.text, functions: counted.functions } }, () => 600_000)
  for (const { killedBy } of [plain, noting]) if (killedBy !== null) throw new Error(`a test fails on the code as it is: ${killedBy}`)
  return { timed: plain, whole: noting }
})

/** How long the tests take, and what they call: the same as long as not a letter of them or of the code is another. */
async function remembered<Known>(folder: string, name: string, find: () => Promise<Known>): Promise<Known> {
  const file = join(folder, `${name}.json`)
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"))
  const found = await find()
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, JSON.stringify(found))
  return found
}

const timeOf = new Map(timed.runs.map(({ name, time }) => [name, time]))
const total = timed.runs.reduce((sum, { time }) => sum + time, 0)
const limitOf = (test: string | null): number => (test === null ? 10_000 : 1_000 + 10 * (timeOf.get(test) ?? 0))

/** Quick tests first. What runs while the modules are loaded, or outside of any function, may show in any of them. */
const quickest = whole.runs.toSorted((a, b) => (timeOf.get(a.name) ?? 0) - (timeOf.get(b.name) ?? 0)).map(({ name, reached }) => ({ name, reached: new Set(reached) }))
const atLoad = new Set(whole.atLoad)
function testsReaching({ from }: Mutant): string[] {
  const place = counted.functionAt(from)
  return quickest.filter(({ reached }) => place === null || atLoad.has(place) || reached.has(place)).map(({ name }) => name)
}

console.log(`${tests.length} test files, ${timed.runs.length} tests in ${Math.round(total)} ms of the processor; ${chosen.length} of ${all.length} mutants${values.sample === undefined ? "" : ` (seed ${values.seed ?? 1})`}`)
const reasons = new Map(EQUIVALENTS.flatMap(({ why, places }) => places.map((place) => [place, why])))
const tally = new Map<string, { killed: number; all: number }>()
const survivors: Mutant[] = []
let stopped = 0
let excused = 0
let mistaken = 0
let run = 0
const began = process.hrtime.bigint()
const isOver = (): boolean => values.minutes !== undefined && Number(process.hrtime.bigint() - began) / 6e10 > Number(values.minutes)
for (const [id, mutant] of chosen.entries()) {
  if (isOver()) break
  run += 1
  const isTrusted = values.trust === true && reasons.has(keyOf(mutant))
  const outcome = isTrusted ? { id, killedBy: null, runs: [], atLoad: [] } : await runner.run({ id, mutant, order: testsReaching(mutant), counted: null }, limitOf)
  note(mutant, outcome)
}
await runner.stop()

function note(mutant: Mutant, { killedBy }: Outcome): void {
  const place = keyOf(mutant)
  const why = mutant.same ?? reasons.get(place) ?? null
  const row = tally.get(mutant.file) ?? { killed: 0, all: 0 }
  tally.set(mutant.file, { killed: row.killed + (killedBy === null ? 0 : 1), all: row.all + 1 })
  if (killedBy?.startsWith(NEVER_ENDED) === true) stopped += 1
  if (killedBy !== null && why !== null) {
    mistaken += 1
    console.log(`said to make no difference (${why}), but noticed by "${killedBy}": ${place}`)
  }
  if (killedBy !== null) return
  if (why === null) survivors.push(mutant)
  else excused += 1
  if (values.list === true) console.log(`${why === null ? "survived" : "no difference"}${lineNumberOf(mutant)}: ${place}${why === null ? "" : ` (${why})`}`)
}

for (const [file, row] of tally) console.log(`${((100 * row.killed) / row.all).toFixed(1).padStart(6)} % ${String(row.killed).padStart(5)} of ${String(row.all).padStart(5)}  ${file}`)
const known = new Set(all.map((mutant) => keyOf(mutant)))
for (const key of reasons.keys()) {
  if (!known.has(key) && wanted.some((path) => key.startsWith(`${path}/`))) console.log(`said to make no difference, but there is no such place any more: ${key}`)
}
const killed = run - survivors.length - excused
const share = killed / Math.max(1, run)
console.log(`${shareOf(killed, run)} mutants noticed, ${stopped} of them because a test no longer ended`)
console.log(`${shareOf(killed, run - excused)} without the ${excused} that make no difference (equivalents.ts, mutations.ts)`)
if (values.keep !== undefined) writeFileSync(values.keep, survivors.map((mutant) => `${keyOf(mutant)}\n`).join(""))
if (share < Number(values["at-least"] ?? 0) || mistaken > 0) process.exitCode = 1
