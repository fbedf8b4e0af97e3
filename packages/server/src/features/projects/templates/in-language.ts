// A template's texts stand in both languages side by side, "English|Deutsch", so that neither is forgotten.

export type Locale = "en" | "de"

/** A text without a bar is the same in both. */
export function inLanguage(said: string, locale: Locale): string {
  const bar = said.indexOf("|")
  if (bar < 0) return said
  return locale === "de" ? said.slice(bar + 1) : said.slice(0, bar)
}
