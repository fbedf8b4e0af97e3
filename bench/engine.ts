// How fast is a full schedule, and how fast one edit? Generates plans of 1,000 to 1,000,000 tasks (15 links per 10 tasks,
// summaries, calendars with holidays, people with calendars of their own) and prints medians beside the bare integer pass of
// the same links in the same run; then edits of many kinds.   node bench/engine.ts [size …]
import { cpus, loadavg } from "node:os"
import {
  compileCalendar, compileNetwork, dayNumberOf, intersectCalendars, orderNetwork, scheduleCompiled, scheduleNetwork, uniteCalendars,
  type CalendarRules, type LinkKind, type Network, type NetworkLink, type NetworkOptions, type NetworkTask, type WorkingTime,
} from "@throughline/engine"
import { instantOf, reschedulePlan, runCommands, schedulePlan, type PlanCommand, type TaskId } from "@throughline/plan"
import { generatedPlan } from "./generated-plan.ts"

const sizes = process.argv.slice(2).map(Number)
const start = instantOf(2026, 1, 5, 480)

/** Small, fast and the same everywhere. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

function calendars(): WorkingTime[] {
  const week = [null, null, null, null, null, null, null]
  const holidays = [2026, 2027, 2028, 2029, 2030].flatMap((year) => [[1, 1], [5, 1], [12, 25], [12, 26]].map(([month, day]) => dayNumberOf(year, month ?? 1, day ?? 1)))
  const standard: CalendarRules = { week, workWeeks: [], exceptions: holidays.map((day) => ({ from: day, to: day, shifts: [], recurrence: null })) }
  const people = Array.from({ length: 20 }, (_, n): CalendarRules => {
    const from = dayNumberOf(2026, 6, 1) + n * 9
    return { week, workWeeks: [], exceptions: [{ from, to: from + 13, shifts: [], recurrence: null }] }
  })
  const compiled = [compileCalendar([standard]), ...people.map((own) => compileCalendar([own, standard]))]
  const pairs = Array.from({ length: 20 }, (_, n) => uniteCalendars([compiled[n + 1] ?? intersectCalendars([]), compiled[((n * 7) % 20) + 1] ?? intersectCalendars([])]))
  return [...compiled, ...pairs]
}

function network(size: number): Network {
  const next = random(size)
  const all = calendars()
  const tasks: NetworkTask[] = []
  const links: NetworkLink[] = []
  let summary = -1
  for (let i = 0; i < size; i += 1) {
    if (i % 20 === 0) {
      summary = i
      tasks.push({ parent: -1, calendar: 0, duration: 0 })
      continue
    }
    const who = Math.floor(next() * 41)
    tasks.push({ parent: summary, calendar: 0, workCalendar: who, duration: 2400 + 2400 * Math.floor(next() * 8), ...(next() < 0.05 ? { constraint: "snet", constraintDate: start + Math.floor(next() * 200) * 14_400 } : {}) })
    const count = next() < 0.58 ? 2 : 1
    for (let k = 0; k < count && i > 25; k += 1) {
      // Large plans are wide, not longer: whatever its size, the plan runs for about eight years.
      const back = 1 + Math.floor(next() * Math.max(40, size / 250))
      const predecessor = i - back
      if (predecessor < 0 || predecessor === summary) continue
      const roll = next()
      const kind: LinkKind = roll < 0.9 ? "FS" : roll < 0.95 ? "SS" : "FF"
      links.push({ predecessor, successor: i, kind, lag: next() < 0.15 ? 4800 : 0 })
    }
  }
  return { tasks, links: links.filter(({ predecessor, successor }) => tasks[successor]?.parent !== predecessor), calendars: all }
}

/** Forward and backward over plain integers: the least that any scheduler does. */
function barePass(size: number, links: readonly NetworkLink[]): () => number {
  const at = new Int32Array(size + 1)
  for (const { successor } of links) at[successor + 1] = (at[successor + 1] ?? 0) + 1
  for (let i = 0; i < size; i += 1) at[i + 1] = (at[i + 1] ?? 0) + (at[i] ?? 0)
  const fill = at.slice()
  const predecessor = new Int32Array(links.length)
  for (const link of links) predecessor[fill[link.successor]++] = link.predecessor
  const duration = Int32Array.from({ length: size }, (_, i) => 2400 + (i % 8) * 2400)
  const finish = new Int32Array(size)
  const late = new Int32Array(size)
  return () => {
    let end = 0
    for (let i = 0; i < size; i += 1) {
      let begin = 0
      for (let k = at[i]; k < at[i + 1]; k += 1) if (finish[predecessor[k]] > begin) begin = finish[predecessor[k]]
      finish[i] = begin + duration[i]
      if (finish[i] > end) end = finish[i]
    }
    late.fill(end)
    for (let i = size - 1; i >= 0; i -= 1) {
      const begin = late[i] - duration[i]
      for (let k = at[i]; k < at[i + 1]; k += 1) if (begin < late[predecessor[k]]) late[predecessor[k]] = begin
    }
    return late[0]
  }
}

interface Times {
  readonly median: number
  /** What the run costs where nothing else wants the processor. */
  readonly best: number
}

