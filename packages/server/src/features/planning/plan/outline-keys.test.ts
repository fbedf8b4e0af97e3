import { describe, expect, it } from "vitest"
import { keysWithNew, outlineKeys } from "./outline-keys.ts"

const ascends = (order: readonly string[], keys: ReadonlyMap<string, number>) =>
  order.every((id, index) => index === 0 || (keys.get(order[index - 1] ?? "") ?? 0) < (keys.get(id) ?? 0))

describe("outline keys", () => {
  const order = ["a", "b", "c", "d"]
  const keys = outlineKeys(order, new Map())
  it("ascend along the outline", () => {
    expect(ascends(order, keys)).toBe(true)
  })
  it("of other tasks stay when a task is inserted, moved or removed", () => {
    for (const [changed, mayDiffer] of [[["a", "x", "b", "c", "d"], "x"], [["b", "c", "a", "d"], "a"], [["a", "c", "d"], ""], [["a", "b", "c", "d", "x"], "x"], [["x", "a", "b", "c", "d"], "x"]] as const) {
      const after = outlineKeys(changed, keys)
      expect(ascends(changed, after)).toBe(true)
      for (const id of changed) if (id !== mayDiffer) expect(after.get(id)).toBe(keys.get(id))
    }
  })
  it("are given anew where there is no room, a thousand insertions at one place included", () => {
    let all: string[] = ["a", "b"]
    let now = outlineKeys(all, new Map())
    for (let count = 0; count < 1000; count += 1) {
      all = ["a", `n${count}`, ...all.slice(1)]
      now = outlineKeys(all, now)
      expect(now.size).toBe(all.length)
    }
    expect(ascends(all, now)).toBe(true)
  })
  it("of equal value, as in damaged rows, are told apart", () => {
    expect(ascends(["a", "b"], outlineKeys(["a", "b"], new Map([["a", 5], ["b", 5]])))).toBe(true)
  })
  it("of new tasks are the same whether or not those of the others are looked at", () => {
    for (const changed of [["a", "x", "b", "c", "d"], ["x", "y", "a", "c", "d", "z"], ["a", "x", "y", "z", "d"], ["a", "b", "c", "d", "x", "y"], ["x"], []]) {
      const added = changed.filter((id) => !keys.has(id))
      const removed = order.filter((id) => !changed.includes(id))
      expect(keysWithNew(changed, keys, added, removed)).toEqual(outlineKeys(changed, keys))
    }
    expect(keysWithNew(["a", "x", "b"], new Map([["a", 5], ["b", 6]]), ["x"], [])).toBeNull()
  })
})
