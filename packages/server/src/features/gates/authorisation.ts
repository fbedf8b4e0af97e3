// What the papers of initiation do to the project: an idea that is approved gets its study, a charter in review is seen on the
// line, and a charter that is authorised lets the project spend, book and order.

import { onSave, onStep, saveArtefact, type StepTaken } from "../artefacts/index.ts"
import { seenDemand } from "../initiation/index.ts"
import { authorise, gatesOf, setProjectState } from "./gates.sql.ts"
import { passByCreation } from "./pass-by-creation.ts"

const EARLY: ReadonlySet<string> = new Set(["idea", "feasibility", "charterReview", "authorised", "onHold"])

async function moveTo({ context }: Pick<StepTaken, "context">, state: string): Promise<void> {
  if (!EARLY.has(context.project.state)) return
  await setProjectState(context.tx, context.project, state)
  context.emit({ topic: "project", payload: {} })
}

export function attachAuthorisation(): void {
  onStep("demand", "approve", (taken) => moveTo(taken, "feasibility"))
  onStep("demand", "reject", (taken) => moveTo(taken, "terminated"))
  onStep("demand", "merge", (taken) => moveTo(taken, "terminated"))
  onStep("demand", "defer", (taken) => moveTo(taken, "onHold"))
  onStep("demand", "reopen", (taken) => moveTo(taken, "idea"))
  onStep("charter", "submit", (taken) => moveTo(taken, "charterReview"))
  onStep("charter", "requestChanges", (taken) => moveTo(taken, "feasibility"))
  onStep("charter", "authorise", authoriseProject)
  onSave("feasibility", async ({ context, before }) => {
    if (before === null && context.project.state === "idea") await setProjectState(context.tx, context.project, "feasibility")
  })
}

async function authoriseProject(taken: StepTaken): Promise<void> {
  const { context } = taken
  const { tx, project, actor } = context
  await authorise(tx, project, actor.userId, "charter")
  await moveTo(taken, "authorised")
  const demand = await seenDemand(context)
  if (demand !== null && demand.state === "approved") await saveArtefact(context, { row: demand, action: "convert", state: "converted" })
  // A small job is not made to pass a gate that asks for nothing but its charter.
  const first = (await gatesOf(tx, project)).find(({ definition }) => definition.before === "initiation")
  const asksOnlyForCharter = first !== undefined && first.definition.approvers.length === 0 && first.definition.checks.length === 0 && first.definition.criteria.every(({ check }) => check === "charterAuthorised")
  if (asksOnlyForCharter && first.state !== "approved") {
    await passByCreation(context, project, "The charter was authorised, and this gate asks for nothing else.")
    await moveTo(taken, "planning")
  }
  context.emit({ topic: "gate", payload: {} })
}
