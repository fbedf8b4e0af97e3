// What can I undo and redo? Only changes of one's own, in order; a new edit empties the redo stack, as everywhere. A change
// keeps its key and its id however often it is taken back and done again.

import { LIMITS } from "@throughline/contract"
import { invertChange } from "@throughline/plan"
import type { Change } from "@throughline/plan"
import type { ChangeRecord } from "./plan-server.ts"

export interface OwnChange {
  readonly key: string
  /** Null until the server has it. */
  readonly id: string | null
  readonly label: string
  /** As it was written last: ranks and numbers may differ from the first time. */
  readonly change: Change
}

export interface UndoStacks {
  readonly undo: readonly OwnChange[]
  readonly redo: readonly OwnChange[]
}

export const EMPTY_STACKS: UndoStacks = { undo: [], redo: [] }

export function pushed(stacks: UndoStacks, own: OwnChange): UndoStacks {
  return { undo: [...stacks.undo, own].slice(-LIMITS.undoDepth), redo: [] }
}

export function undone(stacks: UndoStacks): UndoStacks {
  const last = stacks.undo.at(-1)
  return last === undefined ? stacks : { undo: stacks.undo.slice(0, -1), redo: [...stacks.redo, last] }
}

export function redone(stacks: UndoStacks): UndoStacks {
  const last = stacks.redo.at(-1)
  return last === undefined ? stacks : { undo: [...stacks.undo, last], redo: stacks.redo.slice(0, -1) }
}

/** The server has an edit, or its undo or redo, and says what it really wrote. */
export function acknowledged(stacks: UndoStacks, record: ChangeRecord): UndoStacks {
  const known = (own: OwnChange): OwnChange => {
    if (own.key === record.key) return { ...own, id: record.id, change: record.change }
    if (own.id === null) return own
    if (own.id === record.undoes) return { ...own, change: invertChange(record.change) }
    return own.id === record.redoes ? { ...own, change: record.change } : own
  }
  return { undo: stacks.undo.map(known), redo: stacks.redo.map(known) }
}

/** An edit that never happened, or can no longer be taken back. */
export function forgotten(stacks: UndoStacks, keys: ReadonlySet<string>): UndoStacks {
  const stays = (own: OwnChange): boolean => !keys.has(own.key)
  return { undo: stacks.undo.filter(stays), redo: stacks.redo.filter(stays) }
}

/** The stacks as they were before the page was loaded again. `records` newest first. */
export function stacksFrom(records: readonly ChangeRecord[], actorId: string): UndoStacks {
  let stacks = EMPTY_STACKS
  for (const record of records.toReversed()) {
    if (record.actorId !== actorId) continue
    if (record.undoes === null && record.redoes === null) stacks = pushed(stacks, { key: record.key ?? record.id, id: record.id, label: record.label, change: record.change })
    else if (stacks.undo.at(-1)?.id === record.undoes) stacks = acknowledged(undone(stacks), record)
    else if (stacks.redo.at(-1)?.id === record.redoes) stacks = acknowledged(redone(stacks), record)
  }
  return stacks
}
