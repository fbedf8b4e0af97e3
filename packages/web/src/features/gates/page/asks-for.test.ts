import { expect, it } from "vitest"
import { asksFor } from "./asks-for.ts"

const check = (id: string, fromLesson?: string) => ({ id, text: "Ordered", tickedBy: null, tickedAt: null, note: "", ...(fromLesson === undefined ? {} : { fromLesson }) })
const lesson = { id: "art_1", title: "Order licences first" }

it("a gate asks for a lesson that was taken over into it, or that its template brought", () => {
  expect(asksFor({ checks: [check("money"), check("art_1", "Order licences first, as it was called then")] }, lesson)).toBe(true)
  expect(asksFor({ checks: [check("tad_1", "Order licences first")] }, lesson)).toBe(true)
})
it("a gate does not ask for a lesson because of checks of its own", () => {
  expect(asksFor({ checks: [check("money"), check("art_2", "Another")] }, lesson)).toBe(false)
})
