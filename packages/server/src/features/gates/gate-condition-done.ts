// Says that a condition of a conditional decision is fulfilled. When the last one is, the gate has been passed without any.

import { fail } from "../../platform/failure.ts"
import { handle } from "../../platform/handler.ts"
import { presentGate } from "./gates.present.ts"
import { updateGate } from "./gates.sql.ts"
import { gateAgain, openGateAsSeen } from "./open-gate.ts"

export const gateConditionDone = handle("gateConditionDone", async ({ gateId, index, seenRevision, done }, context) => {
  const row = await openGateAsSeen(context, gateId, seenRevision, { conditions: { index, done } })
  if (!["conditional", "approved"].includes(row.state)) fail("wrongState", { detail: "Only a gate that was passed with conditions has conditions to fulfil." })
  if (row.conditions[index] === undefined) fail("notFound")
  const conditions = row.conditions.map((condition, at) => (at === index ? { ...condition, doneAt: done ? context.now.toISOString() : null } : condition))
  await updateGate(context.tx, context.project, row.id, { conditions, state: conditions.every(({ doneAt }) => doneAt !== null) ? "approved" : "conditional" })
  context.emit({ topic: "gate", payload: { id: row.id } })
  return presentGate(context, await gateAgain(context, row.id))
})
