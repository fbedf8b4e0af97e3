import { expect, test } from "vitest"
import { readJson } from "./read-json.ts"

const read = (text: string) => readJson(Buffer.from(text))

test("ordinary JSON is read as JSON.parse reads it", () => {
  for (const text of ['{"a":[1,{"a":"}"},"\\"{"],"b":{"a":null}}', "[]", '"x"', ' {"a" : 1 } ', '{"a":"a\\\\"}']) expect(read(text)).toEqual(JSON.parse(text))
})

test("an empty body is an empty object", () => {
  expect(read("")).toEqual({})
})

test("a key may come again in another object, not in the same", () => {
  expect(read('{"a":{"a":{"a":1}},"b":[{"a":1},{"a":2}]}')).toBeDefined()
  expect(() => read('{"a":1,"b":{"c":1,"c":2}}')).toThrow("given twice")
  expect(() => read('{"\\u0061":1,"a":2}')).toThrow("given twice")
})

test("a string that looks like a key is none", () => {
  expect(read('["a","a"]')).toEqual(["a", "a"])
  expect(read('{"a":"a"}')).toEqual({ a: "a" })
})

test("twice the input takes about twice the time", () => {
  const of = (n: number) => `[${Array.from({ length: n }, (_, i) => `{"k${i}":"${"\\\\".repeat(20)}"}`).join(",")}]`
  const timed = (text: string) => {
    const bytes = Buffer.from(text)
    const start = performance.now()
    for (let n = 0; n < 3; n++) readJson(bytes)
    return performance.now() - start
  }
  timed(of(5_000))
  expect(timed(of(40_000)) / timed(of(10_000))).toBeLessThan(16)
})
