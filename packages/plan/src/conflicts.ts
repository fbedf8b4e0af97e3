// Which fields did somebody else change meanwhile? Two questions: does a change still fit the plan as it is now, and
// do two changes touch the same fields. Both answer with every field, never only the first, and both look at what a change
// does in the end: it may hold several patches of one entity.

import type { Change, Conflict, Patch } from "./change.ts"
import type { Plan } from "./document.ts"
import { mergeChanges } from "./merge-changes.ts"
import { fieldOf, sameValue } from "./same-value.ts"

/** Every field whose value in the plan is not the one the change expects to find. Empty: the change can be applied. */
export function findConflicts(plan: Plan, change: Change): readonly Conflict[] {
  return mergeChanges([change]).flatMap((patch) => conflictsOf(patch, presentOf(plan, patch)))
}

/**
 * The fields that both changes write, with what mine expected, what theirs wrote and what mine wants. A creation or
 * deletion touches the whole entity (`field` ""). The same value written by both is no conflict.
 */
export function overlappingFields(mine: Change, theirs: Change): readonly Conflict[] {
  const theirPatches = new Map(mergeChanges([theirs]).map((patch) => [patch.id, patch]))
  return mergeChanges([mine]).flatMap((patch) => {
    const other = theirPatches.get(patch.id)
    if (other === undefined || other.kind !== patch.kind) return []
    if (isWhole(patch) || isWhole(other)) {
      return sameValue(patch.after, other.after) ? [] : [conflict(patch, "", patch.before, other.after, patch.after)]
    }
    return clashes(patch, other.after)
  })
}

function conflictsOf(patch: Patch, present: object | null): readonly Conflict[] {
  if (patch.before === null) return present === null ? [] : [conflict(patch, "", null, present, patch.after)]
  if (present === null) return [conflict(patch, "", patch.before, null, patch.after)]
  return staleFields(patch, present)
}

/** Fields that are not as the patch expects. */
function staleFields(patch: Patch, present: object): readonly Conflict[] {
  return fieldsOf(patch.before).flatMap(([field, expected]) => {
    const actual = fieldOf(present, field)
    return sameValue(expected, actual) ? [] : [conflict(patch, field, expected, actual, fieldOf(patch.after ?? {}, field) ?? null)]
  })
}

/** Fields that the other side wrote as well, with another value. */
function clashes(patch: Patch, written: object | null): readonly Conflict[] {
  const theirs = written ?? {}
  return fieldsOf(patch.after).flatMap(([field, wanted]) => {
    if (!Object.hasOwn(theirs, field)) return []
    const actual = fieldOf(theirs, field)
    return sameValue(wanted, actual) ? [] : [conflict(patch, field, fieldOf(patch.before ?? {}, field) ?? null, actual, wanted)]
  })
}

function fieldsOf(record: object | null): readonly (readonly [string, unknown])[] {
  return Object.entries(record ?? {})
}

function conflict(patch: Patch, field: string, expected: unknown, actual: unknown, wanted: unknown): Conflict {
  return { kind: patch.kind, id: patch.id, field, expected, actual, wanted }
}

function isWhole(patch: Patch): boolean {
  return patch.before === null || patch.after === null
}

function presentOf(plan: Plan, patch: Patch): object | null {
  switch (patch.kind) {
    case "settings": return plan.settings
    case "task": return plan.task.get(patch.id) ?? null
    case "link": return plan.link.get(patch.id) ?? null
    case "calendar": return plan.calendar.get(patch.id) ?? null
    case "resource": return plan.resource.get(patch.id) ?? null
    case "assignment": return plan.assignment.get(patch.id) ?? null
    case "baseline": return plan.baseline.get(patch.id) ?? null
  }
}
