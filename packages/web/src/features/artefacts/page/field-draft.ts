// What somebody has typed into a field and not saved yet, kept on this device so that leaving the page loses nothing.

import { keepDraft, readDraft } from "../../../app/draft.ts"

export interface FieldDraft {
  readonly value: unknown
  /** Of the artefact when the writing began: what others changed since is a conflict. */
  readonly revision: number
}

const keyOf = (artefactId: string, name: string) => `artefact.${artefactId}.${name}`

export function readFieldDraft(artefactId: string, name: string): FieldDraft | null {
  const kept = readDraft(keyOf(artefactId, name))
  if (kept === null) return null
  try {
    const draft: unknown = JSON.parse(kept)
    return isDraft(draft) ? draft : null
  } catch {
    // Written by another version of this page: not worth more than what the server holds.
    return null
  }
}

function isDraft(value: unknown): value is FieldDraft {
  return typeof value === "object" && value !== null && "value" in value && "revision" in value && typeof value.revision === "number"
}

export function keepFieldDraft(artefactId: string, name: string, { value, revision }: FieldDraft): void {
  keepDraft(keyOf(artefactId, name), JSON.stringify({ value: value ?? null, revision }))
}

export function forgetFieldDraft(artefactId: string, name: string): void {
  keepDraft(keyOf(artefactId, name), "")
}
