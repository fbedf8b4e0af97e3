// Edits that the server does not have yet, kept on this device, so that a closed tab or a dead battery loses nothing.
// Every tab keeps its own; a tab that opens a plan adopts what tabs that are gone have left.

import { newKey } from "../../../app/api.ts"
import type { PendingEdit } from "./edit.ts"

/** Under the prefix of all drafts, so that signing out on a shared device forgets them. */
const PREFIX = "throughline.draft.plan."

export interface KeptDrafts {
  readonly revision: number
  readonly edits: readonly PendingEdit[]
}

export interface Drafts {
  keep(revision: number, edits: readonly PendingEdit[]): void
  /** What other, closed tabs left, oldest first; it is handed over once. */
  adopt(): Promise<readonly KeptDrafts[]>
  close(): void
}

export function draftsOf(projectId: string, userId: string): Drafts {
  const prefix = `${PREFIX}${userId}.${projectId}.`
  const own = `${prefix}${newKey().slice(0, 8)}`
  let release: () => void = () => undefined
  const closed = new Promise<void>((resolve) => {
    release = resolve
  })
  // Held as long as the tab lives: others see by it that these drafts are looked after.
  if (hasLocks()) void navigator.locks.request(own, () => closed)
  return {
    keep(revision, edits) {
      try {
        if (edits.length === 0) localStorage.removeItem(own)
        else localStorage.setItem(own, JSON.stringify({ revision, edits } satisfies KeptDrafts))
      } catch {
        // Storage is full or switched off: the edits are still in this tab and are sent from here.
      }
    },
    async adopt() {
      const found: KeptDrafts[] = []
      for (const name of namesUnder(prefix)) {
        if (name === own || (hasLocks() && (await isHeld(name)))) continue
        const kept = readDrafts(localStorage.getItem(name))
        localStorage.removeItem(name)
        if (kept !== null) found.push(kept)
      }
      return found.toSorted((a, b) => (a.edits[0]?.madeAt ?? 0) - (b.edits[0]?.madeAt ?? 0))
    },
    close: () => release(),
  }
}

function readDrafts(text: string | null): KeptDrafts | null {
  try {
    const kept: unknown = JSON.parse(text ?? "null")
    return isKept(kept) ? kept : null
  } catch {
    return null
  }
}

/** Written by this program; checked as far as needed not to stumble over what an older version left. */
function isKept(value: unknown): value is KeptDrafts {
  return typeof value === "object" && value !== null && "revision" in value && typeof value.revision === "number" && "edits" in value && Array.isArray(value.edits)
    && value.edits.every((edit: unknown) => typeof edit === "object" && edit !== null && "key" in edit && "work" in edit && "change" in edit)
}

function namesUnder(prefix: string): readonly string[] {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(prefix))
  } catch {
    return []
  }
}

function hasLocks(): boolean {
  return typeof navigator !== "undefined" && "locks" in navigator && navigator.locks !== undefined
}

async function isHeld(name: string): Promise<boolean> {
  return navigator.locks.request(name, { ifAvailable: true }, (lock) => lock === null)
}
