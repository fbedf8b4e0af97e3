// Which text of a file goes into the plan? Line ends become "\n" (or a space, where one line is wanted), the length is
// bounded without splitting a character, and the text no longer holds on to the file it was cut from.

import type { FindingBook } from "../finding.ts"

/** Shorter pieces are copied by the engine of JavaScript anyway. */
const SLICED_FROM = 13

export function keptText(text: string, lengthMax: number, book: FindingBook, subject: string): string {
  let kept = text.includes("\r") ? text.replaceAll("\r\n", "\n").replaceAll("\r", "\n") : text
  if (kept.length > lengthMax) {
    book.add("text.shortened", "changed", subject, `Texts longer than ${lengthMax} characters were cut.`)
    kept = kept.slice(0, lengthMax)
    if (!kept.isWellFormed()) kept = kept.slice(0, -1)
  }
  // A slice would keep the whole file in memory as long as the plan lives.
  return kept.length < SLICED_FROM ? kept : [...kept].join("")
}

/** For names and codes: one line. */
export function keptLine(text: string, lengthMax: number, book: FindingBook, subject: string): string {
  return keptText(/[\r\n]/.test(text) ? text.replaceAll(/[\r\n]+/g, " ") : text, lengthMax, book, subject)
}
