// Which language the reader has, and the words in it. `t` is a plain function, so that stores and toasts speak as well as
// components; a change of language loads the other catalogue and draws the whole application anew (see app.tsx).

import { fillMessage } from "./message.ts"
import type { MessageValues } from "./message.ts"
import type { en } from "./en.ts"

export type MessageKey = keyof typeof en
export type Locale = "en" | "de"
type Catalogue = Readonly<Record<MessageKey, string>>

let words: Partial<Catalogue> = {}
let locale: Locale = "en"
const listeners = new Set<() => void>()

export function t(key: MessageKey, values: MessageValues = {}): string {
  return fillMessage(words[key] ?? key, values, locale)
}

/** A message whose key comes from data (a reason of the server, a field name); the fallback where no word is known. */
export function tOr(key: string, fallback: string, values: MessageValues = {}): string {
  const known = Object.hasOwn(words, key) ? Reflect.get(words, key) : undefined
  return typeof known === "string" ? fillMessage(known, values, locale) : fallback
}

export function currentLocale(): Locale {
  return locale
}

export async function loadCatalogue(next: Locale): Promise<void> {
  words = next === "de" ? (await import("./de.ts")).de : (await import("./en.ts")).en
  locale = next
  document.documentElement.lang = next
  for (const listener of listeners) listener()
}

/** For tests and the pseudo locale. */
export function setWords(next: Partial<Catalogue>, as: Locale): void {
  words = next
  locale = as
}

export function onLocaleChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The language of a reader who has not signed in yet: chosen before on this device, else the browser's. */
export function localeOfDevice(): Locale {
  const kept = localStorage.getItem("throughline.locale")
  if (kept === "en" || kept === "de") return kept
  return navigator.language.toLowerCase().startsWith("de") ? "de" : "en"
}

export function rememberLocale(next: Locale): void {
  localStorage.setItem("throughline.locale", next)
}
