// Which people, artefacts and tasks do the fields name, and where?

import type { Field, Fields } from "@throughline/contract"
import type { Values } from "../content.ts"

export interface Reference {
  readonly to: "person" | "artefact" | "task"
  readonly id: string
  /** Of which kinds an artefact may be. */
  readonly kinds: readonly string[]
  readonly path: readonly (string | number)[]
}

export function referencesIn(fields: Fields, values: Values, path: readonly (string | number)[] = []): readonly Reference[] {
  return Object.entries(fields).flatMap(([name, field]) => referencesOf(field, values[name], [...path, name]))
}

function referencesOf(field: Field, value: unknown, path: readonly (string | number)[]): readonly Reference[] {
  if (value === undefined || value === null) return []
  const one = (to: Reference["to"], id: unknown, at = path, kinds: readonly string[] = []) => (typeof id === "string" ? [{ to, id, kinds, path: at }] : [])
  const each = (to: Reference["to"], kinds: readonly string[] = []) => (Array.isArray(value) ? value.flatMap((id: unknown, index) => one(to, id, [...path, index], kinds)) : [])
  switch (field.type) {
    case "person": return one("person", value)
    case "people": return each("person")
    case "artefact": return one("artefact", value, path, field.kinds)
    case "artefacts": return each("artefact", field.kinds)
    case "task": return one("task", value)
    case "tasks": return each("task")
    case "rows": return Array.isArray(value) ? value.flatMap((row: Values, index) => referencesIn(field.fields, row, [...path, index])) : []
    default: return []
  }
}
