// Small questions about a value that came from outside: is it of this type? They compose into the tables of fields.ts.

export type Check<T> = (value: unknown) => value is T

export const isText: Check<string> = (value): value is string => typeof value === "string"
export const isFlag: Check<boolean> = (value): value is boolean => typeof value === "boolean"
/** Instants, lengths, money, basis points and counts: all are whole. */
export const isWhole: Check<number> = (value): value is number => Number.isSafeInteger(value)

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

export function orNull<T>(is: Check<T>): Check<T | null> {
  return (value): value is T | null => value === null || is(value)
}

export function listOf<T>(is: Check<T>): Check<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every((part) => is(part))
}

export function oneOf<const T extends string | null>(...allowed: readonly T[]): Check<T> {
  const known = new Set<unknown>(allowed)
  return (value): value is T => known.has(value)
}

/** An id says its kind: "tsk_…". */
export function idOf<const Kind extends string>(kind: Kind): Check<`${Kind}_${string}`> {
  return (value): value is `${Kind}_${string}` => typeof value === "string" && value.startsWith(`${kind}_`)
}

export type Shape<T> = { readonly [F in keyof T]-?: Check<T[F]> }

/** A record with exactly these fields. */
export function shapeOf<T extends object>(shape: Shape<T>): Check<T> {
  const checks: readonly (readonly [string, (value: unknown) => boolean])[] = Object.entries(shape)
  return (value): value is T =>
    isRecord(value) && Object.keys(value).length === checks.length && checks.every(([name, is]) => Object.hasOwn(value, name) && is(value[name]))
}
