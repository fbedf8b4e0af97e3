// How wide a column is, by what stands in it and by the longest word of its heading. The title takes what is left.

import type { Field } from "@throughline/contract"

export const ROW = 34
/** On narrow screens a row is a small card. */
export const CARD = 62

export const CHECK_WIDTH = 36
export const KEY_WIDTH = 86
export const TITLE_MIN = 260

const LETTER = 7.4
const AROUND = 32
/** "Accepted with conditions", "Mit Auflagen abgenommen" and their mark. */
const STATE = 194

export function widthOf({ name, field, label }: { readonly name: string; readonly field: Field; readonly label: string }): number {
  if (name === "state") return STATE
  const longest = Math.max(...label.split(/[\s-]+/).map((word) => word.length))
  return Math.max(widthOfType(field), Math.ceil(longest * LETTER) + AROUND)
}

function widthOfType(field: Field): number {
  switch (field.type) {
    case "score": case "boolean": return 92
    case "integer": case "percent": case "measure": return 104
    case "minutes": case "date": return 116
    case "money": return 132
    case "person": case "role": case "choice": return 140
    default: return 180
  }
}
