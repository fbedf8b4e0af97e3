// Takes a step: submit, approve, close. Whoever decides, decides on what they saw: if anything has changed since, they look again.

import { fail } from "../../../platform/failure.ts"
import { handle } from "../../../platform/handler.ts"
import type { ProjectContext } from "../../../platform/handler.ts"
import { presentArtefact } from "../artefacts.present.ts"
import type { ArtefactRow } from "../artefacts.sql.ts"
import { changesSince } from "../history.sql.ts"
import { openArtefact } from "../open-artefact.ts"
import { may } from "../sight.ts"
import { chooseStep } from "../steps/choose-step.ts"
import { decideStep } from "../steps/decide-step.ts"
import { takeStep } from "../steps/take-step.ts"

export const artefactStep = handle("artefactStep", async ({ artefactId, seenRevision, step, reason }, context) => {
  const { row, kind } = await openArtefact(context, artefactId, "see", { lock: true })
  const transition = chooseStep(row, kind, step)
  if (!may(context, transition.right, kind.kind)) fail("forbidden")
  await refuseUnseen(context, row, seenRevision, transition.right === "decide", transition.to)
  const taken = await (transition.right === "decide" ? decideStep : takeStep)(context, row, transition, reason ?? null)
  return presentArtefact(context, taken)
}, { lockProject: true })

async function refuseUnseen(context: ProjectContext, row: ArtefactRow, seenRevision: number, decides: boolean, to: string): Promise<void> {
  if (seenRevision === row.revision) return
  if (seenRevision > row.revision) fail("conflict", { revision: row.revision, conflicts: [] })
  const since = await changesSince(context.tx, context.project, row.id, seenRevision)
  const moved = since.filter(({ after }) => Object.hasOwn(after, "state"))
  if (moved.length === 0 && !decides) return
  const last = since.at(-1)
  const conflicts = moved.length > 0
    ? [{ kind: "artefact", id: row.id, field: "state", expected: moved[0]?.before["state"] ?? null, actual: row.state, wanted: to, changedBy: moved.at(-1)?.actor_name ?? "" }]
    : Object.keys(last?.after ?? {}).map((field) => ({ kind: "artefact", id: row.id, field, expected: last?.before[field] ?? null, actual: last?.after[field] ?? null, wanted: null, changedBy: last?.actor_name ?? "" }))
  fail("conflict", { revision: row.revision, conflicts })
}
