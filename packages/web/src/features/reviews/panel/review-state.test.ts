import { expect, it } from "vitest"
import { reviewState } from "./review-state.ts"

const asked = { decision: null, withdrawnAt: null, expiresAt: "2026-03-15T00:00:00.000Z", openedAt: null }
const now = Date.parse("2026-03-10T00:00:00.000Z")

it("a review from outside is asked, then opened, and ends answered, withdrawn or too old", () => {
  expect(reviewState(asked, now)).toBe("asked")
  expect(reviewState({ ...asked, openedAt: "2026-03-09T00:00:00.000Z" }, now)).toBe("opened")
  expect(reviewState({ ...asked, withdrawnAt: "2026-03-09T00:00:00.000Z" }, now)).toBe("withdrawn")
  expect(reviewState(asked, Date.parse(asked.expiresAt))).toBe("expired")
  expect(reviewState({ ...asked, decision: "rejected" }, Date.parse("2027-01-01"))).toBe("rejected")
})
