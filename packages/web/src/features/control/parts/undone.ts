// Which changes have been taken back and not repeated since. An undo names what it undoes, a redo what it repeats.

export interface Reversal {
  readonly id: string
  readonly revision: number
  readonly undoes: string | null
  readonly redoes: string | null
}

export function undoneBy(changes: readonly Reversal[]): ReadonlySet<string> {
  const undone = new Set<string>()
  for (const { undoes, redoes } of changes.toSorted((a, b) => a.revision - b.revision)) {
    if (undoes !== null) undone.add(undoes)
    if (redoes !== null) undone.delete(redoes)
  }
  return undone
}
