// Ticks a manual check of a gate, or takes the tick back. What was decided upon stays as it was.

import { fail } from "../../platform/failure.ts"
import { handle } from "../../platform/handler.ts"
import { presentGate } from "./gates.present.ts"
import { updateGate } from "./gates.sql.ts"
import { gateAgain, openGate } from "./open-gate.ts"

export const gateTick = handle("gateTick", async ({ gateId, checkId, ticked, note }, context) => {
  const row = await openGate(context, gateId)
  if (!row.definition.checks.some(({ id }) => id === checkId)) fail("notFound")
  if (["approved", "conditional", "submitted"].includes(row.state)) fail("wrongState", { detail: "This gate has been submitted or decided; its checks stay as they were." })
  const { [checkId]: _, ...others } = row.ticks
  const ticks = ticked ? { ...others, [checkId]: { by: context.actor.name, at: context.now.toISOString(), note } } : others
  await updateGate(context.tx, context.project, row.id, { ticks, ...(row.state === "notStarted" ? { state: "collecting" } : {}) })
  context.emit({ topic: "gate", payload: { id: row.id } })
  return presentGate(context, await gateAgain(context, row.id))
})
