// How wide a column is, by what stands in it. The title takes what is left.

import type { Field } from "@throughline/contract"

export const ROW = 34
/** On narrow screens a row is a small card. */
export const CARD = 62

export const CHECK_WIDTH = 36
export const KEY_WIDTH = 86
export const TITLE_MIN = 260

export function widthOf(name: string, field: Field): number {
  if (name === "state") return 150
  switch (field.type) {
    case "score": case "boolean": return 92
    case "integer": case "percent": case "measure": return 104
    case "minutes": case "date": return 116
    case "money": return 132
    case "person": case "role": case "choice": return 140
    default: return 180
  }
}
