import { expect, it } from "vitest"
import { overlaid } from "./overlaid.ts"

it("what was just changed is shown over what the server said, field by field, and nothing else is touched", () => {
  const one = { id: "a", fields: { power: 1, interest: 2 } }
  const other = { id: "b", fields: {} }
  const shown = overlaid([one, other], new Map([["a", { power: 5 }]]))
  expect(shown).toEqual([{ id: "a", fields: { power: 5, interest: 2 } }, other])
  expect(shown[1]).toBe(other)
  expect(overlaid([one], new Map())).toEqual([one])
})
