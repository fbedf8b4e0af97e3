// How good are our schedules where activities have several modes, or people several skills? Levels a benchmark set and hands the solutions to the corpus'
// own checker. Seconds are those of the processor, so that a busy machine measures the same; solutions say so in `time_ms`.
//   node bench/levelling-modes.ts --set ../shared/corpus/levelling/mmlib50.json.gz (--schedules N | --seconds S) [--seed K] [--every M] [--offset O] [--objective cost] [--out DIR]
import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, dirname, join } from "node:path"
import { parseArgs } from "node:util"
import { gunzipSync } from "node:zlib"
import { levelMultiMode, levelMultiSkill, type MultiSkillOptions } from "@throughline/engine"

interface ModesInstance {
  readonly id: string
  readonly nr: number
  readonly cap: readonly number[]
  readonly modes: readonly (readonly (readonly number[])[])[]
  readonly succ: readonly (readonly number[])[]
}

interface SkillsInstance {
  readonly id: string
  readonly dur: readonly number[]
  readonly pred: readonly (readonly number[])[]
  readonly skill: readonly (readonly (readonly [number, number])[])[]
  readonly salary: readonly number[]
  readonly rskill: readonly (readonly (readonly [number, number])[])[]
}

const { values } = parseArgs({
  options: {
    set: { type: "string" }, schedules: { type: "string" }, seconds: { type: "string" }, seed: { type: "string", default: "1" },
    every: { type: "string", default: "1" }, offset: { type: "string", default: "0" }, objective: { type: "string", default: "duration" }, out: { type: "string" },
  },
})
if (values.set === undefined || !existsSync(values.set) || (values.schedules === undefined) === (values.seconds === undefined)) {
  console.error("usage: levelling-modes.ts --set FILE (--schedules N | --seconds S) [--seed K] [--every M] [--offset O] [--objective cost] [--out DIR]")
  process.exit(2)
}

const folder = values.out ?? mkdtempSync(join(tmpdir(), "levelling-modes-"))
mkdirSync(folder, { recursive: true })
const bytes = readFileSync(values.set)
const set: { readonly instances: readonly (ModesInstance | SkillsInstance)[] } = JSON.parse((bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString("utf8"))
const chosen = set.instances.filter((_, n) => n % Number(values.every) === Number(values.offset))
const solutions = join(folder, `${basename(values.set).replace(/\.json(\.gz)?$/, "")}.ndjson`)
writeFileSync(solutions, chosen.map((instance) => `${JSON.stringify(solve(instance))}\n`).join(""))

const checker = join(dirname(values.set), "check.mjs")
const label = values.schedules === undefined ? `${values.seconds} s` : `${values.schedules} schedules`
const checked = spawnSync(process.execPath, [checker, "--score", values.set, solutions, "--budget", label, ...(values.schedules === undefined ? [] : ["--sched-cap", values.schedules])], { stdio: "inherit" })
console.log(`solutions: ${solutions}`)
process.exit(checked.status ?? 1)

function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function solve(instance: ModesInstance | SkillsInstance): object {
  const began = processorMs()
  const end = began + Number(values.seconds ?? Infinity) * 1000
  const options: MultiSkillOptions = {
    seed: Number(values.seed),
    objective: values.objective === "cost" ? "cost" : "duration",
    ...(values.schedules === undefined ? { shouldStop: () => processorMs() >= end } : { schedulesMax: Number(values.schedules) }),
  }
  const result = "modes" in instance ? levelModes(instance, options) : levelSkills(instance, options)
  if ("code" in result) throw new Error(`${instance.id}: ${result.code}`)
  const { lowerBound, schedules } = result
  return { ...result, id: instance.id, lb: lowerBound, schedules, time_ms: Math.round(processorMs() - began), solver: "throughline" }
}

function levelModes({ nr, cap, modes, succ }: ModesInstance, options: MultiSkillOptions) {
  const split = ([duration = 0, ...amounts]: readonly number[]) => ({ duration, demands: amounts.slice(0, nr), consumption: amounts.slice(nr) })
  return levelMultiMode({ modes: modes.map((list) => list.map(split)), successors: succ, capacities: cap.slice(0, nr), budgets: cap.slice(nr) }, options)
}

function levelSkills({ dur, pred, skill, salary, rskill }: SkillsInstance, options: MultiSkillOptions) {
  const named = (list: readonly (readonly [number, number])[]) => list.map(([number, level]) => ({ skill: number, level }))
  const successors = dur.map((_, i) => pred.flatMap((before, j) => (before.includes(i) ? [j] : [])))
  // Salaries have one decimal.
  const people = salary.map((rate, p) => ({ rate: Math.round(rate * 10), skills: named(rskill[p] ?? []) }))
  return levelMultiSkill({ durations: dur, successors, skills: skill.map(named), people }, options)
}
