// Which sign-offs wait for the client? Silence is acceptance only where the contract says so; the day is shown, and nothing is
// accepted by itself.

import { deemedAcceptanceOf, textOf } from "@throughline/lifecycle"
import { fail } from "../../platform/failure.ts"
import { handle } from "../../platform/handler.ts"
import { may, type StepTaken } from "../artefacts/index.ts"
import { civilDay } from "./civil-day.ts"
import { closingFacts, thingOf } from "./closing-facts.ts"
import { submittedAt } from "./promised.sql.ts"

export const signOffWaiting = handle("signOffWaiting", async (_, context) => {
  const { tx, project, now } = context
  if (!may(context, "see", "signOff")) fail("forbidden")
  const waiting = (await closingFacts(context, ["signOff"])).filter(({ state }) => state === "inReview")
  const since = await submittedAt(tx, project, waiting.map(({ id }) => id))
  return {
    items: waiting.map((signOff) => {
      const at = since.get(signOff.id)
      const submittedOn = at === undefined ? null : civilDay(at, project.timeZone)
      return { signOff: thingOf(signOff), signatory: textOf(signOff, "signatory"), submittedOn, deemed: deemedAcceptanceOf(signOff, submittedOn, civilDay(now, project.timeZone)) }
    }),
  }
})

/** Whoever wants silence to count must name the clause before the client is asked. */
export async function refuseDeemedWithoutClause({ before }: StepTaken): Promise<void> {
  if (before.fields["deemedAfterDays"] !== undefined && textOf(before, "contractClause") === "") fail("invalidInput", { detail: "Silence is acceptance only if the contract says so.", problems: [{ pointer: "/fields/contractClause", code: "required", message: "is missing" }] })
}
