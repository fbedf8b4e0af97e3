// Where in the outline something goes: before or after a task, or as first or last child of one (or of the plan itself).

import type { TaskId } from "./document.ts"
import { taskId } from "./entity-shapes.ts"
import type { CommandError } from "./errors.ts"
import { refusal } from "./errors.ts"
import type { PlanEdit } from "./plan-edit.ts"
import { RANK_LENGTH_MAX, ranksBetween, spreadRanks } from "./rank.ts"
import { nullable, oneOf, record } from "./shapes.ts"
import type { Shape } from "./shapes.ts"

export interface Place {
  readonly where: "before" | "after" | "firstUnder" | "lastUnder"
  /** Null only under the plan itself. */
  readonly taskId: TaskId | null
}

export const placeShape: Shape<Place> = record<Place>({ where: oneOf(["before", "after", "firstUnder", "lastUnder"]), taskId: nullable(taskId) })

export interface Spot {
  readonly parentId: TaskId | null
  /** Among the siblings that stay. */
  readonly index: number
}

/** The spot that a place means while `moved` are taken out; or why it is none. */
export function findSpot(edit: PlanEdit, place: Place, moved: ReadonlySet<TaskId> = new Set()): Spot | CommandError {
  const anchor = place.taskId === null ? undefined : edit.task.get(place.taskId)
  if (place.taskId !== null && anchor === undefined) return refusal("unknownTask", "/taskId")
  if (place.where === "firstUnder" || place.where === "lastUnder") {
    const parentId = place.taskId
    return { parentId, index: place.where === "firstUnder" ? 0 : staying(edit, parentId, moved).length }
  }
  if (anchor === undefined) return refusal("shape.missing", "/taskId")
  const index = staying(edit, anchor.parentId, moved).indexOf(anchor.id)
  if (index === -1) return refusal("moveIntoSelf", "/taskId", { taskIds: [anchor.id] })
  return { parentId: anchor.parentId, index: place.where === "before" ? index : index + 1 }
}

export function isSpot(found: Spot | CommandError): found is Spot {
  return "index" in found
}

/** Ranks for `count` tasks at a spot. Where ranks have grown long, the neighbours get new ones. */
export function makeRoom(edit: PlanEdit, spot: Spot, count: number, moved: ReadonlySet<TaskId> = new Set()): readonly string[] {
  const siblings = staying(edit, spot.parentId, moved)
  const ranks = siblings.map((id) => edit.task.get(id)?.rank ?? "")
  const isSound = ranks.every((rank, index) => index === 0 || (ranks[index - 1] ?? "") < rank)
  if (isSound) {
    const fresh = ranksBetween(ranks[spot.index - 1] ?? null, ranks[spot.index] ?? null, count)
    if (fresh.every((rank) => rank.length <= RANK_LENGTH_MAX)) return fresh
  }
  const spread = isSound ? spreadRanks(ranks, spot.index, count) : { first: 0, ranks: ranksBetween(null, null, ranks.length + count) }
  const begin = spot.index - spread.first
  const [before, fresh, after] = [spread.ranks.slice(0, begin), spread.ranks.slice(begin, begin + count), spread.ranks.slice(begin + count)]
  const window = siblings.slice(spread.first, spread.first + before.length + after.length)
  const windowRanks = [...before, ...after]
  for (const [index, id] of window.entries()) edit.update("task", id, { rank: windowRanks[index] ?? "" })
  return fresh
}

function staying(edit: PlanEdit, parentId: TaskId | null, moved: ReadonlySet<TaskId>): readonly TaskId[] {
  const siblings = edit.children.get(parentId)
  return moved.size === 0 ? siblings : siblings.filter((id) => !moved.has(id))
}
