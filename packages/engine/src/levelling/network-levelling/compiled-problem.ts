// The levelling problem as the decoders read it: compiled networks without their present delays, what may happen to each
// task, how late it may start without pushing something that does not move, and who is needed.
import type { WorkingTime } from "../../calendar/working-time.ts"
import { ELAPSED_TIME } from "../../calendar/compile-calendar.ts"
import { compileNetwork } from "../../network/compile-network.ts"
import { ALAP, AUTOMATIC, calendarOf, FF, FNET, FNLT, MFO, MSO, SF, STARTED, type CompiledNetwork } from "../../network/compiled-network.ts"
import { planForward, type ForwardPlan } from "../../network/forward-plan.ts"
import { newForwardDates, type ForwardDates, type LateDates } from "../../network/forward.ts"
import type { NetworkSchedule, NetworkSplit, NetworkTask } from "../../network/network.ts"
import { isSummaryRow, orderNetwork, type ScheduleOrder } from "../../network/order.ts"
import { scheduleNetwork } from "../../network/schedule-network.ts"
import { LAST_INSTANT, TICKS_PER_DAY, TICKS_PER_HOUR, type Instant, type Ticks } from "../../units.ts"
import { pointGraph, type PointGraph } from "./point-graph.ts"
import type { DatedRate, DemandPart, LevellingProblem, SharedNetwork, SharedTask } from "./problem.ts"
import { FOREVER, UsageProfile } from "./usage-profile.ts"
import { WorkingStretches } from "./working-stretches.ts"

/** What levelling may do with a point (S-67). */
export const PASSIVE = 0
/** Its place is booked before everything else. */
export const HELD = 1
/** The same, and it is kept there where its predecessors would let it start earlier. */
export const LOCKED = 2
/** Gets a place of its own. */
export const MOVABLE = 3
/** Stands where its predecessors put it, and is booked there. */
export const FOLLOWER = 4
/** Begun: what is left may wait. */
export const REMAINDER = 5

export const PRIORITY_FIXED = 1000
export const PRIORITY_USUAL = 500

export interface CompiledProblem {
  readonly problem: LevellingProblem
  readonly nets: readonly CompiledShare[]
  readonly graph: PointGraph
  readonly mode: Uint8Array
  readonly mayPause: Uint8Array
  /** By point. */
  readonly demands: readonly (readonly CompiledDemand[])[]
  readonly limit: Int32Array
  /** Points that compete for places. */
  readonly competing: Int32Array
  /** S-70. Smaller chooses first; of a predecessor at most that of what waits for it. */
  readonly rank: Float64Array
  /** What is free once everything that does not move is booked; resources first, then stocks. */
  readonly profiles: readonly UsageProfile[]
  readonly resources: number
  readonly stretches: ReadonlyMap<WorkingTime, WorkingStretches>
  /** For each profile whether all who book it work on the same calendar. */
  readonly uniform: Uint8Array
  /** The calendar of whoever books a profile first. */
  readonly calendarOfProfile: readonly (WorkingTime | undefined)[]
  readonly partMin: Ticks
  /** No place is looked for behind this. */
  readonly horizon: Instant
}

export interface CompiledShare {
  readonly share: SharedNetwork
  readonly c: CompiledNetwork
  readonly order: ScheduleOrder
  readonly forward: ForwardPlan
  readonly dates: ForwardDates
  readonly late: LateDates | null
  /** The schedule with its present delays. */
  readonly present: NetworkSchedule
}

export interface CompiledDemand {
  readonly profile: number
  readonly stock: boolean
  /** At most what is ever there: a task that needs more than everything gets everything. */
  readonly units: number
  readonly calendar: WorkingTime
  readonly parts: readonly DemandPart[] | null
  readonly wait: Ticks
  readonly rates: readonly DatedRate[]
}

