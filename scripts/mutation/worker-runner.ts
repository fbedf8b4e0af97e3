// Hands versions to the thread that runs them, one at a time, and stops the thread where a test takes far more of the
// processor than it does on the code as it is. Time on the clock says nothing on a machine that others keep busy.
import { join } from "node:path"
import { Worker } from "node:worker_threads"
import type { Began, Job, Outcome } from "./run-mutants.ts"

/** How often the thread is looked at. */
const LOOK_MS = 250
export const NEVER_ENDED = "it never ended"

export class WorkerRunner {
  readonly #source: string
  #worker: Worker | null = null

  constructor(source: string) {
    this.#source = source
  }

  /** `limitOf` says how many milliseconds of the processor a test may take; null before the first one. */
  run(job: Job, limitOf: (test: string | null) => number): Promise<Outcome> {
    const worker = (this.#worker ??= new Worker(join(import.meta.dirname, "run-mutants.ts"), { workerData: { source: this.#source }, resourceLimits: { maxOldGenerationSizeMb: 1024 } }))
    return new Promise((done) => {
      let test: string | null = null
      let since: number | null = null
      const end = (outcome: Outcome): void => {
        clearInterval(timer)
        worker.removeAllListeners("message").removeAllListeners("error")
        done(outcome)
      }
      const stop = (killedBy: string): void => {
        if (this.#worker !== worker) return
        this.#worker = null
        worker.removeAllListeners("error").on("error", () => undefined)
        void worker.terminate().then(() => end({ id: job.id, killedBy, runs: [], atLoad: [] }))
      }
      const look = async (): Promise<void> => {
        const looked = test
        const used = await cpuOf(worker)
        if (looked !== test || used === null) return
        since ??= used
        if (used - since > limitOf(test)) stop(`${NEVER_ENDED}: ${test ?? "loading"}`)
      }
      const timer = setInterval(() => void look(), LOOK_MS)
      worker.on("message", (message: Began | Outcome) => {
        if ("id" in message) return end(message)
        test = message.began
        since = null
      })
      worker.once("error", (error) => stop(`it broke down: ${error.message}`))
      worker.postMessage(job) // oxlint-disable-line unicorn/require-post-message-target-origin -- a thread, not a window
    })
  }

  async stop(): Promise<void> {
    await this.#worker?.terminate()
  }
}

/** Null where the thread is starting or gone. */
async function cpuOf(worker: Worker): Promise<number | null> {
  try {
    const { user, system } = await worker.cpuUsage()
    return (user + system) / 1_000
  } catch {
    return null
  }
}
