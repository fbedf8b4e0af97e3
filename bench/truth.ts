// Does the engine compute what Microsoft Project computed? Reads every plan of the corpus, schedules it from its inputs
// alone, writes the results and hands them to the corpus' own checker.
//   node bench/truth.ts [checker arguments: --tier=clean --rows …]        all files
//   node bench/truth.ts FILE.xml --misses=40                              one file, miss by miss
import { execFileSync } from "node:child_process"
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, join, resolve } from "node:path"
import { readMspdi } from "@throughline/interchange"
import { schedulePlan, toIsoSeconds } from "@throughline/plan"

const root = resolve(import.meta.dirname, "..")
const corpus = resolve(process.env["THROUGHLINE_CORPUS"] ?? join(root, "../shared/corpus"), "schedules")
const checker = join(corpus, "check.mjs")
if (!existsSync(checker)) {
  console.log(`no corpus at ${corpus}: nothing to compare with`)
  process.exit(0)
}

interface ResultRow {
  uid: number
  start: string
  finish: string
  earlyStart: string
  earlyFinish: string
  lateStart: string
  lateFinish: string
  totalSlackMinutes: number
  freeSlackMinutes: number
  critical: boolean
}

function computed(file: string): ResultRow[] {
  const reading = readMspdi(readFileSync(file))
  if (!reading.ok) throw new Error(`${file}: ${reading.error.message}`)
  const schedule = schedulePlan(reading.plan)
  return [...schedule.task].map(([id, row]) => ({
    uid: reading.plan.task.get(id)?.number ?? -1,
    start: toIsoSeconds(row.start),
    finish: toIsoSeconds(row.finish),
    earlyStart: toIsoSeconds(row.earlyStart),
    earlyFinish: toIsoSeconds(row.earlyFinish),
    lateStart: toIsoSeconds(row.lateStart),
    lateFinish: toIsoSeconds(row.lateFinish),
    totalSlackMinutes: row.totalSlack / 10,
    freeSlackMinutes: row.freeSlack / 10,
    critical: row.critical,
  }))
}

const flags = process.argv.slice(2).filter((argument) => argument.startsWith("--"))
const named = process.argv.slice(2).filter((argument) => !argument.startsWith("--"))
const files = named.length > 0 ? named.map((name) => (existsSync(name) ? name : join(corpus, name))) : readdirSync(corpus).filter((name) => name.endsWith(".xml")).map((name) => join(corpus, name))
const results = mkdtempSync(join(tmpdir(), "throughline-truth-"))
const resultOf = (file: string): string => join(results, basename(file).replace(/\.xml$/i, ".json"))
for (const file of files) writeFileSync(resultOf(file), JSON.stringify({ tasks: computed(file) }))

const check = (args: readonly string[]): void => {
  try {
    execFileSync(process.execPath, [checker, ...args], { cwd: root, stdio: "inherit" })
  } catch {
    // The checker ends with 1 where a file has misses; it has printed them.
    process.exitCode = 1
  }
}
if (named.length > 0) for (const file of files) check([file, resultOf(file), ...flags])
else check(["--dir", corpus, results, ...flags])
