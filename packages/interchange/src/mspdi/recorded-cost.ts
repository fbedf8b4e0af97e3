// Was cost recorded on a task beyond what its assignments cost? Files hold only the sum; what accrues by itself from the
// fixed cost is no record.

import type { Minor } from "@throughline/engine"
import type { Task } from "@throughline/plan"
import type { Money } from "./money.ts"
import type { Row } from "./row.ts"

export function recordedFixedCost(row: Row, task: Task, money: Money, assignmentsActual: Minor): Minor {
  const beyond = money.amount(row.decimal("ActualCost", 0)) - assignmentsActual
  const accrued = accruedFixedCost(task)
  // Rounded sums may differ by one minor unit.
  return beyond <= 0 || Math.abs(beyond - accrued) <= 1 ? 0 : beyond
}

function accruedFixedCost(task: Task): Minor {
  const completed = task.actualFinish !== null
  if (task.fixedCostAccrual === "start") return task.actualStart === null ? 0 : task.fixedCost
  if (task.fixedCostAccrual === "end") return completed ? task.fixedCost : 0
  return Math.round((task.fixedCost * (completed ? 10_000 : task.percentComplete)) / 10_000)
}
