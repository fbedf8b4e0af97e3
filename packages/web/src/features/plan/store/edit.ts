// An edit of one's own on its way to the server, and how it is carried out on a plan.

import type { Change, CommandError, Plan, PlanCommand, PlanSchedule, UserId } from "@throughline/plan"
import { fitChange, invertChange, runCommands } from "@throughline/plan"
import type { Conflict } from "@throughline/plan"

export type EditWork =
  | { readonly kind: "commands"; readonly commands: readonly PlanCommand[] }
  /** `target` is the key of the undone edit; its id at the server is known once it has arrived there. */
  | { readonly kind: "undo" | "redo"; readonly target: string; readonly targetId: string | null; readonly change: Change }

export interface PendingEdit {
  /** Idempotency key, and the seed of the ids that its commands create. */
  readonly key: string
  readonly label: string
  readonly work: EditWork
  /** What it does to the plan it now stands on. */
  readonly change: Change
  /** When it was made: commands that note the time take it from here. */
  readonly madeAt: number
  readonly madeBy: UserId | null
  /** True after "write mine again": it wins over what others wrote meanwhile. */
  readonly insists: boolean
}

export type EditOutcome =
  | { readonly ok: true; readonly plan: Plan; readonly change: Change }
  | { readonly ok: false; readonly error: CommandError | null; readonly conflicts: readonly Conflict[] }

/** The plan after an edit. Undo and redo fit only where the fields are as they left them. */
export function runEdit({ plan, schedule }: { readonly plan: Plan; readonly schedule: PlanSchedule }, edit: Omit<PendingEdit, "change">): EditOutcome {
  if (edit.work.kind === "commands") {
    const context = { idSeed: edit.key, now: edit.madeAt, userId: edit.madeBy, schedule }
    const outcome = runCommands(plan, edit.work.commands, context)
    return outcome.ok ? { ok: true, plan: outcome.plan, change: outcome.change } : { ok: false, error: outcome.error, conflicts: [] }
  }
  const change = edit.work.kind === "undo" ? invertChange(edit.work.change) : edit.work.change
  const fitted = fitChange(plan, change)
  return fitted.ok ? { ok: true, plan: fitted.plan, change: fitted.change } : { ok: false, error: null, conflicts: fitted.obstacle.conflicts }
}
