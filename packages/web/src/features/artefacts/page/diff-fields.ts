// What differs between two contents of an artefact, field by field, as lines of text that can be compared word by word.

import { rowText, valueText } from "../values/value-text.ts"
import type { ValueWorld } from "../values/value-text.ts"
import { valueOf } from "../words/shown-field.ts"
import type { ShownField } from "../words/shown-field.ts"

export interface Content {
  readonly title: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly custom: Readonly<Record<string, unknown>>
}

export interface FieldDifference {
  readonly name: string
  readonly label: string
  readonly before: string
  readonly after: string
}

export function diffContents(before: Content, after: Content, fields: readonly ShownField[], titleLabel: string, world: ValueWorld): readonly FieldDifference[] {
  const title = before.title === after.title ? [] : [{ name: "title", label: titleLabel, before: before.title, after: after.title }]
  return [...title, ...fields.flatMap((shown) => difference(shown, valueOf(before, shown.name), valueOf(after, shown.name), world))]
}

function difference(shown: ShownField, before: unknown, after: unknown, world: ValueWorld): readonly FieldDifference[] {
  if (JSON.stringify(before ?? null) === JSON.stringify(after ?? null)) return []
  const texts = [wholeText(shown, before, world), wholeText(shown, after, world)] as const
  // Nothing said and said to be empty read the same.
  return texts[0] === texts[1] ? [] : [{ name: shown.name, label: shown.label, before: texts[0], after: texts[1] }]
}

/** Rows written out, a line for each. */
export function wholeText(shown: ShownField, value: unknown, world: ValueWorld): string {
  if (shown.field.type === "rows" && Array.isArray(value)) return value.map((row) => rowText(shown, row, world)).join("\n")
  return valueText(shown, value, world)
}
