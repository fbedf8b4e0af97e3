// Takes values out of parsed JSON, each with the path that a person can find it by.

import { InstanceFault, VALUE_MAX } from "./benchmark-instance.ts"

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

export function listAt<T>(value: unknown, path: string, read: (element: unknown, path: string, index: number) => T): T[] {
  if (!Array.isArray(value)) throw new InstanceFault(path, value === undefined ? "is missing" : "is not a list")
  return value.map((element: unknown, k) => read(element, `${path}[${k}]`, k))
}

export function countAt(value: unknown, path: string): number {
  if (value === undefined) throw new InstanceFault(path, "is missing")
  if (typeof value !== "number" || !Number.isInteger(value)) throw new InstanceFault(path, `${JSON.stringify(value)} is not a whole number`)
  if (value < 0) throw new InstanceFault(path, `${value} is negative`)
  if (value > VALUE_MAX) throw new InstanceFault(path, `${value} is more than ${VALUE_MAX}`)
  return value
}

export const countsAt = (value: unknown, path: string): number[] => listAt(value, path, countAt)

/** Lists of the numbers 0 to `count` - 1, one list for each of them. */
export function linksAt(value: unknown, path: string, count: number): number[][] {
  const lists = listAt(value, path, countsAt)
  expectLength(lists, path, count)
  for (const [i, list] of lists.entries()) {
    const [k, wrong] = [...list.entries()].find(([, other]) => other >= count) ?? []
    if (wrong !== undefined) throw new InstanceFault(`${path}[${i}][${k}]`, `there is no activity ${wrong}`)
  }
  return lists
}

export function expectLength(list: readonly unknown[], path: string, length: number): void {
  if (list.length !== length) throw new InstanceFault(path, `has ${list.length} entries, ${length} expected`)
}
