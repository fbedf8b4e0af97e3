import { describe, expect, it } from "vitest"
import { nextDue } from "./next-due.ts"

const line = (fields: Record<string, unknown>) => ({ fields: { rhythm: "weekly", weekday: "friday", firstDate: "2026-11-06", ...fields } })

describe("a line of the communication plan is due next", () => {
  it("on its weekday, today included while nothing has been made for it", () => {
    expect(nextDue(line({}), "2026-11-20", "2026-11-13")).toEqual({ kind: "day", day: "2026-11-20" })
    expect(nextDue(line({}), "2026-11-20", "2026-11-20")).toEqual({ kind: "day", day: "2026-11-27" })
  })
  it("not before its first day and never after its last", () => {
    expect(nextDue(line({}), "2026-01-01", null)).toEqual({ kind: "day", day: "2026-11-06" })
    expect(nextDue(line({ lastDate: "2026-11-15" }), "2026-11-20", null)).toEqual({ kind: "never" })
  })
  it("when its event comes, where it waits for one", () => expect(nextDue({ fields: { rhythm: "onGate" } }, "2026-11-20", null)).toEqual({ kind: "onGate" }))
  it("on no known day while its rhythm or first day is missing", () => expect(nextDue({ fields: { rhythm: "weekly" } }, "2026-11-20", null)).toEqual({ kind: "unknown" }))
})
