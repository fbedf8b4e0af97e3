// Turns an order of tasks into a schedule of real networks: each task in turn takes the earliest place that its predecessors,
// its constraints, calendars and free people leave (serial schedule generation). Dates come from the scheduler's own forward
// pass, task by task, so that the delays found here give the same dates there.
import { divHalfEven } from "../../arith.ts"
import { calendarOf, COMPLETED, FNLT, NONE, SNLT, STARTED } from "../../network/compiled-network.ts"
import { placeEarly } from "../../network/forward.ts"
import type { NetworkSplit } from "../../network/network.ts"
import { finishFrom, snapStart } from "../../network/task-length.ts"
import type { Instant, Ticks } from "../../units.ts"
import { FOLLOWER, HELD, LOCKED, MOVABLE, REMAINDER, type CompiledProblem, type CompiledShare } from "./compiled-problem.ts"
import { DemandWindows } from "./demand-windows.ts"
import { PointQueue } from "./point-graph.ts"
import { FOREVER, NEVER, UsageProfile } from "./usage-profile.ts"

/** Pauses per task at most. */
const PAUSES_MAX = 20

export class CalendarDecoder {
  generated = 0
  /** By point: where predecessors alone put the start, and the delay after it. */
  readonly driven: Int32Array
  readonly delay: Int32Array
  /** Points for which no place was found. */
  readonly unplaced: number[] = []
  readonly splits = new Map<number, readonly NetworkSplit[]>()
  readonly resumes = new Map<number, Instant>()
  readonly profiles: readonly UsageProfile[]
  readonly base: readonly UsageProfile[]
  readonly #problem: CompiledProblem
  readonly #queue: PointQueue
  readonly #windows: DemandWindows
  readonly #keepsPlace: boolean
  /** Latest starts up to which tasks may be put off although they could begin. */
  #offUntil: Int32Array | null = null
  #off: Uint8Array | null = null
  #unlimited = false

  constructor(problem: CompiledProblem) {
    this.#problem = problem
    this.#queue = new PointQueue(problem.graph, "forward")
    this.#windows = new DemandWindows(problem)
    this.#keepsPlace = problem.problem.objective === "changes"
    this.driven = new Int32Array(problem.graph.count)
    this.delay = new Int32Array(problem.graph.count)
    this.base = problem.profiles
    this.profiles = problem.profiles.map((profile) => {
      const copy = new UsageProfile([])
      copy.copy(profile)
      return copy
    })
    this.#bookHeld()
  }

  /** Dates without regard to people: what no schedule can beat. Not counted as a schedule. */
  decodeUnlimited(key: Float64Array): void {
    this.#unlimited = true
    this.decode(key)
    this.#unlimited = false
    this.generated -= 1
  }

  /** `off`: per point in 256ths of the room up to `until`, how much later than possible a task is put. */
  decode(key: Float64Array, off: Uint8Array | null = null, until: Int32Array | null = null): void {
    this.generated += 1
    this.unplaced.length = 0
    this.splits.clear()
    this.resumes.clear()
    this.#off = off
    this.#offUntil = until
    for (let k = 0; k < this.base.length; k += 1) {
      const base = this.base[k]
      if (base !== undefined) this.profiles[k]?.copy(base)
    }
    const { graph, nets } = this.#problem
    this.#queue.start(key)
    for (let p = this.#queue.take(); p >= 0; p = this.#queue.take()) {
      const n = graph.networkOf[p] ?? 0
      const net = nets[n]
      if (net === undefined) continue
      const point = p - (graph.base[n] ?? 0)
      if (point < net.c.count) this.#place(net, p, point)
    }
  }

