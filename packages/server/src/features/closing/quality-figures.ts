// How well is it made? Released is what was deployed to production; without a deployment, what a service took over.

import { qualityFigures as figuresOf, textOf } from "@throughline/lifecycle"
import { fail } from "../../platform/failure.ts"
import { handle } from "../../platform/handler.ts"
import { may } from "../artefacts/index.ts"
import { civilDay } from "./civil-day.ts"
import { closingFacts } from "./closing-facts.ts"
import { qualityHistory } from "./promised.sql.ts"

export const qualityFigures = handle("qualityFigures", async ({ size }, context) => {
  const { tx, project, now } = context
  if (!may(context, "see", "defect")) fail("forbidden")
  const artefacts = await closingFacts(context, ["defect", "deliverable", "service"])
  const { released, ...history } = await qualityHistory(tx, project)
  const taken = artefacts.filter(({ kind, state }) => kind === "service" && state !== "planned").map((service) => textOf(service, "hypercareFrom")).filter((day) => day !== "").toSorted()[0] ?? null
  const { removal, firstPass, reopened, ...figures } = figuresOf({ artefacts, ...history, releasedOn: released === null ? taken : civilDay(released, project.timeZone), today: civilDay(now, project.timeZone), size: size ?? null })
  return { ...figures, removal: removal === null ? null : { ...removal }, firstPass: { ...firstPass }, reopened: { ...reopened } }
})
