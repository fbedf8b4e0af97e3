// What an edit is known by, and what the server says it clashed with.

import { ApiError } from "@throughline/contract"
import { ENTITY_KINDS } from "@throughline/plan"
import type { PendingEdit } from "./edit.ts"
import type { Clash } from "./rebase.ts"

/** What the stacks know an edit by: an undo or redo by what it takes back. */
export function keysOf({ key, work }: PendingEdit): readonly string[] {
  return work.kind === "commands" ? [key] : [key, work.target]
}

/** Both values of every field, as the server tells them with a conflict. */
export function conflictsIn(error: unknown): Clash["fields"] {
  if (!(error instanceof ApiError) || error.code !== "conflict") return []
  return (error.problem.conflicts ?? []).map(({ kind, id, field, expected, actual, wanted }) => ({ kind: KINDS.find((known) => known === kind) ?? "task", id, field, expected, actual, wanted }))
}

const KINDS = [...ENTITY_KINDS, "settings" as const]
