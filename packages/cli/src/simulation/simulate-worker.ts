// A thread that computes one share of a simulation and hands it back.

import { parentPort, workerData } from "node:worker_threads"
import { PlanSimulator } from "@throughline/plan"
import type { SimulationShare } from "./simulate-with-workers.ts"

const { plan, options, from, to }: SimulationShare = workerData
// A port of a worker thread has no origin.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
parentPort?.postMessage(new PlanSimulator(plan, options).run(from, to))
