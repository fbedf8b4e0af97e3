// Levels plans as a proposal: nothing is written, the caller decides what to take over (see proposal-edits.ts).
import { BookedNetworks, NetworkLevelling, type Instant, type LevellingReason, type NetworkLevellingProgress, type NetworkLevellingResult } from "@throughline/engine"
import { computePlan, keepComputation, type Computation } from "../compile/computation.ts"
import { explain } from "../compile/explain.ts"
import { schedulePlan } from "../compile/schedule-plan.ts"
import type { Plan, Task, TaskId } from "../document.ts"
import type { PlanSchedule } from "../schedule.ts"
import { problemOf, type LevellingOptions, type PlansProblem } from "./levelling-problem.ts"
import { overloadOf } from "./overload-sum.ts"
import type { LevelledPlan, LevellingMove, LevellingProposal, MoveReason, OverloadSum, TaskLevelling, TaskOfPlan } from "./levelling-proposal.ts"

export interface ProposeOptions extends LevellingOptions {
  readonly seed?: number
  /** Most schedules to generate. Absent: no limit if `shouldStop` is given, otherwise 1,000. */
  readonly schedulesMax?: number
  readonly shouldStop?: () => boolean
  readonly onProgress?: (progress: NetworkLevellingProgress) => void
}

const SCHEDULES_DEFAULT = 1_000

export function proposeLevelling(plans: Plan | readonly Plan[], options: ProposeOptions = {}): LevellingProposal {
  const session = new LevellingSession("settings" in plans ? [plans] : plans, options)
  const most = options.schedulesMax ?? (options.shouldStop === undefined ? SCHEDULES_DEFAULT : Infinity)
  let told = ""
  do {
    session.step()
    const progress = session.progress()
    const state = `${progress.value} ${progress.finish}`
    if (state !== told) options.onProgress?.(progress)
    told = state
  } while (!session.isDone && session.progress().schedules < most && options.shouldStop?.() !== true)
  return session.proposal()
}

/** The same in steps, for callers that answer messages in between. */
export class LevellingSession {
  readonly #plans: readonly Plan[]
  readonly #options: LevellingOptions
  readonly #computations: readonly Computation[]
  readonly #problem: PlansProblem
  readonly #levelling: NetworkLevelling

  constructor(plans: readonly Plan[], options: LevellingOptions & { readonly seed?: number }) {
    this.#plans = plans
    this.#options = options
    this.#computations = plans.map((plan) => computePlan(plan))
    this.#problem = problemOf(plans, this.#computations, options)
    this.#levelling = new NetworkLevelling(this.#problem.problem, options.seed ?? 1)
  }

  get isDone(): boolean {
    return this.#levelling.isDone
  }

  step(): void {
    this.#levelling.step()
  }

  progress(): NetworkLevellingProgress {
    return this.#levelling.progress()
  }

  proposal(): LevellingProposal {
    const result = this.#levelling.result()
    const before = this.#plans.map((plan) => schedulePlan(plan))
    const edits = this.#plans.map((_, n) => this.#editsOf(n, result))
    const after = this.#plans.map((plan, n) => levelledPlan(plan, before[n], edits[n] ?? new Map()))
    const booked = this.#bookedAfter(after)
    const moves = after.flatMap((levelled, n) => this.#movesOf(n, levelled, before[n], edits[n] ?? new Map(), booked))
    const finishAfter = Math.max(...after.map(({ finishAfter: finish }) => finish))
    const { finishBound } = result
    const first = this.#computations[0]?.compiled
    return {
      objective: this.#options.objective ?? "finish", moves, plans: after,
      finishBefore: Math.max(...after.map(({ finishBefore }) => finishBefore)), finishAfter,
      costBefore: before.reduce((sum, schedule, n) => sum + costOf(this.#plans[n], schedule), 0),
      costAfter: after.reduce((sum, { plan, schedule }) => sum + costOf(plan, schedule), 0),
      overloadBefore: this.#overloadOf(new BookedNetworks(this.#problem.problem)), overloadAfter: this.#overloadOf(booked),
      finishBound, gap: first?.book.of(first.plan.settings.calendarId).work(finishBound, finishAfter) ?? 0,
      value: result.value, bound: result.bound, schedules: result.schedules,
      unplaced: result.unplaced.flatMap(({ network, task }) => this.#taskOf(network, task) ?? []),
    }
  }

  #overloadOf(booked: BookedNetworks): OverloadSum {
    return overloadOf(booked, this.#problem.shared, this.#plans.length)
  }

  #taskOf(plan: number, row: number): TaskOfPlan | null {
    const taskId = this.#computations[plan]?.compiled.outline.order[row]
    return taskId === undefined ? null : { plan, taskId }
  }

  /** The tasks whose inputs change. */
  #editsOf(n: number, result: NetworkLevellingResult): Map<TaskId, TaskLevelling> {
    const edits = new Map<TaskId, TaskLevelling>()
    const levelled = result.networks[n]
    this.#computations[n]?.compiled.tasks.forEach((task, row) => {
      const levelingDelay = levelled?.levelingDelay[row] ?? task.levelingDelay
      const splits = levelled?.splits.get(row)
      const resume = levelled?.resumes.get(row)
      if (levelingDelay === task.levelingDelay && splits === undefined && resume === undefined) return
      edits.set(task.id, { taskId: task.id, levelingDelay, ...(splits === undefined ? {} : { splits }), ...resume })
    })
    return edits
  }

