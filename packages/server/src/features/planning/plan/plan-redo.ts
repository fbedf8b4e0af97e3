// Applies an undone change again.

import { handle } from "../../../platform/handler.ts"
import { presentCommitted } from "./present-committed.ts"
import { reverseChange } from "./reverse-change.ts"
import { viewOf } from "./view-of.ts"

export const planRedo = handle("planRedo", async (input, context) => {
  const view = await viewOf(context)
  return presentCommitted(await reverseChange(context, input.changeId, "redo", view), view)
}, { lockProject: true })
