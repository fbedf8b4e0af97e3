// Plans a sprint: the artefact and its time box in the plan.

import { fail } from "../../platform/failure.ts"
import { handle } from "../../platform/handler.ts"
import { createArtefact, may, presentArtefact } from "../artefacts/index.ts"
import { addTimeBox, settleRelease } from "./cycle-tasks.ts"
import { cyclesOf, storiesOf } from "./cycles.sql.ts"

export const cyclePlan = handle("cyclePlan", async ({ release, goal, start, finish, before }, context) => {
  const { tx, project } = context
  if (!may(context, "edit", "cycle")) fail("forbidden")
  if (finish < start) fail("invalidInput", { problems: [{ pointer: "/finish", code: "value", message: "lies before the start" }] })
  const earlier = await cyclesOf(tx, project, release)
  const title = `Sprint ${earlier.length + 1}`
  const box = await addTimeBox(context, { release, title: `${release} – ${title}`, start, finish, before, earlier })
  const row = await createArtefact(context, { kind: "cycle", title, fields: { goal, release, start, finish, task: box.task, remainderTask: box.remainderTask } })
  const cycles = await cyclesOf(tx, project, release)
  await settleRelease(context, cycles, await storiesOf(tx, project, release, cycles.map(({ id }) => id)), null)
  return presentArtefact(context, row)
}, { lockProject: true })
