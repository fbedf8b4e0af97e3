// The plan package refuses by numbers of its own, since it may import nothing; the contract promises them to the outside.

import { LIMITS } from "@throughline/contract"
import { PLAN_LIMITS } from "@throughline/plan"
import { expect, test } from "vitest"

test("the limits of a plan are those that the contract promises", () => {
  expect({
    tasksPerProject: PLAN_LIMITS.tasks, linksPerProject: PLAN_LIMITS.links, linksPerTask: PLAN_LIMITS.linksPerTask, outlineDepth: PLAN_LIMITS.outlineDepth,
    assignmentsPerTask: PLAN_LIMITS.assignmentsPerTask, resourcesPerProject: PLAN_LIMITS.resources, calendarsPerProject: PLAN_LIMITS.calendars,
    exceptionsPerCalendar: PLAN_LIMITS.exceptionsPerCalendar, baselinesPerProject: PLAN_LIMITS.baselines,
  }).toEqual({
    tasksPerProject: LIMITS.tasksPerProject, linksPerProject: LIMITS.linksPerProject, linksPerTask: LIMITS.linksPerTask, outlineDepth: LIMITS.outlineDepth,
    assignmentsPerTask: LIMITS.assignmentsPerTask, resourcesPerProject: LIMITS.resourcesPerProject, calendarsPerProject: LIMITS.calendarsPerProject,
    exceptionsPerCalendar: LIMITS.exceptionsPerCalendar, baselinesPerProject: LIMITS.baselinesPerProject,
  })
})
