// Random plans and random sequences of commands for property tests. A sequence is made of intents: small numbers that
// choose among what is in the plan when their turn comes, so that shrinking keeps them meaningful. Many intents are
// refused; that is part of what is tested.

import * as fc from "fast-check"
import { COMMAND_NAMES, applyChange, emptyPlan, runCommand, schedulePlan } from "@throughline/plan"
import type { Change, CommandContext, CommandError, CommandName, DatedTask, Place, Plan, PlanCommand, TaskId } from "@throughline/plan"
import { A_MONDAY } from "./plan-builder.ts"

export interface Intent {
  readonly name: CommandName
  /** Chooses tasks, resources, places. */
  readonly a: number
  readonly b: number
  /** Chooses amounts and kinds. */
  readonly c: number
  readonly flag: boolean
}

export interface Step {
  readonly command: PlanCommand
  readonly before: Plan
  readonly after: Plan
  readonly change: Change
  /** Null where the command was carried out. */
  readonly error: CommandError | null
}

const choice = fc.nat({ max: 9_999 })

/** Weighted towards building something that later commands can change. */
const FREQUENT: readonly CommandName[] = ["addTask", "addTask", "addTask", "linkTasks", "linkTasks", "indentTasks", "addResource", "assign", "assign", "setDuration", "setProgress"]

export const arbitraryIntent: fc.Arbitrary<Intent> = fc.record({
  name: fc.constantFrom(...COMMAND_NAMES, ...FREQUENT, ...FREQUENT), a: choice, b: choice, c: choice, flag: fc.boolean(),
})

export function arbitraryIntents(maxLength = 40): fc.Arbitrary<readonly Intent[]> {
  return fc.array(arbitraryIntent, { maxLength, size: "max" })
}

/** A legal plan, free of circles, with summaries, links, people and progress. */
export function arbitraryPlan(maxLength = 60): fc.Arbitrary<Plan> {
  return arbitraryIntents(maxLength).map((intents) => playIntents(emptyPlan({ start: A_MONDAY }), intents).at(-1)?.after ?? emptyPlan({ start: A_MONDAY }))
}

/** Carries the intents out one after the other; ids begin with `who`, so that two people never make the same. */
export function playIntents(plan: Plan, intents: readonly Intent[], who = "player"): readonly Step[] {
  const steps: Step[] = []
  let current = plan
  for (const [index, intent] of intents.entries()) {
    const command = commandFrom(current, intent)
    const result = runCommand(current, command, contextFor(current, command, `${who}${String(index).padStart(4, "0")}`))
    const after = result.ok ? applyChange(current, result.change) : current
    steps.push({ command, before: current, after, change: result.ok ? result.change : [], error: result.ok ? null : result.error })
    current = after
  }
  return steps
}

export function contextFor(plan: Plan, command: PlanCommand, idSeed: string): CommandContext {
  const context = { idSeed, now: 1_770_000_000_000, userId: null }
  return command.name === "takeBaseline" ? { ...context, schedule: schedulePlan(plan) } : context
}

