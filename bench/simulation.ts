// How fast is a simulation? Prints the time of one core for N runs of a plan, without calendars, with one calendar and with
// people on calendars of their own, beside the bare forward pass over plain integers of the same links in the same run; then
// the same with 1, 2 and 4 workers, and whether their results are the same bytes.
//   node bench/simulation.ts [--tasks 1000] [--iterations 10000] [--watch none|all] [--workers yes|no] [--kind "41 calendars"]
import { createHash } from "node:crypto"
import { cpus, loadavg } from "node:os"
import { parseArgs } from "node:util"
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads"
import {
  compileCalendar, dayNumberOf, ELAPSED_TIME, mergeParts, partsOf, prepareSimulation, simulatePart, uniteCalendars,
  type CalendarRules, type Network, type NetworkLink, type NetworkTask, type SimulationModel, type SimulationPart, type TaskEstimate, type WorkingTime,
} from "@throughline/engine"

interface Setting {
  readonly tasks: number
  readonly iterations: number
  readonly watch: boolean
  readonly kind: Kind
}

type Kind = "no calendars" | "one calendar" | "41 calendars"

const START = dayNumberOf(2026, 1, 5) * 14_400 + 4800

/** Small, fast and the same everywhere. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

function calendars(kind: Kind): WorkingTime[] {
  if (kind === "no calendars") return [ELAPSED_TIME]
  const week = [null, null, null, null, null, null, null]
  const holidays = Array.from({ length: 40 }, (_, n) => dayNumberOf(2026 + Math.floor(n / 4), [1, 5, 12, 12][n % 4] ?? 1, [1, 1, 25, 26][n % 4] ?? 1))
  const standard: CalendarRules = { week, workWeeks: [], exceptions: holidays.map((day) => ({ from: day, to: day, shifts: [], recurrence: null })) }
  if (kind === "one calendar") return [compileCalendar([standard])]
  const people = Array.from({ length: 20 }, (_, n): CalendarRules => {
    const from = dayNumberOf(2026, 6, 1) + n * 9
    return { week, workWeeks: [], exceptions: [{ from, to: from + 13, shifts: [], recurrence: null }] }
  })
  const compiled = [compileCalendar([standard]), ...people.map((own) => compileCalendar([own, standard]))]
  const pairs = Array.from({ length: 20 }, (_, n) => uniteCalendars([compiled[n + 1] ?? ELAPSED_TIME, compiled[((n * 7) % 20) + 1] ?? ELAPSED_TIME]))
  return [...compiled, ...pairs]
}

/** Summaries of twenty, three links for two tasks, a twentieth with an earliest start. */
function network(size: number, kind: Kind): Network {
  const next = random(size)
  const all = calendars(kind)
  const tasks: NetworkTask[] = []
  const links: NetworkLink[] = []
  for (let i = 0; i < size; i += 1) {
    if (i % 20 === 0) {
      tasks.push({ parent: -1, calendar: 0, duration: 0 })
      continue
    }
    const who = Math.floor(next() * all.length)
    const dated = next() < 0.05 && kind !== "no calendars"
    tasks.push({ parent: i - (i % 20), calendar: 0, workCalendar: who, duration: 2400 + 2400 * Math.floor(next() * 8), ...(dated ? { constraint: "snet", constraintDate: START + Math.floor(next() * 200) * 14_400 } : {}) })
    for (let k = 0; k < (next() < 0.58 ? 2 : 1) && i > 25; k += 1) {
      const predecessor = i - 1 - Math.floor(next() * 40)
      if (predecessor % 20 !== 0) links.push({ predecessor, successor: i, kind: next() < 0.92 ? "FS" : "SS", lag: next() < 0.1 ? 4800 : 0 })
    }
  }
  return { tasks, links, calendars: all }
}

function modelOf({ tasks, iterations, watch, kind }: Setting): { readonly net: Network; readonly model: SimulationModel } {
  const net = network(tasks, kind)
  const estimates: TaskEstimate[] = net.tasks.flatMap((task, row) => {
    const shape = ["pert", "triangular"] as const
    return task.duration === 0 ? [] : [{ task: row, duration: { kind: shape[row % 2] ?? "pert", low: Math.round(task.duration * 0.75), likely: task.duration, high: task.duration * (1 + (row % 7) / 4 + 0.25) } }]
  })
  return { net, model: prepareSimulation(net, { projectStart: START }, { estimates }, { iterations, seed: 1, watch: watch ? "all" : [] }) }
}

