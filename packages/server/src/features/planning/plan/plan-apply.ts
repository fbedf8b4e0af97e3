// Applies commands to the plan, all or none.

import { handle } from "../../../platform/handler.ts"
import { applyCommands } from "./apply-commands.ts"
import { presentCommitted } from "./present-committed.ts"
import { viewOf } from "./view-of.ts"

export const planApply = handle("planApply", async (input, context) => {
  const view = await viewOf(context)
  const committed = await applyCommands(context, {
    commands: input.commands, seenRevision: input.seenRevision, view,
    label: input.label ?? input.commands[0]?.name ?? "", pointer: (index) => `/commands/${index}/args`, pointsInside: true,
  })
  return presentCommitted(committed, view)
}, { lockProject: true })
