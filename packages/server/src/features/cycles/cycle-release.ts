// The figures of a release.

import { velocityOf } from "@throughline/lifecycle"
import { toIso } from "@throughline/plan"
import { fail } from "../../platform/failure.ts"
import { handle } from "../../platform/handler.ts"
import { may } from "../artefacts/index.ts"
import { civilNow } from "../projects/index.ts"
import { presentCode } from "../present-code.ts"
import { cyclesOf, storiesOf } from "./cycles.sql.ts"
import { burnUpOf, capacityHours, cycleFacts, forecastOf, leftOver, pointsOf } from "./release-figures.ts"

export const cycleRelease = handle("cycleRelease", async ({ release }, context) => {
  const { tx, project } = context
  if (!may(context, "see", "cycle")) fail("forbidden")
  const cycles = await cyclesOf(tx, project, release)
  const stories = await storiesOf(tx, project, release, cycles.map(({ id }) => id))
  const facts = cycles.map(cycleFacts)
  const { last, median, predictability } = velocityOf(facts)
  const rest = leftOver(stories, cycles)
  return {
    cycles: cycles.map((cycle, at) => ({
      id: presentCode.artefactId(cycle.id), title: cycle.title, state: cycle.state, start: facts[at]?.start ?? "", finish: facts[at]?.finish ?? "", capacityHours: capacityHours(cycle),
      committedPoints: facts[at]?.committedPoints ?? 0, donePoints: facts[at]?.donePoints ?? 0, stories: stories.filter(({ fields }) => fields["cycle"] === cycle.id).length,
    })),
    velocity: { last: [...last], median, predictability }, remainingPoints: pointsOf(rest), unestimated: rest.filter(({ fields }) => typeof fields["points"] !== "number").length,
    forecast: forecastOf(stories, cycles), burnUp: [...burnUpOf(stories, cycles, toIso(civilNow(context.now, project.timeZone)).slice(0, 10))],
  }
})