  #bookedAfter(after: readonly LevelledPlan[]): BookedNetworks {
    const plans = after.map(({ plan }) => plan)
    const computations = after.map(({ plan, schedule }) => {
      const computation = computePlan(plan)
      keepComputation(schedule, computation)
      return computation
    })
    return new BookedNetworks(problemOf(plans, computations, this.#options).problem)
  }

  #movesOf(n: number, levelled: LevelledPlan, before: PlanSchedule | undefined, edits: ReadonlyMap<TaskId, TaskLevelling>, booked: BookedNetworks): LevellingMove[] {
    const compiled = this.#computations[n]?.compiled
    return (compiled?.tasks ?? []).flatMap((task, row): LevellingMove[] => {
      const from = before?.task.get(task.id)
      const to = levelled.schedule.task.get(task.id)
      const edit = edits.get(task.id) ?? null
      if (from === undefined || to === undefined || compiled === undefined || compiled.isSummary[row] === 1) return []
      if (edit === null && from.start === to.start && from.finish === to.finish) return []
      const because = this.#reasonOf(n, row, levelled, from.start, edit, booked)
      const shift = compiled.book.ofTask(task).work(from.finish, to.finish)
      return [{ plan: n, taskId: task.id, from: datesOf(from), to: datesOf(to), shift, edit, because }]
    })
  }

  #reasonOf(n: number, row: number, { plan, schedule }: LevelledPlan, startBefore: Instant, edit: TaskLevelling | null, booked: BookedNetworks): MoveReason {
    const { taskId = null } = this.#taskOf(n, row) ?? {}
    const to = taskId === null ? undefined : schedule.task.get(taskId)
    if (taskId === null || to === undefined) return { kind: "objective" }
    if (edit === null) return { kind: "predecessor", taskId: predecessorOf(plan, schedule, taskId) }
    const found = edit.resume !== undefined && edit.stop !== undefined
      ? booked.reason({ network: n, task: row }, edit.stop, edit.resume)
      : booked.reason({ network: n, task: row }, to.start - edit.levelingDelay, edit.splits === undefined ? to.start : to.finish)
    if (found !== null && (edit.levelingDelay > 0 || edit.splits !== undefined || edit.resume !== undefined)) return this.#named(n, found)
    return to.start < startBefore || edit.levelingDelay === 0 ? { kind: "released" } : { kind: "objective" }
  }

  #named(n: number, { resource, stock, until, behind }: LevellingReason): MoveReason {
    const resourceId = this.#problem.shared.idOf(n, { index: resource, stock })
    if (resourceId === null) return { kind: "objective" }
    return { kind: stock ? "material" : "resource", resourceId, until, behind: behind.flatMap(({ network, task }) => this.#taskOf(network, task) ?? []) }
  }
}

const datesOf = ({ start, finish }: { readonly start: Instant; readonly finish: Instant }): { start: Instant; finish: Instant } => ({ start, finish })

function predecessorOf(plan: Plan, schedule: PlanSchedule, taskId: TaskId): TaskId | null {
  const cause = explain(plan, schedule, taskId, "start").causes.find(({ kind }) => kind === "predecessor")
  return cause?.kind === "predecessor" ? cause.taskId : null
}

function levelledPlan(plan: Plan, before: PlanSchedule | undefined, edits: ReadonlyMap<TaskId, TaskLevelling>): LevelledPlan {
  const task = new Map<TaskId, Task>(plan.task)
  for (const { taskId, ...fields } of edits.values()) {
    const own = task.get(taskId)
    if (own !== undefined) task.set(taskId, { ...own, ...fields })
  }
  const levelled = { ...plan, task }
  const schedule = schedulePlan(levelled)
  return { plan: levelled, schedule, finishBefore: before?.finish ?? schedule.finish, finishAfter: schedule.finish }
}

/** What the whole plan costs: the sum of its active top level. */
function costOf(plan: Plan | undefined, schedule: PlanSchedule): number {
  return (schedule.children.get(null) ?? []).reduce((sum, id) => sum + (plan?.task.get(id)?.active === true ? (schedule.task.get(id)?.cost ?? 0) : 0), 0)
}
