// throughline simulate: when a plan will probably end, and what that depends on.

import type { AssumedSpread, Plan } from "@throughline/plan"
import { readArguments, type Command } from "../command.ts"
import { CommandFailure } from "../failure.ts"
import { readPlanFile } from "../read-plan.ts"
import { simulationJson, simulationText } from "../simulation/simulation-report.ts"
import { simulateWithWorkers } from "../simulation/simulate-with-workers.ts"

const USAGE = "simulate FILE [--iterations N] [--seed K] [--workers N] [--spread LOW,HIGH] [--distribution NAME] [--correlation PERCENT] [--json]"
const ITERATIONS_DEFAULT = 10_000
const ITERATIONS_MAX = 1_000_000
const WORKERS_MAX = 64
const OPTIONS = {
  iterations: { type: "string" }, seed: { type: "string" }, workers: { type: "string" }, spread: { type: "string" }, distribution: { type: "string" },
  correlation: { type: "string" }, json: { type: "boolean" },
} as const

export const simulate: Command = {
  name: "simulate",
  usage: USAGE,
  summary: [
    "Computes a plan file many times with drawn durations: percentiles of every finish and of cost, criticality, sensitivity.",
    "Ranges come from the plan (custom field \"Throughline estimate\"). A plan without any is spread from 75 to 150 % of each duration; --spread LOW,HIGH",
    "says other percentages, for all tasks without a range. --distribution: pert (default), triangular or uniform. --correlation: of tasks that name the same",
    `group (default 50). ${ITERATIONS_DEFAULT} iterations and seed 1 where nothing is said. The same seed gives the same result with any number of --workers.`,
  ].join("\n"),
  run: async (args) => {
    const { positionals, values } = readArguments(args, USAGE, ["FILE"], OPTIONS)
    const iterations = wholeNumber("--iterations", values.iterations ?? String(ITERATIONS_DEFAULT), 1, ITERATIONS_MAX)
    const seed = wholeNumber("--seed", values.seed ?? "1", 0, Number.MAX_SAFE_INTEGER)
    const workers = wholeNumber("--workers", values.workers ?? "1", 1, WORKERS_MAX)
    const correlation = 100 * wholeNumber("--correlation", values.correlation ?? "50", 0, 100)
    const asked = assumptionOf(values.spread, values.distribution)
    const { plan } = await readPlanFile(positionals[0] ?? "")
    const assume = asked ?? (hasEstimates(plan) ? null : { kind: kindOf(values.distribution), ...SPREAD_DEFAULT })
    const result = await simulateWithWorkers(plan, { iterations, seed, assume, correlation }, workers)
    process.stdout.write(values.json === true ? `${JSON.stringify(simulationJson(plan, result, assume))}\n` : simulationText(plan, result, assume))
    for (const reason of result.leftOut) console.error(`left out: ${reason}`)
    return 0
  },
}

const SPREAD_DEFAULT = { low: 7_500, high: 15_000 } as const
const KINDS = ["pert", "triangular", "uniform"] as const

const hasEstimates = (plan: Plan): boolean => [...plan.task.values()].some((task) => task.estimate !== null)

function kindOf(name: string | undefined): AssumedSpread["kind"] {
  const kind = KINDS.find((each) => each === (name ?? "pert"))
  if (kind === undefined) throw new CommandFailure(`--distribution: there is no "${name}"; there are ${KINDS.join(", ")}`)
  return kind
}

/** Percentages of the duration around 100. */
function assumptionOf(spread: string | undefined, distribution: string | undefined): AssumedSpread | null {
  const kind = kindOf(distribution)
  if (spread === undefined) return null
  const [, low = "", high = ""] = /^(\d{1,4}(?:\.\d{1,2})?),(\d{1,4}(?:\.\d{1,2})?)$/.exec(spread.trim()) ?? []
  if (low === "" || Number(low) > 100 || Number(high) < 100) throw new CommandFailure(`--spread: "${spread}" is not LOW,HIGH in percent of the duration, LOW at most 100 and HIGH at least 100, as in 75,150`)
  return { kind, low: Math.round(Number(low) * 100), high: Math.round(Number(high) * 100) }
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text)
  if (!/^\d{1,16}$/.test(text) || value < least || value > most) throw new CommandFailure(`${name}: "${text}" is not a whole number from ${least} to ${most}`)
  return value
}
