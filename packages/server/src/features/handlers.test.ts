import { OPERATIONS } from "@throughline/contract"
import { expect, test } from "vitest"
import { HANDLERS, handlersByKey } from "./handlers.ts"

test("every operation of the contract has exactly one handler", () => {
  expect(HANDLERS.map(({ key }) => key).toSorted()).toEqual(Object.keys(OPERATIONS).toSorted())
})

test("a second handler for an operation is noticed at start", () => {
  const [first] = HANDLERS
  expect(() => handlersByKey([first!, first!])).toThrow("Two handlers for")
})