/** `capped` false: demands as they are asked, also above what is ever there; for measuring overload. */
export function compileProblem(problem: LevellingProblem, capped = true): CompiledProblem {
  const profiles = [...problem.resources.map(({ capacity }) => new UsageProfile(capacity)), ...(problem.stocks ?? []).map(({ supply }) => new UsageProfile(supply))]
  const most = profiles.map((profile) => (capped ? profile.free.subarray(0, profile.count).reduce((a, b) => Math.max(a, b), 0) : Infinity))
  const nets = problem.networks.map(compileShare)
  const graph = pointGraph(nets)
  const demands: (readonly CompiledDemand[])[] = Array.from({ length: graph.count }, () => [])
  const mode = new Uint8Array(graph.count)
  const mayPause = new Uint8Array(graph.count)
  for (const [n, net] of nets.entries()) {
    const base = graph.base[n] ?? 0
    for (let i = 0; i < net.c.count; i += 1) {
      if (isSummaryRow(net.c, i)) continue
      const task = net.share.tasks[i] ?? {}
      demands[base + i] = net.c.active[i] === 1 && net.c.duration[i] !== 0 ? compileDemands(net, i, task, problem.resources.length, most) : []
      mode[base + i] = modeOf(net, i, task, demands[base + i] ?? [])
      mayPause[base + i] = task.mayPause === true && canPause(net, i, demands[base + i] ?? []) ? 1 : 0
      if (mode[base + i] === MOVABLE || mode[base + i] === LOCKED) net.c.levelingDelay[i] = 0
    }
  }
  settleFollowers(graph, mode)
  return {
    problem, nets, graph, mode, mayPause, demands, limit: limitsOf(nets, graph, mode), competing: competingPoints(mode, demands),
    rank: ranksOf(nets, graph, mode), profiles, resources: problem.resources.length, ...calendarsOf(profiles.length, demands),
    partMin: problem.partMin ?? TICKS_PER_HOUR, horizon: horizonOf(nets, graph, demands, profiles),
  }
}

function compileShare(share: SharedNetwork): CompiledShare {
  const { network, options } = share
  const compiled = compileNetwork(network)
  // As the scheduler does: a calendar that never works counts by the clock.
  const c = { ...compiled, calendars: compiled.calendars.map((calendar) => (calendar.worksAfter(options.projectStart) ? calendar : ELAPSED_TIME)) }
  const order = orderNetwork(c)
  const present = scheduleNetwork(network, options)
  const hasAlap = c.constraint.some((constraint, i) => constraint === ALAP && c.role[i] === AUTOMATIC)
  const forward = planForward(c, order, present.projectStart, options.progressRule === "retainedLogic")
  const late = hasAlap ? { lateStart: present.start, lateFinish: present.finish } : null
  return { share, c, order, forward, dates: newForwardDates(c.count), late, present }
}

function compileDemands({ c, share }: CompiledShare, i: number, task: SharedTask, resources: number, most: readonly number[]): CompiledDemand[] {
  const splits = splitsOf(c, i, share.network.tasks[i])
  return (task.demands ?? []).flatMap((demand) => {
    const stock = demand.stock === true
    const profile = demand.resource + (stock ? resources : 0)
    const ever = most[profile] ?? 0
    if (demand.units <= 0 || ever <= 0) return []
    const calendar = c.calendars[demand.calendar] ?? ELAPSED_TIME
    const paused = splits.length > 0 && calendar === calendarOf(c, c.workCalendar, i)
    const own = demand.parts ?? (paused ? partsBetween(splits, c.duration[i] ?? 0, demand.units) : null)
    const parts = own?.map((part) => ({ ...part, units: Math.min(part.units, ever) })) ?? null
    return [{ profile, stock, units: Math.min(demand.units, ever), calendar, parts, wait: demand.wait ?? 0, rates: demand.rates ?? [] }]
  })
}

/** The pauses that count (S-15), in order; where people keep their own places there are none. */
function splitsOf(c: CompiledNetwork, i: number, task: NetworkTask | undefined): readonly NetworkSplit[] {
  if ((c.spanAt[i] ?? 0) !== (c.spanAt[i + 1] ?? 0)) return []
  return (task?.splits ?? []).filter(({ offset }) => offset > 0 && offset < (c.duration[i] ?? 0)).toSorted((a, b) => a.offset - b.offset)
}

