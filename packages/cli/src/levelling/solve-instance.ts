// Levels one benchmark instance within a budget and says what came out in the form of a solution file.

import { levelInstance, levelMultiMode, levelMultiSkill, type LevellingOptions, type LevellingResult, type LevellingTrouble, type MultiModeTrouble, type MultiSkillTrouble } from "@throughline/engine"
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
const MARGIN_SHARE = 0.04
const MARGIN_MS = 100

export function solveInstance(wanted: BenchmarkInstance, budget: Budget, isCancelled: () => boolean, onProgress: (progress: Progress) => void): Solution | Unsolved {
  const began = performance.now()
  const allowed = (budget.seconds ?? Infinity) * 1000
  const end = began + allowed - Math.min(MARGIN_MS, allowed * MARGIN_SHARE)
  const options: LevellingOptions = {
    seed: budget.seed,
    ...(budget.schedules === null ? {} : { schedulesMax: budget.schedules }),
    ...(budget.seconds === null ? {} : { secondsExpected: budget.seconds }),
    shouldStop: () => isCancelled() || performance.now() >= end,
    onProgress,
  }
  const result = searchFor(wanted, options, budget.objective)
  const time = Math.round((performance.now() - began) * 10) / 10
  if ("code" in result) return { id: wanted.id, problem: sentenceOf(result) }
  const { start, makespan, lowerBound, schedules, mode, resource, cost } = result
  return {
    id: wanted.id, start, ...(mode === undefined ? {} : { mode }), ...(resource === undefined ? {} : { resource }), makespan,
    ...(cost === undefined || wanted.kind !== "multiSkill" ? {} : { cost: cost / wanted.rateScale }),
    lb: lowerBound, schedules, time_ms: time, solver: "throughline",
  }
}

type Found = LevellingResult & Pick<Solution, "mode" | "resource" | "cost">
type Trouble = LevellingTrouble | MultiModeTrouble | MultiSkillTrouble

function searchFor(wanted: BenchmarkInstance, options: LevellingOptions, objective: "duration" | "cost"): Found | Trouble {
  if (wanted.kind === "multiMode") return levelMultiMode(wanted.instance, options)
  if (wanted.kind === "multiSkill") return levelMultiSkill(wanted.instance, { ...options, objective })
  return levelInstance(wanted.instance, options)
}

/** Activities and resources are counted from 1 in sentences for people. */
function sentenceOf(trouble: Trouble): string {
  switch (trouble.code) {
    case "cycle": return `activities wait for each other in a circle: among ${trouble.activities.slice(0, 10).map((i) => i + 1).join(", ")}`
    case "demandAboveCapacity": return `activity ${trouble.activity + 1} needs more of resource ${trouble.resource + 1} than there is`
    case "malformed": return trouble.activity < 0 ? "its lists have different lengths" : `activity ${trouble.activity + 1} is malformed`
    case "overBudget": return trouble.resource === null ? "no choice of modes keeps the budgets of the consumable resources" : `whatever modes are chosen, consumable resource ${trouble.resource + 1} does not suffice`
    case "modesNotFound": return "no choice of modes that keeps all budgets was found"
    case "nobodyCan": return `nobody has the skills for task ${trouble.activity + 1}`
  }
}
