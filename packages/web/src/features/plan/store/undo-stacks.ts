// What can I undo and redo? Only changes of one's own, in order; a new edit empties the redo stack, as everywhere.

import { LIMITS } from "@throughline/contract"
import type { Change } from "@throughline/plan"
import type { ChangeRecord } from "./plan-server.ts"

export interface OwnChange {
  readonly key: string
  /** Null until the server has it. */
  readonly id: string | null
  readonly label: string
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

/** A redo is a change of its own: the next undo takes back that one. */
export function redone(stacks: UndoStacks, key: string): UndoStacks {
  const last = stacks.redo.at(-1)
  return last === undefined ? stacks : { undo: [...stacks.undo, { ...last, key, id: null }], redo: stacks.redo.slice(0, -1) }
}

/** The server has given an edit its id, and says what it really did. */
export function acknowledged(stacks: UndoStacks, record: ChangeRecord): UndoStacks {
  const known = (own: OwnChange): OwnChange => (own.key === record.key ? { ...own, id: record.id, change: record.redoes === null ? record.change : own.change } : own)
  return { undo: stacks.undo.map(known), redo: stacks.redo.map(known) }
}

/** An edit that never happened cannot be undone. */
export function forgotten(stacks: UndoStacks, keys: ReadonlySet<string>): UndoStacks {
  const stays = (own: OwnChange): boolean => !keys.has(own.key)
  return { undo: stacks.undo.filter(stays), redo: stacks.redo.filter(stays) }
}

/** The stacks as they were before the page was loaded again. `records` newest first. */
export function stacksFrom(records: readonly ChangeRecord[], actorId: string): UndoStacks {
  let stacks = EMPTY_STACKS
  for (const record of records.toReversed()) {
    if (record.actorId !== actorId) continue
    const own = { key: record.key ?? record.id, id: record.id, label: record.label, change: record.change }
    if (record.undoes !== null) stacks = stacks.undo.at(-1)?.id === record.undoes ? undone(stacks) : stacks
    else if (record.redoes !== null) stacks = stacks.redo.at(-1)?.id === record.redoes ? withId(redone(stacks, own.key), own.id) : pushed(stacks, own)
    else stacks = pushed(stacks, own)
  }
  return stacks
}

function withId(stacks: UndoStacks, id: string): UndoStacks {
  const last = stacks.undo.at(-1)
  return last === undefined ? stacks : { ...stacks, undo: [...stacks.undo.slice(0, -1), { ...last, id }] }
}
