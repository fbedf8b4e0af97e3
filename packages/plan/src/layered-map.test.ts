import fc from "fast-check"
import { expect, test } from "vitest"
import { differingKeys, LayeredMap, writableCopy } from "./layered-map.ts"

const step = fc.record({ key: fc.nat({ max: 30 }), value: fc.option(fc.nat({ max: 5 }), { freq: 3 }), copies: fc.boolean() })

test("a layered map is, entry by entry and in its order, the map that was written in the same way", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 20 })), fc.array(step, { maxLength: 60 }), (keys, steps) => {
      const base = new Map(keys.map((key) => [key, 100 + key]))
      const plain = new Map(base)
      let layered = new LayeredMap(base)
      for (const { key, value, copies } of steps) {
        if (copies) layered = layered.copy()
        if (value === null) expect(layered.delete(key)).toBe(plain.delete(key))
        else {
          layered.set(key, value)
          plain.set(key, value)
        }
        expect([...layered]).toEqual([...plain])
        expect([layered.size, layered.get(key), layered.has(key)]).toEqual([plain.size, plain.get(key), plain.has(key)])
      }
      const visited: [number, number][] = []
      layered.forEach((value, key) => visited.push([key, value]))
      expect([visited, [...layered.keys()], [...layered.values()]]).toEqual([[...plain], [...plain.keys()], [...plain.values()]])
      expect([...base.keys()]).toEqual([...new Set(keys)])
    }),
  )
})

test("versions of a map differ by what was written, whether or not they share a base", () => {
  const base = new Map(Array.from({ length: 1_000 }, (_, n) => [n, `${n}`]))
  const before = writableCopy<number, string>(base)
  before.set(3, "three")
  const after = writableCopy<number, string>(before)
  for (const [key, value] of [[2_000, "new"], [5, "five"], [3, "3"], [7, "7"], [2_001, "newer"]] as const) after.set(key, value)
  after.delete(9)
  after.delete(2_001)
  expect(differingKeys(before, after)).toEqual(expect.arrayContaining([2_000, 5, 3, 9]))
  expect(differingKeys(before, after)).toHaveLength(4)
  expect(new Set(differingKeys(new Map(before), after))).toEqual(new Set([2_000, 5, 3, 9]))
  expect(differingKeys(after, after)).toEqual([])
})

test("a copy leaves its source as it was, also after many writes", () => {
  const versions = [writableCopy<number, number>(new Map(Array.from({ length: 600 }, (_, n) => [n, n])))]
  for (let n = 0; n < 450; n += 1) {
    const next = writableCopy(versions.at(-1) ?? new Map())
    next.set(n, -n)
    versions.push(next)
  }
  expect(versions.map((map) => [map.size, map.get(10), [...map.values()].filter((value) => value < 0).length])).toEqual(
    versions.map((_, n) => [600, n > 10 ? -10 : 10, Math.max(0, n - 1)]),
  )
})
