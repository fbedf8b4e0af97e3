import { expect, test } from "vitest"
import { artefact } from "../small-project.test-support.ts"
import { deemedAcceptanceOf } from "./deemed-acceptance.ts"

const signOff = (fields: object, state = "inReview") => artefact("signOff", "s", { state, fields: { ...fields } })
const agreed = { deemedAfterDays: 14, contractClause: "§ 9 (2)" }

test("silence is acceptance only where the contract says so, once all its days have passed", () => {
  expect(deemedAcceptanceOf(signOff(agreed), "2026-06-01", "2026-06-15")).toEqual({ clause: "§ 9 (2)", from: "2026-06-16", reached: false })
  expect(deemedAcceptanceOf(signOff(agreed), "2026-06-01", "2026-06-16")?.reached).toBe(true)
  expect(deemedAcceptanceOf(signOff({ ...agreed, deemedAfterDays: 0 }), "2026-06-01", "2026-06-02")?.reached).toBe(true)
})
test("silence is nothing without a clause, without days, before it was submitted and after it was answered", () => {
  expect(deemedAcceptanceOf(signOff({ deemedAfterDays: 14 }), "2026-06-01", "2099-01-01")).toBeNull()
  expect(deemedAcceptanceOf(signOff({ contractClause: "§ 9" }), "2026-06-01", "2099-01-01")).toBeNull()
  expect(deemedAcceptanceOf(signOff(agreed), null, "2099-01-01")).toBeNull()
  expect(deemedAcceptanceOf(signOff(agreed, "rejected"), "2026-06-01", "2099-01-01")).toBeNull()
})
