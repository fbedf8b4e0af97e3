// Into which smallest edits does a change fall apart, so that each can be weighed on its own? A task that comes or goes
// does so with its links and people; fields of one entity that belong to one cause stay together.

import type { Change, EntityKind, EntityOf, IdOf, Patch, PatchOf, UpdatePatch } from "../change.ts"
import { isCreation, isDeletion } from "../change.ts"
import type { Assignment, Link, PlanSettings, TaskId } from "../document.ts"
import { ASSIGNMENT_CAUSES, CALENDAR_CAUSES, LINK_CAUSES, MOVE_CAUSES, RESOURCE_CAUSES, SETTINGS_CAUSES, TASK_CAUSES, type MoveCause } from "./move-causes.ts"

export interface MoveUnit {
  readonly cause: MoveCause
  readonly patches: Change
  /** Which of the given changes it is part of. */
  readonly change: number
}

interface Piece {
  readonly cause: MoveCause
  readonly patch: Patch
  /** The task that comes or goes with it. */
  readonly taskId: TaskId | null
}

/** In the order of the causes; applied one after the other the units do what the change does. */
export function moveUnits(patches: Change, change: number): MoveUnit[] {
  const comings = tasksThat("come", patches)
  const goings = tasksThat("go", patches)
  const pieces = patches.flatMap((patch) => piecesOf(patch, comings, goings))
  return MOVE_CAUSES.flatMap((cause) => {
    const own = pieces.filter((piece) => piece.cause === cause)
    const groups = cause === "tasks" ? taskGroups(own, comings, goings) : own.map((piece) => [piece])
    return groups.map((group): MoveUnit => ({ cause, patches: group.map(({ patch }) => patch), change }))
  })
}

/** New tasks with parents first, tasks that go with children first. */
function tasksThat(way: "come" | "go", patches: Change): TaskId[] {
  const parents = new Map<TaskId, TaskId | null>()
  for (const patch of patches) {
    if (patch.kind !== "task") continue
    if (way === "come" && isCreation(patch)) parents.set(patch.id, patch.after.parentId)
    if (way === "go" && isDeletion(patch)) parents.set(patch.id, patch.before.parentId)
  }
  const depthOf = (id: TaskId): number => {
    let depth = 0
    for (let above = parents.get(id) ?? null; above !== null && depth <= parents.size; above = parents.get(above) ?? null) depth += 1
    return depth
  }
  const depths = new Map(Array.from(parents.keys(), (id) => [id, depthOf(id)]))
  const deeper = (a: TaskId, b: TaskId): number => (depths.get(a) ?? 0) - (depths.get(b) ?? 0)
  return [...parents.keys()].toSorted((a, b) => (way === "come" ? deeper(a, b) : deeper(b, a)))
}

/** One group per new task, all that moved in the outline together (one after the other they could stand in a circle), one per task that goes. */
function taskGroups(pieces: readonly Piece[], comings: readonly TaskId[], goings: readonly TaskId[]): Piece[][] {
  const byTask = new Map<TaskId | null, Piece[]>()
  for (const piece of pieces) {
    const group = byTask.get(piece.taskId)
    if (group === undefined) byTask.set(piece.taskId, [piece])
    else group.push(piece)
  }
  return [...comings, null, ...goings].flatMap((id) => {
    const group = byTask.get(id)
    return group === undefined ? [] : [group]
  })
}

function piecesOf(patch: Patch, comings: readonly TaskId[], goings: readonly TaskId[]): Piece[] {
  switch (patch.kind) {
    case "settings": return settingsPieces(patch.before, patch.after)
    case "task": return isWhole(patch) ? [{ cause: "tasks", patch, taskId: patch.id }] : updatePieces(patch, TASK_CAUSES, (part) => part)
    case "link": return isWhole(patch) ? [withTask(patch, endsOf(patch.after ?? patch.before), "links", comings, goings)] : updatePieces(patch, LINK_CAUSES, (part) => part)
    case "assignment": return isWhole(patch) ? [withTask(patch, taskOf(patch.after ?? patch.before), "assignments", comings, goings)] : updatePieces(patch, ASSIGNMENT_CAUSES, (part) => part)
    case "calendar": return isWhole(patch) ? [{ cause: "calendars", patch, taskId: null }] : updatePieces(patch, CALENDAR_CAUSES, (part) => part)
    case "resource": return isWhole(patch) ? [{ cause: "assignments", patch, taskId: null }] : updatePieces(patch, RESOURCE_CAUSES, (part) => part)
    case "baseline": return [{ cause: "other", patch, taskId: null }]
  }
}

const isWhole = <K extends EntityKind>(patch: PatchOf<K>): patch is Exclude<PatchOf<K>, UpdatePatch<K>> => isCreation(patch) || isDeletion(patch)

const endsOf = (link: Partial<Link> | null): TaskId[] => [link?.predecessorId, link?.successorId].filter((id) => id !== undefined)
const taskOf = (assignment: Partial<Assignment> | null): TaskId[] => [assignment?.taskId].filter((id) => id !== undefined)

/** What comes with a new task comes with the last of its ends to come; what goes with a task goes with the first to go. */
function withTask(patch: Patch, ends: readonly TaskId[], alone: MoveCause, comings: readonly TaskId[], goings: readonly TaskId[]): Piece {
  const taskId = patch.before === null ? comings.findLast((id) => ends.includes(id)) : goings.find((id) => ends.includes(id))
  return taskId === undefined ? { cause: alone, patch, taskId: null } : { cause: "tasks", patch, taskId }
}

interface Fields<E> { readonly before: Partial<E>; readonly after: Partial<E> }

function settingsPieces(before: Partial<PlanSettings>, after: Partial<PlanSettings>): Piece[] {
  return fieldsByCause<PlanSettings>({ before, after }, SETTINGS_CAUSES).map(({ cause, fields }) => ({ cause, patch: { kind: "settings", id: "settings", ...fields }, taskId: null }))
}

function updatePieces<K extends EntityKind>(patch: PatchOf<K>, causes: Readonly<Record<keyof EntityOf[K], MoveCause>>, asPatch: (part: UpdatePatch<K>) => Patch): Piece[] {
  if (isCreation(patch) || isDeletion(patch)) return []
  const { kind, id }: { kind: K; id: IdOf[K] } = patch
  return fieldsByCause<EntityOf[K]>(patch, causes).map(({ cause, fields }) => ({ cause, patch: asPatch({ kind, id, ...fields }), taskId: null }))
}

function fieldsByCause<E extends object>({ before, after }: Fields<E>, causes: Readonly<Record<keyof E, MoveCause>>): { cause: MoveCause; fields: Fields<E> }[] {
  const sorted = new Map<MoveCause, { before: Partial<E>; after: Partial<E> }>()
  for (const field in after) {
    const cause = causes[field]
    const was: Partial<E> = sorted.get(cause)?.before ?? {}
    const is: Partial<E> = sorted.get(cause)?.after ?? {}
    was[field] = before[field]
    is[field] = after[field]
    sorted.set(cause, { before: was, after: is })
  }
  return Array.from(sorted, ([cause, fields]) => ({ cause, fields }))
}

