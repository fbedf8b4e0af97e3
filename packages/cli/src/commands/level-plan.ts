// throughline level PLAN: who and what to delay so that nobody is booked twice. Proposes; writes only a new file, and only
// where one is named.

import type { LevellingObjective } from "@throughline/engine"
import { writeMspdi } from "@throughline/interchange"
import { editsOfProposal, planToWire, runCommands, schedulePlan, toIsoSeconds, type LevellingMove, type LevellingProposal, type Plan, type TaskId } from "@throughline/plan"
import { Worker } from "node:worker_threads"
import { CommandFailure } from "../failure.ts"
import { writeOutput } from "../files.ts"
import { cancelOnInterrupt } from "../levelling/cancellation.ts"
import { readPlanFile } from "../read-plan.ts"
import { visible } from "../terminal.ts"
import type { PlanWorkerReply, PlanWorkerStart } from "./level-plan-worker.ts"

export interface LevelPlanOptions {
  /** Both null: 1,000 schedules. */
  readonly schedules: number | null
  readonly seconds: number | null
  readonly seed: number
  readonly json: boolean
  /** finish (default), lateness, cost, smoothness or changes. */
  readonly objective?: string | undefined
  /** What may be interrupted: none (default), notStarted or all. */
  readonly pauses?: string | undefined
  /** A new .xml file for the levelled plan. */
  readonly out?: string | undefined
  readonly force?: boolean | undefined
}

export interface PlanBudget {
  readonly schedules: number | null
  readonly seconds: number | null
  readonly seed: number
  readonly objective: LevellingObjective
  readonly pauses: (typeof PAUSES)[number]
}

const SCHEDULES_DEFAULT = 1_000
const OBJECTIVES: readonly LevellingObjective[] = ["finish", "lateness", "cost", "smoothness", "changes"]
const PAUSES = ["none", "notStarted", "all"] as const

export async function levelPlanFile(file: string, options: LevelPlanOptions): Promise<number> {
  const budget = budgetOf(options)
  if (options.out !== undefined && !options.out.toLowerCase().endsWith(".xml")) throw new CommandFailure(`--out: a levelled plan is written as .xml, not "${options.out}"`)
  const { plan } = await readPlanFile(file)
  const { proposal, milliseconds } = await levelInThread(plan, budget)
  process.stdout.write(options.json ? `${JSON.stringify(recordOf(plan, proposal, milliseconds))}\n` : reportOf(plan, proposal))
  if (options.out !== undefined) {
    const levelled = levelledPlan(plan, proposal)
    await writeOutput(options.out, writeMspdi(levelled, schedulePlan(levelled)), options.force === true)
  }
  return 0
}

type Proposal = Omit<LevellingProposal, "plans">

function levelledPlan(plan: Plan, proposal: Proposal): Plan {
  const outcome = runCommands(plan, editsOfProposal(proposal), { idSeed: "levelledPlan", now: 0 })
  if (!outcome.ok) throw new Error(`the plan refuses its own levelling: ${outcome.error.code}`)
  return outcome.plan
}

function budgetOf({ schedules, seconds, seed, objective = "finish", pauses = "none" }: LevelPlanOptions): PlanBudget {
  const known = OBJECTIVES.find((name) => name === objective)
  if (known === undefined) throw new CommandFailure(`there is no objective "${objective}"; plans know ${OBJECTIVES.join(", ")}`)
  const interrupted = PAUSES.find((name) => name === pauses)
  if (interrupted === undefined) throw new CommandFailure(`tasks can be interrupted in these ways: ${PAUSES.join(", ")}; not "${pauses}"`)
  return { schedules: schedules === null && seconds === null ? SCHEDULES_DEFAULT : schedules, seconds, seed, objective: known, pauses: interrupted }
}

async function levelInThread(plan: Plan, budget: PlanBudget): Promise<PlanWorkerReply & { readonly kind: "done" }> {
  const cancellation = cancelOnInterrupt()
  const start: PlanWorkerStart = { plan: planToWire(plan), budget, cancelled: cancellation.shared }
  const worker = new Worker(new URL("./level-plan-worker.ts", import.meta.url), { workerData: start })
  try {
    return await new Promise((resolve, reject) => {
      worker.on("message", (reply: PlanWorkerReply) => {
        if (reply.kind === "done") resolve(reply)
        else console.error(`finish ${dateOf(reply.finish)}, at best ${dateOf(reply.finishBound)} (${reply.schedules} schedules)`)
      })
      worker.once("error", reject)
    })
  } finally {
    cancellation.release()
    await worker.terminate()
  }
}

