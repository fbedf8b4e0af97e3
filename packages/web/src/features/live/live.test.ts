import { describe, expect, it } from "vitest"
import { waitAfter } from "./event-source.ts"
import { readLiveEvent } from "./live-event.ts"

describe("live events", () => {
  it("are read with their kind", () => {
    expect(readLiveEvent("plan", '{"revision":7}')).toEqual({ kind: "plan", revision: 7 })
    expect(readLiveEvent("ready", "{}")).toEqual({ kind: "ready" })
  })
  it("that this version does not know are left alone", () => {
    expect(readLiveEvent("weather", "{}")).toBeNull()
  })
  it("come back after waits that grow and end at half a minute", () => {
    expect([0, 1, 2, 5, 20].map(waitAfter)).toEqual([1_000, 2_000, 4_000, 30_000, 30_000])
  })
})
