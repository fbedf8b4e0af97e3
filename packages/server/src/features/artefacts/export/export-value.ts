// A value of a field as a cell or a line of a document shows it: numbers stay numbers, names stand for ids.

import { choiceWord } from "@throughline/contract"
import type { ArtefactKindName, ArtefactWords, Field } from "@throughline/contract"
import type { Values } from "../content.ts"
import { exportWord } from "./export-words.ts"
import type { ExportLocale } from "./export-words.ts"

export type Exported = { readonly type: "text"; readonly text: string } | { readonly type: "number"; readonly number: number; readonly decimals: number } | { readonly type: "day"; readonly day: string }

export interface Exporting {
  readonly kind: ArtefactKindName
  readonly words: ArtefactWords
  readonly locale: ExportLocale
  readonly currencyDigits: number
  readonly names: Readonly<Record<string, { readonly text: string }>>
}

const text = (value: string): Exported => ({ type: "text", text: value })
export const NOTHING: Exported = text("")

/** `path` names the field for the words of its choices. */
export function exportedValue(field: Field, path: string, value: unknown, exporting: Exporting): Exported {
  if (value === undefined || value === null || value === "") return NOTHING
  const name = (id: unknown) => (typeof id === "string" ? (exporting.names[id]?.text ?? id) : "")
  const list = (of: (one: unknown) => string, between: string) => text(Array.isArray(value) ? value.map(of).join(between) : "")
  switch (field.type) {
    case "integer": case "score": case "measure": return number(value, 0, 1)
    case "money": return number(value, exporting.currencyDigits, 10 ** exporting.currencyDigits)
    case "percent": return number(value, 2, 100)
    case "minutes": return number(value, 2, 60)
    case "date": return typeof value === "string" ? { type: "day", day: value } : NOTHING
    case "boolean": return text(exportWord(value === true ? "yes" : "no", exporting.locale))
    case "choice": return text(choiceText(path, String(value), exporting))
    case "choices": return list((one) => choiceText(path, String(one), exporting), "; ")
    case "person": case "artefact": case "task": return text(name(value))
    case "people": case "artefacts": case "tasks": return list(name, "; ")
    case "lines": return list(String, "\n")
    case "amounts": return list((one) => String(Number(one) / 10 ** exporting.currencyDigits), "; ")
    case "rows": return text(rowsText(field.fields, path, value, exporting))
    default: return text(String(value))
  }
}

/** Choices of the organisation's own are in its own words. */
function choiceText(path: string, choice: string, { words, kind }: Exporting): string {
  return path.startsWith("custom.") ? choice : choiceWord(words, kind, path, choice)
}

function number(value: unknown, decimals: number, divisor: number): Exported {
  return typeof value === "number" ? { type: "number", number: value / divisor, decimals: Number.isInteger(value / divisor) ? 0 : decimals === 0 ? 4 : decimals } : NOTHING
}

/** One line for each row, its values side by side. */
function rowsText(fields: Readonly<Record<string, Field>>, path: string, value: unknown, exporting: Exporting): string {
  if (!Array.isArray(value)) return ""
  return value.map((row: Values) => Object.entries(fields).map(([name, field]) => plainText(exportedValue(field, `${path}.${name}`, row[name], exporting))).filter((one) => one !== "").join(" · ")).join("\n")
}

export function plainText(value: Exported): string {
  return value.type === "text" ? value.text : value.type === "day" ? value.day : String(value.number)
}
