// What somebody has typed into a field and not saved yet, kept on this device so that leaving the page loses nothing.

import { keepDraft, readDraft } from "../../../app/draft.ts"

export interface FieldDraft {
  readonly value: unknown
}

const keyOf = (artefactId: string, name: string) => `artefact.${artefactId}.${name}`

export function readFieldDraft(artefactId: string, name: string): FieldDraft | null {
  const kept = readDraft(keyOf(artefactId, name))
  if (kept === null) return null
  try {
    return { value: JSON.parse(kept) }
  } catch {
    // Written by another version of this page: not worth more than what the server holds.
    return null
  }
}

export function keepFieldDraft(artefactId: string, name: string, value: unknown): void {
  keepDraft(keyOf(artefactId, name), JSON.stringify(value ?? null))
}

export function forgetFieldDraft(artefactId: string, name: string): void {
  keepDraft(keyOf(artefactId, name), "")
}
