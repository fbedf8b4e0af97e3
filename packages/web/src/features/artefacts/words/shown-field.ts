// A field as pages deal with it, whether the kind declares it or people added it: its name in lists and filters, its label,
// the words of its choices.

import { artefactKindOf } from "@throughline/contract"
import type { ArtefactKindName, Client, Field } from "@throughline/contract"
import { choiceWord, fieldWord } from "./artefact-words.ts"

export type CustomField = Awaited<ReturnType<Client["customFieldList"]>>["items"][number]

export interface ShownField {
  /** "priority", or "custom.fld_…" for fields of people's own; within rows the name alone. */
  readonly name: string
  readonly field: Field
  readonly label: string
  readonly choice: (value: string) => string
  /** The fields of each row. */
  readonly inner: readonly ShownField[]
}

const NO_FIELDS: readonly ShownField[] = []

export function fieldsOfKind(kind: ArtefactKindName, custom: readonly CustomField[] = []): readonly ShownField[] {
  return [
    ...Object.entries(artefactKindOf(kind).fields).map(([name, field]) => declared(kind, name, name, field)),
    ...custom.filter((each) => each.kind === kind).map(own),
  ]
}

function declared(kind: ArtefactKindName, path: string, name: string, field: Field): ShownField {
  const inner = field.type === "rows" ? Object.entries(field.fields).map(([each, its]) => declared(kind, `${path}.${each}`, each, its)) : NO_FIELDS
  return { name, field, label: fieldWord(kind, path), choice: (value) => choiceWord(kind, path, value), inner }
}

function own({ id, name, field }: CustomField): ShownField {
  return { name: `custom.${id}`, field, label: name, choice: (value) => value, inner: NO_FIELDS }
}

interface Values {
  readonly fields: Readonly<Record<string, unknown>>
  readonly custom: Readonly<Record<string, unknown>>
}

export function valueOf(artefact: Values, name: string): unknown {
  return name.startsWith("custom.") ? artefact.custom[name.slice("custom.".length)] : artefact.fields[name]
}

/** The part of a change that sets one field. */
export function settingOf(name: string, value: unknown): { readonly fields: Readonly<Record<string, unknown>> } | { readonly custom: Readonly<Record<string, unknown>> } {
  return name.startsWith("custom.") ? { custom: { [name.slice("custom.".length)]: value } } : { fields: { [name]: value } }
}

const LONG: ReadonlySet<Field["type"]> = new Set(["text", "lines", "rows"])

/** Takes the whole width of a page. */
export function isLong(field: Field): boolean {
  return LONG.has(field.type)
}

/** As a page shows them: the leading texts, then all short facts together, then the other texts; each in declared order. */
export function inPageOrder(fields: readonly ShownField[]): readonly ShownField[] {
  const firstShort = fields.findIndex(({ field }) => !isLong(field))
  if (firstShort < 0) return fields
  const rest = fields.slice(firstShort)
  return [...fields.slice(0, firstShort), ...rest.filter(({ field }) => !isLong(field)), ...rest.filter(({ field }) => isLong(field))]
}

const NUMBERS: ReadonlySet<Field["type"]> = new Set(["integer", "score", "measure", "percent", "money", "minutes"])

export function isNumeric(field: Field): boolean {
  return NUMBERS.has(field.type)
}
