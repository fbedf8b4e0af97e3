import { expect, test } from "vitest"
import { troubled, upcoming } from "./project-glance.ts"

const milestone = (name: string, finish: string, done = false) => ({ taskId: name, name, finish, baselineFinish: null, slipMinutes: null, done, critical: false })
const mark = (dimension: "schedule" | "cost" | "risk", health: "good" | "attention" | "critical" | "unknown") => ({ dimension, health, reason: "", values: {}, taskIds: [] })

test("the next milestone is the earliest that has not been reached", () => {
  const milestones = [milestone("live", "2026-05-01T17:00"), milestone("tested", "2026-04-01T17:00"), milestone("begun", "2026-01-05T08:00", true)]
  expect(upcoming({ milestones })?.name).toBe("tested")
  expect(upcoming({ milestones: milestones.slice(2) })).toBeNull()
})

test("what is critical stands before what needs attention; what is good or unknown is not told", () => {
  const marks = [mark("schedule", "attention"), mark("cost", "critical"), mark("risk", "unknown")]
  expect(troubled({ marks }).map(({ dimension }) => dimension)).toEqual(["cost", "schedule"])
  expect(troubled({ marks: [mark("cost", "good")] })).toEqual([])
})
