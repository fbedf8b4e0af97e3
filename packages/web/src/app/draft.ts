// Text somebody is writing, kept on this device until it is sent, so that a closed tab loses nothing.

import { useCallback, useState } from "react"

const PREFIX = "throughline.draft."

export function useDraft(key: string, initial = ""): readonly [string, (text: string) => void, () => void] {
  const [text, setText] = useState(() => readDraft(key) ?? initial)
  const write = useCallback((next: string) => {
    setText(next)
    keepDraft(key, next === initial ? "" : next)
  }, [key, initial])
  const clear = useCallback(() => {
    setText(initial)
    keepDraft(key, "")
  }, [key, initial])
  return [text, write, clear]
}

export function readDraft(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key)
  } catch {
    // Storage is switched off: there are no drafts then.
    return null
  }
}

export function keepDraft(key: string, text: string): void {
  try {
    if (text === "") localStorage.removeItem(PREFIX + key)
    else localStorage.setItem(PREFIX + key, text)
  } catch {
    // Storage is full or switched off; the text itself is still on the screen.
  }
}

/** On signing out: a device may be shared. */
export function forgetDrafts(): void {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX))
  for (const key of keys) localStorage.removeItem(key)
}
