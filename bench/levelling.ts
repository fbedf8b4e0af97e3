// How short are our schedules, and how fast are they found? Levels a benchmark set and hands the solutions to the corpus' own checker.
//   node bench/levelling.ts --set ../shared/corpus/levelling/j60.json (--schedules N | --seconds S) [--seed K] [--every M] [--offset O] [--exact no] [--clock cpu] [--only IDS] [--out DIR]
// IDS is a file of ids with white space between them. Solutions that are in DIR already are kept: a long run can be stopped and gone on with.
// With --clock cpu seconds are those of this process, all its threads together: on a machine that others use too, the wall's say little.
import { spawnSync } from "node:child_process"
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, dirname, join } from "node:path"
import { performance } from "node:perf_hooks"
import { parseArgs } from "node:util"
import { levelInstance, type LevellingOptions } from "@throughline/engine"

interface BenchmarkInstance {
  readonly id: string
  readonly dur: readonly number[]
  readonly succ: readonly (readonly number[])[]
  readonly req: readonly (readonly number[])[]
  readonly cap: readonly number[]
}

const { values } = parseArgs({
  options: {
    set: { type: "string" }, schedules: { type: "string" }, seconds: { type: "string" }, seed: { type: "string", default: "1" },
    every: { type: "string", default: "1" }, offset: { type: "string", default: "0" }, exact: { type: "string", default: "yes" }, clock: { type: "string", default: "wall" }, only: { type: "string" }, out: { type: "string" },
  },
})
if (values.set === undefined || !existsSync(values.set) || (values.schedules === undefined && values.seconds === undefined)) {
  console.error("usage: levelling.ts --set FILE (--schedules N | --seconds S) [--seed K] [--every M] [--offset O] [--exact no] [--clock cpu] [--only IDS] [--out DIR]")
  process.exit(2)
}

const folder = values.out ?? mkdtempSync(join(tmpdir(), "levelling-"))
mkdirSync(folder, { recursive: true })
const set: { readonly instances: readonly BenchmarkInstance[] } = JSON.parse(readFileSync(values.set, "utf8"))
const ids = values.only === undefined ? null : new Set(readFileSync(values.only, "utf8").trim().split(/\s+/))
const chosen = set.instances.filter(({ id }) => ids === null || ids.has(id)).filter((_, n) => n % Number(values.every) === Number(values.offset))
const solutions = join(folder, `${basename(values.set, ".json")}.ndjson`)
const lines = existsSync(solutions) ? readFileSync(solutions, "utf8").split("\n").filter((line) => line !== "") : []
const done = new Set(lines.map((line): string => JSON.parse(line).id))
for (const instance of chosen) if (!done.has(instance.id)) appendFileSync(solutions, `${JSON.stringify(solve(instance))}\n`)

const checker = join(dirname(values.set), "check.mjs")
const cap = values.schedules === undefined ? [] : ["--sched-cap", values.schedules]
const checked = spawnSync(process.execPath, [checker, "--score", values.set, solutions, ...cap], { stdio: "inherit" })
console.log(`solutions: ${solutions}`)
process.exit(checked.status ?? 1)

/** Milliseconds of the chosen clock. */
function now(): number {
  if (values.clock !== "cpu") return performance.now()
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function solve(instance: BenchmarkInstance): object {
  const began = now()
  const end = began + Number(values.seconds ?? Infinity) * 1000
  const options: LevellingOptions = {
    seed: Number(values.seed),
    exact: values.exact !== "no",
    ...(values.schedules === undefined ? {} : { schedulesMax: Number(values.schedules) }),
    ...(values.seconds === undefined ? {} : { shouldStop: () => now() >= end, secondsExpected: Number(values.seconds) }),
  }
  const result = levelInstance({ durations: instance.dur, successors: instance.succ, demands: instance.req, capacities: instance.cap }, options)
  if ("code" in result) throw new Error(`${instance.id}: ${result.code}`)
  const time = Math.round(now() - began)
  return { id: instance.id, start: result.start, lb: result.lowerBound, schedules: result.schedules, time_ms: time, solver: "throughline" }
}
