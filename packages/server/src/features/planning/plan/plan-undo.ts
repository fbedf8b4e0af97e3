// Undoes a change of one's own (or any, for project managers).

import { handle } from "../../../platform/handler.ts"
import { presentCommitted } from "./present-committed.ts"
import { reverseChange } from "./reverse-change.ts"
import { viewOf } from "./view-of.ts"

export const planUndo = handle("planUndo", async (input, context) => {
  const view = await viewOf(context)
  return presentCommitted(await reverseChange(context, input.changeId, "undo", view), view)
}, { lockProject: true })