const dateOf = (at: number): string => toIsoSeconds(at).slice(0, 16)
const daysOf = (plan: Plan, ticks: number): number => ticks / 10 / plan.settings.minutesPerDay

/** What programs read: instants as local date-times, lengths in minutes, tasks by their number. */
function recordOf(plan: Plan, proposal: Proposal, milliseconds: number) {
  const numberOf = (id: TaskId): number | null => plan.task.get(id)?.number ?? null
  const overload = ({ work, resources, tasks }: LevellingProposal["overloadBefore"]) => ({ minutes: work / 10, resources, tasks })
  return {
    objective: proposal.objective, finishBefore: toIsoSeconds(proposal.finishBefore), finishAfter: toIsoSeconds(proposal.finishAfter),
    finishBound: toIsoSeconds(proposal.finishBound), gapMinutes: proposal.gap / 10, costBefore: proposal.costBefore, costAfter: proposal.costAfter,
    overloadBefore: overload(proposal.overloadBefore), overloadAfter: overload(proposal.overloadAfter), value: proposal.value, bound: proposal.bound,
    schedules: proposal.schedules, time_ms: milliseconds, unplaced: proposal.unplaced.map(({ taskId }) => numberOf(taskId)),
    moves: proposal.moves.map(({ taskId, from, to, shift, edit, because }) => ({
      uid: numberOf(taskId), start: toIsoSeconds(to.start), finish: toIsoSeconds(to.finish), startBefore: toIsoSeconds(from.start), finishBefore: toIsoSeconds(from.finish),
      shiftMinutes: shift / 10, levelingDelayMinutes: edit === null ? null : edit.levelingDelay / 10, splits: (edit?.splits ?? []).map(({ offset, gap }) => ({ offsetMinutes: offset / 10, gapMinutes: gap / 10 })),
      because: because.kind, resource: "resourceId" in because ? (plan.resource.get(because.resourceId)?.name ?? null) : null,
      behind: "behind" in because ? because.behind.map((other) => numberOf(other.taskId)) : because.kind === "predecessor" && because.taskId !== null ? [numberOf(because.taskId)] : [],
    })),
  }
}

function reportOf(plan: Plan, proposal: Proposal): string {
  const own = proposal.moves.filter(({ edit }) => edit !== null)
  const overload = ({ work, tasks, resources }: LevellingProposal["overloadBefore"]): string =>
    work === 0 ? "none" : `${daysOf(plan, work).toFixed(1)} days of work, ${tasks} tasks, ${resources} people`
  const lines = [
    `finish    ${dateOf(proposal.finishBefore)} -> ${dateOf(proposal.finishAfter)}`,
    `at best   ${dateOf(proposal.finishBound)} (proved; gap ${daysOf(plan, proposal.gap).toFixed(1)} working days)`,
    `overload  ${overload(proposal.overloadBefore)} -> ${overload(proposal.overloadAfter)}`,
    `moved     ${own.length} tasks levelled, ${proposal.moves.length - own.length} follow (${proposal.schedules} schedules)`,
    ...proposal.moves.map((move) => lineOf(plan, move)),
    ...proposal.unplaced.map(({ taskId }) => `no place without overload: ${nameOf(plan, taskId)}`),
  ]
  return `${lines.join("\n")}\n`
}

const nameOf = (plan: Plan, id: TaskId): string => visible(plan.task.get(id)?.name ?? id)

function lineOf(plan: Plan, { taskId, from, to, shift, edit, because }: LevellingMove): string {
  const pauses = edit?.splits === undefined ? "" : `, interrupted ${edit.splits.length}x`
  return `${dateOf(from.start)} -> ${dateOf(to.start)}  ${daysOf(plan, shift).toFixed(1).padStart(6)} d  ${nameOf(plan, taskId)}${pauses}: ${reasonOf(plan, because)}`
}

function reasonOf(plan: Plan, because: LevellingMove["because"]): string {
  switch (because.kind) {
    case "resource":
    case "material": {
      const who = visible(plan.resource.get(because.resourceId)?.name ?? because.resourceId)
      const behind = because.behind.map((other) => nameOf(plan, other.taskId)).join(", ")
      return behind === "" ? `${who} is not there before ${dateOf(because.until)}` : `${who} is busy with ${behind} until ${dateOf(because.until)}`
    }
    case "predecessor":
      return because.taskId === null ? "follows" : `follows ${nameOf(plan, because.taskId)}`
    case "released":
      return "its earlier delay is no longer needed"
    case "objective":
      return "put off for the objective"
  }
}
