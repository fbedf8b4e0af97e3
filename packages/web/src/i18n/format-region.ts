// The language tag numbers and dates are written in: the chosen language, with the browser's region where it is of that
// language ("en-GB" and "en-US" write dates differently).

import { currentLocale } from "./catalogue.ts"

export function formatTag(): string {
  const language = currentLocale()
  const fromBrowser = typeof navigator === "undefined" ? [] : navigator.languages
  return fromBrowser.find((tag) => tag.toLowerCase().startsWith(`${language}-`)) ?? (language === "en" ? "en-GB" : "de-DE")
}

/** Formatters are costly to make (about 50 µs) and are asked for in every cell: made once per tag and kind. */
export function remembered<Formatter>(make: (tag: string, kind: string) => Formatter): (kind: string) => Formatter {
  const made = new Map<string, Formatter>()
  return (kind) => {
    const tag = formatTag()
    const key = `${tag}|${kind}`
    const present = made.get(key)
    if (present !== undefined) return present
    const formatter = make(tag, kind)
    made.set(key, formatter)
    return formatter
  }
}
