// What starting and closing a sprint do: what was taken in is counted, what is unfinished must be moved by somebody, and what
// waits behind the sprints moves with the measured pace.

import { numberOf, textOf } from "@throughline/lifecycle"
import { fail } from "../../platform/failure.ts"
import { saveArtefact, type StepTaken } from "../artefacts/index.ts"
import { settleRelease } from "./cycle-tasks.ts"
import { cyclesOf, storiesIn, storiesOf } from "./cycles.sql.ts"
import { pointsOf } from "./release-figures.ts"

export async function countCommitment({ context, after }: StepTaken): Promise<void> {
  const stories = await storiesIn(context.tx, context.project, after.id)
  const points = pointsOf(stories)
  if (points > 0 && numberOf(after, "committedPoints") === null) await saveArtefact(context, { row: after, action: "update", fields: { ...after.fields, committedPoints: points } })
  await settle({ context, after }, false)
}

export async function refuseUnfinished({ context, before }: StepTaken): Promise<void> {
  const unfinished = (await storiesIn(context.tx, context.project, before.id)).filter(({ state }) => !["done", "cancelled"].includes(state))
  if (unfinished.length > 0) fail("wrongState", { detail: "What is not finished must be moved to another sprint or back to the backlog first.", problems: unfinished.map(({ id, title }) => ({ pointer: "/step", code: id, message: title })) })
}

export async function countDone({ context, after }: StepTaken): Promise<void> {
  const done = (await storiesIn(context.tx, context.project, after.id)).filter(({ state }) => state === "done")
  const saved = await saveArtefact(context, { row: after, action: "update", fields: { ...after.fields, donePoints: done.length === 0 ? (numberOf(after, "donePoints") ?? 0) : pointsOf(done) } })
  await settle({ context, after: saved }, true)
}

async function settle({ context, after }: Pick<StepTaken, "context" | "after">, closed: boolean): Promise<void> {
  const release = textOf(after, "release")
  const cycles = await cyclesOf(context.tx, context.project, release)
  const stories = await storiesOf(context.tx, context.project, release, cycles.map(({ id }) => id))
  await settleRelease(context, cycles, stories, closed ? (cycles.find(({ id }) => id === after.id) ?? null) : null)
}
