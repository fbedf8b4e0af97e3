// Shares the runs of a simulation out to threads and puts their parts together; one worker means this thread.

import { Worker } from "node:worker_threads"
import type { SimulationPart } from "@throughline/engine"
import { PlanSimulator, type Plan, type PlanSimulation, type PlanSimulationOptions } from "@throughline/plan"

export interface SimulationShare {
  readonly plan: Plan
  readonly options: PlanSimulationOptions
  readonly from: number
  readonly to: number
}

export async function simulateWithWorkers(plan: Plan, options: PlanSimulationOptions, workers: number): Promise<PlanSimulation> {
  const simulator = new PlanSimulator(plan, options)
  const [own, ...others] = simulator.parts(workers)
  const elsewhere = others.map(({ from, to }) => partFromWorker({ plan, options, from, to }))
  // Refusals are waited for below; until then nobody may call them unhandled.
  const settled = Promise.all(elsewhere)
  settled.catch(() => null)
  const first = own === undefined ? [] : [simulator.run(own.from, own.to)]
  return simulator.result([...first, ...(await settled)])
}

function partFromWorker(share: SimulationShare): Promise<SimulationPart> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./simulate-worker.ts", import.meta.url), { workerData: share })
    worker.once("message", resolve)
    worker.once("error", reject)
    worker.once("exit", (code) => reject(new Error(`a worker ended with code ${code} before it was done`)))
  })
}
