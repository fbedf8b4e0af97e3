// Has somebody changed this since the caller saw it? If so, every field that would be overwritten is shown with both values.

import type { FieldConflict } from "@throughline/contract"
import { fail } from "../platform/failure.ts"

export interface Seen {
  readonly kind: string
  readonly id: string
  readonly seenRevision: number
  /** The present one. */
  readonly revision: number
  readonly present: object
  readonly wanted: Readonly<Record<string, unknown>>
}

export function checkRevision({ kind, id, seenRevision, revision, present, wanted }: Seen): void {
  if (seenRevision === revision) return
  const conflicts: FieldConflict[] = Object.entries(wanted)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => ({ kind, id, field, expected: null, actual: Reflect.get(present, field) ?? null, wanted: value }))
    .filter(({ actual, wanted: value }) => JSON.stringify(actual) !== JSON.stringify(value))
  fail("conflict", { conflicts, revision })
}
