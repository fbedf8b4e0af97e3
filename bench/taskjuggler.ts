// How long does TaskJuggler take for a plan that the engine schedules, too? One generated network for both, in one run; the
// finishes are compared, so that both did the same work. Needs `tj3` (Debian package).   node bench/taskjuggler.ts [tasks …]
import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { cpus, loadavg, tmpdir } from "node:os"
import { join } from "node:path"
import { compileCalendar, dayNumberOf, scheduleNetwork, TICKS_PER_DAY, TICKS_PER_HOUR, type Network, type NetworkLink, type NetworkTask } from "@throughline/engine"
import { toIso } from "@throughline/plan"

const PHASE = 40
const DAY = 8 * TICKS_PER_HOUR
const start = dayNumberOf(2026, 1, 5) * TICKS_PER_DAY + 8 * TICKS_PER_HOUR

/** Phases of forty tasks; a task waits for about one and a half earlier ones, half of them in its own phase. */
function network(size: number): Network {
  let state = size
  const below = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 4294967296) * limit)
  }
  const tasks: NetworkTask[] = []
  const links: NetworkLink[] = []
  while (tasks.length < size) {
    const summary = tasks.push({ calendar: 0, duration: 0 }) - 1
    for (let n = 0; n < PHASE && tasks.length < size; n += 1) {
      const row = tasks.push({ parent: summary, calendar: 0, duration: DAY * (1 + below(8)) }) - 1
      const wanted = new Set([...(n > 0 && below(10) < 7 ? [row - 1] : []), ...Array.from({ length: below(3) }, () => row - 1 - below(250))])
      for (const predecessor of wanted) if (predecessor >= 0 && predecessor % (PHASE + 1) !== 0) links.push({ predecessor, successor: row, kind: "FS" })
    }
  }
  return { tasks, links, calendars: [compileCalendar([])] }
}

/** The same network as a TaskJuggler project. */
function project({ tasks, links }: Network, days: number): string {
  const idOf = (row: number): string => `p${Math.floor(row / (PHASE + 1))}${row % (PHASE + 1) === 0 ? "" : `.t${row}`}`
  const before = new Map<number, string[]>()
  for (const { predecessor, successor } of links) before.set(successor, [...(before.get(successor) ?? []), idOf(predecessor)])
  const lines = [
    `project bench "Bench" 2026-01-05-8:00 +${days}d {`, '  timezone "UTC"', '  timeformat "%Y-%m-%dT%H:%M"', "  timingresolution 60min", "  dailyworkinghours 8",
    "  workinghours mon - fri 8:00 - 12:00, 13:00 - 17:00", "  workinghours sat, sun off", "}",
  ]
  for (const [row, { duration }] of tasks.entries()) {
    if (row % (PHASE + 1) === 0) {
      lines.push(...(row === 0 ? [] : ["}"]), `task ${idOf(row)} "Phase ${row}" {`)
      continue
    }
    const waits = before.get(row)
    lines.push(`  task t${row} "Task ${row}" { length ${duration / DAY}d ${waits === undefined ? "start ${projectstart}" : `depends ${waits.join(", ")}`} }`)
  }
  return [...lines, "}", 'taskreport "out" { formats csv columns id, end }', ""].join("\n")
}

function finishesOf(csv: string): ReadonlyMap<string, string> {
  return new Map(csv.split("\n").slice(1).flatMap((line) => {
    const [id, end] = line.replaceAll('"', "").split(";")
    return id === undefined || end === undefined ? [] : [[id.split(".").at(-1) ?? id, end] as const]
  }))
}

/** Processor time in seconds, so that neighbours on the machine count for neither. */
function median(run: () => unknown): number {
  const times = Array.from({ length: 25 }, () => {
    const before = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1e6
  }).toSorted((a, b) => a - b)
  return times[12] ?? 0
}

/** What the shell says that its children used: "0m1.234s 0m0.056s" in the last line. */
function taskJuggler(folder: string): number {
  const { status, stdout, stderr } = spawnSync("sh", ["-c", "tj3 --silent --output-dir . bench.tjp && times"], { cwd: folder, encoding: "utf8" })
  const used = [...(stdout.trim().split("\n").at(-1) ?? "").matchAll(/(\d+)m([\d.]+)s/g)]
  if (status !== 0 || used.length !== 2) throw new Error(`tj3 ended with ${status}: ${stderr.slice(0, 1000)}`)
  return used.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0)
}

function compare(size: number, folder: string): void {
  const net = network(size)
  const schedule = scheduleNetwork(net, { projectStart: start })
  const days = Math.ceil((schedule.projectFinish - start) / TICKS_PER_DAY) + 30
  writeFileSync(join(folder, "bench.tjp"), project(net, days))
  const theirs = taskJuggler(folder)
  const finishes = finishesOf(readFileSync(join(folder, "out.csv"), "utf8"))
  const leaves = net.tasks.flatMap(({ parent }, row) => (parent === undefined ? [] : [row]))
  const same = leaves.filter((row) => finishes.get(`t${row}`) === toIso(schedule.finish[row] ?? 0).slice(0, 16)).length
  const ours = median(() => scheduleNetwork(net, { projectStart: start }))
  console.log(
    `${String(size).padStart(7)} tasks ${String(net.links.length).padStart(6)} links | processor time: TaskJuggler ${theirs.toFixed(2)} s, engine ${(ours * 1000).toFixed(2)} ms (median of 25) | ` +
      `${Math.round(theirs / ours)} times | same finish ${same} of ${leaves.length}`,
  )
}

const version = spawnSync("tj3", ["--version"], { encoding: "utf8" })
if (version.error !== undefined) {
  console.log("tj3 is not installed: apt-get install tj3 (Debian), or gem install taskjuggler. Nothing was compared.")
} else {
  const folder = mkdtempSync(join(tmpdir(), "throughline-tj3-"))
  try {
    console.log(`${version.stdout.split("\n")[0] ?? "tj3"}; node ${process.version}, ${cpus()[0]?.model ?? "?"}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1) ?? "?"}`)
    const sizes = process.argv.slice(2).map(Number)
    for (const size of sizes.length > 0 ? sizes : [1_000, 10_000]) compare(size, folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
