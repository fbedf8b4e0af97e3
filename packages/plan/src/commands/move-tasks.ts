// Moves tasks, with everything below them, to another place of the outline; their order among themselves stays.

import { command } from "../command.ts"
import type { TaskId } from "../document.ts"
import { taskId } from "../entity-shapes.ts"
import { within } from "../errors.ts"
import { FIELD_LIMITS } from "../limits.ts"
import { isSelection, moveTo, selectedRoots } from "../outline-edits.ts"
import { findSpot, isSpot, placeShape } from "../place.ts"
import type { Place } from "../place.ts"
import { distinct } from "../shapes.ts"

export interface MoveTasksArgs {
  readonly taskIds: readonly TaskId[]
  readonly place: Place
}

export const moveTasks = command<MoveTasksArgs>({ taskIds: distinct(taskId, FIELD_LIMITS.idsPerCommand), place: placeShape }, (edit, { taskIds, place }) => {
  const roots = selectedRoots(edit, taskIds)
  if (!isSelection(roots)) return roots
  const spot = findSpot(edit, place, new Set(roots))
  return isSpot(spot) ? moveTo(edit, roots, spot, "/place") : within("/place", spot)
})
