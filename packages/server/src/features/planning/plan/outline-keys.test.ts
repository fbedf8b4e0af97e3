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
    expect(keysWithNew(["a", "x", "b"], new Map([["a", 5], ["b", 6]]), ["x"], [])).toEqual(outlineKeys(["a", "x", "b"], new Map([["a", 5], ["b", 6]])))
    expect([...keysWithNew(["a", "x"], new Map([["a", 2_000_000_000]]), ["x"], []).values()].every((key) => key <= 2_000_000_000)).toBe(true)
  })
  it("of a few neighbours make room at a place where many are added, and those of the others stay", () => {
    const many = Array.from({ length: 2_000 }, (_, index) => `t${index}`)
    for (const where of ["before", "after"] as const) {
      let [all, now]: [string[], ReadonlyMap<string, number>] = [many, outlineKeys(many, new Map())]
      let written = 0
      for (let count = 0; count < 500; count += 1) {
        // One after the other under the same summary, or each directly behind the same task.
        const at = where === "before" ? all.indexOf("t1000") : all.indexOf("t999") + 1
        all = all.toSpliced(at, 0, `n${count}`)
        const next = new Map(keysWithNew(all, now, [`n${count}`], []))
        expect(next).toEqual(outlineKeys(all, now))
        expect(ascends(all, next)).toBe(true)
        written += all.filter((id) => now.get(id) !== next.get(id)).length
        now = next
      }
      // Two or three rows for each; all rows of the plan for every fourteenth were 145 for each.
      expect(written / 500).toBeLessThan(5)
    }
  })
})
