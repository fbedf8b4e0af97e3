// The thread that levels: takes one instance after the other and answers each, while the main thread listens for Ctrl-C.

import { parentPort, workerData } from "node:worker_threads"
import type { BenchmarkInstance } from "../instances/benchmark-instance.ts"
import { solveInstance, type Budget } from "./solve-instance.ts"

export interface WorkerStart {
  readonly budget: Budget
  /** Becomes 1 when the search shall end. */
  readonly cancelled: SharedArrayBuffer
}

const { budget, cancelled }: WorkerStart = workerData
const flag = new Int32Array(cancelled)
/** Not more than so many reports per second reach the main thread. */
const REPORTS_MS = 100

parentPort?.on("message", (instance: BenchmarkInstance) => {
  let told = -Infinity
  const outcome = solveInstance(instance, budget, () => Atomics.load(flag, 0) === 1, (progress) => {
    if (performance.now() - told < REPORTS_MS) return
    told = performance.now()
    parentPort?.postMessage({ kind: "progress", progress }, [])
  })
  parentPort?.postMessage({ kind: "done", outcome }, [])
})
