// What a simulation found, for people and for programs. Nothing in here depends on the machine or the number of workers.

import { PERCENTS } from "@throughline/engine"
import { toIsoSeconds, type AssumedSpread, type OutcomeSummary, type Plan, type PlanSimulation, type SimulatedTask, type Task, type TaskId } from "@throughline/plan"
import { visible } from "../terminal.ts"

/** Dates as local date-times, lengths in minutes of working time, shares from 0 to 1, money in minor units. */
export function simulationJson(plan: Plan, result: PlanSimulation, assume: AssumedSpread | null) {
  const { finish, cost } = result
  return {
    iterations: result.iterations, seed: result.seed, estimated: result.estimated, assumed: result.assumed, assumption: assume,
    plannedFinish: toIsoSeconds(result.plannedFinish), chanceOfPlannedFinish: result.chanceOfPlan,
    finish: { ...percentiles(finish.percentiles, toIsoSeconds), mean: toIsoSeconds(Math.round(finish.mean)), deviationMinutes: result.deviation / 10, curve: finish.curve.map(({ value, share }) => ({ date: toIsoSeconds(value), share })), histogram: finish.histogram.map(({ from, to, count }) => ({ from: toIsoSeconds(Math.round(from)), to: toIsoSeconds(Math.round(to)), count })) },
    bothAtP80: result.bothAtP80,
    cost: cost === null ? null : { ...percentiles(cost.percentiles, Number), planned: result.plannedCost, mean: cost.mean, deviation: cost.deviation, curve: cost.curve },
    tasks: Array.from(result.tasks, ([id, task]) => taskJson(plan.task.get(id), task)),
  }
}

const percentiles = <T>(values: readonly number[], shown: (value: number) => T) => Object.fromEntries(PERCENTS.map((percent, n) => [`p${percent}`, shown(values[n] ?? 0)]))

function taskJson(task: Task | undefined, { finish, criticality, driver, meetsDeadline }: SimulatedTask) {
  return {
    uid: task?.number ?? 0, ...(finish === null ? {} : percentiles(finish, toIsoSeconds)), criticality, meetsDeadline,
    ...(driver === null ? {} : {
      meanMinutes: driver.mean / 10, deviationMinutes: driver.deviation / 10, sensitivity: driver.sensitivity, cruciality: driver.cruciality,
      swingMinutes: driver.swing === null ? null : { low: driver.swing.low / 10, high: driver.swing.high / 10 },
    }),
  }
}

const SHOWN = [10, 50, 80, 90] as const
const DRIVERS = 12

export function simulationText(plan: Plan, result: PlanSimulation, assume: AssumedSpread | null): string {
  const lines = [
    `${result.iterations} runs, seed ${result.seed}: ${spreadText(result, assume)}`, "",
    `planned finish   ${date(result.plannedFinish)}  kept in ${percent(result.chanceOfPlan)} of the runs`,
    ...SHOWN.map((share) => `P${share} finish       ${date(at(result.finish, share))}`),
  ]
  if (result.cost !== null) {
    const money = (minor: number): string => `${(minor / 10 ** plan.settings.currencyDigits).toFixed(plan.settings.currencyDigits)} ${plan.settings.currency}`
    lines.push(`planned cost     ${money(result.plannedCost)}`, ...SHOWN.map((share) => `P${share} cost         ${money(at(result.cost ?? result.finish, share))}`))
  }
  return `${[...lines, "", ...driverLines(plan, result)].join("\n")}\n`
}

function spreadText({ estimated, assumed }: PlanSimulation, assume: AssumedSpread | null): string {
  const own = `${estimated} tasks with a range of their own`
  if (assume === null || assumed === 0) return own
  return `${own}; for ${assumed} a ${assume.kind} range of ${assume.low / 100} to ${assume.high / 100} % of the duration is ASSUMED`
}

function driverLines(plan: Plan, { tasks }: PlanSimulation): string[] {
  const drivers = [...tasks].filter((entry): entry is [TaskId, SimulatedTask & { driver: object }] => entry[1].driver !== null)
  const strongest = drivers.toSorted(([, a], [, b]) => (b.driver?.sensitivity ?? 0) - (a.driver?.sensitivity ?? 0)).slice(0, DRIVERS)
  if (strongest.length === 0) return ["Nothing in this plan is uncertain."]
  const rows = strongest.map(([id, { criticality, driver, finish }]) => {
    const cells = [percent(criticality).padStart(8), (driver?.sensitivity ?? 0).toFixed(2).padStart(11), (driver?.cruciality ?? 0).toFixed(2).padStart(10), finish === null ? "".padStart(10) : date(finish[PERCENTS.indexOf(80)] ?? 0).slice(0, 10)]
    return `${cells.join("  ")}  ${visible(plan.task.get(id)?.name ?? "")}`
  })
  return ["critical  sensitivity  cruciality  P80 finish  what drives the finish", ...rows]
}

const at = (outcome: OutcomeSummary, share: (typeof SHOWN)[number]): number => outcome.percentiles[PERCENTS.indexOf(share)] ?? 0
const date = (instant: number): string => toIsoSeconds(instant).slice(0, 16).replace("T", " ")
const percent = (share: number): string => `${(share * 100).toFixed(0)} %`
