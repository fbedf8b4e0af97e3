import { expect, it } from "vitest"
import { nextSprintDates } from "./sprint-dates.ts"

it("the first sprint begins on the next Monday and lasts two weeks", () => expect(nextSprintDates(null, "2026-03-04")).toEqual({ start: "2026-03-09", finish: "2026-03-20" }))
it("the next one begins after the weekend and is as long as the last", () => {
  expect(nextSprintDates({ start: "2026-03-09", finish: "2026-03-20" }, "2026-03-04")).toEqual({ start: "2026-03-23", finish: "2026-04-03" })
  expect(nextSprintDates({ start: "2026-03-09", finish: "2026-03-13" }, "2026-03-04")).toEqual({ start: "2026-03-16", finish: "2026-03-20" })
})
it("no sprint ends on a weekend", () => expect(nextSprintDates({ start: "2026-03-09", finish: "2026-03-18" }, "2026-03-04")).toEqual({ start: "2026-03-19", finish: "2026-03-27" }))