  #place(net: CompiledShare, p: number, i: number): void {
    placeEarly(net.forward, net.dates, net.late, i)
    this.delay[p] = 0
    this.driven[p] = net.dates.earlyStart[i] ?? 0
    const mode = this.#problem.mode[p]
    if (mode === MOVABLE) this.#placeMovable(net, p, i)
    else if (mode === REMAINDER) this.#placeRemainder(net, p, i)
    else if (mode === LOCKED) this.#keep(net, p, i)
    else if (mode === FOLLOWER) this.#bookFollower(net, p, i)
  }

  #bookFollower(net: CompiledShare, p: number, i: number): void {
    const [start, finish] = [net.dates.earlyStart[i] ?? 0, net.dates.earlyFinish[i] ?? 0]
    this.#windows.count = 0
    if (net.c.role[i] === STARTED) this.#windows.addRest(p, start, restOf(net, i, start, finish).resume, finish)
    else this.#windows.add(p, start, finish)
    if (this.#windows.conflict(p, this.profiles, start) !== NEVER) this.unplaced.push(p)
    this.#windows.book(this.profiles)
  }

  /** A locked task stays on its present start also where its predecessors would let it begin earlier. */
  #keep(net: CompiledShare, p: number, i: number): void {
    const start = net.present.start[i] ?? 0
    const driven = this.driven[p] ?? 0
    if (driven > start) this.unplaced.push(p)
    else if (driven < start) this.#write(net, p, i, start)
  }

  #write(net: CompiledShare, p: number, i: number, start: Instant): void {
    this.delay[p] = start - (this.driven[p] ?? 0)
    net.dates.earlyStart[i] = start
    net.dates.earlyFinish[i] = finishFrom(net.c, i, start)
  }

  #placeMovable(net: CompiledShare, p: number, i: number): void {
    const driven = this.driven[p] ?? 0
    if (this.#unlimited) return
    const limit = this.#latest(net, p, i)
    const overruled = net.dates.overruled[i] !== NONE
    const wanted = overruled ? driven : this.#wanted(net, p, i, driven)
    let start = this.#fit(net, p, i, wanted, limit)
    if (start === FOREVER && wanted > driven) start = this.#fit(net, p, i, driven, limit)
    if (start !== driven && (overruled || this.#breaksFinish(net, i, start))) start = FOREVER
    if (start !== driven && this.#problem.mayPause[p] === 1 && this.#interrupt(net, p, i, driven, start, limit)) return
    if (start === FOREVER) {
      this.unplaced.push(p)
      start = driven
    }
    if (start !== driven) this.#write(net, p, i, start)
    this.#windows.fill(p, start, finishFrom(net.c, i, start))
    this.#windows.book(this.profiles)
  }

  /** S-21: a start-no-later-than date would pull a later start back, also from the next working day. */
  #latest({ c }: CompiledShare, p: number, i: number): Instant {
    const limit = this.#problem.limit[p] ?? FOREVER
    return c.constraint[i] === SNLT ? Math.min(limit, c.constraintDate[i] ?? FOREVER) : limit
  }

  #breaksFinish({ c }: CompiledShare, i: number, start: Instant): boolean {
    return c.constraint[i] === FNLT && start !== FOREVER && finishFrom(c, i, start) > (c.constraintDate[i] ?? FOREVER)
  }

  #wanted(net: CompiledShare, p: number, i: number, driven: Instant): Instant {
    if (this.#keepsPlace) return Math.max(driven, net.present.start[i] ?? 0)
    const off = this.#off?.[p] ?? 0
    const until = this.#offUntil?.[p] ?? driven
    return off === 0 || until <= driven ? driven : driven + divHalfEven((until - driven) * off, 256)
  }

  /** The earliest start from `from` on at which everybody is free; FOREVER where there is none up to `limit`. */
  #fit(net: CompiledShare, p: number, i: number, from: Instant, limit: Instant): Instant {
    let start = snapStart(net.c, i, from)
    for (;;) {
      this.#windows.fill(p, start, finishFrom(net.c, i, start))
      const next = this.#windows.conflict(p, this.profiles, start)
      if (next === NEVER) return start <= limit || start === this.driven[p] ? start : FOREVER
      if (next > limit || next > this.#problem.horizon) return FOREVER
      start = snapStart(net.c, i, next)
    }
  }

  /** Works whenever people are free. Only where that ends earlier than in one piece; writes and books it then. */
  #interrupt(net: CompiledShare, p: number, i: number, from: Instant, whole: Instant, limit: Instant): boolean {
    const pieces = this.#pieces(net, p, i, from, net.c.duration[i] ?? 0)
    const first = pieces[0]
    const last = pieces.at(-1)
    if (first === undefined || last === undefined || pieces.length === 1 || first.start > limit) return false
    if (whole !== FOREVER && last.finish >= finishFrom(net.c, i, whole)) return false
    const calendar = calendarOf(net.c, net.c.workCalendar, i)
    const splits: NetworkSplit[] = []
    let done = 0
    for (const [n, piece] of pieces.entries()) {
      this.#windows.fill(p, piece.start, piece.finish)
      this.#windows.book(this.profiles)
      const before = pieces[n - 1]
      if (before !== undefined) splits.push({ offset: done, gap: calendar.work(before.finish, piece.start) })
      done += calendar.work(piece.start, piece.finish)
    }
    this.splits.set(p, splits)
    this.delay[p] = first.start - from
    net.dates.earlyStart[i] = first.start
    net.dates.earlyFinish[i] = last.finish
    return true
  }

  /** Stretches of free time that add up to `length`; empty where there are not enough. */
  #pieces(net: CompiledShare, p: number, i: number, from: Instant, length: number): { start: Instant; finish: Instant }[] {
    const calendar = calendarOf(net.c, net.c.workCalendar, i)
    const { partMin, horizon } = this.#problem
    const pieces: { start: Instant; finish: Instant }[] = []
    let left = length
    let at = from
    while (left > 0) {
      at = calendar.nextStart(at)
      if (at > horizon || pieces.length > PAUSES_MAX) return []
      this.#windows.fill(p, at, calendar.add(at, left))
      const blocked = this.#firstConflict()
      const worked = blocked === FOREVER ? left : Math.max(0, calendar.work(at, blocked))
      if (worked === left || (worked >= partMin && left - worked >= partMin)) {
        const finish = calendar.add(at, worked)
        const before = pieces.at(-1)
        // No working time between two pieces: one piece.
        if (before !== undefined && calendar.work(before.finish, at) === 0) before.finish = finish
        else pieces.push({ start: at, finish })
        left -= worked
        at = finish
      } else {
        // Too short to be worth it: look behind what is in the way.
        const short = Math.min(left, partMin)
        this.#windows.fill(p, at, calendar.add(at, left - worked < partMin && worked >= partMin ? left : short))
        const next = this.#windows.conflict(p, this.profiles, at)
        if (next === NEVER || next === FOREVER) return []
        at = next
      }
    }
    return pieces
  }

  #firstConflict(): Instant {
    let first = FOREVER
    const { profile, from, to, units, count } = this.#windows
    for (let k = 0; k < count; k += 1) first = Math.min(first, this.profiles[profile[k] ?? 0]?.firstConflict(from[k] ?? 0, to[k] ?? 0, units[k] ?? 0) ?? FOREVER)
    return first
  }

  /** What is left of a begun task, as one piece, as soon as its people are free. */
  #placeRemainder(net: CompiledShare, p: number, i: number): void {
    const { c, dates } = net
    const calendar = calendarOf(c, c.workCalendar, i)
    const { resume, left } = restOf(net, i, dates.earlyStart[i] ?? 0, dates.earlyFinish[i] ?? 0)
    if (this.#unlimited || left <= 0) return
    let start = resume
    for (;;) {
      this.#windows.fill(p, start, calendar.add(start, left))
      const next = this.#windows.conflict(p, this.profiles, start)
      if (next === NEVER) break
      if (next > this.#problem.horizon) {
        this.unplaced.push(p)
        start = resume
        break
      }
      start = calendar.nextStart(next)
    }
    this.#windows.fill(p, start, calendar.add(start, left))
    this.#windows.book(this.profiles)
    if (start === resume) return
    this.resumes.set(p, start)
    dates.earlyFinish[i] = calendar.add(start, left)
  }

  /** Takes everything that does not move out of the base profiles. */
  #bookHeld(): void {
    const { graph, nets, mode } = this.#problem
    for (const [n, net] of nets.entries()) {
      for (let i = 0; i < net.c.count; i += 1) {
        const p = (graph.base[n] ?? 0) + i
        if (mode[p] === HELD || mode[p] === LOCKED) bookAsScheduled(this.#windows, net, p, i, this.base)
      }
    }
  }
}

