// One simulation in a few workers: shares are handed out as workers become free, the first worker puts the parts together.

import type { SimulationPart } from "@throughline/engine"
import type { Plan, PlanSimulation } from "@throughline/plan"
import type { RunShare, SimulationChoice, SimulationReply, SimulationRequest } from "./simulation-messages.ts"

export interface SimulationListener {
  /** Share of the runs that are done, 0 to 1. */
  readonly onProgress: (done: number) => void
  readonly onDone: (result: PlanSimulation) => void
  readonly onError: (reason: string) => void
}

const WORKERS_MAX = 4

export class SimulationRun {
  readonly #workers: readonly Worker[]
  readonly #listener: SimulationListener
  readonly #parts: SimulationPart[] = []
  #waiting: RunShare[] | null = null
  #total = 0

  constructor(plan: Plan, choice: SimulationChoice, listener: SimulationListener) {
    this.#listener = listener
    const count = Math.max(1, Math.min(WORKERS_MAX, navigator.hardwareConcurrency - 1))
    this.#workers = Array.from({ length: count }, () => this.#begin(plan, choice))
  }

  close(): void {
    for (const worker of this.#workers) worker.terminate()
  }

  #begin(plan: Plan, choice: SimulationChoice): Worker {
    const worker = new Worker(new URL("simulation.worker.ts", import.meta.url), { type: "module" })
    worker.addEventListener("message", ({ data }: MessageEvent<SimulationReply>) => this.#hear(worker, data))
    worker.addEventListener("error", (event) => {
      this.close()
      this.#listener.onError(event.message)
    })
    this.#send(worker, { kind: "start", plan, choice })
    return worker
  }

  #hear(worker: Worker, reply: SimulationReply): void {
    if (reply.kind === "done") {
      this.close()
      this.#listener.onDone(reply.result)
      return
    }
    // All workers name the same shares; the first one heard fills the list.
    if (reply.kind === "ready" && this.#waiting === null) {
      this.#waiting = [...reply.shares]
      this.#total = reply.shares.length
    }
    if (reply.kind === "part") {
      this.#parts.push(reply.part)
      this.#listener.onProgress(this.#parts.length / this.#total)
    }
    const next = this.#waiting?.shift()
    if (next !== undefined) this.#send(worker, { kind: "run", share: next })
    else if (this.#parts.length === this.#total) this.#send(worker, { kind: "merge", parts: this.#parts })
  }

  #send(worker: Worker, request: SimulationRequest): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker of our own
    worker.postMessage(request)
  }
}