export function commandFrom(plan: Plan, intent: Intent): PlanCommand {
  const { name, a, b, c, flag } = intent
  const one = taskOf(plan, a)
  const other = taskOf(plan, b)
  const day = A_MONDAY + (c % 60) * 14_400
  const taskIds = flag ? [one] : [...new Set([one, other])]
  const dated: DatedTask = { taskId: one, start: day, finish: day + 5_400 + (b % 10) * 14_400 }
  const place = placeOf(plan, intent)
  switch (name) {
    case "addTask": return { name, args: { place, fields: { name: `T${c}`, ...(flag ? { duration: (c % 9) * 2_400 } : { mode: c % 5 === 0 ? "manual" : "automatic" }), type: typeOf(c) } } }
    case "updateTask": return { name, args: { taskId: one, fields: simpleFields(intent) } }
    case "updateTasks": return { name, args: { updates: taskIds.map((taskId) => ({ taskId, fields: simpleFields(intent) })) } }
    case "deleteTasks":
    case "indentTasks":
    case "outdentTasks": return { name, args: { taskIds } }
    case "moveTasks": return { name, args: { taskIds, place } }
    case "duplicateTasks": return { name, args: flag ? { taskIds } : { taskIds, place } }
    case "pasteTasks": return { name, args: { columns: ["name", "duration", "predecessors"], rows: [["p", `${c % 20}d`, ""], ["q", "1w", String(1 + (b % 9))]], taskIds: flag ? [one] : [], place } }
    case "setDuration": return { name, args: { taskId: one, duration: (c % 40) * 1_200, unit: c % 2 === 0 ? "d" : "h", elapsed: c % 11 === 0 } }
    case "setStart": return { name, args: { taskId: one, start: day } }
    case "setFinish": return { name, args: { taskId: one, finish: day } }
    case "setConstraint": return { name, args: flag ? { taskId: one, constraint: "alap", date: null } : { taskId: one, constraint: pick(["mso", "mfo", "snet", "snlt", "fnet", "fnlt"] as const, c), date: day } }
    case "setEstimate": return { name, args: { taskId: one, estimate: flag ? null : { kind: "pert", optimistic: 2_400, likely: 4_800, pessimistic: 9_600 }, correlationGroup: flag ? null : "team" } }
    case "setDeadline": return { name, args: { taskId: one, deadline: flag ? null : day } }
    case "setMode": return { name, args: { mode: flag ? "manual" : "automatic", tasks: [dated] } }
    case "splitTask": return { name, args: { taskId: one, offset: 1 + (c % 30) * 600, gap: 1 + (b % 30) * 600 } }
    case "joinSplits": return { name, args: { taskId: one, offset: null } }
    case "setProgress": return { name, args: { tasks: [{ ...dated, percent: pick([0, 1, 2_500, 3_333, 9_999, 10_000], c) }] } }
    case "setActuals": return { name, args: { taskId: one, ...actuals(intent, dated) } }
    case "setState": return { name, args: { state: pick(["backlog", "ready", "inProgress", "done", "cancelled"] as const, c), tasks: [flag ? dated : { taskId: one }] } }
    case "rescheduleRemaining": return { name, args: { after: day + 86_400, tasks: [dated] } }
    case "applyLevelling": return { name, args: { tasks: [{ taskId: one, levelingDelay: (c % 9) * 7_200, ...(flag ? { splits: [{ offset: 1 + (b % 30) * 600, gap: 1 + (c % 30) * 600 }] } : {}) }] } }
    case "clearLevelling": return { name, args: { taskIds: [one, other], joinPauses: flag } }
    case "addRecurringTask": return { name, args: { place, name: "Jour fixe", recurrence: { kind: "weekly", from: Math.floor(day / 14_400), until: null, count: c % 5, every: 1, weekdays: [1] }, duration: 600 } }
    case "updateRecurrence": return { name, args: { taskId: headOf(plan) ?? one, recurrence: { kind: "daily", from: Math.floor(day / 14_400), until: null, count: 1 + (c % 4), every: 2, workdaysOnly: flag } } }
    case "linkTasks": return { name, args: { links: [{ predecessorId: one, successorId: other, kind: pick(["FS", "SS", "FF", "SF"] as const, c), lag: (c % 7) * 600 }] } }
    case "updateLink": return { name, args: { linkId: keyOf(plan.link, a) ?? "lnk_none", fields: flag ? { kind: pick(["FS", "SS", "FF", "SF"] as const, c) } : { lag: c * 10, lagKind: "working" } } }
    case "unlinkTasks": return { name, args: { linkIds: [keyOf(plan.link, a) ?? "lnk_none"] } }
    case "setPredecessors": return { name, args: { taskId: one, text: predecessorText(plan, intent) } }
    case "addResource": return { name, args: { fields: { name: `R${c % 30}`, kind: pick(["work", "work", "work", "material", "cost"] as const, b), maxUnits: 2_500 * (1 + (c % 8)) } } }
    case "updateResource": return { name, args: { resourceId: keyOf(plan.resource, a) ?? "res_none", fields: flag ? { name: `R${c % 30}` } : { maxUnits: c } } }
    case "deleteResource": return { name, args: { resourceId: keyOf(plan.resource, a) ?? "res_none", replacementId: flag ? null : keyOf(plan.resource, b), withActuals: c % 2 === 0 } }
    case "assign": return { name, args: { taskId: one, resourceId: keyOf(plan.resource, b) ?? "res_none", ...(flag ? { units: 1 + c } : {}), ...(c % 7 === 0 ? { work: c * 10 } : {}) } }
    case "updateAssignment": return { name, args: { assignmentId: keyOf(plan.assignment, a) ?? "asg_none", fields: assignmentFields(intent) } }
    case "unassign": return { name, args: { assignmentIds: [keyOf(plan.assignment, a) ?? "asg_none"], withActuals: flag } }
    case "setAssignments": return { name, args: { taskId: one, text: `R${c % 30}[${1 + (b % 200)}%]${flag ? `; R${b % 30}` : ""}`, createMissing: flag, withActuals: c % 3 === 0 } }
    case "setUnits": return { name, args: { assignmentId: keyOf(plan.assignment, a) ?? "asg_none", units: c } }
    case "setWork": return { name, args: { taskId: one, work: c * 7 } }
    case "addCalendar": return { name, args: { fields: { name: `C${c % 20}`, baseId: flag ? keyOf(plan.calendar, b) : null } } }
    case "updateCalendar": return { name, args: { calendarId: keyOf(plan.calendar, a) ?? "cal_none", fields: flag ? { baseId: keyOf(plan.calendar, b) } : { week: [[], null, null, [], null, null, []] } } }
    case "deleteCalendar": return { name, args: { calendarId: keyOf(plan.calendar, a) ?? "cal_none", replacementId: flag ? null : keyOf(plan.calendar, b) } }
    case "takeBaseline": return { name, args: { number: c % 4, name: "B", note: "", replace: flag, ...(c % 5 === 0 ? { taskIds } : {}) } }
    case "renameBaseline": return { name, args: { baselineId: keyOf(plan.baseline, a) ?? "bsl_none", name: `B${c}` } }
    case "deleteBaseline": return { name, args: { baselineId: keyOf(plan.baseline, a) ?? "bsl_none" } }
    case "updateSettings": return { name, args: { fields: flag ? { title: `P${c}`, newTaskEffortDriven: c % 2 === 0 } : { newTaskType: typeOf(c), start: day } } }
  }
}

