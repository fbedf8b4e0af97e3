import { expect, it } from "vitest"
import { watchedUntil } from "./watched-until.ts"

it("defects count as escaped for 90 days after release, over the end of a month and of February", () => {
  expect(watchedUntil("2026-01-30")).toBe("2026-04-30")
  expect(watchedUntil("2027-12-15")).toBe("2028-03-14")
})
