// What shape must a value have? Small checks that are put together: they guard the arguments of commands and the fields
// of stored entities against everything that TypeScript cannot see at run time (unknown keys, fractions, lone surrogates).

import type { CommandError } from "./errors.ts"
import { refusal } from "./errors.ts"

export interface Shape<T> {
  /** Null, or what is wrong and where. */
  readonly check: (value: unknown, pointer: string) => CommandError | null
  readonly isOptional?: false
  /** Never set: ties the shape to its type. */
  readonly of?: T
}
export interface OptionalShape<T> extends Omit<Shape<T>, "isOptional"> {
  readonly isOptional: true
}
type FieldShape<T, F extends keyof T> = Partial<Pick<T, F>> extends Pick<T, F> ? OptionalShape<T[F]> : Shape<T[F]>
export type FieldShapes<T> = { readonly [F in keyof T]-?: FieldShape<T, F> }

export function fits<T>(shape: Shape<T>, value: unknown): value is T {
  return shape.check(value, "") === null
}

export function optional<T>(shape: Shape<T>): OptionalShape<T> {
  return { check: shape.check, isOptional: true }
}

export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return { check: (value, pointer) => (value === null ? null : shape.check(value, pointer)) }
}

/** One or more lines of text that a database can keep: no NUL, no lone surrogates. */
export function text(max: number): Shape<string> {
  return {
    check: (value, pointer) => {
      if (typeof value !== "string") return refusal("shape.type", pointer)
      if (value.length > max) return refusal("shape.tooLong", pointer, { limit: max })
      return value.includes("\0") || /\p{Surrogate}/u.test(value) ? refusal("shape.text", pointer) : null
    },
  }
}

export function line(max: number): Shape<string> {
  const any = text(max)
  return { check: (value, pointer) => any.check(value, pointer) ?? (/[\r\n]/.test(String(value)) ? refusal("shape.text", pointer) : null) }
}

export function pattern(form: RegExp): Shape<string> {
  return { check: (value, pointer) => (typeof value === "string" && form.test(value) ? null : refusal("shape.type", pointer)) }
}

export function idOf<Kind extends string>(kind: Kind): Shape<`${Kind}_${string}`> {
  const form = new RegExp(`^${kind}_[0-9A-Za-z_-]{1,60}$`)
  return { check: (value, pointer) => (typeof value === "string" && form.test(value) ? null : refusal("shape.type", pointer)) }
}

export function integer(min: number, max: number): Shape<number> {
  return {
    check: (value, pointer) => {
      if (typeof value !== "number" || !Number.isInteger(value)) return refusal("shape.type", pointer)
      return value < min || value > max ? refusal("shape.range", pointer, { limit: value < min ? min : max }) : null
    },
  }
}

export const flag: Shape<boolean> = {
  check: (value, pointer) => (typeof value === "boolean" ? null : refusal("shape.type", pointer)),
}

export function oneOf<const T extends string>(values: readonly T[]): Shape<T> {
  const allowed: ReadonlySet<unknown> = new Set(values)
  return { check: (value, pointer) => (allowed.has(value) ? null : refusal("shape.type", pointer)) }
}

export function list<T>(element: Shape<T>, max: number): Shape<readonly T[]> {
  return {
    check: (value, pointer) => {
      if (!Array.isArray(value)) return refusal("shape.type", pointer)
      if (value.length > max) return refusal("shape.tooMany", pointer, { limit: max })
      return firstProblem(value.keys(), (index) => element.check(value[index], `${pointer}/${index}`))
    },
  }
}

/** A list that must not be empty and names nothing twice. */
export function distinct<T extends string>(element: Shape<T>, max: number): Shape<readonly T[]> {
  const any = list(element, max)
  return {
    check: (value, pointer) => {
      const problem = any.check(value, pointer)
      if (problem !== null || !Array.isArray(value)) return problem
      if (value.length === 0) return refusal("shape.missing", pointer)
      return new Set(value).size === value.length ? null : refusal("shape.order", pointer)
    },
  }
}

/** Exactly these fields: an unknown key is refused, never dropped. */
export function record<T extends object>(fields: FieldShapes<T>): Shape<T> {
  const shapes = shapesByField(fields)
  return {
    check: (value, pointer) => {
      if (!isRecord(value)) return refusal("shape.type", pointer)
      const unknown = Object.keys(value).find((key) => !shapes.has(key))
      if (unknown !== undefined) return refusal("shape.unknownField", `${pointer}/${escaped(unknown)}`)
      return firstProblem(shapes.entries(), ([field, shape]) => {
        if (Object.hasOwn(value, field)) return shape.check(value[field], `${pointer}/${field}`)
        return shape.isOptional === true ? null : refusal("shape.missing", `${pointer}/${field}`)
      })
    },
  }
}

/** Some of these fields. */
export function partial<T extends object>(fields: FieldShapes<T>): Shape<Partial<T>> {
  const shapes = shapesByField(fields)
  return {
    check: (value, pointer) => {
      if (!isRecord(value)) return refusal("shape.type", pointer)
      return firstProblem(Object.keys(value), (key) => {
        const shape = shapes.get(key)
        const at = `${pointer}/${escaped(key)}`
        return shape === undefined ? refusal("shape.unknownField", at) : shape.check(value[key], at)
      })
    },
  }
}

/** Adds a check of the whole value to the checks of its parts. */
export function also<T>(shape: Shape<T>, isRight: (value: T) => boolean): Shape<T> {
  return {
    check: (value, pointer) => {
      const problem = shape.check(value, pointer)
      if (problem !== null) return problem
      return fits(shape, value) && !isRight(value) ? refusal("shape.order", pointer) : null
    },
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

type AnyShape = Shape<unknown> | OptionalShape<unknown>

function shapesByField<T>(fields: FieldShapes<T>): ReadonlyMap<string, AnyShape> {
  return new Map(Object.entries<AnyShape>(fields))
}

function firstProblem<T>(parts: Iterable<T>, check: (part: T) => CommandError | null): CommandError | null {
  for (const part of parts) {
    const problem = check(part)
    if (problem !== null) return problem
  }
  return null
}

/** As JSON pointers escape their keys. */
function escaped(key: string): string {
  return key.slice(0, 60).replaceAll("~", "~0").replaceAll("/", "~1")
}
