import { describe, expect, it } from "vitest"
import { lineOf } from "./line.ts"
import type { ProjectState, Station } from "./line.ts"

const standings = (station: Station, state: ProjectState) => Object.fromEntries(lineOf(station, state).map((stop) => [stop.station, stop.standing]))

describe("the line of a project", () => {
  it("has its five stations in order, with monitoring & control before closing", () => {
    expect(lineOf("planning", "planning").map(({ station }) => station)).toEqual(["initiation", "planning", "execution", "control", "closing"])
  })
  it("stands at planning while the project is planned; control runs along", () => {
    expect(standings("planning", "planning")).toEqual({ initiation: "passed", planning: "here", execution: "ahead", control: "here", closing: "ahead" })
  })
  it("has control ahead during initiation and passed while it closes", () => {
    expect(standings("initiation", "planning").control).toBe("ahead")
    expect(standings("closing", "closing")).toEqual({ initiation: "passed", planning: "passed", execution: "passed", control: "passed", closing: "here" })
  })
  it("is stopped, not running, when the project is on hold or terminated", () => {
    expect(standings("execution", "onHold")).toMatchObject({ execution: "stopped", control: "stopped", closing: "ahead" })
    expect(standings("planning", "terminated").planning).toBe("stopped")
  })
  it("is passed whole when the project is closed", () => {
    expect(Object.values(standings("closing", "closed"))).toEqual(["passed", "passed", "passed", "passed", "passed"])
  })
  it("stays passed whole while its benefits are tracked", () => {
    expect(Object.values(standings("closing", "benefitsTracking"))).toEqual(["passed", "passed", "passed", "passed", "passed"])
  })
  it("stands at initiation while it is an idea", () => {
    expect(standings("initiation", "idea")).toEqual({ initiation: "here", planning: "ahead", execution: "ahead", control: "ahead", closing: "ahead" })
  })
  it("stands at what control runs along when the project is said to stand at control", () => {
    expect(standings("control", "executing").execution).toBe("here")
    expect(standings("control", "planning").planning).toBe("here")
  })
})
