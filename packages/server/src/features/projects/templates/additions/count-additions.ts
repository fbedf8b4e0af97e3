// How much more does a project begin with, because of lessons? Without drawing up the plan of every template.

import type { Addition } from "./additions.sql.ts"

export interface MoreToBeginWith {
  readonly tasks: number
  readonly artefacts: number
  readonly lessons: number
}

/** What follows a task that was taken out again has no place, and is not counted; tasks of the template itself are always there. */
export function countAdditions(additions: readonly Pick<Addition, "id" | "change">[]): MoreToBeginWith {
  const placed = new Set<string>()
  let [tasks, artefacts, lessons] = [0, 0, 0]
  for (const { id, change } of additions) {
    const place = change.kind === "task" ? change.after : change.kind === "duration" ? change.task : null
    if (place?.startsWith(ADDED) === true && !placed.has(place)) continue
    placed.add(id)
    lessons++
    if (change.kind === "task") tasks++
    if (change.kind === "risk") artefacts++
  }
  return { tasks, artefacts, lessons }
}

/** The key of a task that was added is the id of its addition. */
const ADDED = "tad_"