/** Where the done part of a begun task ends and what is left begins. */
export function remainderOf({ c, present }: CompiledShare, i: number): { stop: Instant; resume: Instant } {
  const calendar = calendarOf(c, c.workCalendar, i)
  const [stop, resume] = [c.stop[i] ?? NONE, c.resume[i] ?? NONE]
  if (stop !== NONE && resume !== NONE) return { stop, resume: Math.max(stop, resume) }
  const done = (c.duration[i] ?? 0) - (c.remaining[i] ?? 0)
  const end = calendar.add(present.start[i] ?? 0, Math.max(0, done))
  return { stop: end, resume: end }
}

/** When what is left of a begun task that ends at `finish` goes on, and how long it is; with retained logic predecessors may hold it back (S-31). */
function restOf(net: CompiledShare, i: number, start: Instant, finish: Instant): { resume: Instant; left: Ticks } {
  const { c } = net
  const calendar = calendarOf(c, c.workCalendar, i)
  const planned = finishFrom(c, i, start)
  const own = calendar.nextStart(remainderOf(net, i).resume)
  const left = calendar.work(own, planned)
  return { left, resume: finish > planned ? calendar.nextStart(calendar.add(finish, -left)) : own }
}

/** What a task books where the present schedule has it. Nobody is needed any more for what is done. */
export function bookAsScheduled(windows: DemandWindows, net: CompiledShare, p: number, i: number, profiles: readonly UsageProfile[]): void {
  const { present, c } = net
  const [start, finish] = [present.start[i] ?? 0, present.finish[i] ?? 0]
  windows.count = 0
  if (c.role[i] === STARTED) windows.addRest(p, start, restOf(net, i, start, finish).resume, finish)
  else if (c.role[i] !== COMPLETED) windows.fill(p, start, finish)
  windows.book(profiles)
}
