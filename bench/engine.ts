// How fast is a full schedule? Generates plans of 1,000, 10,000 and 100,000 tasks (15 links per 10 tasks, summaries,
// calendars with holidays, people with calendars of their own) and prints medians beside the bare integer pass of the
// same links in the same run.   node bench/engine.ts [size …]
import { cpus } from "node:os"
import {
  compileCalendar, compileNetwork, dayNumberOf, intersectCalendars, orderNetwork, scheduleCompiled, scheduleNetwork, uniteCalendars,
  type CalendarRules, type LinkKind, type Network, type NetworkLink, type NetworkOptions, type NetworkTask, type WorkingTime,
} from "@throughline/engine"
import { instantOf, reschedulePlan, schedulePlan, type Plan } from "@throughline/plan"
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

function measure(run: () => unknown, repeats: number): Times {
  for (let n = 0; n < Math.min(30, repeats); n += 1) run()
  const times = Array.from({ length: repeats }, () => {
    const before = performance.now()
    run()
    return performance.now() - before
  }).toSorted((a, b) => a - b)
  return { median: times[Math.floor(times.length / 2)] ?? 0, best: times[0] ?? 0 }
}

const shown = ({ median, best }: Times): string => `${median.toFixed(2)} (best ${best.toFixed(2)})`

console.log(`node ${process.version}, ${cpus()[0]?.model ?? "?"}, ${cpus().length} cores; medians in ms`)
for (const size of sizes.length > 0 ? sizes : [1000, 10_000, 100_000]) {
  const net = network(size)
  const options: NetworkOptions = { projectStart: start, criticalSlackLimit: 0 }
  const repeats = size > 50_000 ? 15 : 60
  const bare = measure(barePass(size, net.links), repeats)
  const compiled = compileNetwork(net)
  const order = orderNetwork(compiled)
  const pass = measure(() => scheduleCompiled(compiled, order, options), repeats)
  const full = measure(() => scheduleNetwork(net, options), repeats)
  const plan: Plan = generatedPlan(size, random(size + 1))
  const whole = measure(() => schedulePlan(plan), size > 50_000 ? 5 : 30)
  const schedule = schedulePlan(plan)
  const [id, task] = [...plan.task].at(size >> 1) ?? []
  const edited: Plan = id === undefined || task === undefined ? plan : { ...plan, task: new Map(plan.task).set(id, { ...task, duration: task.duration + 4800 }) }
  const again = measure(() => reschedulePlan(plan, schedule, edited), size > 50_000 ? 5 : 30)
  const times = (a: Times): string => `${(a.best / bare.best).toFixed(1)}x`
  console.log(
    `${String(size).padStart(7)} tasks ${String(net.links.length).padStart(7)} links | bare ${shown(bare)} | pass ${shown(pass)} ${times(pass)} | ` +
      `compile + order + pass ${shown(full)} ${times(full)} | schedulePlan ${shown(whole)} | reschedulePlan ${shown(again)}`,
  )
}
