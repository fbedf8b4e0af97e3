// Which tasks have to be worked off one after the other? Those of one person, against the units that this person has; and
// those of which any two share somebody who cannot do both, against one task at a time.
import type { WorkingTime } from "../../calendar/working-time.ts"
import { AUTOMATIC, type CompiledNetwork } from "../../network/compiled-network.ts"
import { FIRST_INSTANT, type Instant } from "../../units.ts"
import type { CompiledDemand, CompiledProblem } from "./compiled-problem.ts"
import { placeOf } from "./objective.ts"
import { UsageProfile } from "./usage-profile.ts"

/** Cliques are grown from so many of the longest tasks; of larger problems none. */
const SEEDS_MAX = 40
const CLIQUES_TASKS_MAX = 2_000

export interface WorkQueue {
  readonly jobs: readonly Job[]
  readonly profile: UsageProfile
  readonly calendar: WorkingTime
}

/** Jobs in order of their heads, the latest first. `earlyStart` by point: starts without regard to people. */
export function workQueues(problem: CompiledProblem, base: readonly UsageProfile[], earlyStart: Int32Array): WorkQueue[] {
  const queues: WorkQueue[] = []
  for (let r = 0; r < problem.resources; r += 1) {
    const profile = base[r]
    const calendar = problem.calendarOfProfile[r]
    if (profile !== undefined && calendar !== undefined && problem.uniform[r] === 1) queues.push({ jobs: jobsOf(problem, r, calendar, earlyStart), profile, calendar })
  }
  return [...queues, ...cliques(problem, earlyStart)]
}

export interface Job {
  readonly point: number
  readonly head: Instant
  /** Units times working time. */
  readonly work: number
}

function jobsOf(problem: CompiledProblem, r: number, calendar: WorkingTime, earlyStart: Int32Array): Job[] {
  const jobs: Job[] = []
  for (const p of problem.competing) {
    const { net, i } = placeOf(problem, p)
    if (net === undefined || net.c.role[i] !== AUTOMATIC) continue
    let work = 0
    for (const demand of problem.demands[p] ?? []) if (demand.profile === r) work += workOf(net.c, i, demand, calendar)
    if (work > 0) jobs.push({ point: p, head: earlyStart[p] ?? 0, work })
  }
  return jobs.toSorted((a, b) => b.head - a.head)
}

/** What the task takes of the person wherever it lies. Where several calendars decide how long a person is needed, that is not known: none. */
function workOf(c: CompiledNetwork, i: number, demand: CompiledDemand, calendar: WorkingTime): number {
  if (demand.parts !== null) return demand.parts.reduce((sum, part) => sum + part.units * part.length, 0)
  const isPlain = (c.spanAt[i] ?? 0) === (c.spanAt[i + 1] ?? 0) && c.calendars[c.workCalendar[i] ?? 0] === calendar
  return isPlain ? demand.units * (c.duration[i] ?? 0) : 0
}


const ONE_AT_A_TIME = 10_000

interface Exclusive {
  readonly point: number
  readonly calendar: WorkingTime
  readonly duration: number
}

/** Sets of tasks any two of which exclude each other, with their durations on one calendar. */
function cliques(problem: CompiledProblem, earlyStart: Int32Array): WorkQueue[] {
  const most = problem.profiles.map((profile) => profile.free.subarray(0, profile.count).reduce((a, b) => Math.max(a, b), 0))
  const tasks = exclusiveTasks(problem)
  if (tasks.length > CLIQUES_TASKS_MAX) return []
  const profile = new UsageProfile([{ from: FIRST_INSTANT, units: ONE_AT_A_TIME }])
  return tasks.slice(0, SEEDS_MAX).flatMap((seed) => {
    const clique = [seed]
    for (const task of tasks) if (task.calendar === seed.calendar && clique.every((member) => member !== task && excludes(problem, most, member.point, task.point))) clique.push(task)
    const jobs = clique.map(({ point, duration }) => ({ point, head: earlyStart[point] ?? 0, work: duration * ONE_AT_A_TIME }))
    return clique.length < 2 ? [] : [{ jobs: jobs.toSorted((a, b) => b.head - a.head), profile, calendar: seed.calendar }]
  })
}

/** Tasks whose people all work as long as the task does, the longest first. */
function exclusiveTasks(problem: CompiledProblem): Exclusive[] {
  const tasks: Exclusive[] = []
  for (const point of problem.competing) {
    const { net, i } = placeOf(problem, point)
    if (net === undefined || net.c.role[i] !== AUTOMATIC || (net.c.spanAt[i] ?? 0) !== (net.c.spanAt[i + 1] ?? 0)) continue
    const calendar = net.c.calendars[net.c.workCalendar[i] ?? 0]
    const people = (problem.demands[point] ?? []).filter(({ stock }) => !stock)
    if (calendar === undefined || people.length === 0 || people.some((demand) => demand.calendar !== calendar || demand.parts !== null)) continue
    tasks.push({ point, calendar, duration: net.c.duration[i] ?? 0 })
  }
  return tasks.toSorted((a, b) => b.duration - a.duration || a.point - b.point)
}

function excludes(problem: CompiledProblem, most: readonly number[], a: number, b: number): boolean {
  return (problem.demands[a] ?? []).some((one) => !one.stock && (problem.demands[b] ?? []).some((other) => other.profile === one.profile && one.units + other.units > (most[one.profile] ?? 0)))
}
