// What is the one change that does the same as several in sequence? Used to undo a drag or a paste as one step.

import type { Change, EntityKind, EntityOf, IdOf, Patch, PatchOf, UpdatePatch } from "./change.ts"
import { isCreation, isDeletion } from "./change.ts"
import { assert } from "./assert.ts"
import type { PlanSettings } from "./document.ts"
import { sameValue } from "./same-value.ts"

type Book = { readonly [K in EntityKind]: Map<IdOf[K], PatchOf<K>> }

/** What was created and deleted again vanishes, as do fields that end as they began. One patch per entity at most. */
export function mergeChanges(changes: readonly Change[]): Change {
  const book: Book = { calendar: new Map(), resource: new Map(), task: new Map(), link: new Map(), assignment: new Map(), baseline: new Map() }
  let settings: FieldChange<PlanSettings> = { before: {}, after: {} }
  for (const patch of changes.flat()) {
    if (patch.kind === "settings") settings = inSequence(settings, patch)
    else enter(book, patch)
  }
  const entities: Patch[] = [book.calendar, book.resource, book.task, book.link, book.assignment, book.baseline].flatMap((map) => [...map.values()])
  if (Object.keys(settings.after).length === 0) return entities
  return [{ kind: "settings", id: "settings", ...settings }, ...entities]
}

interface FieldChange<E> { readonly before: Partial<E>; readonly after: Partial<E> }

/** The fields in which two versions differ, as they were and as they are. Both versions have the same fields. */
export function differingFields<E extends object>(before: Partial<E>, after: Partial<E>): FieldChange<E> {
  const was: Partial<E> = {}
  const is: Partial<E> = {}
  for (const field in after) {
    if (before[field] === after[field] || sameValue(before[field], after[field])) continue
    was[field] = before[field]
    is[field] = after[field]
  }
  return { before: was, after: is }
}

function enter<K extends EntityKind>(book: Book, patch: PatchOf<K>): void {
  const map: Map<IdOf[K], PatchOf<K>> = book[patch.kind]
  const earlier = map.get(patch.id)
  const joined = earlier === undefined ? patch : join(earlier, patch)
  if (joined === null) map.delete(patch.id)
  else map.set(patch.id, joined)
}

function join<K extends EntityKind>(first: PatchOf<K>, second: PatchOf<K>): PatchOf<K> | null {
  const { kind, id } = first
  if (isDeletion(first)) {
    assert(isCreation(second), `a deleted ${kind} can only be created again: ${id}`)
    return update(kind, id, differingFields<EntityOf[K]>(first.before, second.after))
  }
  assert(!isCreation(second), `a ${kind} that exists is not created again: ${id}`)
  if (isDeletion(second)) {
    return isCreation(first) ? null : { kind, id, before: { ...second.before, ...first.before }, after: null }
  }
  if (isCreation(first)) return { kind, id, before: null, after: { ...first.after, ...second.after } }
  return update(kind, id, inSequence(first, second))
}

function update<K extends EntityKind>(kind: K, id: IdOf[K], fields: FieldChange<EntityOf[K]>): UpdatePatch<K> | null {
  return Object.keys(fields.after).length === 0 ? null : { kind, id, ...fields }
}

function inSequence<E extends object>(first: FieldChange<E>, second: FieldChange<E>): FieldChange<E> {
  return differingFields<E>({ ...second.before, ...first.before }, { ...first.after, ...second.after })
}
