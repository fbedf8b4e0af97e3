// Custom fields of Microsoft Project: what is a field number called, and which of them are ours? Things that the format
// has no element for travel in text fields that Project shows under the names given here and gives back unchanged.

import type { XmlElement } from "../xml/read-xml.ts"

/** Text30 and Text29 of tasks. */
export const STATE_FIELD = "188744016"
export const SERIES_FIELD = "188744015"
export const STATE_ALIAS = "Throughline state"
export const SERIES_ALIAS = "Throughline series"
const OUR_ALIASES: ReadonlySet<string> = new Set([STATE_ALIAS, SERIES_ALIAS])

export interface CustomFields {
  /** What people call the field; its number where it has no name. */
  nameOf(fieldId: string): string
  isOurs(fieldId: string): boolean
}

export function customFieldsOf(root: XmlElement): CustomFields {
  const names = new Map<string, string>()
  const ours = new Set<string>()
  const definitions = root.children.find((child) => child.name === "ExtendedAttributes")?.children ?? []
  for (const definition of definitions) {
    const text = (name: string): string => definition.children.find((child) => child.name === name)?.text ?? ""
    const alias = text("Alias")
    names.set(text("FieldID"), alias === "" ? text("FieldName") : alias)
    if (OUR_ALIASES.has(alias)) ours.add(text("FieldID"))
  }
  return { nameOf: (fieldId) => names.get(fieldId) ?? fieldId, isOurs: (fieldId) => ours.has(fieldId) }
}

export function customValue(element: XmlElement): { fieldId: string; value: string } {
  const text = (name: string): string => element.children.find((child) => child.name === name)?.text ?? ""
  return { fieldId: text("FieldID"), value: text("Value") }
}
