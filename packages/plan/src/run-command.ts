// The one door for edits: commands by name. A list of commands is carried out as a whole or not at all, and comes out as
// one change with one inverse.

import type { Change } from "./change.ts"
import type { Command } from "./command.ts"
import type { Plan } from "./document.ts"
import type { CommandError } from "./errors.ts"
import { refusal } from "./errors.ts"
import { PlanEdit } from "./plan-edit.ts"
import type { CommandContext } from "./plan-edit.ts"
import { isRecord } from "./shapes.ts"
import { addCalendar } from "./commands/add-calendar.ts"
import { addRecurringTask } from "./commands/add-recurring-task.ts"
import { addResource } from "./commands/add-resource.ts"
import { addTask } from "./commands/add-task.ts"
import { applyLevelling } from "./commands/apply-levelling.ts"
import { assign } from "./commands/assign.ts"
import { clearLevelling } from "./commands/clear-levelling.ts"
import { deleteBaseline } from "./commands/delete-baseline.ts"
import { deleteCalendar } from "./commands/delete-calendar.ts"
import { deleteResource } from "./commands/delete-resource.ts"
import { deleteTasks } from "./commands/delete-tasks.ts"
import { duplicateTasks } from "./commands/duplicate-tasks.ts"
import { indentTasks } from "./commands/indent-tasks.ts"
import { joinSplits } from "./commands/join-splits.ts"
import { linkTasks } from "./commands/link-tasks.ts"
import { moveTasks } from "./commands/move-tasks.ts"
import { outdentTasks } from "./commands/outdent-tasks.ts"
import { pasteTasks } from "./commands/paste-tasks.ts"
import { renameBaseline } from "./commands/rename-baseline.ts"
import { rescheduleRemaining } from "./commands/reschedule-remaining.ts"
import { setActuals } from "./commands/set-actuals.ts"
import { setAssignments } from "./commands/set-assignments.ts"
import { setConstraint } from "./commands/set-constraint.ts"
import { setDeadline } from "./commands/set-deadline.ts"
import { setDuration } from "./commands/set-duration.ts"
import { setEstimate } from "./commands/set-estimate.ts"
import { setFinish } from "./commands/set-finish.ts"
import { setMode } from "./commands/set-mode.ts"
import { setPredecessors } from "./commands/set-predecessors.ts"
import { setProgress } from "./commands/set-progress.ts"
import { setStart } from "./commands/set-start.ts"
import { setState } from "./commands/set-state.ts"
import { setUnits } from "./commands/set-units.ts"
import { setWork } from "./commands/set-work.ts"
import { splitTask } from "./commands/split-task.ts"
import { takeBaseline } from "./commands/take-baseline.ts"
import { unassign } from "./commands/unassign.ts"
import { unlinkTasks } from "./commands/unlink-tasks.ts"
import { updateAssignment } from "./commands/update-assignment.ts"
import { updateCalendar } from "./commands/update-calendar.ts"
import { updateLink } from "./commands/update-link.ts"
import { updateRecurrence } from "./commands/update-recurrence.ts"
import { updateResource } from "./commands/update-resource.ts"
import { updateSettings } from "./commands/update-settings.ts"
import { updateTask } from "./commands/update-task.ts"
import { updateTasks } from "./commands/update-tasks.ts"

const COMMANDS = {
  addTask, updateTask, updateTasks, deleteTasks, indentTasks, outdentTasks, moveTasks, duplicateTasks, pasteTasks,
  setDuration, setEstimate, setStart, setFinish, setConstraint, setDeadline, setMode, splitTask, joinSplits,
  setProgress, setActuals, setState, rescheduleRemaining, addRecurringTask, updateRecurrence, applyLevelling, clearLevelling,
  linkTasks, updateLink, unlinkTasks, setPredecessors,
  addResource, updateResource, deleteResource, assign, updateAssignment, unassign, setAssignments, setUnits, setWork,
  addCalendar, updateCalendar, deleteCalendar, takeBaseline, renameBaseline, deleteBaseline, updateSettings,
}

export type CommandName = keyof typeof COMMANDS
type ArgsOf = { readonly [N in CommandName]: (typeof COMMANDS)[N] extends Command<infer Args> ? Args : never }
export type PlanCommand<N extends CommandName = CommandName> = { [P in N]: { readonly name: P; readonly args: ArgsOf[P] } }[N]

const TABLE: { readonly [N in CommandName]: Command<ArgsOf[N]> } = COMMANDS

/** Every command that there is, for menus, documentation and tests. */
export const COMMAND_NAMES: readonly CommandName[] = Object.keys(COMMANDS).filter(isCommandName)

export type CommandResult =
  | { readonly ok: true; readonly change: Change }
  | { readonly ok: false; readonly error: CommandError }
export type CommandsResult =
  /** `plan` is the outcome: equal to applying the change, without copying the maps a second time. */
  | { readonly ok: true; readonly change: Change; readonly plan: Plan }
  | { readonly ok: false; readonly error: CommandError; readonly index: number }

export function runCommand(plan: Plan, command: PlanCommand, context: CommandContext): CommandResult {
  return runCommands(plan, [command], context)
}

/** All of them, each on the outcome of those before, or none: then `index` says which was refused. */
export function runCommands(plan: Plan, commands: readonly PlanCommand[], context: CommandContext): CommandsResult {
  const edit = new PlanEdit(plan, context)
  for (const [index, command] of commands.entries()) {
    const error = checkCommand(command) ?? carryOut(edit, command)
    if (error !== null) return { ok: false, error, index }
  }
  return { ok: true, change: edit.change(), plan: edit.plan }
}

/** Whether a value from outside is a command with arguments of the right shape; the error's field points into `args`. */
export function checkCommand(value: unknown): CommandError | null {
  if (!isRecord(value) || typeof value["name"] !== "string" || !isCommandName(value["name"])) return refusal("shape.command", "")
  const unknown = Object.keys(value).find((key) => key !== "name" && key !== "args")
  return unknown === undefined ? TABLE[value["name"]].args.check(value["args"], "") : refusal("shape.unknownField", "")
}

export function isPlanCommand(value: unknown): value is PlanCommand {
  return checkCommand(value) === null
}

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name)
}

function carryOut<N extends CommandName>(edit: PlanEdit, command: PlanCommand<N>): CommandError | null {
  return TABLE[command.name].run(edit, command.args)
}
