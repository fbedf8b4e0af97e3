// Networks as they are scheduled now, with everybody's bookings: who is booked beyond capacity, and who is in the way of a task
// that would like to start earlier?
import type { Instant, Ticks } from "../../units.ts"
import { isSummaryRow } from "../../network/order.ts"
import { bookAsScheduled } from "./calendar-decoder.ts"
import { compileProblem, type CompiledProblem } from "./compiled-problem.ts"
import { DemandWindows } from "./demand-windows.ts"
import type { LevellingProblem, TaskRef } from "./problem.ts"
import { NEVER, type UsageProfile } from "./usage-profile.ts"

export interface Overload {
  readonly resource: number
  /** Working time of one full-time person beyond what is there. */
  readonly work: Ticks
  readonly from: Instant
  readonly to: Instant
}

export interface LevellingReason {
  readonly resource: number
  readonly stock: boolean
  /** When it is free again. */
  readonly until: Instant
  /** Who has it until then; nobody where it is simply not there. */
  readonly behind: readonly TaskRef[]
}

interface Booking {
  readonly point: number
  readonly units: number
  readonly from: Instant
  readonly to: Instant
}

export class BookedNetworks {
  readonly #compiled: CompiledProblem
  readonly #profiles: readonly UsageProfile[]
  readonly #bookings: readonly Booking[][]
  readonly #windows: DemandWindows

  constructor(problem: LevellingProblem) {
    this.#compiled = compileProblem(problem, false)
    this.#profiles = this.#compiled.profiles
    this.#bookings = this.#profiles.map(() => [])
    this.#windows = new DemandWindows(this.#compiled)
    const { nets, graph } = this.#compiled
    for (const [n, net] of nets.entries()) {
      for (let i = 0; i < net.c.count; i += 1) {
        const point = (graph.base[n] ?? 0) + i
        if (isSummaryRow(net.c, i) || (this.#compiled.demands[point] ?? []).length === 0) continue
        bookAsScheduled(this.#windows, net, point, i, this.#profiles)
        this.#remember(point)
      }
    }
  }

  #remember(point: number): void {
    const { profile, from, to, units, count } = this.#windows
    for (let k = 0; k < count; k += 1) this.#bookings[profile[k] ?? 0]?.push({ point, from: from[k] ?? 0, to: to[k] ?? 0, units: units[k] ?? 0 })
  }

  /** Resources with overload; stocks are not counted here. */
  overloads(): Overload[] {
    return this.#profiles.slice(0, this.#compiled.resources).flatMap((profile, resource) => {
      const calendar = this.#compiled.calendarOfProfile[resource]
      let work = 0
      let [from, to] = [0, 0]
      for (let k = 0; k < profile.count; k += 1) {
        const beyond = -(profile.free[k] ?? 0)
        if (beyond <= 0 || calendar === undefined) continue
        const begin = profile.time[k] ?? 0
        const end = profile.endOf(k)
        const length = this.#compiled.uniform[resource] === 1 ? calendar.work(begin, end) : end - begin
        if (length <= 0) continue
        if (work === 0) from = begin
        to = end
        work += (beyond * length) / 10_000
      }
      return work === 0 ? [] : [{ resource, work: Math.round(work), from, to }]
    })
  }

  /** Tasks that are booked while their resource is booked beyond capacity. */
  overloadedTasks(): TaskRef[] {
    const points = new Set<number>()
    for (const [r, bookings] of this.#bookings.slice(0, this.#compiled.resources).entries()) {
      for (const { point, from, to } of bookings) if (this.#profiles[r]?.lastConflict(from, to, 0) !== NEVER) points.add(point)
    }
    return [...points].toSorted((a, b) => a - b).map((point) => this.#refOf(point))
  }

  /** What was in the way last of a task that could have run from `from` but runs from `to` on; null where nothing was. */
  reason({ network, task }: TaskRef, from: Instant, to: Instant): LevellingReason | null {
    const { graph, demands, resources } = this.#compiled
    const point = (graph.base[network] ?? 0) + task
    let found: { profile: number; until: Instant } | null = null
    for (const { profile, units } of demands[point] ?? []) {
      const until = this.#lastConflict(point, profile, from, to, units)
      if (until !== NEVER && (found === null || until > found.until)) found = { profile, until }
    }
    if (found === null) return null
    const last = Math.min(found.until, to) - 1
    const behind = (this.#bookings[found.profile] ?? []).filter((booking) => booking.point !== point && booking.from <= last && last < booking.to)
    const stock = found.profile >= resources
    const points = [...new Set(behind.map((booking) => booking.point))].toSorted((a, b) => a - b)
    return { resource: stock ? found.profile - resources : found.profile, stock, until: found.until, behind: points.map((other) => this.#refOf(other)) }
  }

  /** What the task itself has booked is not in its own way. */
  #lastConflict(point: number, r: number, from: Instant, to: Instant, units: number): Instant {
    const profile = this.#profiles[r]
    const own = (this.#bookings[r] ?? []).filter((booking) => booking.point === point)
    for (const booking of own) profile?.take(booking.from, booking.to, -booking.units)
    const until = profile?.lastConflict(from, to, units) ?? NEVER
    for (const booking of own) profile?.take(booking.from, booking.to, booking.units)
    return until
  }

  #refOf(point: number): TaskRef {
    const network = this.#compiled.graph.networkOf[point] ?? 0
    return { network, task: point - (this.#compiled.graph.base[network] ?? 0) }
  }
}
