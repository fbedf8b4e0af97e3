// The commands that take over a proposal, or a chosen part of it, in one of its plans.
import type { TaskId } from "../document.ts"
import type { PlanCommand } from "../run-command.ts"
import type { LevellingProposal } from "./levelling-proposal.ts"
import { FIELD_LIMITS } from "../limits.ts"

/** `chosen` null: everything. A part leaves the other tasks as they are: what remains is shown by scheduling the outcome. */
export function editsOfProposal(proposal: Pick<LevellingProposal, "moves">, chosen: ReadonlySet<TaskId> | null = null, plan = 0): PlanCommand[] {
  const tasks = proposal.moves.flatMap((move) => (move.plan === plan && move.edit !== null && (chosen === null || chosen.has(move.taskId)) ? [move.edit] : []))
  const commands: PlanCommand[] = []
  for (let at = 0; at < tasks.length; at += FIELD_LIMITS.idsPerCommand) commands.push({ name: "applyLevelling", args: { tasks: tasks.slice(at, at + FIELD_LIMITS.idsPerCommand) } })
  return commands
}
