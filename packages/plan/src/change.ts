// A change is a list of field patches. Applying, inverting, comparing and merging changes need no knowledge of
// the command that made them: this is why undo works for every edit, also after others have edited.

import type {
  Assignment, AssignmentId, Baseline, BaselineId, Calendar, CalendarId, Link, LinkId, Plan, PlanSettings, Resource,
  ResourceId, Task, TaskId,
} from "./document.ts"

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

// Exports to provide in this file:
//   applyChange(plan, change): Plan                 — pure; maps are copied once per touched kind; asserts that ids exist
//   invertChange(change): Change                    — reversed order, before and after swapped
//   findConflicts(plan, change): readonly Conflict[] — every field whose current value is not `before` (structural equality)
//   mergeChanges(changes): Change                    — one change equal to several in sequence (created+deleted vanish)
//   overlappingFields(mine, theirs): readonly Conflict[] — same entity and field touched by both
