// Is the users' acceptance test passed?

import { acceptanceTestOf } from "@throughline/lifecycle"
import { fail } from "../../platform/failure.ts"
import { handle } from "../../platform/handler.ts"
import { may } from "../artefacts/index.ts"
import { linksOf } from "../thread/index.ts"
import { closingFacts, thingsOf } from "./closing-facts.ts"

export const acceptanceTestFigures = handle("acceptanceTestFigures", async (_, context) => {
  if (!may(context, "see", "acceptanceTestPlan")) fail("forbidden")
  const artefacts = await closingFacts(context, ["acceptanceTestPlan", "testCase", "requirement", "defect"])
  const links = (await linksOf(context.tx, context.project, null)).map(({ type, from_id, to_id }) => ({ type, fromId: from_id, toId: to_id }))
  const { planId, entry, cases, musts, openDefects, exit, exitMet } = acceptanceTestOf({ artefacts, links })
  return {
    plan: thingsOf(artefacts, planId === null ? [] : [planId])[0] ?? null, entry: { ...entry, open: [...entry.open] }, cases: { ...cases }, musts: { ...musts, withoutCase: thingsOf(artefacts, musts.withoutCase) },
    openDefects: { ...openDefects }, exit: exit.map((one) => ({ ...one, missing: thingsOf(artefacts, one.missing) })), exitMet,
  }
})
