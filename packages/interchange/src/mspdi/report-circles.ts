// Do links of the file lead in a circle? The plan is imported as it is and the engine refuses the circle by name; here
// the importer is told beforehand. Tasks are peeled off from both ends; what is left lies on or between circles.

import type { Plan, TaskId } from "@throughline/plan"
import type { FindingBook } from "../finding.ts"

export function reportCircles(plan: Plan, book: FindingBook): void {
  const forward = new Map<TaskId, TaskId[]>()
  const backward = new Map<TaskId, TaskId[]>()
  for (const link of plan.link.values()) {
    append(forward, link.predecessorId, link.successorId)
    append(backward, link.successorId, link.predecessorId)
  }
  const left = peel(peel(new Set(forward.keys()), forward, backward), backward, forward)
  if (left.size === 0) return
  for (const id of left) {
    book.add("link.cycle", "suspicious", "Task.PredecessorLink", "Links lead in a circle; these tasks cannot be scheduled until one link is removed.", `task ${plan.task.get(id)?.number ?? "?"}`, id)
  }
}

function append(map: Map<TaskId, TaskId[]>, key: TaskId, value: TaskId): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

/** Removes, again and again, everything into which nothing of the rest leads. */
function peel(nodes: Set<TaskId>, outgoing: ReadonlyMap<TaskId, readonly TaskId[]>, incoming: ReadonlyMap<TaskId, readonly TaskId[]>): Set<TaskId> {
  const waiting = new Map<TaskId, number>()
  for (const id of nodes) waiting.set(id, (incoming.get(id) ?? []).filter((before) => nodes.has(before)).length)
  const free = [...nodes].filter((id) => waiting.get(id) === 0)
  const left = new Set(nodes)
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    left.delete(id)
    for (const after of outgoing.get(id) ?? []) {
      const count = waiting.get(after)
      if (count === undefined) continue
      waiting.set(after, count - 1)
      if (count === 1) free.push(after)
    }
  }
  return left
}
