// Why does a levelled task wait? Who is not free before it starts, and which tasks have them until then.
import { BookedNetworks } from "@throughline/engine"
import { computationOf } from "../compile/computation.ts"
import type { Plan, TaskId } from "../document.ts"
import type { PlanSchedule } from "../schedule.ts"
import { problemOf, type PlansProblem } from "./levelling-problem.ts"
import { overloadOf } from "./overload-sum.ts"
import type { MoveReason, OverloadSum } from "./levelling-proposal.ts"

/** How much is booked beyond what people have. */
export function planOverload(plan: Plan, schedule: PlanSchedule): OverloadSum {
  const { booked, problem } = bookedOf(plan, schedule)
  return overloadOf(booked, problem.shared, 1)
}

interface Booked {
  readonly booked: BookedNetworks
  readonly problem: PlansProblem
}

/** By schedule: a panel asks about one task after the other. */
const kept = new WeakMap<PlanSchedule, Booked>()

/** Null where nothing stands in the way any more, or the delay was typed by a person for reasons of their own. */
export function levelledBehind(plan: Plan, schedule: PlanSchedule, taskId: TaskId): (MoveReason & { readonly kind: "resource" | "material" }) | null {
  const { compiled, dates } = computationOf(plan, schedule)
  const row = compiled.rowOf.get(taskId)
  const task = row === undefined ? undefined : compiled.tasks[row]
  if (row === undefined || task === undefined || task.levelingDelay <= 0) return null
  const { booked, problem } = bookedOf(plan, schedule)
  const start = dates.start[row] ?? 0
  const reason = booked.reason({ network: 0, task: row }, start - task.levelingDelay, start)
  const resourceId = reason === null ? null : problem.shared.idOf(0, { index: reason.resource, stock: reason.stock })
  if (reason === null || resourceId === null) return null
  const behind = reason.behind.flatMap((other) => {
    const id = compiled.outline.order[other.task]
    return id === undefined ? [] : [{ plan: 0, taskId: id }]
  })
  return { kind: reason.stock ? "material" : "resource", resourceId, until: reason.until, behind }
}

function bookedOf(plan: Plan, schedule: PlanSchedule): Booked {
  const known = kept.get(schedule)
  if (known !== undefined) return known
  const problem = problemOf([plan], [computationOf(plan, schedule)], {})
  const made = { problem, booked: new BookedNetworks(problem.problem) }
  kept.set(schedule, made)
  return made
}
