// Sprints in the plan: a summary for the release, a time box for each sprint, one after the other, and behind them a task that
// stands for what is left, as long as the measured pace says. Whatever waits for the release is linked behind that.

import { textOf } from "@throughline/lifecycle"
import { dayFromIso, instantOfDay, type PlanCommand, type TaskId } from "@throughline/plan"
import type { ProjectContext } from "../../platform/handler.ts"
import { applyCommands, openPlan, workBetween, type PlanState } from "../planning/plan/index.ts"
import { presentCode } from "../present-code.ts"
import type { CycleRow, StoryRow } from "./cycles.sql.ts"
import { forecastOf } from "./release-figures.ts"

const DAY = 14_400

export interface TimeBox {
  readonly task: TaskId
  readonly remainderTask: TaskId
}

export interface WantedBox {
  readonly release: string
  readonly title: string
  readonly start: string
  readonly finish: string
  readonly before: readonly TaskId[]
  readonly earlier: readonly CycleRow[]
}

export async function addTimeBox(context: ProjectContext, wanted: WantedBox): Promise<TimeBox> {
  const { plan } = await openPlan(context, context.project)
  const start = instantOfDay(dayFromIso(wanted.start) ?? 0)
  const duration = Math.max(0, workBetween(plan, start, instantOfDay(dayFromIso(wanted.finish) ?? 0) + DAY))
  const seed = context.newId("chg").slice(4)
  const id = (at: number): TaskId => `tsk_${seed}${String(at).padStart(4, "0")}`
  const last = wanted.earlier.map((cycle) => textOf(cycle, "task")).findLast((task) => plan.task.has(presentCode.taskId(task === "" ? "tsk_none" : task)))
  const remainder = wanted.earlier.map((cycle) => textOf(cycle, "remainderTask")).findLast((task) => task !== "" && plan.task.has(presentCode.taskId(task)))
  const fields = { name: wanted.title, duration, constraint: "snet" as const, constraintDate: start }
  if (last === undefined || remainder === undefined) {
    const commands: PlanCommand[] = [
      { name: "addTask", args: { place: { where: "lastUnder", taskId: null }, fields: { name: wanted.release } } },
      { name: "addTask", args: { place: { where: "lastUnder", taskId: id(0) }, fields } },
      { name: "addTask", args: { place: { where: "lastUnder", taskId: id(0) }, fields: { name: `${wanted.release}: …`, duration: 0 } } },
      { name: "linkTasks", args: { links: [{ predecessorId: id(1), successorId: id(2), kind: "FS" }, ...wanted.before.map((successorId) => ({ predecessorId: id(2), successorId, kind: "FS" as const }))] } },
    ]
    await apply(context, commands, seed)
    return { task: id(1), remainderTask: id(2) }
  }
  const after = presentCode.taskId(last)
  const rest = presentCode.taskId(remainder)
  await apply(context, [
    { name: "addTask", args: { place: { where: "after", taskId: after }, fields } },
    { name: "linkTasks", args: { links: [{ predecessorId: after, successorId: id(0), kind: "FS" }, { predecessorId: id(0), successorId: rest, kind: "FS" }, ...wanted.before.map((successorId) => ({ predecessorId: rest, successorId, kind: "FS" as const }))] } },
  ], seed)
  return { task: id(0), remainderTask: rest }
}

/** Makes what is left as long as the pace says, and says of a closed sprint that it is over. */
export async function settleRelease(context: ProjectContext, cycles: readonly CycleRow[], stories: readonly StoryRow[], closed: CycleRow | null): Promise<void> {
  const state = await openPlan(context, context.project)
  const commands: PlanCommand[] = [...closing(state, closed), ...remaining(state, cycles, stories)]
  if (commands.length > 0) await apply(context, commands, context.newId("chg").slice(4))
}

function closing({ plan, schedule }: PlanState, closed: CycleRow | null): readonly PlanCommand[] {
  const task = closed === null ? "" : textOf(closed, "task")
  if (task === "") return []
  const taskId = presentCode.taskId(task)
  const computed = schedule.task.get(taskId)
  if (!plan.task.has(taskId) || computed === undefined || computed.percentComplete >= 10_000) return []
  return [{ name: "setProgress", args: { tasks: [{ taskId, percent: 10_000, start: computed.start, finish: computed.finish }] } }]
}

function remaining({ plan }: PlanState, cycles: readonly CycleRow[], stories: readonly StoryRow[]): readonly PlanCommand[] {
  const rest = cycles.map((cycle) => textOf(cycle, "remainderTask")).findLast((task) => task !== "")
  const box = cycles.map((cycle) => textOf(cycle, "task")).findLast((task) => task !== "")
  if (rest === undefined || box === undefined) return []
  const task = plan.task.get(presentCode.taskId(rest))
  const length = plan.task.get(presentCode.taskId(box))?.duration
  const { sprints } = forecastOf(stories, cycles)
  if (task === undefined || length === undefined || sprints === null || task.duration === sprints * length) return []
  return [{ name: "setDuration", args: { taskId: task.id, duration: sprints * length } }]
}

async function apply(context: ProjectContext, commands: readonly PlanCommand[], idSeed: string): Promise<void> {
  await applyCommands(context, { commands, seenRevision: null, label: "Sprints", view: { cost: true, own: null }, pointer: () => "", pointsInside: false, idSeed })
}

