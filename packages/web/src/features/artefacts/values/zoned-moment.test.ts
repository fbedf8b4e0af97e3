import { describe, expect, it } from "vitest"
import { localOf, momentOf } from "./zoned-moment.ts"

describe("a moment written in a time zone", () => {
  it("is the instant that the clocks there showed", () => {
    expect(momentOf("2026-11-22T18:30", "Europe/Berlin")).toBe("2026-11-22T17:30:00.000Z")
    expect(momentOf("2026-07-01T18:30", "Europe/Berlin")).toBe("2026-07-01T16:30:00.000Z")
    expect(momentOf("2026-07-01T00:15", "Asia/Kathmandu")).toBe("2026-06-30T18:30:00.000Z")
  })
  it("comes back as it was written, every hour of a year with both changes of the clocks", () => {
    for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2027, 0, 1); at += 3_600_000) {
      const local = localOf(new Date(at).toISOString(), "Europe/Berlin")
      const back = Date.parse(momentOf(local, "Europe/Berlin") ?? "")
      // Of the hour that comes twice the first is meant.
      expect(at - back === 0 || (at - back === 3_600_000 && local.startsWith("2026-10-25T02"))).toBe(true)
    }
  })
  it("in the hour that the clocks skip is the hour after it", () => {
    expect(momentOf("2026-03-29T02:30", "Europe/Berlin")).toBe("2026-03-29T01:30:00.000Z")
  })
  it("that is none is nothing", () => {
    expect(momentOf("", "Europe/Berlin")).toBeNull()
    expect(momentOf("2026-11-22", "Europe/Berlin")).toBeNull()
    expect(localOf("soon", "Europe/Berlin")).toBe("")
  })
})
