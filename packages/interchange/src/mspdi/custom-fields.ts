// Custom fields of Microsoft Project: what is a field number called, and which of them are ours? Facts about a task that
// the format has no element for travel in text fields, which Project shows under these names and gives back unchanged.

import type { XmlElement } from "../xml/read-xml.ts"

export type OwnField = "state" | "series" | "actualFixedCost" | "percentComplete" | "physicalPercentComplete" | "estimate" | "correlationGroup"

/** Text30 down to Text24 of tasks. */
export const OWN_FIELDS: Readonly<Record<OwnField, { readonly fieldId: string; readonly fieldName: string; readonly alias: string }>> = {
  state: { fieldId: "188744016", fieldName: "Text30", alias: "Throughline state" },
  series: { fieldId: "188744015", fieldName: "Text29", alias: "Throughline series" },
  actualFixedCost: { fieldId: "188744014", fieldName: "Text28", alias: "Throughline actual fixed cost" },
  percentComplete: { fieldId: "188744013", fieldName: "Text27", alias: "Throughline percent complete" },
  physicalPercentComplete: { fieldId: "188744012", fieldName: "Text26", alias: "Throughline physical percent complete" },
  estimate: { fieldId: "188744011", fieldName: "Text25", alias: "Throughline estimate" },
  correlationGroup: { fieldId: "188744010", fieldName: "Text24", alias: "Throughline correlation group" },
}
export const OWN_FIELD_NAMES: readonly OwnField[] = ["state", "series", "actualFixedCost", "percentComplete", "physicalPercentComplete", "estimate", "correlationGroup"]

export interface CustomFields {
  /** What people call the field; its number where it has no name. */
  nameOf(fieldId: string): string
  ownField(fieldId: string): OwnField | undefined
}

export function customFieldsOf(root: XmlElement): CustomFields {
  const names = new Map<string, string>()
  const own = new Map<string, OwnField>()
  const definitions = root.children.find((child) => child.name === "ExtendedAttributes")?.children ?? []
  for (const definition of definitions) {
    const fieldId = childText(definition, "FieldID")
    const alias = childText(definition, "Alias")
    names.set(fieldId, alias === "" ? childText(definition, "FieldName") || fieldId : alias)
    const field = OWN_FIELD_NAMES.find((name) => OWN_FIELDS[name].alias === alias)
    if (field !== undefined) own.set(fieldId, field)
  }
  return { nameOf: (fieldId) => names.get(fieldId) ?? fieldId, ownField: (fieldId) => own.get(fieldId) }
}

export function customFieldId(element: XmlElement): string {
  return childText(element, "FieldID")
}

/** The values of our own fields in one task row. */
export function ownValues(task: XmlElement, custom: CustomFields): ReadonlyMap<OwnField, string> {
  const values = new Map<OwnField, string>()
  for (const child of task.children) {
    if (child.name !== "ExtendedAttribute") continue
    const field = custom.ownField(customFieldId(child))
    if (field !== undefined) values.set(field, childText(child, "Value"))
  }
  return values
}

function childText(element: XmlElement, name: string): string {
  return element.children.find((child) => child.name === name)?.text ?? ""
}
