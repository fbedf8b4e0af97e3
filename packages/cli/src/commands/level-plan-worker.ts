// The thread that levels a plan file, so that the main thread can listen for Ctrl-C and print what is reached.

import { planFromWire, proposeLevelling, type LevellingProposal, type PlanWire } from "@throughline/plan"
import { parentPort, workerData } from "node:worker_threads"
import type { PlanBudget } from "./level-plan.ts"

export interface PlanWorkerStart {
  readonly plan: PlanWire
  readonly budget: PlanBudget
  /** Becomes 1 when the search shall end. */
  readonly cancelled: SharedArrayBuffer
}
export type PlanWorkerReply =
  | { readonly kind: "progress"; readonly finish: number; readonly finishBound: number; readonly schedules: number }
  | { readonly kind: "done"; readonly proposal: Omit<LevellingProposal, "plans">; readonly milliseconds: number }

/** Not more than so many reports per second reach the main thread. */
const REPORTS_MS = 200

const { plan, budget, cancelled }: PlanWorkerStart = workerData
const flag = new Int32Array(cancelled)
const begun = performance.now()
const end = budget.seconds === null ? Infinity : begun + budget.seconds * 1_000
const reply = (message: PlanWorkerReply): void => parentPort?.postMessage(message, [])
let told = -Infinity

const { plans: _plans, ...proposal } = proposeLevelling(planFromWire(plan), {
  objective: budget.objective, pauses: budget.pauses, seed: budget.seed, schedulesMax: budget.schedules ?? Infinity,
  shouldStop: () => Atomics.load(flag, 0) === 1 || performance.now() >= end,
  onProgress: ({ finish, finishBound, schedules }) => {
    if (performance.now() - told < REPORTS_MS) return
    told = performance.now()
    reply({ kind: "progress", finish, finishBound, schedules })
  },
})
reply({ kind: "done", proposal, milliseconds: Math.round(performance.now() - begun) })
