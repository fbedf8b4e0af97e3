// One entity to and from plain JSON without its default-valued fields. Built once from a table of fields, because a plan
// of 10,000 tasks passes through here on every load.

import type { Check } from "./checks.ts"
import { isRecord } from "./checks.ts"
import type { Fields } from "./fields.ts"
import { sameValue } from "../same-value.ts"

export type WireRecord = Readonly<Record<string, unknown>>

export interface Codec<E> {
  toWire(entity: E): WireRecord
  /** Throws a WireError where a field is missing, unknown or of the wrong type. */
  fromWire(value: unknown): E
  /** Some fields of an entity: nothing is left out and nothing is filled in. */
  partFromWire(value: unknown): Partial<E>
  /** A record with every field, the defaults filled in; required fields are undefined. Start of a fast loader. */
  readonly initial: WireRecord
}

/** What was read is not what this version of the program writes. */
export class WireError extends Error {
  constructor(where: string, why: string) {
    super(`Cannot read ${where}: ${why}`)
    this.name = "WireError"
  }
}

interface Entry {
  readonly is: (value: unknown) => boolean
  readonly initial: unknown
  readonly required: boolean
  /** Lists and records are compared by content, the rest by identity. */
  readonly deep: boolean
}

export function codecOf<E extends object>(name: string, fields: Fields<E>): Codec<E> {
  const entries = entriesOf(fields)
  const initial: WireRecord = Object.fromEntries([...entries].map(([field, entry]) => [field, entry.initial]))
  const required = [...entries].filter(([, entry]) => entry.required).map(([field]) => field)
  const checkFields = (value: WireRecord): boolean => {
    for (const field in value) {
      const entry = entries.get(field)
      if (entry === undefined) throw new WireError(name, `unknown field "${field}"`)
      if (!entry.is(value[field])) throw new WireError(name, `field "${field}" has the wrong type`)
    }
    return true
  }
  const isPart = (value: WireRecord): value is WireRecord & Partial<E> => checkFields(value)
  const isWholeEntity: Check<E> = (value): value is E => isRecord(value) && required.every((field) => value[field] !== undefined)
  return {
    initial,
    toWire: (entity) => withoutDefaults(entity, entries),
    partFromWire(value) {
      if (!isRecord(value) || !isPart(value)) throw new WireError(name, "is not a record")
      return value
    },
    fromWire(value) {
      if (!isRecord(value) || !isPart(value)) throw new WireError(name, "is not a record")
      const whole: unknown = { ...initial, ...value }
      if (!isWholeEntity(whole)) throw new WireError(name, `lacks one of ${required.join(", ")}`)
      return whole
    },
  }
}

function entriesOf<E extends object>(fields: Fields<E>): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>()
  const table: Readonly<Record<string, { readonly is: (value: unknown) => boolean; readonly initial?: unknown }>> = { ...fields }
  for (const [field, { is, initial }] of Object.entries(table)) {
    entries.set(field, { is, initial, required: initial === undefined, deep: typeof initial === "object" && initial !== null })
  }
  return entries
}

function withoutDefaults(entity: object, entries: ReadonlyMap<string, Entry>): WireRecord {
  const wire: Record<string, unknown> = {}
  for (const [field, entry] of entries) {
    const value: unknown = Reflect.get(entity, field)
    if (value === entry.initial || (entry.deep && sameValue(value, entry.initial))) continue
    wire[field] = value
  }
  return wire
}
