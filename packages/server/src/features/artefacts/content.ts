// What an artefact says, as bytes: equal contents give equal text whatever the order of their keys, and one hash.

import { createHash } from "node:crypto"

export type Values = Readonly<Record<string, unknown>>

export interface Content {
  readonly kind: string
  readonly number: number
  readonly title: string
  readonly fields: Values
  readonly custom: Values
}

/** Over kind, number, title, fields and custom; who owns it and where it stands are not what it says. */
export function contentHash({ kind, number, title, fields, custom }: Content): Buffer {
  return createHash("sha256").update(canonical({ kind, number, title, fields, custom })).digest()
}

export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1))) : inner,
  )
}

export function isSame(one: unknown, other: unknown): boolean {
  return one === other || canonical(one ?? null) === canonical(other ?? null)
}