/** Processor time in milliseconds: a neighbour doubles every other time. */
function cpu(run: () => void): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Processor time, in samples of five milliseconds at least: what a neighbour takes is not counted. */
function measure(run: () => unknown, repeats: number): Times {
  let runs = 0
  for (const from = performance.now(); runs < 3 || (runs < 30 && performance.now() - from < 500); runs += 1) run()
  const each = cpu(run)
  const batch = Math.max(1, Math.ceil(5 / Math.max(each, 0.001)))
  const times = Array.from({ length: repeats }, () => cpu(() => {
    for (let n = 0; n < batch; n += 1) run()
  }) / batch).toSorted((a, b) => a - b)
  return { median: times[Math.floor(times.length / 2)] ?? 0, best: times[0] ?? 0 }
}

const shown = ({ median, best }: Times): string => `${median.toFixed(2)} (best ${best.toFixed(2)})`
const perTask = ({ median }: Times, size: number): string => `${((median * 1e6) / size).toFixed(0)} ns a task`
const megabytes = (bytes: number): string => `${Math.round(bytes / 1_048_576)} MB`

function full(size: number): void {
  const net = network(size)
  const options: NetworkOptions = { projectStart: start, criticalSlackLimit: 0 }
  const repeats = size > 500_000 ? 5 : 25
  const bare = measure(barePass(size, net.links), repeats)
  const compiled = compileNetwork(net)
  const order = orderNetwork(compiled)
  const pass = measure(() => scheduleCompiled(compiled, order, options), repeats)
  const whole = measure(() => scheduleNetwork(net, options), repeats)
  const times = (a: Times): string => `${(a.median / bare.median).toFixed(1)}x`
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage()
  console.log(
    `${String(size).padStart(7)} tasks ${String(net.links.length).padStart(7)} links | bare ${shown(bare)} | passes ${shown(pass)} ${times(pass)} | ` +
      `compile, order, passes ${shown(whole)} ${times(whole)}, ${perTask(whole, size)} | in use ${megabytes(heapUsed + arrayBuffers)}, resident ${megabytes(rss)}`,
  )
}

/** Random edits, one upon the other, as commands make them. */
function edits(size: number): void {
  const [count, warm] = size > 20_000 ? [60, 20] : [300, 60]
  const next = random(size + 7)
  const first = generatedPlan(size, random(size + 1))
  const from = (low: number, high: number): number => low + Math.floor(next() * (high - low))
  const leaf = (row = from(1, size)): TaskId => `tsk_${row % 20 === 0 ? row + (row + 1 < size ? 1 : -1) : row}`
  let [plan, schedule] = [first, schedulePlan(first)]
  const kinds: Readonly<Record<string, () => PlanCommand>> = {
    "another duration": () => ({ name: "setDuration", args: { taskId: leaf(), duration: 2400 * from(1, 12) } }),
    "another name": () => ({ name: "updateTask", args: { taskId: leaf(), fields: { name: `Renamed ${next()}` } } }),
    progress: () => {
      const taskId = leaf()
      const dates = schedule.task.get(taskId)
      return { name: "setProgress", args: { tasks: [{ taskId, start: dates?.start ?? 0, finish: dates?.finish ?? 0, percent: 5_000 }] } }
    },
    "a link": () => {
      const successor = from(Math.min(41, size - 5), size - 1)
      return { name: "linkTasks", args: { links: [{ predecessorId: leaf(from(Math.max(1, successor - 38), successor)), successorId: leaf(successor), kind: "FS", lag: 0 }] } }
    },
    "a new task": () => ({ name: "addTask", args: { place: { where: "after", taskId: leaf() }, fields: { name: "New", duration: 4_800 } } }),
    "a task less": () => ({ name: "deleteTasks", args: { taskIds: [leaf()] } }),
  }
  for (const [kind, command] of Object.entries(kinds)) {
    ;[plan, schedule] = [first, schedulePlan(first)]
    const spent: { readonly command: number; readonly schedule: number }[] = []
    for (let n = 0; n < count; n += 1) {
      const [before, dates] = [plan, schedule]
      const made = command()
      const run = cpu(() => {
        const result = runCommands(before, [made], { idSeed: `bench${kind.length}x${String(n).padStart(6, "0")}`, now: 0, schedule: dates })
        if (result.ok) plan = result.plan
      })
      const again = cpu(() => {
        schedule = reschedulePlan(before, dates, plan)
      })
      if (n >= warm && plan !== before) spent.push({ command: run, schedule: again })
    }
    const at = (part: number, of: "command" | "schedule"): string => (spent.map((one) => one[of]).toSorted((a, b) => a - b)[Math.floor(spent.length * part)] ?? 0).toFixed(2)
    console.log(`${String(size).padStart(7)} tasks, ${kind.padEnd(16)} | reschedulePlan median ${at(0.5, "schedule")} p95 ${at(0.95, "schedule")} | command median ${at(0.5, "command")} p95 ${at(0.95, "command")}`)
  }
}

const load = (): string => `load ${loadavg()[0]?.toFixed(1) ?? "?"}`
console.log(`node ${process.version}, ${cpus()[0]?.model ?? "?"}, ${cpus().length} cores, ${load()}\nFull schedules, processor time in ms, garbage collection included; the ratio is that of the medians:`)
for (const size of sizes.length > 0 ? sizes : [1000, 10_000, 100_000, 1_000_000]) full(size)
console.log(`Edits, processor time in ms, garbage collection included, ${load()}:`)
for (const size of sizes.length > 0 ? sizes.filter((one) => one <= 100_000) : [1000, 10_000]) edits(size)
