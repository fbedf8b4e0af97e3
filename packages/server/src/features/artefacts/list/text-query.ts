// Words that somebody typed, as a question to the text search: every word must begin some word of what is found. Nothing that
// was typed means more than itself.

const WORDS_MAX = 12

/** "net mig" -> "'net':* & 'mig':*"; null where there is no word in it. */
export function textQuery(typed: string): string | null {
  const words = typed.normalize("NFC").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length === 0 ? null : words.slice(0, WORDS_MAX).map((word) => `'${word}':*`).join(" & ")
}
