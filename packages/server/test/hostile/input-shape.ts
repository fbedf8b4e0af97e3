// What the input of an operation looks like, read from the contract itself, so that a new operation is tried by every
// machine the day it is born: its fields, which of them are ids, and the smallest input that its shape accepts.

import { OPERATIONS, type Operation, type OperationKey } from "@throughline/contract"
import { z } from "zod"
import { sampleInput } from "../sample-input.ts"

export interface JsonSchema {
  readonly type?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly prefixItems?: readonly JsonSchema[]
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly pattern?: string
  readonly format?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly default?: unknown
}
export type Input = Readonly<Record<string, unknown>>
export type Path = readonly (string | number)[]

/** Somewhere in an input: where, and what kind of id stands there. */
export interface IdPlace {
  readonly path: Path
  readonly kind: string
}

export const KEYS: readonly OperationKey[] = Object.keys(OPERATIONS) as OperationKey[]
export const declared = (key: OperationKey): Operation => OPERATIONS[key]
export const keysWith = (kind: Operation["access"]["kind"]) => KEYS.filter((key) => declared(key).access.kind === kind)
export const isInQuery = ({ method, body }: Operation) => method === "GET" || method === "DELETE" || body === "upload"
export const pathKeys = ({ path }: Operation): readonly string[] => Array.from(path.matchAll(/:(\w+)/g), (match) => match[1] ?? "")

const shapes = new Map<OperationKey, JsonSchema>()
export function shapeOf(key: OperationKey): JsonSchema {
  const known = shapes.get(key)
  if (known !== undefined) return known
  const shape = z.toJSONSchema(declared(key).input, { io: "input", unrepresentable: "any" }) as JsonSchema
  shapes.set(key, shape)
  return shape
}

/** Without "or null". */
export function inner(schema: JsonSchema): JsonSchema {
  const other = schema.anyOf?.find(({ type }) => type !== "null")
  return other === undefined ? schema : inner(other)
}

/** "tsk" where only ids of tasks are accepted. */
export function idKind(schema: JsonSchema): string | null {
  return /^\^\((\w{3})_\)/.exec(inner(schema).pattern ?? "")?.[1] ?? null
}

/** Every place of an input where an id may stand and something stands. */
export function idPlaces(schema: JsonSchema, value: unknown, path: Path = []): readonly IdPlace[] {
  const plain = inner(schema)
  const kind = idKind(plain)
  if (kind !== null) return typeof value === "string" ? [{ path, kind }] : []
  if (Array.isArray(value)) return value.flatMap((one, index) => idPlaces(plain.prefixItems?.[index] ?? plain.items ?? {}, one, [...path, index]))
  if (typeof value !== "object" || value === null) return []
  const branch = plain.oneOf?.find((one) => Object.entries(one.properties ?? {}).every(([name, inside]) => inside.const === undefined || inside.const === Reflect.get(value, name))) ?? plain
  return Object.entries(value).flatMap(([name, inside]) => idPlaces(branch.properties?.[name] ?? {}, inside, [...path, name]))
}

export function withValue(input: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return value
  if (Array.isArray(input)) return input.map((one: unknown, index) => (index === step ? withValue(one, rest, value) : one))
  return { ...(input as Input), [step]: withValue((input as Input)[step], rest, value) }
}

/** The least that the shape accepts, with one element in every list and, on the way to `alsoWith`, a name; ids are made by `idOf`. */
export function smallest(schema: JsonSchema, idOf: (kind: string) => string, alsoWith: Path = []): unknown {
  const plain = inner(schema)
  const kind = idKind(plain)
  if (kind !== null) return idOf(kind)
  if (plain.const !== undefined) return plain.const
  if (plain.enum !== undefined) return plain.enum[0]
  if (plain.oneOf !== undefined) return smallest(plain.oneOf[0] ?? {}, idOf, alsoWith)
  const [step, ...rest] = alsoWith
  switch (plain.type) {
    case "object": {
      const names = Object.entries(plain.properties ?? {}).filter(([name]) => plain.required?.includes(name) === true || name === step || (name === "name" && alsoWith.length > 0))
      return Object.fromEntries(names.map(([name, inside]) => [name, smallest(inside, idOf, name === step ? rest : [])]))
    }
    case "array":
      return plain.prefixItems?.map((one) => smallest(one, idOf)) ?? (plain.maxItems === 0 ? [] : [smallest(plain.items ?? {}, idOf, rest)])
    case "integer": case "number": return Math.max(plain.minimum ?? 3, Math.min(plain.maximum ?? 3, 3))
    case "boolean": return true
    default: return "Text"
  }
}

/** Paths of every id that may be left out. */
export function optionalIds(schema: JsonSchema, path: Path = []): readonly Path[] {
  const plain = inner(schema)
  if (plain.type === "array") return optionalIds(plain.items ?? {}, [...path, 0])
  return Object.entries(plain.properties ?? {}).flatMap(([name, inside]) => {
    const here = [...path, name]
    return plain.required?.includes(name) !== true && idKind(inside) !== null ? [here] : optionalIds(inside, here)
  })
}

/** Inputs of an operation that together hold an id at every place where one may stand. */
export function inputsWithIds(key: OperationKey, projectId: string, idOf: (kind: string) => string): readonly Input[] {
  const shape = shapeOf(key)
  const given = fillIds(shape, sampleInput(key, projectId), idOf)
  const more = optionalIds(shape).filter((path) => path.length === 1).map((path) => withValue(given, path, idOf(idKind(at(shape, path)) ?? "")))
  const commands = key === "planApply" ? planCommands(idOf).map((command) => ({ ...given, commands: [command] })) : []
  return [given, ...more, ...commands] as Input[]
}

/** Each command by itself, and again with each id that it may leave out. */
export function planCommands(idOf: (kind: string) => string): readonly Input[] {
  const branches = shapeOf("planApply").properties?.["commands"]?.items?.oneOf ?? []
  return branches.flatMap((branch) => [[], ...optionalIds(branch)].map((path) => smallest(branch, idOf, path) as Input))
}

function fillIds(shape: JsonSchema, input: Input, idOf: (kind: string) => string): Input {
  return idPlaces(shape, input).filter(({ path }) => path[0] !== "projectId").reduce<unknown>((filled, { path, kind }) => withValue(filled, path, idOf(kind)), input) as Input
}

function at(schema: JsonSchema, path: Path): JsonSchema {
  return path.reduce<JsonSchema>((inside, step) => inner(inside).properties?.[step] ?? inner(inside).items ?? {}, schema)
}

export function pointerOf(path: Path): string {
  return path.map((step) => `/${step}`).join("")
}
