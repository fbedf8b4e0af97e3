// Why did a date move since then? The change log takes the plan back to the revision that was in force, and its changes are
// weighed one by one on the way to the present.

import { applyChange, changeFromWire, explainMoveAlong, invertChange, planDifference, toIso } from "@throughline/plan"
import type { Change, Plan } from "@throughline/plan"
import { fail } from "../../../platform/failure.ts"
import { handle } from "../../../platform/handler.ts"
import { openPlan } from "./plan-memory.ts"
import { latestChanges, revisionAt } from "./plan-changes.sql.ts"
import type { StoredChange } from "./plan-changes.sql.ts"
import { presentStep } from "./present-move.ts"
import { standingChanges } from "./standing-changes.ts"
import { viewOf } from "./view-of.ts"

/** So far back the log is read. Beyond, the answer begins later than asked for, and says so. */
const CHANGES_MAX = 2_000
const BYTES_MAX = 16 * 1024 * 1024
/** Schedules of one answer: as many as take about half a second. */
const SCHEDULES_MAX = 400
const TASKS_SCHEDULED_MAX = 400_000

export const planMoved = handle("planMoved", async (input, context) => {
  const { tx, project } = context
  const view = await viewOf(context)
  const { taskId = null } = input
  if (view.own !== null && (taskId === null || !view.own.has(taskId))) fail("notFound")
  const present = await openPlan(context, project)
  const asked = input.fromRevision ?? (input.since === undefined ? 0 : await revisionAt(tx, project, new Date(input.since)))
  const toRevision = Math.max(asked, Math.min(input.toRevision ?? present.revision, present.revision))
  const stored = (await latestChanges(tx, project, asked, CHANGES_MAX, BYTES_MAX)).filter(({ revision }) => revision <= present.revision)
  const changes = stored.map(({ patches }) => changeFromWire(patches))
  const made = stored.filter(({ revision }) => revision <= toRevision)
  const after = backFrom(present.plan, changes.slice(made.length))
  const before = backFrom(after, changes.slice(0, made.length))
  if (taskId !== null && !before.task.has(taskId) && !after.task.has(taskId)) fail("notFound")
  const told = standing(made, before, after)
  const schedulesMax = Math.min(SCHEDULES_MAX, Math.ceil(TASKS_SCHEDULED_MAX / Math.max(1, after.task.size)))
  const move = explainMoveAlong(before, told.map(({ patches }) => changeFromWire(patches)), { taskId, edge: input.edge }, { schedulesMax })
  return {
    fromRevision: (made[0]?.revision ?? toRevision + 1) - 1, toRevision,
    from: move.from === null ? null : toIso(move.from), to: move.to === null ? null : toIso(move.to), ticks: move.ticks, working: move.working,
    parts: move.parts.map((part) => ({ ...part, steps: part.steps.map((step) => presentStep(step, told[step.change] ?? null, { before, after, view })) })),
  }
})

/** Without what cancels out, where that leads to the same plan: a repetition may have written other numbers and places. */
function standing(made: readonly StoredChange[], before: Plan, after: Plan): readonly StoredChange[] {
  const left = standingChanges(made)
  if (left.length === made.length) return made
  const there = applyChange(before, left.flatMap(({ patches }) => changeFromWire(patches)))
  return planDifference(there, after).length === 0 ? left : made
}

/** The plan as it was before the changes. */
function backFrom(plan: Plan, changes: readonly Change[]): Plan {
  return changes.toReversed().reduce((later, change) => applyChange(later, invertChange(change)), plan)
}
