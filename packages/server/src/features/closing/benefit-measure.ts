// A measurement of a benefit: recorded by whoever answers for it in the line, when the project and its manager have long gone.

import { rowsOf, textOf, type ArtefactFacts } from "@throughline/lifecycle"
import { fail } from "../../platform/failure.ts"
import { handle, type ProjectContext } from "../../platform/handler.ts"
import { may, openArtefact, presentArtefact, saveArtefact } from "../artefacts/index.ts"

/** As many as the rows of a field may be. */
const MOST = 500

export const benefitMeasure = handle("benefitMeasure", async ({ artefactId, date, value, planned, note }, context) => {
  const { row, kind } = await openArtefact(context, artefactId, "see", { lock: true })
  if (kind.kind !== "benefit") fail("wrongState", { detail: "Only benefits are measured." })
  if (!isOwn(context, row) && !may(context, "edit", "benefit")) fail("forbidden", { detail: "Its owner, whoever is responsible for it, and those who may edit it measure it." })
  if (row.state !== "inRealisation") fail("wrongState", { detail: "A benefit is measured while it is in realisation." })
  const measurements = rowsOf(row, "measurements")
  if (measurements.some((one) => one["date"] === date)) fail("alreadyExists", { problems: [{ pointer: "/date", code: "taken", message: "has been measured already" }] })
  if (measurements.length >= MOST) fail("limitExceeded", { problems: [{ pointer: "/value", code: "tooMuch", message: "is more than one benefit may hold", limit: MOST }] })
  const one = { id: context.newId("row"), date, value, ...(planned === null ? {} : { planned }), ...(note === null ? {} : { note }) }
  return presentArtefact(context, await saveArtefact(context, { row, action: "measure", fields: { ...row.fields, measurements: [...measurements, one] } }))
}, { lockProject: true })

/** May the caller record a measurement of this benefit now? */
export function mayMeasure(context: ProjectContext, benefit: Pick<ArtefactFacts, "fields" | "state">): boolean {
  return benefit.state === "inRealisation" && context.project.permissions.has("artefact.write") && (isOwn(context, benefit) || may(context, "edit", "benefit"))
}

function isOwn({ actor }: ProjectContext, benefit: Pick<ArtefactFacts, "fields">): boolean {
  return [textOf(benefit, "benefitOwner"), textOf(benefit, "responsible")].includes(actor.userId)
}