/** A task that is interrupted needs its people between the pauses only. */
export function partsBetween(splits: readonly NetworkSplit[], duration: Ticks, units: number): DemandPart[] {
  const parts: DemandPart[] = []
  let at = 0
  let done = 0
  for (const { offset, gap } of splits) {
    parts.push({ offset: at, length: offset - done, units })
    at += offset - done + gap
    done = offset
  }
  parts.push({ offset: at, length: duration - done, units })
  return parts
}

function modeOf(net: CompiledShare, i: number, task: SharedTask, demands: readonly CompiledDemand[]): number {
  const { c } = net
  const role = c.role[i]
  if (c.active[i] === 0) return PASSIVE
  if (role === STARTED) return modeOfStarted(net, i, task, demands)
  if (role !== AUTOMATIC || c.constraint[i] === MSO || c.constraint[i] === MFO || c.constraint[i] === ALAP) return HELD
  if (!isOpen(task)) return LOCKED
  if (demands.length === 0) return PASSIVE
  return task.follows === true ? FOLLOWER : MOVABLE
}

/** With retained logic what is left waits for predecessors (S-31), so it may have to follow them. */
function modeOfStarted(net: CompiledShare, i: number, task: SharedTask, demands: readonly CompiledDemand[]): number {
  if (task.mayPause === true && isOpen(task) && task.follows !== true && canPause(net, i, demands)) return REMAINDER
  return net.forward.retainedLogic ? FOLLOWER : HELD
}

const isOpen = (task: SharedTask): boolean => task.locked !== true && (task.priority ?? PRIORITY_USUAL) < PRIORITY_FIXED

/**
 * Pauses are written as working time of the task's calendar, so everybody on it must work on that one; and a start that is
 * counted back from a finish would move with every pause.
 */
function canPause(net: CompiledShare, i: number, demands: readonly CompiledDemand[]): boolean {
  const { c, share, order } = net
  const calendar = calendarOf(c, c.workCalendar, i)
  if (c.elapsed[i] === 1 || demands.length === 0 || (c.spanAt[i] ?? 0) !== (c.spanAt[i + 1] ?? 0)) return false
  if ((share.network.tasks[i]?.splits ?? []).length > 0) return false
  if (c.constraint[i] === FNET || c.constraint[i] === FNLT) return false
  if (demands.some((demand) => !demand.stock && (demand.calendar !== calendar || demand.parts !== null || demand.wait !== 0))) return false
  for (let a = i; a >= 0; a = c.parent[a] ?? -1) {
    for (let k = c.linksIn.at[a] ?? 0; k < (c.linksIn.at[a + 1] ?? 0); k += 1) {
      const l = c.linksIn.link[k] ?? 0
      if (order.usable[l] === 1 && (c.linkKind[l] === FF || c.linkKind[l] === SF)) return false
    }
  }
  return true
}

/** Followers that wait for nothing that moves stay where they are. */
function settleFollowers(graph: PointGraph, mode: Uint8Array): void {
  const reached = new Uint8Array(graph.count)
  const queue = [...mode.keys()].filter((p) => mode[p] === MOVABLE || mode[p] === REMAINDER)
  for (const p of queue) {
    for (let k = graph.next.at[p] ?? 0; k < (graph.next.at[p + 1] ?? 0); k += 1) {
      const follower = graph.next.of[k] ?? 0
      if (reached[follower] === 1) continue
      reached[follower] = 1
      queue.push(follower)
    }
  }
  for (let p = 0; p < graph.count; p += 1) if (mode[p] === FOLLOWER && reached[p] === 0) mode[p] = HELD
}

function competingPoints(mode: Uint8Array, demands: readonly (readonly CompiledDemand[])[]): Int32Array {
  return Int32Array.from([...mode.keys()].filter((p) => (mode[p] === MOVABLE || mode[p] === REMAINDER || mode[p] === FOLLOWER) && (demands[p] ?? []).length > 0))
}

