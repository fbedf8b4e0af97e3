// A worker thread as a function: one instance in, its outcome out.

import { Worker } from "node:worker_threads"
import type { BenchmarkInstance } from "../instances/benchmark-instance.ts"
import type { WorkerStart } from "./level-worker.ts"
import type { Budget, Progress, Solution, Unsolved } from "./solve-instance.ts"

type Reply = { readonly kind: "progress"; readonly progress: Progress } | { readonly kind: "done"; readonly outcome: Solution | Unsolved }

export class SolverThread {
  readonly #worker: Worker

  constructor(budget: Budget, cancelled: SharedArrayBuffer) {
    const start: WorkerStart = { budget, cancelled }
    this.#worker = new Worker(new URL("./level-worker.ts", import.meta.url), { workerData: start })
  }

  /** One at a time. */
  async solve(instance: BenchmarkInstance, onProgress: (progress: Progress) => void): Promise<Solution | Unsolved> {
    const worker = this.#worker
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        worker.off("message", hear)
        worker.off("error", fail)
      }
      const hear = (reply: Reply): void => {
        if (reply.kind === "progress") return onProgress(reply.progress)
        settle()
        resolve(reply.outcome)
      }
      const fail = (error: unknown): void => {
        settle()
        reject(error instanceof Error ? error : new Error(String(error)))
      }
      worker.on("message", hear)
      worker.on("error", fail)
      worker.postMessage(instance, [])
    })
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }
}
