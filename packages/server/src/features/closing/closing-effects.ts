// What the papers of closing do: an issued report keeps its figures, a closure that was decided closes the project.

import { beforeStep, onSave, onStep, saveArtefact } from "../artefacts/index.ts"
import { refuseUnpassedGate, setProjectState } from "../gates/passing/index.ts"
import { refuseUnfinishedClosure } from "./closure-guards.ts"
import { refuseFailedSmokeTests, refuseNoGo } from "./deployment-guards.ts"
import { forgetVotes, takeBackVotes } from "./deployment-vote.ts"
import { finalFigures } from "./final-report-figures.ts"
import { takeBackSignatures } from "./handover-sign.ts"
import { hasBenefitsInRealisation } from "./promised.sql.ts"
import { refuseDeemedWithoutClause } from "./sign-off-waiting.ts"

export function attachClosing(): void {
  onSave("handoverItem", takeBackSignatures)
  onSave("deployment", takeBackVotes)
  onStep("deployment", "reopen", forgetVotes)
  onStep("finalReport", "issue", async ({ context, after }) => {
    await saveArtefact(context, { row: after, action: "update", cutsVersion: true, fields: { ...after.fields, figures: JSON.stringify(await finalFigures(context)) } })
  })
  beforeStep("closure", "submit", refuseUnfinishedClosure)
  // Ending early passes no gate: that is what ending early means.
  beforeStep("closure", "closeProject", async ({ context, before }) => {
    if (before.fields["type"] !== "early") await refuseUnpassedGate(context, context.project.state, "closed")
  })
  beforeStep("deployment", "approve", refuseNoGo)
  beforeStep("deployment", "complete", refuseFailedSmokeTests)
  beforeStep("signOff", "submit", refuseDeemedWithoutClause)
  // Where benefits are still to come, the project stays to be measured; it is archived by hand only.
  onStep("closure", "closeProject", async ({ context, after }) => {
    await setProjectState(context.tx, context.project, after.fields["type"] === "early" ? "terminated" : (await hasBenefitsInRealisation(context.tx, context.project)) ? "benefitsTracking" : "closed")
    context.emit({ topic: "project", payload: {} })
  })
}
