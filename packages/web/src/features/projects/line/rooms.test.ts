import { describe, expect, it } from "vitest"
import { roomOfPath, ROOMS, stationOf } from "./rooms.ts"

describe("the rooms of a project", () => {
  it("stand at one station each", () => {
    const all = Object.values(ROOMS).flat()
    expect(new Set(all).size).toBe(all.length)
  })
  it("are found by their address", () => {
    expect(roomOfPath("/projects/prj_1/plan")).toBe("plan")
    expect(roomOfPath("/projects/prj_1/status-report")).toBe("statusReport")
    expect(roomOfPath("/projects/prj_1/artefacts/requirement")).toBe("requirement")
    expect(roomOfPath("/projects/prj_1/artefacts/requirement/art_1")).toBe("requirement")
  })
  it("that show more than their own kind are found by the other kinds too", () => expect(roomOfPath("/projects/prj_1/artefacts/message/art_9")).toBe("communication"))
  it("are none for pages that belong to no station", () => {
    expect(roomOfPath("/projects/prj_1")).toBeNull()
    expect(roomOfPath("/projects/prj_1/settings")).toBeNull()
    expect(roomOfPath("/projects/prj_1/artefacts/nothingLikeThis")).toBeNull()
  })
  it("know their station", () => {
    expect(stationOf("charter")).toBe("initiation")
    expect(stationOf("statusReport")).toBe("control")
    expect(stationOf("lesson")).toBe("closing")
  })
})