function ranksOf(nets: readonly CompiledShare[], graph: PointGraph, mode: Uint8Array): Float64Array {
  const rank = new Float64Array(graph.count).fill(Infinity)
  for (const [n, { order, share }] of nets.entries()) {
    const base = graph.base[n] ?? 0
    for (let at = order.points.length - 1; at >= 0; at -= 1) {
      const point = order.points[at] ?? 0
      const p = base + point
      const own = mode[p] === MOVABLE || mode[p] === REMAINDER || mode[p] === FOLLOWER
      let first = own ? -((share.priority ?? PRIORITY_USUAL) * 1001 + (share.tasks[point]?.priority ?? PRIORITY_USUAL)) : Infinity
      for (let k = graph.next.at[p] ?? 0; k < (graph.next.at[p + 1] ?? 0); k += 1) first = Math.min(first, rank[graph.next.of[k] ?? 0] ?? Infinity)
      rank[p] = first
    }
  }
  const values = [...new Set(rank)].toSorted((a, b) => a - b)
  const dense = new Map(values.map((value, index) => [value, index]))
  return rank.map((value) => dense.get(value) ?? 0)
}

/**
 * S-68: the latest start of each task at which nothing that stands still is pushed or overtaken: late dates of a network in which
 * all that does not move is tied to its date and the end is far away. FOREVER where a task is too late for that already.
 */
function limitsOf(nets: readonly CompiledShare[], graph: PointGraph, mode: Uint8Array): Int32Array {
  const limit = new Int32Array(graph.count).fill(FOREVER)
  for (const [n, { c, present, share }] of nets.entries()) {
    const base = graph.base[n] ?? 0
    const far = Math.min(LAST_INSTANT, present.projectFinish + FAR_AWAY)
    const tasks = share.network.tasks.map((task, i): NetworkTask => {
      const loose = { ...task, deadline: null, constraint: task.constraint === "alap" ? ("asap" as const) : (task.constraint ?? "asap") }
      if (mode[base + i] === MOVABLE) return { ...loose, levelingDelay: 0 }
      return mode[base + i] === LOCKED ? { ...loose, levelingDelay: 0, constraint: "mso", constraintDate: present.start[i] ?? 0 } : loose
    })
    tasks.push({ calendar: 0, duration: 0, mode: "manual", start: far, finish: far })
    const { lateStart, earlyStart } = scheduleNetwork({ ...share.network, tasks }, { ...share.options, multipleCriticalPaths: false, scheduleFrom: "start" })
    for (let i = 0; i < c.count; i += 1) {
      const latest = lateStart[i] ?? 0
      if (mode[base + i] === MOVABLE && latest >= (earlyStart[i] ?? 0)) limit[base + i] = latest
    }
  }
  return limit
}

/** Twenty years. */
const FAR_AWAY = 20 * 366 * TICKS_PER_DAY

/** Behind the present finish by the length of all that competes for the busiest resource, doubled for free days, and two years. */
function horizonOf(nets: readonly CompiledShare[], graph: PointGraph, demands: readonly (readonly CompiledDemand[])[], profiles: readonly UsageProfile[]): Instant {
  const booked = profiles.map(() => 0)
  let finish = 0
  for (const [n, { present, c }] of nets.entries()) {
    finish = Math.max(finish, present.projectFinish)
    for (let i = 0; i < c.count; i += 1) {
      for (const { profile } of demands[(graph.base[n] ?? 0) + i] ?? []) booked[profile] = (booked[profile] ?? 0) + (present.finish[i] ?? 0) - (present.start[i] ?? 0)
    }
  }
  const steps = profiles.reduce((latest, profile) => Math.max(latest, profile.time[profile.count - 1] ?? 0), 0)
  return Math.min(LAST_INSTANT - FAR_AWAY, Math.max(finish, steps) + 2 * Math.max(0, ...booked) + 732 * TICKS_PER_DAY)
}

function calendarsOf(count: number, demands: readonly (readonly CompiledDemand[])[]): Pick<CompiledProblem, "uniform" | "stretches" | "calendarOfProfile"> {
  const first: (WorkingTime | undefined)[] = Array.from({ length: count })
  const uniform = new Uint8Array(count).fill(1)
  const stretches = new Map<WorkingTime, WorkingStretches>()
  for (const { profile, stock, calendar } of demands.flat()) {
    const known = (first[profile] ??= calendar)
    if (!stock && known !== calendar) uniform[profile] = 0
    if (!stretches.has(calendar)) stretches.set(calendar, new WorkingStretches(calendar))
  }
  return { uniform, stretches, calendarOfProfile: first }
}
