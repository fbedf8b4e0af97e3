// A change is a list of field patches. Applying, inverting, comparing and merging changes need no knowledge of
// the command that made them: this is why undo works for every edit, also after others have edited.
// Comparing is in conflicts.ts, merging in merge-changes.ts.

import type {
  Assignment, AssignmentId, Baseline, BaselineId, Calendar, CalendarId, Link, LinkId, Plan, PlanSettings, Resource,
  ResourceId, Task, TaskId,
} from "./document.ts"
import { assert } from "./assert.ts"
import { copyOnWrite, planOf } from "./working-maps.ts"
import type { WorkingMap, WorkingMaps } from "./working-maps.ts"

export interface EntityOf {
  task: Task
  link: Link
  calendar: Calendar
  resource: Resource
  assignment: Assignment
  baseline: Baseline
}
export interface IdOf {
  task: TaskId
  link: LinkId
  calendar: CalendarId
  resource: ResourceId
  assignment: AssignmentId
  baseline: BaselineId
}
export type EntityKind = keyof EntityOf
export const ENTITY_KINDS: readonly EntityKind[] = ["calendar", "resource", "task", "link", "assignment", "baseline"]

/** `before` null: created; `after` null: deleted; both set: the fields that change, the same keys on both sides. */
export type Patch =
  | { [K in EntityKind]: CreatePatch<K> | DeletePatch<K> | UpdatePatch<K> }[EntityKind]
  | { readonly kind: "settings"; readonly id: "settings"; readonly before: Partial<PlanSettings>; readonly after: Partial<PlanSettings> }

export interface CreatePatch<K extends EntityKind> { readonly kind: K; readonly id: IdOf[K]; readonly before: null; readonly after: EntityOf[K] }
export interface DeletePatch<K extends EntityKind> { readonly kind: K; readonly id: IdOf[K]; readonly before: EntityOf[K]; readonly after: null }
export interface UpdatePatch<K extends EntityKind> {
  readonly kind: K
  readonly id: IdOf[K]
  readonly before: Partial<EntityOf[K]>
  readonly after: Partial<EntityOf[K]>
}

/** The outcome of one command (or several that are undone together). */
export type Change = readonly Patch[]

/** A field that somebody else changed meanwhile. `field` "" stands for the whole entity (created or deleted). */
export interface Conflict {
  readonly kind: EntityKind | "settings"
  readonly id: string
  readonly field: string
  /** What the change expected to find. */
  readonly expected: unknown
  /** What is there now. */
  readonly actual: unknown
  /** What the change wanted to write. */
  readonly wanted: unknown
}

/** The patches of one kind. */
export type PatchOf<K extends EntityKind> = CreatePatch<K> | DeletePatch<K> | UpdatePatch<K>

export function isCreation<K extends EntityKind>(patch: PatchOf<K>): patch is CreatePatch<K> {
  return patch.before === null
}

export function isDeletion<K extends EntityKind>(patch: PatchOf<K>): patch is DeletePatch<K> {
  return patch.after === null
}

/**
 * The plan after the change. Each touched map is copied once, however many patches touch it: this is what keeps one
 * edit of a plan of 10,000 tasks below a millisecond. The plan given is not altered.
 */
export function applyChange(plan: Plan, change: Change): Plan {
  const maps = copyOnWrite(plan)
  let settings = plan.settings
  for (const patch of change) {
    if (patch.kind === "settings") settings = { ...settings, ...patch.after }
    else write(maps, patch)
  }
  return planOf(maps, settings)
}

/** The change that takes everything back: last patch first, before and after swapped. */
export function invertChange(change: Change): Change {
  return change.map(invertPatch).toReversed()
}

function write<K extends EntityKind>(maps: WorkingMaps, patch: PatchOf<K>): void {
  const map: WorkingMap<IdOf[K], EntityOf[K]> = maps[patch.kind]
  const present = map.get(patch.id)
  if (isCreation(patch)) {
    assert(present === undefined, `a created ${patch.kind} is new: ${patch.id}`)
    map.set(patch.id, patch.after)
    return
  }
  assert(present !== undefined, `a changed ${patch.kind} exists: ${patch.id}`)
  if (isDeletion(patch)) map.delete(patch.id)
  else map.set(patch.id, { ...present, ...patch.after })
}

function invertPatch(patch: Patch): Patch {
  switch (patch.kind) {
    case "settings": return { kind: patch.kind, id: patch.id, before: patch.after, after: patch.before }
    case "task": return swapped(patch)
    case "link": return swapped(patch)
    case "calendar": return swapped(patch)
    case "resource": return swapped(patch)
    case "assignment": return swapped(patch)
    case "baseline": return swapped(patch)
  }
}

function swapped<K extends EntityKind>(patch: PatchOf<K>): PatchOf<K> {
  const { kind, id } = patch
  if (isCreation(patch)) return { kind, id, before: patch.after, after: null }
  if (isDeletion(patch)) return { kind, id, before: null, after: patch.before }
  return { kind, id, before: patch.after, after: patch.before }
}
