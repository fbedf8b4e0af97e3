// Which of some changes still stand? What was made and taken back in between, or taken back and repeated, cancels out.

import type { StoredChange } from "./plan-changes.sql.ts"

type Reversible = Pick<StoredChange, "id" | "undoes" | "redoes">

/** The changes in their order, without those that cancel out. */
export function standingChanges<C extends Reversible>(changes: readonly C[]): readonly C[] {
  const open = new Map<string, C>()
  const cancelled = new Set<C>()
  for (const change of changes) {
    const about = change.undoes ?? change.redoes ?? change.id
    const earlier = open.get(about)
    if (earlier === undefined) {
      open.set(about, change)
      continue
    }
    open.delete(about)
    cancelled.add(earlier).add(change)
  }
  return changes.filter((change) => !cancelled.has(change))
}
