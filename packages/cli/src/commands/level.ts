// throughline level: the shortest schedule that a budget allows for the people and resources there are.

import { mkdir } from "node:fs/promises"
import { readArguments, type Command } from "../command.ts"
import { CommandFailure } from "../failure.ts"
import { namedInstance, readInstances, readOne } from "../instances/read-instances.ts"
import { cancelOnInterrupt } from "../levelling/cancellation.ts"
import { levelSet } from "../levelling/level-set.ts"
import { reportOf, SetReport } from "../levelling/report.ts"
import type { Budget } from "../levelling/solve-instance.ts"
import { SolverThread } from "../levelling/solver-thread.ts"
import { levelPlanFile } from "./level-plan.ts"

const USAGE = "level FILE [--schedules N | --seconds S] [--seed K] [--objective NAME] [--json] [--all [--out DIR] [--workers N]] [--pauses NAME] [--out NEW.xml] [--force]"
const SCHEDULES_DEFAULT = 5000
/** A search needs so many for a first schedule and its improvement. */
const SCHEDULES_LEAST = 4
const WORKERS_MAX = 64
const OPTIONS = {
  schedules: { type: "string" }, seconds: { type: "string" }, seed: { type: "string" }, objective: { type: "string" },
  json: { type: "boolean" }, all: { type: "boolean" }, out: { type: "string" }, workers: { type: "string" },
  pauses: { type: "string" }, force: { type: "boolean" },
} as const

export const level: Command = {
  name: "level",
  usage: USAGE,
  summary: [
    "Finds a short schedule that the resources allow: of a plan (.xml, .csv), or of an instance (.sm, .mm, .rcp, .json, SET.json#ID, also packed .gz).",
    `The budget is a number of schedules to generate (default ${SCHEDULES_DEFAULT}; the same seed gives the same schedule) or seconds of one core.`,
    "--all levels every instance of a set: one ID.json per instance in the folder --out, or one line each with --json; --workers N at once.",
    "--objective cost (instances with skills and rates): the cheapest people first, then the shortest schedule.",
    "Of a plan: --objective finish (default), lateness, cost, smoothness or changes; --pauses none (default), notStarted or all says which tasks may be",
    "interrupted; --out writes the levelled plan, with --force over an existing file.",
    "Ctrl-C ends the search with the best schedule so far.",
  ].join("\n"),
  run: async (args) => {
    const { positionals, values } = readArguments(args, USAGE, ["FILE"], OPTIONS)
    const [spec = ""] = positionals
    if (isPlan(spec)) return levelPlan(spec, values)
    if (values.pauses !== undefined || values.force !== undefined) throw new CommandFailure("--pauses and --force go with a plan, not with an instance")
    const budget = budgetOf(values)
    const json = values.json === true
    if (values.all !== true && (values.out !== undefined || values.workers !== undefined)) throw new CommandFailure("--out and --workers go with --all")
    if (values.all !== true) return levelOne(spec, budget, json)
    if (values.out === undefined && !json) throw new CommandFailure("--all needs a folder for the solutions (--out DIR), or --json")
    return levelAll(spec, budget, { json, out: values.out ?? null, workers: values.workers === undefined ? 1 : wholeNumber("--workers", values.workers, 1, WORKERS_MAX) })
  },
}

type Values = { readonly [name in "schedules" | "seconds" | "seed" | "objective" | "pauses" | "out" | "workers"]?: string | undefined } & { readonly [name in "json" | "all" | "force"]?: boolean | undefined }

function levelPlan(file: string, values: Values): Promise<number> {
  if (values.all !== undefined || values.workers !== undefined) throw new CommandFailure("--all and --workers go with a set of instances, not with a plan")
  const { objective, pauses, out, force } = values
  return levelPlanFile(file, { ...limitsOf(values), json: values.json === true, objective, pauses, out, force })
}

function budgetOf(values: Values): Budget {
  const { objective = "duration" } = values
  if (objective !== "duration" && objective !== "cost") throw new CommandFailure(`there is no objective "${objective}"; instances know duration and cost`)
  const { schedules, seconds, seed } = limitsOf(values)
  return { schedules: seconds === null ? (schedules ?? SCHEDULES_DEFAULT) : null, seconds, seed, objective }
}

/** As given: null where nothing was. */
function limitsOf({ schedules, seconds, seed }: Values): { schedules: number | null; seconds: number | null; seed: number } {
  if (schedules !== undefined && seconds !== undefined) throw new CommandFailure(`give --schedules or --seconds, not both; usage: throughline ${USAGE}`)
  const allowed = seconds === undefined ? null : Number(seconds)
  if (allowed !== null && !(/^[\d.]+$/.test(seconds ?? "") && allowed > 0 && allowed <= 1_000_000)) throw new CommandFailure(`--seconds: "${seconds}" is not a number of seconds above 0`)
  return {
    schedules: schedules === undefined ? null : wholeNumber("--schedules", schedules, SCHEDULES_LEAST, 1e12),
    seconds: allowed,
    seed: seed === undefined ? 1 : wholeNumber("--seed", seed, 0, Number.MAX_SAFE_INTEGER),
  }
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text)
  if (!/^\d+$/.test(text) || value < least || value > most) throw new CommandFailure(`${name}: "${text}" is not a whole number from ${least} to ${most}`)
  return value
}

/** By its name: what an instance is called ends otherwise. */
const isPlan = (file: string): boolean => /\.(xml|csv|mspdi)$/i.test(file)

async function levelOne(spec: string, budget: Budget, json: boolean): Promise<number> {
  const { file, id } = namedInstance(spec)
  const set = await readInstances(file)
  if (id === null && set.isSet) throw new CommandFailure(`${file} is a set of ${set.ids.length} instances: name one (${file}#${set.ids[0] ?? "ID"}), or level all of them (--all --out DIR)`)
  const instance = readOne(file, set, id ?? set.ids[0] ?? "")
  const cancellation = cancelOnInterrupt()
  const thread = new SolverThread(budget, cancellation.shared)
  try {
    const outcome = await thread.solve(instance, ({ makespan, lowerBound, schedules }) => {
      console.error(`makespan ${makespan}, at best ${lowerBound} (${schedules} schedules)`)
    })
    if ("problem" in outcome) throw new CommandFailure(`${spec}: ${outcome.problem}`)
    process.stdout.write(json ? `${JSON.stringify(outcome)}\n` : reportOf(outcome, instance))
    return 0
  } finally {
    cancellation.release()
    await thread.close()
  }
}

interface SetOptions {
  readonly json: boolean
  readonly out: string | null
  readonly workers: number
}

async function levelAll(spec: string, budget: Budget, { json, out, workers }: SetOptions): Promise<number> {
  const { file, id } = namedInstance(spec)
  if (id !== null) throw new CommandFailure(`--all levels the whole set: leave out "#${id}"`)
  const set = await readInstances(file)
  if (out !== null) await mkdir(out, { recursive: true })
  const cancellation = cancelOnInterrupt()
  const report = new SetReport(set.ids.length, out, json)
  try {
    await levelSet({ file, set, budget, workers, cancellation, onOutcome: (outcome) => report.add(outcome) })
  } finally {
    cancellation.release()
  }
  console.error(report.summary())
  if (report.unsolved > 0) return 2
  return report.solved < set.ids.length ? 1 : 0
}
