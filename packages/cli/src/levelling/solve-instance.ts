// Levels one benchmark instance within a budget and says what came out in the form of a solution file.

import { levelInstance, type LevellingOptions } from "@throughline/engine"
import { performance } from "node:perf_hooks"
import type { BenchmarkInstance } from "../instances/benchmark-instance.ts"

export interface Budget {
  readonly schedules: number | null
  readonly seconds: number | null
  readonly seed: number
  readonly objective: "duration" | "cost"
}

export interface Solution {
  readonly id: string
  readonly start: readonly number[]
  /** Mode of each activity, counted from 0. */
  readonly mode?: readonly number[]
  /** Person of each task, counted from 0. */
  readonly resource?: readonly number[]
  readonly makespan: number
  readonly cost?: number
  /** No schedule is shorter: proved. */
  readonly lb: number
  readonly schedules: number
  readonly time_ms: number
  readonly solver: string
}

/** Why there is no solution, as a sentence. */
export interface Unsolved {
  readonly id: string
  readonly problem: string
}

export interface Progress {
  readonly makespan: number
  readonly lowerBound: number
  readonly schedules: number
}

/** What the search does between two questions, and what follows the last one, takes time too: the search is asked to end so much earlier. */
const MARGIN_SHARE = 0.02
const MARGIN_MS = 30

export function solveInstance(wanted: BenchmarkInstance, budget: Budget, isCancelled: () => boolean, onProgress: (progress: Progress) => void): Solution | Unsolved {
  const began = performance.now()
  const allowed = (budget.seconds ?? Infinity) * 1000
  const end = began + allowed - Math.min(MARGIN_MS, allowed * MARGIN_SHARE)
  const options: LevellingOptions = {
    seed: budget.seed,
    ...(budget.schedules === null ? {} : { schedulesMax: budget.schedules }),
    shouldStop: () => isCancelled() || performance.now() >= end,
    onProgress,
  }
  const result = searchFor(wanted, options)
  const time = Math.round((performance.now() - began) * 10) / 10
  if ("code" in result) return { id: wanted.id, problem: sentenceOf(result) }
  const { start, makespan, lowerBound, schedules } = result
  return {
    id: wanted.id, start, makespan, lb: lowerBound, schedules, time_ms: time, solver: "throughline",
  }
}

function searchFor(wanted: BenchmarkInstance, options: LevellingOptions) {
  if (wanted.kind !== "single") throw new Error("levels only instances with one mode per activity so far")
  return levelInstance(wanted.instance, options)
}

type Trouble = Extract<ReturnType<typeof searchFor>, { code: string }>

/** Activities and resources are counted from 1 in sentences for people. */
function sentenceOf(trouble: Trouble): string {
  switch (trouble.code) {
    case "cycle": return `activities wait for each other in a circle: among ${trouble.activities.slice(0, 10).map((i) => i + 1).join(", ")}`
    case "demandAboveCapacity": return `activity ${trouble.activity + 1} needs more of resource ${trouble.resource + 1} than there is`
    case "malformed": return trouble.activity < 0 ? "its lists have different lengths" : `activity ${trouble.activity + 1} is malformed`
  }
}