/** Forward over plain integers: the least that any scheduler does. */
function barePass(net: Network): () => number {
  const size = net.tasks.length
  const at = new Int32Array(size + 1)
  for (const { successor } of net.links) at[successor + 1] += 1
  for (let i = 0; i < size; i += 1) at[i + 1] += at[i]
  const fill = at.slice()
  const predecessor = new Int32Array(net.links.length)
  for (const link of net.links) predecessor[fill[link.successor]++] = link.predecessor
  const duration = Int32Array.from(net.tasks, (task) => task.duration)
  const finish = new Int32Array(size)
  return () => {
    let end = 0
    for (let i = 0; i < size; i += 1) {
      let begin = 0
      for (let k = at[i]; k < at[i + 1]; k += 1) if (finish[predecessor[k]] > begin) begin = finish[predecessor[k]]
      finish[i] = begin + duration[i]
      if (finish[i] > end) end = finish[i]
    }
    return end
  }
}

const digest = (part: Omit<SimulationPart, "from" | "to">): string => {
  const hash = createHash("sha256")
  for (const column of [part.finish, part.cost, part.watched, part.critical, part.moments, part.quarterSum, part.quarterCount]) hash.update(new Uint8Array(column.buffer))
  return hash.digest("hex").slice(0, 12)
}

/** The least processor time of some repetitions, in milliseconds: what the run costs where others want the processor too. */
function best(run: () => unknown, repeats: number): number {
  let least = Infinity
  for (let n = 0; n < repeats; n += 1) {
    const before = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}

async function spread(setting: Setting, workers: number): Promise<{ readonly ms: number; readonly bytes: string }> {
  const shares = partsOf(setting.iterations, workers)
  const started = shares.map((share) => new Worker(import.meta.filename, { workerData: { setting, share } }))
  await Promise.all(started.map((worker) => new Promise((ready) => worker.once("message", ready))))
  const before = performance.now()
  const parts = await Promise.all(started.map((worker) => new Promise<SimulationPart>((done) => {
    worker.once("message", done)
    worker.postMessage("go")
  })))
  const result = mergeParts(modelOf(setting).model, parts)
  const ms = performance.now() - before
  await Promise.all(started.map((worker) => worker.terminate()))
  const bytes = createHash("sha256").update(JSON.stringify({ ...result, runFinish: [...result.runFinish], critical: [...result.critical] })).digest("hex").slice(0, 16)
  return { ms, bytes }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { tasks: { type: "string", default: "1000" }, iterations: { type: "string", default: "10000" }, watch: { type: "string", default: "none" }, workers: { type: "string", default: "yes" }, kind: { type: "string", default: "" } } })
  const iterations = Number(values.iterations)
  console.log(`node ${process.version}, ${cpus()[0]?.model}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}; ${values.tasks} tasks × ${iterations} runs, least processor time of 3, ms`)
  for (const kind of (["no calendars", "one calendar", "41 calendars"] as const).filter((each) => each.startsWith(values.kind))) {
    const setting: Setting = { tasks: Number(values.tasks), iterations, watch: values.watch === "all", kind }
    const { net, model } = modelOf(setting)
    const bare = barePass(net)
    const barely = best(() => { for (let n = 0; n < iterations; n += 1) bare() }, 3)
    const prepare = best(() => modelOf(setting), 3)
    let part = simulatePart(model, 0, Math.min(1000, iterations))
    const begun = performance.now()
    const runs = best(() => (part = simulatePart(model, 0, iterations)), 3)
    const wall = (performance.now() - begun) / 3
    const merge = best(() => mergeParts(model, [part]), 2)
    console.log(`${kind.padEnd(13)} ${net.links.length} links | bare ${barely.toFixed(0)} | prepare ${prepare.toFixed(0)} | runs ${runs.toFixed(0)} (mean by the clock ${wall.toFixed(0)}) | merge ${merge.toFixed(0)} | all ${(prepare + runs + merge).toFixed(0)} = ${((prepare + runs + merge) / barely).toFixed(1)}x bare | ${digest(part)}`)
    if (values.workers !== "yes") continue
    for (const workers of [1, 2, 4]) {
      const { ms, bytes } = await spread(setting, workers)
      console.log(`  ${workers} workers: ${ms.toFixed(0)} ms, result ${bytes}`)
    }
  }
}

if (isMainThread) await main()
else {
  const { setting, share }: { setting: Setting; share: { from: number; to: number } } = workerData
  const { model } = modelOf(setting)
  parentPort?.postMessage("ready")
  parentPort?.once("message", () => parentPort?.postMessage(simulatePart(model, share.from, share.to)))
}