function simpleFields({ a, b, c, flag }: Intent) {
  if (flag) return { name: `N${c}`, priority: c % 1_001, effortDriven: c % 2 === 0 }
  return { type: typeOf(c), active: b % 4 !== 0, notes: `n${a}`, fixedCost: c }
}

function assignmentFields({ b, c, flag }: Intent) {
  if (flag) return { work: c * 5, delay: (b % 5) * 600 }
  return b % 2 === 0 ? { actualWork: c, units: 1 + (c % 20_000) } : { contour: pick(["flat", "bell", "backLoaded", "contoured"] as const, c), overtimeWork: c % 3 }
}

function actuals({ b, c, flag }: Intent, dated: DatedTask) {
  if (flag) return { actualStart: dated.start, actualFinish: dated.finish }
  if (c % 4 === 0) return { actualStart: null }
  if (c % 4 === 1) return { actualFinish: null }
  return c % 4 === 2 ? { actualStart: dated.start, actualDuration: c * 3, remainingDuration: b * 2 } : { actualWork: c, actualStart: dated.start }
}

function predecessorText(plan: Plan, { b, c, flag }: Intent): string {
  const number = plan.task.get(taskOf(plan, b))?.number ?? 999
  if (c % 5 === 0) return ""
  return flag ? String(number) : `${number}SS+${c % 9}d, ${1 + (c % 12)}FF-50%`
}

function placeOf(plan: Plan, { b, c, flag }: Intent): Place {
  const taskId = taskOf(plan, b)
  if (plan.task.size === 0 || c % 6 === 0) return { where: "lastUnder", taskId: null }
  return { where: pick(["before", "after", "firstUnder", "lastUnder"] as const, flag ? c : c + 1), taskId }
}

function typeOf(c: number) {
  return pick(["fixedUnits", "fixedDuration", "fixedWork"] as const, c)
}

function headOf(plan: Plan): TaskId | null {
  return [...plan.task.values()].find((task) => task.recurrence !== null)?.id ?? null
}

function taskOf(plan: Plan, at: number): TaskId {
  return keyOf(plan.task, at) ?? "tsk_none"
}

function keyOf<Id extends string>(entities: ReadonlyMap<Id, unknown>, at: number): Id | null {
  return [...entities.keys()][at % Math.max(1, entities.size)] ?? null
}

function pick<T>(values: readonly [T, ...T[]], at: number): T {
  return values[at % values.length] ?? values[0]
}
