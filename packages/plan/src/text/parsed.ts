// What every reader of typed text answers: the value, or what is wrong and where, so that the cell can mark it.

export type TextErrorCode =
  | "text.empty" | "text.tooLong" | "text.unreadable" | "text.unit" | "text.range" | "text.date" | "text.time" | "text.linkKind" | "text.duplicate"

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: TextErrorCode; readonly at: number }

/** No cell needs more; longer texts are refused before any pattern looks at them. */
export const TEXT_LENGTH_MAX = 20_000

export function read<T>(value: T): Parsed<T> {
  return { ok: true, value }
}

export function unreadable<T>(code: TextErrorCode, at = 0): Parsed<T> {
  return { ok: false, code, at }
}
