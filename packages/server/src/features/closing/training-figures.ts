// Have people learned what they need, in time?

import { trainingFigures as figuresOf } from "@throughline/lifecycle"
import { fail } from "../../platform/failure.ts"
import { handle } from "../../platform/handler.ts"
import { may } from "../artefacts/index.ts"
import { presentCode } from "../present-code.ts"
import { civilDay } from "./civil-day.ts"
import { closingFacts, thingOf } from "./closing-facts.ts"

export const trainingFigures = handle("trainingFigures", async (_, context) => {
  const { now, project } = context
  if (!may(context, "see", "trainingSession")) fail("forbidden")
  const artefacts = await closingFacts(context, ["trainingNeed", "course", "trainingSession"])
  const byId = new Map(artefacts.map((fact) => [fact.id, thingOf(fact)]))
  const { needs, certificates, cost, reaction, learning, behaviour, coverage } = figuresOf(artefacts, civilDay(now, project.timeZone), project.timeZone)
  return {
    needs: needs.flatMap(({ needId, ...figures }) => {
      const need = byId.get(needId)
      return need === undefined ? [] : [{ need, ...figures }]
    }),
    coverage, cost: project.permissions.has("cost.read") ? cost : null, reaction: { ...reaction }, learning: { ...learning }, behaviour: { ...behaviour },
    certificates: certificates.flatMap(({ sessionId, personId, ...rest }) => {
      const session = byId.get(sessionId)
      return session === undefined ? [] : [{ session, personId: personId === null ? null : presentCode.userId(personId), ...rest }]
    }),
  }
})
