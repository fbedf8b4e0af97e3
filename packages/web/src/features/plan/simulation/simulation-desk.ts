// The simulation that belongs to an open plan: what was asked, what came out, and whether the plan has changed since. Kept
// while the panel is closed, because the timeline goes on showing it. Where a run takes less than a blink it is repeated
// after every change; else the result is marked as old.

import { PERCENTS } from "@throughline/engine"
import type { Plan, PlanSimulation, TaskId } from "@throughline/plan"
import type { PlanDesk } from "../view/plan-desk.ts"
import type { SimulationChoice } from "./simulation-messages.ts"
import { SimulationRun } from "./simulation-run.ts"
import type { Whisker } from "./whisker.ts"

export interface SimulationOutcome {
  readonly result: PlanSimulation
  readonly of: Plan
  readonly choice: SimulationChoice
}

export interface SimulationState {
  /** Share of the runs that are done; null where nothing runs. */
  readonly running: number | null
  readonly failed: string | null
  readonly outcome: SimulationOutcome | null
  readonly stale: boolean
}

const QUICK_MS = 300
const CALM_MS = 400
const IDLE: SimulationState = { running: null, failed: null, outcome: null, stale: false }
const desks = new WeakMap<PlanDesk, SimulationDesk>()

export function simulationOf(desk: PlanDesk): SimulationDesk {
  const known = desks.get(desk) ?? new SimulationDesk(desk)
  desks.set(desk, known)
  return known
}

export class SimulationDesk {
  readonly #desk: PlanDesk
  readonly #listeners = new Set<() => void>()
  #state = IDLE
  #run: SimulationRun | null = null
  #took = Infinity
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(desk: PlanDesk) {
    this.#desk = desk
    desk.store.subscribe(() => this.#planChanged())
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly snapshot = (): SimulationState => this.#state

  start(choice: SimulationChoice): void {
    this.#run?.close()
    const { plan } = this.#desk.now.settled
    const begun = performance.now()
    this.#set({ running: 0, failed: null })
    this.#run = new SimulationRun(plan, choice, {
      onProgress: (running) => this.#set({ running }),
      onError: (failed) => this.#set({ running: null, failed }),
      onDone: (result) => {
        this.#took = performance.now() - begun
        this.#set({ running: null, outcome: { result, of: plan, choice }, stale: false })
        this.#desk.view.set({ whiskers: { of: whiskersOf(result), old: false } })
        this.#planChanged()
      },
    })
  }

  /** What came out before stays. */
  cancel(): void {
    this.#run?.close()
    this.#set({ running: null })
  }

  /** Forgets the result, and takes it off the timeline. */
  clear(): void {
    this.cancel()
    this.#set({ outcome: null, stale: false })
    this.#desk.view.set({ whiskers: null })
  }

  #planChanged(): void {
    const { outcome, stale, running } = this.#state
    const now = this.#desk.store.snapshot()
    if (outcome === null || now.phase !== "ready" || now.settled.plan === outcome.of) return
    if (!stale) {
      this.#set({ stale: true })
      this.#desk.view.set({ whiskers: { of: whiskersOf(outcome.result), old: true } })
    }
    if (this.#took > QUICK_MS || running !== null) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.start(outcome.choice), CALM_MS)
  }

  #set(change: Partial<SimulationState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}

const P50 = PERCENTS.indexOf(50)
const P80 = PERCENTS.indexOf(80)

/** Only where the two dates are different from each other. */
function whiskersOf({ tasks }: PlanSimulation): ReadonlyMap<TaskId, Whisker> {
  const whiskers = new Map<TaskId, Whisker>()
  for (const [id, { finish }] of tasks) {
    const p50 = finish?.[P50]
    const p80 = finish?.[P80]
    if (p50 !== undefined && p80 !== undefined && p50 !== p80) whiskers.set(id, { p50, p80 })
  }
  return whiskers
}
